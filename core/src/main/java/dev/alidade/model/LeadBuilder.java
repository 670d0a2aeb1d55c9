// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link Lead}. One line an event, for callers with one date field an event. What isn't recorded
 * isn't measured:
 *
 * <ul>
 *   <li>{@link #handedOff} is what every rate of the hand-over counts; a lead without it counts elsewhere, as in the funnel;
 *   <li>{@link #attempt} and {@link #reached} tell whether sales followed up, how soon and how often; {@link #inbound}
 *       begins the wait anew, and {@link #assigned} the one for the person who was assigned;
 *   <li>{@link #accepted} and {@link #rejected} tell whether sales decided, and against what;
 *   <li>{@link #won}, and {@link LeadEvent.Converted} and others by {@link #event}, tell what became of it;
 *   <li>{@link #value} counts against the money that marketing owes, {@link #sourcedBy} for the share of leads that each
 *       department brought;
 *   <li>{@link #campaignId}, {@link #source}, {@link #market} and {@link #ownerId} make groups; a campaign's cost per lead
 *       and a market's demand count leads by them, and leads of one {@linkplain #accountId account} share their journeys.
 * </ul>
 */
public final class LeadBuilder {
    private final String id;
    private @Nullable Instant createdAt;
    private Optional<String> source = Optional.empty();
    private Optional<String> campaignId = Optional.empty();
    private Optional<String> market = Optional.empty();
    private Optional<String> ownerId = Optional.empty();
    private Optional<Department> sourcedBy = Optional.empty();
    private Optional<Money> value = Optional.empty();
    private Optional<String> accountId = Optional.empty();
    private final List<LeadEvent> timeline = new ArrayList<>();

    LeadBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    /**
     * Sets when the lead was created.
     *
     * @param value the instant
     * @return this builder
     */
    public LeadBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    /**
     * Sets where the lead came from.
     *
     * @param value the source
     * @return this builder
     */
    public LeadBuilder source(String value) {
        source = Optional.of(value);
        return this;
    }

    /**
     * Sets the campaign that brought the lead.
     *
     * @param value the campaign's id
     * @return this builder
     */
    public LeadBuilder campaignId(String value) {
        campaignId = Optional.of(value);
        return this;
    }

    /**
     * Sets the lead's market.
     *
     * @param value the market
     * @return this builder
     */
    public LeadBuilder market(String value) {
        market = Optional.of(value);
        return this;
    }

    /**
     * Sets the lead's first owner.
     *
     * @param value the owner's id
     * @return this builder
     */
    public LeadBuilder ownerId(String value) {
        ownerId = Optional.of(value);
        return this;
    }

    /**
     * Sets the department that found the lead.
     *
     * @param value the department
     * @return this builder
     */
    public LeadBuilder sourcedBy(Department value) {
        sourcedBy = Optional.of(value);
        return this;
    }

    /**
     * Sets what the lead was estimated to be worth when it was created.
     *
     * @param estimate the amount
     * @return this builder
     */
    public LeadBuilder value(Money estimate) {
        value = Optional.of(estimate);
        return this;
    }

    /**
     * Sets the company that the person belongs to.
     *
     * @param account the account's id
     * @return this builder
     */
    public LeadBuilder accountId(String account) {
        accountId = Optional.of(account);
        return this;
    }

    /**
     * Adds any event.
     *
     * @param event the event
     * @return this builder
     */
    public LeadBuilder event(LeadEvent event) {
        timeline.add(requireNonNull(event, "event"));
        return this;
    }

    /**
     * Adds a hand-over to sales.
     *
     * @param at when
     * @return this builder
     */
    public LeadBuilder handedOff(Instant at) {
        return event(new LeadEvent.HandedOff(at));
    }

    /**
     * Adds an assignment to an owner.
     *
     * @param at when
     * @param owner the owner's id
     * @return this builder
     */
    public LeadBuilder assigned(Instant at, String owner) {
        return event(new LeadEvent.Assigned(at, Optional.of(owner)));
    }

    /**
     * Adds a message or call of the buyer.
     *
     * @param at when
     * @return this builder
     */
    public LeadBuilder inbound(Instant at) {
        return event(new Activity(at, Direction.IN, Automation.HUMAN, true, Optional.empty()));
    }

    /**
     * Adds a person's attempt to reach the buyer, not known to have succeeded.
     *
     * @param at when
     * @return this builder
     */
    public LeadBuilder attempt(Instant at) {
        return event(new Activity(at, Direction.OUT, Automation.HUMAN, false, Optional.empty()));
    }

    /**
     * Adds a person's attempt that reached the buyer.
     *
     * @param at when
     * @return this builder
     */
    public LeadBuilder reached(Instant at) {
        return event(new Activity(at, Direction.OUT, Automation.HUMAN, true, Optional.empty()));
    }

    /**
     * Adds the decision of a person to take the lead.
     *
     * @param at when
     * @return this builder
     */
    public LeadBuilder accepted(Instant at) {
        return event(new LeadEvent.Accepted(at, false));
    }

    /**
     * Adds a rejection.
     *
     * @param at when
     * @param reason why
     * @param kind what sort of reason
     * @return this builder
     */
    public LeadBuilder rejected(Instant at, String reason, LeadEvent.Rejected.Kind kind) {
        return event(new LeadEvent.Rejected(at, Optional.of(reason), Optional.of(kind)));
    }

    /**
     * Adds that the lead became a customer.
     *
     * @param at when
     * @return this builder
     */
    public LeadBuilder won(Instant at) {
        return event(new LeadEvent.Won(at));
    }

    /**
     * Makes the lead.
     *
     * @return the lead
     * @throws IllegalArgumentException if the creation time is missing
     */
    public Lead build() {
        if (createdAt == null) {
            throw new IllegalArgumentException("Lead %s: createdAt is missing.".formatted(id));
        }
        return new Lead(
                id,
                createdAt,
                source,
                campaignId,
                market,
                ownerId,
                sourcedBy,
                value,
                accountId,
                ImmutableList.copyOf(timeline));
    }
}
