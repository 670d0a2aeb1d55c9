// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A person or company that may buy, and everything that happened to it. The plain fields hold what was true when the
 * lead was created; what changed later is in the timeline.
 *
 * <pre>{@code
 * Lead lead = Lead.builder("L1").createdAt(monday).handedOff(tuesday).attempt(wednesday).accepted(wednesday).build();
 * }</pre>
 *
 * @param id the lead's id, a pseudonym
 * @param createdAt when it was created
 * @param source where it came from
 * @param campaignId the campaign that brought it
 * @param market its market
 * @param ownerId its first owner
 * @param sourcedBy the department that found it
 * @param value what it was estimated to be worth
 * @param accountId the company that the person belongs to
 * @param timeline what happened to it, in the order {@link LeadEvent#ORDER}, whatever order is given
 */
public record Lead(
        String id,
        Instant createdAt,
        Optional<String> source,
        Optional<String> campaignId,
        Optional<String> market,
        Optional<String> ownerId,
        Optional<Department> sourcedBy,
        Optional<Money> value,
        Optional<String> accountId,
        ImmutableList<LeadEvent> timeline)
        implements AttributionFact, MarketFact {
    /**
     * Checks the parts and sorts the timeline.
     *
     * @throws IllegalArgumentException if the id is blank or an instant is outside of the years 1 to 9999
     */
    public Lead {
        Checks.id(id, "Lead.id");
        Checks.instant(createdAt, "Lead.createdAt");
        requireNonNull(source, "source");
        requireNonNull(campaignId, "campaignId");
        requireNonNull(market, "market");
        requireNonNull(ownerId, "ownerId");
        requireNonNull(sourcedBy, "sourcedBy");
        requireNonNull(value, "value");
        requireNonNull(accountId, "accountId");
        timeline = ImmutableList.sortedCopyOf(LeadEvent.ORDER, timeline);
    }

    /**
     * Begins a lead.
     *
     * @param id the lead's id
     * @return a builder without creation time
     */
    public static LeadBuilder builder(String id) {
        return new LeadBuilder(id);
    }

    /**
     * This lead with another timeline.
     *
     * @param events what happened to it, in any order
     * @return a new lead
     */
    public Lead withTimeline(Iterable<? extends LeadEvent> events) {
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
                ImmutableList.copyOf(events));
    }

    Lead withId(String mainId) {
        return mainId.equals(id)
                ? this
                : new Lead(
                        mainId, createdAt, source, campaignId, market, ownerId, sourcedBy, value, accountId, timeline);
    }
}
