// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding;
import dev.alidade.model.Opportunity;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Counts the deals that were created in the window, and the cycles that began in it. */
final class NewDealCells {
    final IdSample lostDeals;
    private final Count won;
    private final Count lost;
    private final Count open;
    private final DurationCounts untilWon;
    private final DurationCounts untilLost;
    private final DurationCounts waiting;
    private final Keyed<Count> months;
    private final Window window;

    NewDealCells(Window window, CellRegister register) {
        this.window = window;
        months = register.cell("months", new Keyed<>(Count::new));
        won = register.cell("createdWon", new Count());
        lost = register.cell("createdLost", new Count());
        open = register.cell("createdOpen", new Count());
        lostDeals = register.cell("createdLostDeals", new IdSample());
        untilWon = register.cell("untilWon", new DurationCounts(window));
        untilLost = register.cell("untilLost", new DurationCounts(window));
        waiting = register.cell("waiting", new DurationCounts(window));
    }

    /** Takes a deal that was created in the window. */
    void addCreated(Opportunity deal, DealStanding.State state) {
        if (state == DealStanding.State.OPEN) {
            open.increment();
        } else if (state == DealStanding.State.WON) {
            won.increment();
        } else {
            lost.increment();
            lostDeals.add(deal.id());
        }
    }

    /** Takes a cycle that began in the window; one without an end in order is left out. */
    void addCycle(Instant start, DealStanding.State state, Optional<Instant> end) {
        months.at(YearMonth.from(start.atZone(window.zone())).toString()).increment();
        if (state == DealStanding.State.OPEN) {
            waiting.addOpen(start);
        } else if (end.isPresent()) {
            (state == DealStanding.State.WON ? untilWon : untilLost).add(start, end.get());
        }
    }

    Proportion winRate() {
        return Proportion.of(won.value(), Math.addExact(won.value(), lost.value()));
    }

    long open() {
        return open.value();
    }

    TimeToEvent timeToClose() {
        return TimeToEvent.of(untilWon.plus(untilLost), waiting);
    }

    CumulativeIncidence outcomes() {
        return CumulativeIncidence.of(ImmutableMap.of(DealReport.WON, untilWon, DealReport.LOST, untilLost), waiting);
    }

    /** How many cycles began by the first closing on record and should have ended, by far; 0 when nothing is suspicious. */
    long begunTooEarly(Instant firstClosing, TimeToEvent time) {
        ImmutableMap.Builder<YearMonth, Long> begun = ImmutableMap.builder();
        long[] cycles = {0};
        months.forEach((month, count) -> {
            begun.put(month(month), count.value());
            cycles[0] = Math.addExact(cycles[0], count.value());
        });
        if (cycles[0] < time.subjects()) {
            throw new IllegalStateException(
                    "%s cycles began, but %s are open or have ended.".formatted(cycles[0], time.subjects()));
        }
        long early = LateOutcomes.oldEnough(begun.buildOrThrow(), firstClosing, time, window.zone());
        return cycles[0] > 0 && LateOutcomes.suspicious((double) time.events() / cycles[0], early) ? early : 0;
    }

    private static YearMonth month(String saved) {
        try {
            return MonthName.parsed(saved);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("%s is no month.".formatted(saved), e);
        }
    }
}
