// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the parts of an {@link Opportunity}. One line an event, for callers with one date field an event. */
public final class OpportunityBuilder {
    private final String id;
    private @Nullable Instant createdAt;
    private Optional<String> accountId = Optional.empty();
    private Optional<String> ownerId = Optional.empty();
    private Optional<String> market = Optional.empty();
    private Optional<String> product = Optional.empty();
    private Optional<String> leadId = Optional.empty();
    private Optional<String> campaignId = Optional.empty();
    private Optional<Department> sourcedBy = Optional.empty();
    private Optional<Money> amount = Optional.empty();
    private Optional<Opportunity.Business> business = Optional.empty();
    private Optional<String> pipeline = Optional.empty();
    private Optional<LeadTrace> trace = Optional.empty();
    private final List<OpportunityEvent> timeline = new ArrayList<>();

    OpportunityBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    OpportunityBuilder(Opportunity opportunity) {
        id = opportunity.id();
        createdAt = opportunity.createdAt();
        accountId = opportunity.accountId();
        ownerId = opportunity.ownerId();
        market = opportunity.market();
        product = opportunity.product();
        leadId = opportunity.leadId();
        campaignId = opportunity.campaignId();
        sourcedBy = opportunity.sourcedBy();
        amount = opportunity.amount();
        business = opportunity.business();
        pipeline = opportunity.pipeline();
        trace = opportunity.trace();
        timeline.addAll(opportunity.timeline());
    }

    /**
     * Sets when the opportunity was created.
     *
     * @param value the instant
     * @return this builder
     */
    public OpportunityBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    /**
     * Sets the company that may buy.
     *
     * @param value the account's id
     * @return this builder
     */
    public OpportunityBuilder accountId(String value) {
        accountId = Optional.of(value);
        return this;
    }

    /**
     * Sets the first owner.
     *
     * @param value the owner's id
     * @return this builder
     */
    public OpportunityBuilder ownerId(String value) {
        ownerId = Optional.of(value);
        return this;
    }

    /**
     * Sets the market.
     *
     * @param value the market
     * @return this builder
     */
    public OpportunityBuilder market(String value) {
        market = Optional.of(value);
        return this;
    }

    /**
     * Sets what is sold.
     *
     * @param value the product
     * @return this builder
     */
    public OpportunityBuilder product(String value) {
        product = Optional.of(value);
        return this;
    }

    /**
     * Sets the lead that the opportunity comes from.
     *
     * @param value the lead's id
     * @return this builder
     */
    public OpportunityBuilder leadId(String value) {
        leadId = Optional.of(value);
        return this;
    }

    /**
     * Sets the campaign that the opportunity itself names.
     *
     * @param value the campaign's id
     * @return this builder
     */
    public OpportunityBuilder campaignId(String value) {
        campaignId = Optional.of(value);
        return this;
    }

    /**
     * Sets the department that found the opportunity.
     *
     * @param value the department
     * @return this builder
     */
    public OpportunityBuilder sourcedBy(Department value) {
        sourcedBy = Optional.of(value);
        return this;
    }

    /**
     * Sets what the opportunity was expected to bring when it was created.
     *
     * @param value the amount
     * @return this builder
     */
    public OpportunityBuilder amount(Money value) {
        amount = Optional.of(value);
        return this;
    }

    /**
     * Sets whether the buyer is new.
     *
     * @param value new or existing business
     * @return this builder
     */
    public OpportunityBuilder business(Opportunity.Business value) {
        business = Optional.of(value);
        return this;
    }

    /**
     * Sets the pipeline that the stages belong to.
     *
     * @param value the pipeline's name
     * @return this builder
     */
    public OpportunityBuilder pipeline(String value) {
        pipeline = Optional.of(value);
        return this;
    }

    /**
     * Sets the known lead that the opportunity is joined with.
     *
     * @param value the trace to the lead
     * @return this builder
     */
    public OpportunityBuilder trace(LeadTrace value) {
        trace = Optional.of(value);
        return this;
    }

    /**
     * Adds any event.
     *
     * @param event the event
     * @return this builder
     */
    public OpportunityBuilder event(OpportunityEvent event) {
        timeline.add(requireNonNull(event, "event"));
        return this;
    }

