// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.model.DealSnapshot;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deal at its closing, what was changed at the instant of the closing included. Used again for the next one. */
final class ClosedDeal {
    private final DealSnapshot snapshot;

    ClosedDeal(StageOrders orders) {
        snapshot = new DealSnapshot(orders, PushPeriod.QUARTER);
    }

    /** Takes a deal at one of its closings. */
    void take(Opportunity deal, Instant closedAt) {
        snapshot.begin(deal);
        boolean unused = snapshot.advance(closedAt.plusNanos(1)); // closed before its creation, it has what it began with
    }

    @Nullable
    String ownerId() {
        return snapshot.ownerId();
    }

    /** The last usable amount. */
    @Nullable
    Money amount() {
        return snapshot.amount();
    }

    /**
     * What a deal was lost for. Systems set the amount of a lost deal to zero, so that zero says nothing: the last positive
     * amount counts that was stated from an instant on, or held then, up to the closing; without one, the amount itself.
     */
    @Nullable
    Money lostAmount(Instant closedAt, Instant from, @Nullable Money held) {
        @Nullable Money amount = snapshot.amount();
        if (amount != null && amount.minorUnits() > 0) {
            return amount;
        }
        @Nullable Money positive = held != null && held.minorUnits() > 0 ? held : null;
        for (OpportunityEvent event : snapshot.deal().timeline()) {
            if (event.at().isAfter(closedAt)) {
                break;
            }
            if (event instanceof AmountChanged change
                    && !event.at().isBefore(from)
                    && change.amount().minorUnits() > 0) {
                positive = change.amount();
            }
        }
        return positive == null ? amount : positive;
    }
}
