// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.Timelines;

/** Leads without their events. */
final class LeadRows implements TableReader.Rows {
    private final Timelines timelines;

    LeadRows(Timelines timelines) {
        this.timelines = timelines;
    }

    @Override
    public void use(Row row) {
        LeadBuilder lead = Lead.builder(row.required("lead_id")).createdAt(row.instant("created_at"));
        row.text("source").ifPresent(lead::source);
        row.text("campaign_id").ifPresent(lead::campaignId);
        row.text("market").ifPresent(lead::market);
        row.text("owner_id").ifPresent(lead::ownerId);
        if (row.text("sourced_by").isPresent()) {
            lead.sourcedBy(row.department("sourced_by"));
        }
        timelines.add(lead.build());
    }
}
