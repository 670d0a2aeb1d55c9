// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leads without their events. Rows that name one person are one lead. */
final class LeadRows implements TableReader.Rows {
    private final Identities identities;
    private final LeadCampaignRows campaigns;
    private final List<Lead> leads = new ArrayList<>();

    LeadRows(Identities identities, LeadCampaignRows campaigns) {
        this.identities = identities;
        this.campaigns = campaigns;
    }

    /** The leads, as often as they are there. */
    List<Lead> leads() {
        return leads;
    }

    @Override
    public void use(Row row) {
        String id = row.required("lead_id");
        Instant createdAt = row.instant("created_at");
        LeadBuilder lead = Lead.builder(id).createdAt(createdAt);
        row.text("source").ifPresent(lead::source);
        Optional<String> brought = campaigns.of(id, createdAt);
        row.text("campaign_id").or(() -> brought).ifPresent(lead::campaignId);
        row.text("market").ifPresent(lead::market);
        row.text("owner_id").ifPresent(lead::ownerId);
        row.text("account_id").ifPresent(lead::accountId);
        if (row.text("sourced_by").isPresent()) {
            lead.sourcedBy(row.department("sourced_by"));
        }
        Quantities.money(row, "value", "currency").ifPresent(lead::value);
        Lead complete = lead.build();
        identities.created(complete.id(), complete.createdAt());
        row.text("person").ifPresent(person -> identities.person(person, complete.id()));
        leads.add(complete);
    }
}
