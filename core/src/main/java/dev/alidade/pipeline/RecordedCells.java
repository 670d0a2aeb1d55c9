// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.model.DealSnapshot;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.StageChanged;
import java.time.Instant;

/**
 * Counts for how many deals something is on record at all, open or not, and gone since or not: what nobody records is no
 * fault. An amount is on record once any was stated, 0 included.
 */
final class RecordedCells {
    private final Count activity;
    private final Count closeDate;
    private final Count nextStep;
    private final Count amount;
    private final Count account;
    private final Count stage;
    private final Count closing;

    RecordedCells(CellRegister register) {
        activity = register.cell("recordedActivity", new Count());
        closeDate = register.cell("recordedCloseDate", new Count());
        nextStep = register.cell("recordedNextStep", new Count());
        amount = register.cell("recordedAmount", new Count());
        account = register.cell("recordedAccount", new Count());
        stage = register.cell("recordedStage", new Count());
        closing = register.cell("recordedClosing", new Count());
    }

    void add(DealSnapshot deal, Instant asOf) {
        countIf(deal.lastActivity() != null, activity);
        countIf(deal.closeDate() != null, closeDate);
        countIf(deal.nextStepRecorded(), nextStep);
        countIf(deal.deal().amount().isPresent() || any(AmountChanged.class, deal, asOf), amount);
        countIf(deal.deal().accountId().isPresent(), account);
        countIf(deal.order().isPresent() && any(StageChanged.class, deal, asOf), stage);
        countIf(deal.state() != State.OPEN || deal.reopened() > 0, closing);
    }

    private static boolean any(Class<? extends OpportunityEvent> kind, DealSnapshot deal, Instant asOf) {
        for (OpportunityEvent event : deal.deal().timeline()) {
            if (!event.at().isBefore(asOf)) {
                return false;
            }
            if (kind.isInstance(event)) {
                return true;
            }
        }
        return false;
    }

    private static void countIf(boolean is, Count count) {
        if (is) {
            count.increment();
        }
    }

    /** Whether what a fault is told from is on record for any deal. */
    boolean has(Fault fault) {
        return switch (fault) {
            case OVERDUE, PUSHED, NO_CLOSE_DATE -> closeDate.value() > 0;
            case STALE -> activity.value() > 0;
            case STALLED, REGRESSED -> stage.value() > 0;
            case REOPENED -> closing.value() > 0;
            case NO_NEXT_STEP -> nextStep.value() > 0;
            case NO_AMOUNT -> amount.value() > 0;
            case NO_ACCOUNT -> account.value() > 0;
            case DEAD_WOOD -> true;
        };
    }
}
