// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of a {@link Journey}. */
public final class JourneyBuilder {
    private final String id;
    private final List<Touchpoint> touchpoints = new ArrayList<>();
    private Optional<Lead> lead = Optional.empty();
    private Optional<Opportunity> opportunity = Optional.empty();
    private Optional<Instant> leadCreatedAt = Optional.empty();
    private Optional<Instant> firstSalesActivity = Optional.empty();
    private boolean followUp;

    JourneyBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    /**
     * Adds a touchpoint.
     *
     * @param value the touchpoint
     * @return this builder
     */
    public JourneyBuilder touchpoint(Touchpoint value) {
        touchpoints.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds touchpoints.
     *
     * @param values the touchpoints, in any order
     * @return this builder
     */
    public JourneyBuilder touchpoints(Iterable<Touchpoint> values) {
        values.forEach(this::touchpoint);
        return this;
    }

    /**
     * Sets the lead, with its creation as that of the first lead unless an earlier one is set, and its first contact by a
     * person of sales unless an earlier activity is set.
     *
     * @param value the lead
     * @return this builder
     */
    public JourneyBuilder lead(Lead value) {
        lead = Optional.of(value);
        return contact(value);
    }

    /** Takes creation and first contact of a lead, which needn't be the journey's. */
    JourneyBuilder contact(Lead value) {
        leadCreatedAt(value.createdAt());
        for (LeadEvent event : value.timeline()) {
            if (event instanceof LeadEvent.Activity activity && activity.attempt()) {
                return firstSalesActivity(activity.at());
            }
        }
        return this;
    }

    /**
     * Sets the opportunity, with its first activity as that of sales unless an earlier one is set.
     *
     * @param value the opportunity
     * @return this builder
     */
    public JourneyBuilder opportunity(Opportunity value) {
        opportunity = Optional.of(value);
        for (OpportunityEvent event : value.timeline()) {
            if (event instanceof OpportunityEvent.Activity) {
                firstSalesActivity(event.at());
                break;
            }
        }
        return this;
    }

    /**
     * Sets when the first lead was created, unless an earlier instant is set.
     *
     * @param at when
     * @return this builder
     */
    public JourneyBuilder leadCreatedAt(Instant at) {
        leadCreatedAt = earlier(leadCreatedAt, at);
        return this;
    }

    /**
     * Sets when a person of sales first worked on the lead or opportunity, unless an earlier instant is set.
     *
     * @param at when
     * @return this builder
     */
    public JourneyBuilder firstSalesActivity(Instant at) {
        firstSalesActivity = earlier(firstSalesActivity, at);
        return this;
    }

    /**
     * Marks that the same lead or account had an earlier opportunity with a journey of its own.
     *
     * @return this builder
     */
    public JourneyBuilder followUp() {
        followUp = true;
        return this;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Instant other) {
        return one.isPresent() && one.get().isBefore(other) ? one : Optional.of(other);
    }

    /**
     * Makes the journey.
     *
     * @return the journey
     * @throws IllegalArgumentException if the id is blank, or it follows up another without having an opportunity
     */
    public Journey build() {
        return new Journey(
                id, ImmutableList.copyOf(touchpoints), lead, opportunity, leadCreatedAt, firstSalesActivity, followUp);
    }
}
