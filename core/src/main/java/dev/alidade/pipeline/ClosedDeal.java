// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose a deal was at a closing and what it was closed for, what was changed at the instant of the closing included, also when
 * it was closed before its creation. Used again for the next one.
 */
final class ClosedDeal {
    private @Nullable String ownerId;
    private @Nullable Money amount;
    private @Nullable Money positive;

    /**
     * Takes a deal at one of its closings. The last positive amount is looked for from an instant on, beginning with what the
     * deal was worth then.
     */
    void take(Opportunity deal, Instant closedAt, Instant from, @Nullable Money held) {
        ownerId = deal.ownerId().orElse(null);
        amount = usable(deal.amount().orElse(null));
        positive = held;
        for (OpportunityEvent event : deal.timeline()) {
            if (event.at().isAfter(closedAt)) {
                break;
            }
            if (event instanceof AmountChanged change) {
                amount = change.amount().minorUnits() >= 0 ? change.amount() : amount;
                positive = change.amount().minorUnits() > 0 && !event.at().isBefore(from) ? change.amount() : positive;
            } else if (event instanceof OwnerChanged change) {
                ownerId = change.ownerId();
            }
        }
    }

    private static @Nullable Money usable(@Nullable Money stated) {
        return stated != null && stated.minorUnits() >= 0 ? stated : null;
    }

    @Nullable
    String ownerId() {
        return ownerId;
    }

    /** The last amount that isn't negative. */
    @Nullable
    Money amount() {
        return amount;
    }

    /**
     * What the deal was lost for. Systems set the amount of a lost deal to zero, so that zero says nothing: the last positive
     * amount counts, if there is one.
     */
    @Nullable
    Money lostAmount() {
        return positive != null && positive.minorUnits() > 0 ? positive : amount;
    }
}
