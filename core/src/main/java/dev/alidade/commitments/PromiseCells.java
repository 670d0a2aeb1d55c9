// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Sum;
import dev.alidade.measure.Window;
import dev.alidade.model.CommitmentEvent.DateSet;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What became of the promises in one direction, or in both. */
final class PromiseCells {
    private final String name;
    private final CellRegister register;
    private final Window window;
    private final Duration toldWithin;
    final Count due;
    final Count notDue;
    final Count kept;
    final Count late;
    final Count cancelled;
    final Count measured;
    final Count redatings;
    final Count reduced;
    final Count withoutReason;
    final Sum scope; // billionths of promises
    final Keyed<Count> reasons;
    final DurationCounts delays; // of days, over re-dated promises
    final DurationCounts notices; // over warned promises
    final DurationCounts told; // from known to told
    final DurationCounts untold;
    final IdSample missedIds;
    final IdSample unwarnedIds;
    final IdSample untoldIds;
    final IdSample toldLateIds; // told of after the agreed time
    final IdSample overdueIds; // untold, with the agreed time over
    final IdSample redatedIds;
    final IdSample cancelledIds;

    PromiseCells(String name, CommitmentSettings settings, Window window, CellRegister register) {
        this.name = name;
        this.register = register;
        this.window = window;
        toldWithin = settings.toldWithin();
        due = count("due");
        notDue = count("notDue");
        kept = count("kept");
        late = count("late");
        cancelled = count("cancelled");
        measured = count("measured");
        redatings = count("redatings");
        reduced = count("reduced");
        withoutReason = count("withoutReason");
        scope = register.cell(name + " scope", new Sum());
        reasons = register.cell(name + " reasons", new Keyed<>(Count::new));
        delays = register.cell(name + " delays", new DurationCounts(window));
        notices = register.cell(name + " notices", new DurationCounts(window));
        told = register.cell(name + " told", new DurationCounts(window, toldWithin));
        untold = register.cell(name + " untold", new DurationCounts(window, toldWithin));
        missedIds = ids("missedIds");
        unwarnedIds = ids("unwarnedIds");
        untoldIds = ids("untoldIds");
        toldLateIds = ids("toldLateIds");
        overdueIds = ids("overdueIds");
        redatedIds = ids("redatedIds");
        cancelledIds = ids("cancelledIds");
    }

    private Count count(String what) {
        return register.cell(name + ' ' + what, new Count());
    }

    private IdSample ids(String what) {
        return register.cell(name + ' ' + what, new IdSample());
    }

    void add(String id, PromiseCourse course, DateSet first, PromiseOutcome outcome) {
        due.increment();
        scope.add(outcome.billionths());
        measured.add(first.quantity().isPresent() ? 1 : 0);
        reset(id, course.dates(), first);
        if (outcome.kept()) {
            kept.increment();
        } else {
            missed(id, course, first, outcome);
        }
        if (outcome.changed().isPresent()) {
            changed(id, outcome.changed().get(), course.told());
        }
    }

    private void reset(String id, PromiseDates dates, DateSet first) {
        long days = ChronoUnit.DAYS.between(first.due(), dates.latestDay());
        if (days > 0) {
            redatings.add(dates.putLater());
            delays.add(Duration.ofDays(days));
            redatedIds.add(id);
        }
        reduced.add(dates.reduced() ? 1 : 0);
    }

    private void missed(String id, PromiseCourse course, DateSet first, PromiseOutcome outcome) {
        missedIds.add(id);
        if (outcome.full()) {
            late.increment();
        } else if (course.cancelled().isPresent()) {
            cancelled.increment();
            cancelledIds.add(id);
        }
        course.reason().ifPresentOrElse(reason -> reasons.at(reason).increment(), withoutReason::increment);
        Instant day = PromiseOutcome.dayBegins(first, window);
        if (course.told().filter(day::isAfter).isPresent()) {
            notices.add(course.told().get(), day);
        } else {
            unwarnedIds.add(id);
        }
    }

    private void changed(String id, Instant known, Optional<Instant> toldAt) {
        if (toldAt.isEmpty()) {
            if (window.knows(known)) {
                untold.addOpen(known);
            } else {
                untold.add(Duration.ZERO); // its day ends at as-of
            }
            untoldIds.add(id);
            if (window.isDue(window.deadline(known, toldWithin))) {
                overdueIds.add(id);
            }
        } else if (toldAt.get().isBefore(known)) {
            told.add(Duration.ZERO);
        } else {
            told.add(known, toldAt.get());
            if (toldAt.get().isAfter(window.deadline(known, toldWithin))) {
                toldLateIds.add(id);
            }
        }
    }

    long missed() {
        return due.value() - kept.value();
    }

    long changed() {
        return Math.addExact(told.total(), untold.total());
    }

    /** Refuses what no facts can have added. */
    void check(boolean deliveries, boolean tellings, boolean followed) {
        long[] explained = {withoutReason.value()};
        reasons.forEach((reason, count) -> {
            require(count.value() > 0);
            explained[0] = Math.addExact(explained[0], count.value());
        });
        BigInteger whole = BigInteger.valueOf(PromiseOutcome.WHOLE);
        BigInteger inFull = BigInteger.valueOf(kept.value()).add(BigInteger.valueOf(late.value()));
        require(late.value() <= missed() && cancelled.value() <= missed() - late.value()); // so no more kept than due
        require(measured.value() <= due.value() && reduced.value() <= measured.value());
        require(redatings.value() >= delays.total() && (redatings.value() > 0) == (delays.total() > 0));
        require(notices.total() <= missed());
        require(changed() >= missed() && changed() <= due.value() && changed() >= delays.total());
        require(changed() <= missed() + delays.total() + reduced.value());
        require(notices.total() <= told.total());
        require(explained[0] == missed());
        require(scope.value().compareTo(inFull.multiply(whole)) >= 0
                && scope.value().compareTo(whole.multiply(BigInteger.valueOf(due.value()))) <= 0);
        require(deliveries || scope.value().signum() == 0);
        require(tellings || told.total() == 0);
        require(followed
                || (told.total() == 0 && delays.total() == 0 && reduced.value() == 0 && cancelled.value() == 0));
        require(missedIds.ids().isEmpty() == (missed() == 0) && untoldIds.ids().isEmpty() == (untold.total() == 0));
        require(toldLateIds.ids().size() <= told.total() && overdueIds.ids().size() <= untold.total());
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new IllegalStateException(
                    "Promises (%s): %s due, %s kept, %s late, %s cancelled, %s re-dated and %s changed contradict each other."
                            .formatted(
                                    name,
                                    due.value(),
                                    kept.value(),
                                    late.value(),
                                    cancelled.value(),
                                    delays.total(),
                                    changed()));
        }
    }
}
