// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Timelines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Opportunities without their events. */
final class OpportunityRows implements TableReader.Rows {
    private final Timelines timelines;
    private final EarlierValues earlier;

    OpportunityRows(Timelines timelines, EarlierValues earlier) {
        this.timelines = timelines;
        this.earlier = earlier;
    }

    @Override
    public void use(Row row) {
        String id = row.required("opportunity_id");
        Instant createdAt = row.instant("created_at");
        OpportunityBuilder opportunity = Opportunity.builder(id).createdAt(createdAt);
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
        Optional<LocalDate> closeDate = Quantities.optionalDay(row, "expected_close_date");
        timelines.add(opportunity.build());
        earlier.opportunity(id, createdAt, closeDate);
    }
}
