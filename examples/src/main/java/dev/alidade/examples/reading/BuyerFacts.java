// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.AssetUse;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Mention;
import dev.alidade.model.Opportunity;

/**
 * What hangs on buyers and their opportunities: of a whole company, or of one part of it that joins with no other.
 *
 * @param leads with their timelines
 * @param opportunities with their timelines, joined with their leads
 * @param journeys what touched buyers, and what they became; empty for a company without touchpoints and spend
 * @param uses of sales material, but those in opportunities
 * @param mentions of messages that belong to no known opportunity
 */
public record BuyerFacts(
        ImmutableList<Lead> leads,
        ImmutableList<Opportunity> opportunities,
        ImmutableList<Journey> journeys,
        ImmutableList<AssetUse> uses,
        ImmutableList<Mention> mentions) {
    private static final BuyerFacts NONE = new BuyerFacts(
            ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

    /** Checks that nothing is missing. */
    public BuyerFacts {
        requireNonNull(leads, "leads");
        requireNonNull(opportunities, "opportunities");
        requireNonNull(journeys, "journeys");
        requireNonNull(uses, "uses");
        requireNonNull(mentions, "mentions");
    }

    /**
     * Nothing.
     *
     * @return no facts
     */
    public static BuyerFacts none() {
        return NONE;
    }
}
