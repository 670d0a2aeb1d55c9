// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.DealCourse;
import dev.alidade.model.DealStanding;
import dev.alidade.model.Department;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the deals that were closed in the window. */
final class ClosedCells {
    final IdSample lostDeals;
    final IdSample untraceable;
    final IdSample unrecorded;
    private final DealAmounts amounts;
    private final Issues issues;
    private final Count won;
    private final Count lost;
    private final Count traceable;
    private final Count recorded;
    private final CurrencySums wonAmounts;
    private final CurrencySums lostAmounts;
    private final DurationCounts wonCycles;
    private final DurationCounts lostCycles;
    private final CashCells cash;

    ClosedCells(DealSettings settings, Window window, Issues issues, CellRegister register) {
        this.issues = issues;
        amounts = new DealAmounts(settings, window, issues);
        won = register.cell("won", new Count());
        lost = register.cell("lost", new Count());
        traceable = register.cell("traceable", new Count());
        recorded = register.cell("recorded", new Count());
        wonAmounts = new CurrencySums("won", register);
        lostAmounts = new CurrencySums("lost", register);
        wonCycles = register.cell("wonCycles", new DurationCounts(window));
        lostCycles = register.cell("lostCycles", new DurationCounts(window));
        lostDeals = register.cell("lostDeals", new IdSample());
        untraceable = register.cell("untraceable", new IdSample());
        unrecorded = register.cell("unrecorded", new IdSample());
        cash = new CashCells(settings, window, amounts, issues, register);
    }

    boolean anyNegativeAmount(Opportunity deal) {
        return amounts.anyNegative(deal);
    }

    /** Takes a deal with its closing and, where they have an order, the beginning and end of its cycle. */
    void add(Opportunity deal, DealCourse course, Instant closedAt, @Nullable Instant start, Optional<Instant> end) {
        boolean isWon = course.state() == DealStanding.State.WON;
        if (start != null && end.isPresent()) {
            (isWon ? wonCycles : lostCycles).add(start, end.get());
        }
        (isWon ? wonAmounts : lostAmounts).add(amounts.atClosing(deal, closedAt, isWon));
        if (!isWon) {
            lost.increment();
            lostDeals.add(deal.id());
            return;
        }
        won.increment();
        countIf(traceable(deal), traceable, untraceable, deal);
        countIf(course.stepsRecorded(), recorded, unrecorded, deal);
        noteOrigin(deal);
        cash.add(deal, closedAt);
    }

    private static void countIf(boolean hit, Count hits, IdSample misses, Opportunity deal) {
        if (hit) {
            hits.increment();
        } else {
            misses.add(deal.id());
        }
    }

    private void noteOrigin(Opportunity deal) {
        if (traceable(deal)) {
            return;
        }
        if (deal.trace().isPresent()) {
            issues.add(DealIssues.WON_WITHOUT_CAMPAIGN, deal.id());
        } else {
            issues.add(deal.leadId().isPresent() ? DealIssues.UNKNOWN_LEAD : DealIssues.WON_WITHOUT_LEAD, deal.id());
        }
    }

    private static boolean traceable(Opportunity deal) {
        Optional<LeadTrace> lead = deal.trace();
        boolean foundBySales = deal.sourcedBy().equals(Optional.of(Department.SALES))
                || lead.flatMap(LeadTrace::sourcedBy).equals(Optional.of(Department.SALES));
        boolean campaign = deal.campaignId().isPresent()
                || lead.flatMap(LeadTrace::campaignId).isPresent();
        return foundBySales || (lead.isPresent() && campaign);
    }

    Proportion winRate() {
        return Proportion.of(won.value(), Math.addExact(won.value(), lost.value()));
    }

    Proportion traceable() {
        return Proportion.of(traceable.value(), won.value());
    }

    Proportion recorded() {
        return Proportion.of(recorded.value(), won.value());
    }

    ValueRate byValue() {
        AmountTotals wonTotals = wonAmounts.totalsWithoutNegative();
        AmountTotals lostTotals = lostAmounts.totalsWithoutNegative();
        if (Math.addExact(wonTotals.known(), wonTotals.unknown()) != won.value()
                || Math.addExact(lostTotals.known(), lostTotals.unknown()) != lost.value()) {
            throw new IllegalStateException("%s won and %s lost amounts are not those of %s won and %s lost deals."
                    .formatted(wonTotals, lostTotals, won.value(), lost.value()));
        }
        return ValueRate.of(wonTotals, lostTotals);
    }

    CycleSpread wonCycles() {
        return CycleSpread.of(within(wonCycles, won.value()));
    }

    CycleSpread lostCycles() {
        return CycleSpread.of(within(lostCycles, lost.value()));
    }

    CycleSpread closedCycles() {
        return CycleSpread.of(wonCycles.plus(lostCycles));
    }

    private static DurationCounts within(DurationCounts cycles, long deals) {
        if (cycles.total() > deals) {
            throw new IllegalStateException("%s cycles are more than %s deals.".formatted(cycles.total(), deals));
        }
        return cycles;
    }

    WonToCash cash(AmountTotals wonTotals) {
        return cash.cash(won.value(), wonTotals);
    }
}
