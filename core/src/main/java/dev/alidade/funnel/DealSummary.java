// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the report of what a tally has counted. */
final class DealSummary {
    private static final long ENOUGH_WINS = 5; // fewer in a row are no wonder

    private final DealTally tally;
    private final DealTally whole;
    private final Proportion winRate;
    private final Proportion winRateCreated;
    private final ValueRate byValue;
    private final CycleSpread wonCycles;
    private final CycleSpread closedCycles;
    private final Optional<Proportion> recorded;

    /**
     * A summary of a tally.
     *
     * @param whole what tells whether losses, and closings from when on, are on record at all: the tally itself, or that of
     *     all groups
     */
    DealSummary(DealTally tally, DealTally whole) {
        this.tally = tally;
        this.whole = whole;
        winRate = tally.closed.winRate();
        winRateCreated = tally.cohort.winRate();
        byValue = tally.closed.byValue();
        wonCycles = tally.closed.wonCycles();
        closedCycles = tally.closed.closedCycles();
        Proportion steps = tally.closed.recorded();
        recorded = tally.flows.stream().anyMatch(flow -> flow.order().hasRequired())
                ? Optional.of(steps)
                : Optional.empty();
    }

    DealReport report() {
        long open = Proportion.of(tally.started.value(), tally.open.value()).total();
        Velocity stated = velocity(tally.settings.population(), tally.settings.cycle());
        WonToCash cash = tally.closed.cash(byValue.won());
        TimeToEvent timeToClose = tally.cohort.timeToClose();
        return new DealReport(
                winRate,
                winRateCreated,
                tally.cohort.open(),
                byValue,
                tally.closed.traceable(),
                recorded,
                open,
                tally.started.value(),
                timeToClose,
                tally.cohort.outcomes(),
                wonCycles,
                tally.closed.lostCycles(),
                closedCycles,
                stated,
                otherVelocities(),
                cash,
                tally.flows.stream().map(FlowCells::flow).collect(ImmutableList.toImmutableList()),
                new DealReport.Moves(tally.wentBack.value(), tally.wentBackDeals.ids()),
                new DealReport.Moves(tally.cameAgain.value(), tally.cameAgainDeals.ids()),
                new DealReport.Moves(tally.reopened.value(), tally.reopenedDeals.ids()),
                issues(timeToClose),
                measurements(stated, timeToClose, cash));
    }

    private Velocity velocity(VelocityPopulation population, VelocityCycle cycle) {
        long opportunities = switch (population) {
            case OPEN -> tally.open.value();
            case STARTED -> tally.started.value();
            case CLOSED -> winRate.total();
        };
        Optional<Duration> divisor = switch (cycle) {
            case MEAN_WON -> wonCycles.mean();
            case MEAN_CLOSED -> closedCycles.mean();
            case MEDIAN_WON -> wonCycles.median();
            case MEDIAN_CLOSED -> closedCycles.median();
        };
        return Velocity.of(
                population,
                cycle,
                opportunities,
                winRate.share(),
                byValue.won(),
                divisor.isPresent() ? OptionalDouble.of(CycleSpread.days(divisor.get())) : OptionalDouble.empty());
    }

    private ImmutableList<Velocity> otherVelocities() {
        ImmutableList.Builder<Velocity> others = ImmutableList.builder();
        for (VelocityPopulation population : VelocityPopulation.values()) {
            for (VelocityCycle cycle : VelocityCycle.values()) {
                if (population != tally.settings.population() || cycle != tally.settings.cycle()) {
                    others.add(velocity(population, cycle));
                }
            }
        }
        return others.build();
    }

    private ImmutableList<DataIssue> issues(TimeToEvent timeToClose) {
        ImmutableList.Builder<DataIssue> all = ImmutableList.builder();
        all.addAll(tally.issues.found());
        if (winRate.hits() >= ENOUGH_WINS && whole.closed.winRate().misses() == 0) {
            all.add(issue(DealIssues.NO_LOSSES, winRate.hits()));
        }
        long early = whole.firstClosed
                .at()
                .map(first -> tally.cohort.begunTooEarly(first, timeToClose))
                .orElse(0L);
        if (early > 0) {
            all.add(issue(DealIssues.OUTCOMES_START_LATER, early));
        }
        if (tally.cohort.open() > winRateCreated.total()) {
            all.add(issue(DealIssues.YOUNG_COHORT, tally.cohort.open()));
        }
        return all.build();
    }

    private static DataIssue issue(IssueKind kind, long count) {
        return new DataIssue(kind, count, ImmutableList.of());
    }

    private ImmutableList<Measurement> measurements(Velocity stated, TimeToEvent timeToClose, WonToCash cash) {
        ImmutableList.Builder<Measurement> all = ImmutableList.builder();
        all.add(Measurement.share(
                DealMetrics.TRACEABLE_SHARE, tally.closed.traceable(), 0, tally.closed.untraceable.ids()));
        recorded.ifPresent(steps ->
                all.add(Measurement.share(DealMetrics.RECORDED_STEPS, steps, 0, tally.closed.unrecorded.ids())));
        all.add(Measurement.share(DealMetrics.WIN_RATE, winRate, 0, tally.closed.lostDeals.ids()));
        all.add(Measurement.share(
                DealMetrics.WIN_RATE_CREATED, winRateCreated, tally.cohort.open(), tally.cohort.lostDeals.ids()));
        all.add(number(DealMetrics.WIN_RATE_BY_VALUE, byValue.rate(), winRate.total()));
        all.add(timeToClose.median(DealMetrics.CYCLE_TIME, ImmutableList.of()));
        all.add(number(DealMetrics.VELOCITY, stated.perDay(), stated.opportunities()));
        all.add(cash.toPayment().median(DealMetrics.WON_TO_CASH, ImmutableList.of()));
        return all.build();
    }

    private static Measurement number(Metric metric, OptionalDouble value, long cases) {
        Evidence evidence = Evidence.over(cases);
        return value.isPresent()
                ? Measurement.of(metric, value.getAsDouble(), Optional.empty(), evidence)
                : Measurement.absent(metric, State.NO_DATA, evidence);
    }
}