    OpportunityBuilder timeline(Iterable<? extends OpportunityEvent> events) {
        timeline.clear();
        events.forEach(timeline::add);
        return this;
    }

    /**
     * Adds that the opportunity came to a stage.
     *
     * @param at when
     * @param name the stage's name
     * @return this builder
     */
    public OpportunityBuilder stage(Instant at, String name) {
        return event(new OpportunityEvent.StageChanged(at, name));
    }

    /**
     * Adds that the expected amount changed.
     *
     * @param at when
     * @param value the new amount
     * @return this builder
     */
    public OpportunityBuilder amountChanged(Instant at, Money value) {
        return event(new OpportunityEvent.AmountChanged(at, value));
    }

    /**
     * Adds that closing is expected on another day.
     *
     * @param at when
     * @param day the new day
     * @return this builder
     */
    public OpportunityBuilder closeDate(Instant at, LocalDate day) {
        return event(new OpportunityEvent.CloseDateChanged(at, day));
    }

    /**
     * Adds that the stated probability changed.
     *
     * @param at when
     * @param value the new probability, 0 to 1
     * @return this builder
     */
    public OpportunityBuilder probability(Instant at, double value) {
        return event(new OpportunityEvent.ProbabilityChanged(at, value));
    }

    /**
     * Adds that the forecast category changed.
     *
     * @param at when
     * @param category the new category
     * @return this builder
     */
    public OpportunityBuilder forecast(Instant at, String category) {
        return event(new OpportunityEvent.ForecastChanged(at, category));
    }

    /**
     * Adds that somebody else looks after the opportunity.
     *
     * @param at when
     * @param owner the new owner's id
     * @return this builder
     */
    public OpportunityBuilder owner(Instant at, String owner) {
        return event(new OpportunityEvent.OwnerChanged(at, owner));
    }

    /**
     * Adds that the next step was written down.
     *
     * @param at when
     * @param step the step
     * @return this builder
     */
    public OpportunityBuilder nextStep(Instant at, String step) {
        return event(new OpportunityEvent.NextStepSet(at, Optional.of(step)));
    }

    /**
     * Adds work on the opportunity with the buyer.
     *
     * @param at when
     * @return this builder
     */
    public OpportunityBuilder activity(Instant at) {
        return event(new OpportunityEvent.Activity(at, Optional.empty()));
    }

    /**
     * Adds that the deal was won.
     *
     * @param at when
     * @return this builder
     */
    public OpportunityBuilder won(Instant at) {
        return event(new OpportunityEvent.Won(at));
    }

    /**
     * Adds that the deal was lost for a reason that is not recorded.
     *
     * @param at when
     * @return this builder
     */
    public OpportunityBuilder lost(Instant at) {
        return event(new OpportunityEvent.Lost(at, Optional.empty()));
    }

    /**
     * Adds that the deal was lost.
     *
     * @param at when
     * @param reason why
     * @return this builder
     */
    public OpportunityBuilder lost(Instant at, String reason) {
        return event(new OpportunityEvent.Lost(at, Optional.of(reason)));
    }

    /**
     * Adds that the closed deal was opened again.
     *
     * @param at when
     * @return this builder
     */
    public OpportunityBuilder reopened(Instant at) {
        return event(new OpportunityEvent.Reopened(at));
    }

    /**
     * Adds an invoice over an amount that is not recorded.
     *
     * @param at when
     * @return this builder
     */
    public OpportunityBuilder invoiced(Instant at) {
        return event(new OpportunityEvent.Invoiced(at, Optional.empty()));
    }

    /**
     * Adds a payment of an amount that is not recorded.
     *
     * @param at when
     * @return this builder
     */
    public OpportunityBuilder paid(Instant at) {
        return event(new OpportunityEvent.Paid(at, Optional.empty()));
    }

    /**
     * Makes the opportunity.
     *
     * @return the opportunity
     * @throws IllegalArgumentException if the creation time is missing
     */
    public Opportunity build() {
        if (createdAt == null) {
            throw new IllegalArgumentException("Opportunity %s: createdAt is missing.".formatted(id));
        }
        return new Opportunity(
                id,
                createdAt,
                accountId,
                ownerId,
                market,
                product,
                leadId,
                campaignId,
                sourcedBy,
                amount,
                business,
                pipeline,
                trace,
                ImmutableList.copyOf(timeline));
    }
}
