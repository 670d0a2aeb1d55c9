// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.LocalDateTime;

/**
 * A lead without its events.
 *
 * @param id the lead
 * @param createdAt when it became known, in UTC
 * @param campaign where it came from
 * @param market the industry of the buyer
 * @param owner who in sales looks after it
 */
record LeadRow(String id, LocalDateTime createdAt, Campaign campaign, String market, String owner) {
    static Table table() {
        return new Table("lead_id", "created_at", "source", "campaign_id", "market", "owner_id", "sourced_by");
    }

    void writeTo(Table table) {
        table.row(
                id, EventRow.written(createdAt), campaign.source(), campaign.id(), market, owner, campaign.sourcedBy());
    }
}
