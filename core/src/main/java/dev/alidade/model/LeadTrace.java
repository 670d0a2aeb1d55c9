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
 */
public record LeadTrace(String leadId, Optional<String> campaignId, Optional<Department> sourcedBy) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public LeadTrace {
        Checks.id(leadId, "LeadTrace.leadId");
        requireNonNull(campaignId, "campaignId");
        requireNonNull(sourcedBy, "sourcedBy");
    }

    /**
     * The trace to a lead.
     *
     * @param lead the lead
     * @return its id, campaign and department
     */
    public static LeadTrace to(Lead lead) {
        return new LeadTrace(lead.id(), lead.campaignId(), lead.sourcedBy());
    }
}
