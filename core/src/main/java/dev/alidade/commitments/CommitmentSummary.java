// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.model.Department;
import dev.alidade.stats.Limits;
import dev.alidade.stats.Normal;
import dev.alidade.stats.Wilson;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** What the cells say about promises. */
final class CommitmentSummary {
    private static final Comparator<MissReason> ORDER =
            Comparator.<MissReason>comparingLong(reason -> -reason.promises()).thenComparing(MissReason::reason);

    private final CommitmentTally tally;
    private final boolean deliveries;
    private final boolean tellings;
    private final boolean followed;

    /**
     * A summary of a tally.
     *
     * @param whole what tells whether deliveries, tellings and changes are on record at all: the tally itself, or that of all
     *     groups
     */
    CommitmentSummary(CommitmentTally tally, CommitmentTally whole) {
        this.tally = tally;
        deliveries = whole.deliveries.value() > 0;
        tellings = deliveries && whole.tellings.value() > 0;
        followed = whole.followed.value() > 0;
    }

    CommitmentReport report() {
        check();
        PromiseRecord total = record(tally.total);
        PromiseRecord bySales = record(tally.bySales);
        PromiseRecord byMarketing = record(tally.byMarketing);
        ImmutableList<TrackRecord> teams = records(tally.teams);
        return new CommitmentReport(
                total,
                bySales,
                byMarketing,
                teams,
                tally.persons.map(this::records),
                tally.settings.repeatedFrom(),
                tally.settings.toldWithin(),
                tally.issues.found(),
                new CommitmentMeasurements(tally, total, teams).all(bySales, byMarketing));
    }

    private void check() {
        List<PromiseCells> directions = List.of(tally.bySales, tally.byMarketing);
        for (PromiseCells cells : List.of(tally.total, tally.bySales, tally.byMarketing)) {
            cells.check(tally.deliveries.value() > 0, tally.tellings.value() > 0, tally.followed.value() > 0);
        }
        requireSum(tally.total.due.value(), directions.stream().mapToLong(cells -> cells.due.value()));
        requireSum(tally.total.notDue.value(), directions.stream().mapToLong(cells -> cells.notDue.value()));
        requireSum(tally.total.kept.value(), directions.stream().mapToLong(cells -> cells.kept.value()));
        requireSum(tally.total.late.value(), directions.stream().mapToLong(cells -> cells.late.value()));
        requireSum(tally.total.cancelled.value(), directions.stream().mapToLong(cells -> cells.cancelled.value()));
        requireSum(tally.total.redatings.value(), directions.stream().mapToLong(cells -> cells.redatings.value()));
        requireSum(tally.total.delays.total(), directions.stream().mapToLong(cells -> cells.delays.total()));
        requireSum(tally.total.notices.total(), directions.stream().mapToLong(cells -> cells.notices.total()));
        requireSum(tally.total.told.total(), directions.stream().mapToLong(cells -> cells.told.total()));
        requireSum(tally.total.untold.total(), directions.stream().mapToLong(cells -> cells.untold.total()));
        if (!tally.total.scope.value().equals(tally.bySales.scope.value().add(tally.byMarketing.scope.value()))) {
            throw new IllegalStateException("The scope delivered in both directions is not that of each.");
        }
        tally.teams.check(Department.SALES, tally.bySales);
        tally.teams.check(Department.MARKETING, tally.byMarketing);
        tally.persons.ifPresent(persons -> {
            persons.check(Department.SALES, tally.bySales);
            persons.check(Department.MARKETING, tally.byMarketing);
        });
    }

    private static void requireSum(long total, LongStream parts) {
        if (parts.reduce(0, Math::addExact) != total) {
            throw new IllegalStateException("Promises of each direction don't add up to those of both.");
        }
    }

    private PromiseRecord record(PromiseCells cells) {
        long due = cells.due.value();
        List<MissReason> reasons = new ArrayList<>();
        if (deliveries) {
            cells.reasons.forEach((reason, count) -> reasons.add(new MissReason(reason, count.value())));
        }
        return new PromiseRecord(
                due,
                cells.notDue.value(),
                deliveries ? Optional.of(Proportion.of(cells.kept.value(), due)) : Optional.empty(),
                cells.late.value(),
                deliveries && due > 0 ? Optional.of(scope(cells)) : Optional.empty(),
                followed ? Optional.of(changes(cells)) : Optional.empty(),
                tellings ? Optional.of(telling(cells)) : Optional.empty(),
                ImmutableList.sortedCopyOf(ORDER, reasons),
                deliveries ? cells.withoutReason.value() : 0);
    }

    private static ScopeDelivered scope(PromiseCells cells) {
        long due = cells.due.value();
        double mean = new BigDecimal(cells.scope.value(), 9)
                .divide(BigDecimal.valueOf(due), MathContext.DECIMAL128)
                .doubleValue();
        Limits limits = Wilson.limits(mean, (double) due, Normal.quantile((1 + Interval.DEFAULT_LEVEL) / 2));
        return new ScopeDelivered(
                mean, new Interval(limits.low(), limits.high(), Interval.DEFAULT_LEVEL), due, cells.measured.value());
    }

    private static PromiseChanges changes(PromiseCells cells) {
        long due = cells.due.value();
        return new PromiseChanges(
                Proportion.of(cells.delays.total(), due),
                cells.redatings.value(),
                cells.delays.quantile(0.5),
                cells.reduced.value(),
                Proportion.of(cells.cancelled.value(), due));
    }

    private static Telling telling(PromiseCells cells) {
        return new Telling(
                Proportion.of(cells.notices.total(), cells.missed()),
                cells.notices.quantile(0.5),
                TimeToEvent.of(cells.told, cells.untold),
                Proportion.of(cells.untold.total(), cells.changed()));
    }

    private ImmutableList<TrackRecord> records(TrackCells tracks) {
        return deliveries ? tracks.records(tellings, tally.settings.repeatedFrom()) : ImmutableList.of();
    }
}
