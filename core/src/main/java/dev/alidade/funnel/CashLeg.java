// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Issues;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts the time until the first event of a type. */
final class CashLeg {
    private final Window window;
    private final DurationCounts reached;
    private final DurationCounts waiting;

    CashLeg(String name, Window window, CellRegister register) {
        this.window = window;
        reached = register.cell(name + "Reached", new DurationCounts(window));
        waiting = register.cell(name + "Waiting", new DurationCounts(window));
    }

    /**
     * Counts the time from an instant to the first event of a type at or after it. When all such events lie before it, the
     * last of them counts as at once if clocks may differ that much; else the deal is left out.
     *
     * @return when it came, not before {@code from}; null when it didn't, or the deal is left out
     */
    @Nullable
    Instant add(Opportunity deal, Class<? extends OpportunityEvent> type, Instant from, ClockSkew skew, Issues issues) {
        Instant early = null;
        for (OpportunityEvent event : deal.timeline()) {
            if (!window.knows(event.at())) {
                break;
            }
            if (type.isInstance(event)) {
                if (!event.at().isBefore(from)) {
                    reached.add(from, event.at());
                    return event.at();
                }
                early = event.at();
            }
        }
        if (early == null) {
            waiting.addOpen(from);
        } else if (skew.covers(from, early)) {
            issues.add(DealIssues.CASH_AT_ONCE, deal.id());
            reached.add(from, from);
            return from;
        } else {
            issues.add(DealIssues.CASH_EARLY, deal.id());
        }
        return null;
    }

    TimeToEvent times() {
        return TimeToEvent.of(reached, waiting);
    }
}
