// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Timelines;

/** Opportunities without their events. */
final class OpportunityRows implements TableReader.Rows {
    private final Timelines timelines;

    OpportunityRows(Timelines timelines) {
        this.timelines = timelines;
    }

    @Override
    public void use(Row row) {
        OpportunityBuilder opportunity =
                Opportunity.builder(row.required("opportunity_id")).createdAt(row.instant("created_at"));
        row.text("lead_id").ifPresent(opportunity::leadId);
        row.text("account_id").ifPresent(opportunity::accountId);
        row.text("owner_id").ifPresent(opportunity::ownerId);
        row.text("market").ifPresent(opportunity::market);
        row.text("product").ifPresent(opportunity::product);
        row.text("campaign_id").ifPresent(opportunity::campaignId);
        if (row.text("sourced_by").isPresent()) {
            opportunity.sourcedBy(row.department("sourced_by"));
        }
        Quantities.money(row, "amount", "currency").ifPresent(opportunity::amount);
        row.word("business", Opportunity.Business.class).ifPresent(opportunity::business);
        row.text("pipeline").ifPresent(opportunity::pipeline);
        timelines.add(opportunity.build());
    }
}
