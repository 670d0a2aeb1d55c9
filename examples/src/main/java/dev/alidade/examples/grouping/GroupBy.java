// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.grouping;

import dev.alidade.model.Lead;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What leads and opportunities can be grouped by. */
public enum GroupBy {
    /** By campaign. */
    CAMPAIGN,
    /** By source of the lead. */
    SOURCE,
    /** By market. */
    MARKET,
    /** By first owner. */
    OWNER;

    /**
     * The group of a lead, by what was true when it was created.
     *
     * @param lead the lead
     * @return the group; empty for a lead without one
     */
    public Optional<String> group(Lead lead) {
        return switch (this) {
            case CAMPAIGN -> lead.campaignId();
            case SOURCE -> lead.source();
            case MARKET -> lead.market();
            case OWNER -> lead.ownerId();
        };
    }

    /**
     * The group of an opportunity, by what was true when it was created; what it doesn't say its lead may know.
     *
     * @param opportunity the opportunity
     * @param leads the known leads by id
     * @return the group; empty for an opportunity without one
     */
    public Optional<String> group(Opportunity opportunity, Map<String, Lead> leads) {
        Optional<Lead> lead = opportunity.trace().map(LeadTrace::leadId).map(leads::get);
        return switch (this) {
            case CAMPAIGN -> opportunity.campaignId().or(() -> lead.flatMap(Lead::campaignId));
            case SOURCE -> lead.flatMap(Lead::source);
            case MARKET -> opportunity.market().or(() -> lead.flatMap(Lead::market));
            case OWNER -> opportunity.ownerId();
        };
    }

    /**
     * The column of {@code leads.csv} and {@code opportunities.csv} that tells the group.
     *
     * @return such as {@code campaign_id}
     */
    public String column() {
        return switch (this) {
            case CAMPAIGN -> "campaign_id";
            case SOURCE -> "source";
            case MARKET -> "market";
            case OWNER -> "owner_id";
        };
    }

    /**
     * What leads and opportunities are grouped by.
     *
     * @return such as {@code campaign}
     */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
