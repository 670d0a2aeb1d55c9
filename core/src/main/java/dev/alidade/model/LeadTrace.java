// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The lead that an opportunity was traced to when both were joined.
 *
 * @param leadId the lead's id; of a merged lead, its main id
 * @param campaignId the campaign that brought the lead; empty when not recorded
 * @param sourcedBy the department that found the lead; empty when not recorded
 * @param market the lead's market; empty when not recorded
 */
public record LeadTrace(
        String leadId, Optional<String> campaignId, Optional<Department> sourcedBy, Optional<String> market) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public LeadTrace {
        Checks.id(leadId, "LeadTrace.leadId");
        requireNonNull(campaignId, "campaignId");
        requireNonNull(sourcedBy, "sourcedBy");
        requireNonNull(market, "market");
    }

    /**
     * A trace to a lead whose market isn't recorded.
     *
     * @param leadId the lead's id
     * @param campaignId the campaign that brought the lead
     * @param sourcedBy the department that found the lead
     */
    public LeadTrace(String leadId, Optional<String> campaignId, Optional<Department> sourcedBy) {
        this(leadId, campaignId, sourcedBy, Optional.empty());
    }

    /**
     * The trace to a lead.
     *
     * @param lead the lead
     * @return its id, campaign, department and market
     */
    public static LeadTrace to(Lead lead) {
        return new LeadTrace(lead.id(), lead.campaignId(), lead.sourcedBy(), lead.market());
    }
}
