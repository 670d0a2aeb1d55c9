// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.model.DealStanding;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.Pipeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A deal before an instant, each field looked up in its events by itself. */
final class NaiveSnapshot {
    final Opportunity deal;
    final Instant before;
    final boolean exists;
    final State state;
    final Optional<Instant> closedAt;

    NaiveSnapshot(Opportunity deal, Instant before, List<Pipeline> pipelines) {
        this.deal = deal;
        this.before = before;
        exists = deal.createdAt().isBefore(before);
        Optional<Pipeline> pipeline = deal.pipeline().isPresent()
                ? pipelines.stream()
                        .filter(one -> one.name().equals(deal.pipeline().get()))
                        .findFirst()
                : pipelines.size() == 1 ? Optional.of(pipelines.get(0)) : Optional.empty();
        DealStanding standing = new DealStanding();
        standing.follow(deal, pipeline, before);
        state = standing.state();
        closedAt = Optional.ofNullable(standing.closedAt());
    }

    boolean open() {
        return exists && state == State.OPEN;
    }

    boolean is(State wanted) {
        return exists && state == wanted;
    }

    <E extends OpportunityEvent> Optional<E> last(Class<E> type, Predicate<E> which) {
        return deal.timeline().stream()
                .filter(event -> event.at().isBefore(before))
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .reduce((first, second) -> second);
    }

    Optional<Money> amount() {
        return last(AmountChanged.class, change -> change.amount().minorUnits() >= 0)
                .map(AmountChanged::amount)
                .or(() -> deal.amount().filter(stated -> stated.minorUnits() >= 0));
    }

    /** Zero is no amount of an open deal. */
    Optional<Money> openAmount() {
        return amount().filter(stated -> stated.minorUnits() > 0);
    }

    Optional<LocalDate> closeDate() {
        return last(CloseDateChanged.class, change -> true).map(CloseDateChanged::closeDate);
    }

    Optional<String> owner() {
        return last(OwnerChanged.class, change -> true)
                .map(OwnerChanged::ownerId)
                .or(deal::ownerId);
    }
}
