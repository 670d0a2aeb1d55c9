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
 * @param value what marketing thinks it may bring, in hundreds of euros; 0 where nobody wrote that down
 */
record LeadRow(String id, LocalDateTime createdAt, Campaign campaign, String market, String owner, int value) {
    static Table table() {
        return new Table(
                "lead_id",
                "created_at",
                "source",
                "campaign_id",
                "market",
                "owner_id",
                "sourced_by",
                "value",
                "currency");
    }

    void writeTo(Table table) {
        table.row(
                id,
                EventRow.written(createdAt),
                campaign.source(),
                campaign.id(),
                market,
                owner,
                campaign.sourcedBy(),
                value > 0 ? value + "00.00" : "",
                value > 0 ? "EUR" : "");
    }
}
