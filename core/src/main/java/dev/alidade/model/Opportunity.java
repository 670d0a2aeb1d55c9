// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A deal that may be won, and everything that happened to it. The plain fields hold what was true when the opportunity
 * was created; what changed later is in the timeline.
 *
 * <pre>{@code
 * Opportunity opportunity = Opportunity.builder("O1").createdAt(monday).leadId("L1").amount(money).won(friday).build();
 * }</pre>
 *
 * @param id the opportunity's id, a pseudonym
 * @param createdAt when it was created
 * @param accountId the company that may buy
 * @param ownerId its first owner
 * @param market its market
 * @param product what is sold
 * @param leadId the lead it is said to come from, whether that lead is known or not
 * @param campaignId the campaign that the opportunity itself names
 * @param sourcedBy the department that found it, when the opportunity itself says so
 * @param amount what it was expected to bring when created, of any sign
 * @param business whether the buyer is new
 * @param pipeline the pipeline that its stages belong to
 * @param trace the known lead that it was joined with; empty before joining, and when its lead is not known
 * @param timeline what happened to it, in the order {@link OpportunityEvent#ORDER}, whatever order is given
 */
public record Opportunity(
        String id,
        Instant createdAt,
        Optional<String> accountId,
        Optional<String> ownerId,
        Optional<String> market,
        Optional<String> product,
        Optional<String> leadId,
        Optional<String> campaignId,
        Optional<Department> sourcedBy,
        Optional<Money> amount,
        Optional<Business> business,
        Optional<String> pipeline,
        Optional<LeadTrace> trace,
        ImmutableList<OpportunityEvent> timeline)
        implements AttributionFact, ContentFact, MarketFact, MessagingFact, OutcomeFact {
    /** Whether the buyer is new. */
    public enum Business {
        /** The first business with this buyer. */
        NEW,
        /** More business with a buyer who is a customer already. */
        EXISTING
    }

    /**
     * Checks the parts and sorts the timeline.
     *
     * @throws IllegalArgumentException if the id is blank or the instant is outside of the years 1 to 9999
     */
    public Opportunity {
        Checks.id(id, "Opportunity.id");
        Checks.instant(createdAt, "Opportunity.createdAt");
        requireNonNull(accountId, "accountId");
        requireNonNull(ownerId, "ownerId");
        requireNonNull(market, "market");
        requireNonNull(product, "product");
        requireNonNull(leadId, "leadId");
        requireNonNull(campaignId, "campaignId");
        requireNonNull(sourcedBy, "sourcedBy");
        requireNonNull(amount, "amount");
        requireNonNull(business, "business");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(trace, "trace");
        timeline = ImmutableList.sortedCopyOf(OpportunityEvent.ORDER, timeline);
    }

    /**
     * Begins an opportunity.
     *
     * @param id the opportunity's id
     * @return a builder without creation time
     */
    public static OpportunityBuilder builder(String id) {
        return new OpportunityBuilder(id);
    }

    /**
     * This opportunity with another timeline.
     *
     * @param events what happened to it, in any order
     * @return a new opportunity
     */
    public Opportunity withTimeline(Iterable<? extends OpportunityEvent> events) {
        return new OpportunityBuilder(this).timeline(events).build();
    }

    /**
     * This opportunity, joined with a known lead.
     *
     * @param lead the trace to the lead
     * @return a new opportunity
     */
    public Opportunity withTrace(LeadTrace lead) {
        return new OpportunityBuilder(this).trace(lead).build();
    }
}
