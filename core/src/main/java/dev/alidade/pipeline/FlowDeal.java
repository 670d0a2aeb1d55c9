// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.model.DealSnapshot;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One deal at the two ends of a flow. Used again for the next one. */
final class FlowDeal {
    private final Instant from;
    private final Instant to;
    private final DealSnapshot snapshot;
    private final ClosedDeal closed = new ClosedDeal();
    private boolean existed;
    private State stateBefore = State.OPEN;
    private @Nullable Instant closedBefore;
    private @Nullable LocalDate dateBefore;
    private @Nullable Money amountBefore;
    private @Nullable Money amount;
    private @Nullable String ownerId;

    FlowDeal(FlowSettings settings, Instant from, Instant to) {
        this.from = from;
        this.to = to;
        snapshot = new DealSnapshot(new StageOrders(settings.pipelines(), Set.of()), PushPeriod.QUARTER);
    }

    /** Takes a deal; false when it doesn't exist before the end. */
    boolean take(Opportunity deal) {
        snapshot.begin(deal);
        existed = snapshot.advance(from);
        stateBefore = existed ? snapshot.state() : State.OPEN;
        closedBefore = existed ? snapshot.closedAt() : null;
        dateBefore = existed ? snapshot.closeDate() : null;
        amountBefore = existed ? FlowMoney.ofOpen(snapshot.amount()) : null;
        if (!snapshot.advance(to)) {
            return false;
        }
        @Nullable Instant closedAt = snapshot.closedAt();
        if (closedAt == null) {
            amount = FlowMoney.ofOpen(snapshot.amount());
            ownerId = snapshot.ownerId();
        } else {
            if (wasOpen()) {
                closed.take(deal, closedAt, from, amountBefore);
            } else {
                closed.take(deal, closedAt, Instant.MIN, deal.amount().orElse(null));
            }
            ownerId = closed.ownerId();
            amount = state() == State.LOST ? closed.lostAmount() : closed.amount();
        }
        return true;
    }

    /** Whether it was there at the beginning, open or closed. */
    boolean existed() {
        return existed;
    }

    boolean wasOpen() {
        return existed && stateBefore == State.OPEN;
    }

    /** The close date at the beginning. */
    @Nullable
    LocalDate dateBefore() {
        return dateBefore;
    }

    /** The amount at the beginning, if it is above zero. */
    @Nullable
    Money amountBefore() {
        return amountBefore;
    }

    /** Whether it was open at any time since the beginning, as far as the two ends tell. */
    boolean took() {
        return !existed || closedBefore == null || !closedBefore.equals(closedAt()) || stateBefore != state();
    }

    State state() {
        return snapshot.state();
    }

    /** The closing that holds at the end; null when the deal is open. */
    @Nullable
    Instant closedAt() {
        return snapshot.closedAt();
    }

    /** The close date at the end. */
    @Nullable
    LocalDate date() {
        return snapshot.closeDate();
    }

    /** The amount at the end of an open deal, if it is above zero; of a closed one at its closing. */
    @Nullable
    Money amount() {
        return amount;
    }

    /** Who had it at the end, or at its closing. */
    @Nullable
    String ownerId() {
        return ownerId;
    }
}
