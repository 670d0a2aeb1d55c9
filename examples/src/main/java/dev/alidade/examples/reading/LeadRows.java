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
import java.util.stream.Stream;

/** Leads without their events. Rows that name one person are one lead. */
final class LeadRows implements TableReader.Rows {
    private final Identities identities;
    private final Contacts contacts;
    private final List<Lead> leads = new ArrayList<>();

    LeadRows(Identities identities, Contacts contacts) {
        this.identities = identities;
        this.contacts = contacts;
    }

    /** The leads, as often as they are there, each with the campaign that brought it. */
    Stream<Lead> leads(LeadCampaignRows campaigns) {
        return leads.stream().map(lead -> {
            Optional<String> brought = campaigns.of(lead.id(), lead.createdAt());
            return lead.campaignId().isPresent() || brought.isEmpty() ? lead : of(lead, brought);
        });
    }

    private static Lead of(Lead lead, Optional<String> campaign) {
        return new Lead(
                lead.id(),
                lead.createdAt(),
                lead.source(),
                campaign,
                lead.market(),
                lead.ownerId(),
                lead.sourcedBy(),
                lead.value(),
                lead.accountId(),
                lead.timeline());
    }

    @Override
    public void use(Row row) {
        String id = row.required("lead_id");
        Instant createdAt = row.instant("created_at");
        LeadBuilder lead = Lead.builder(id).createdAt(createdAt);
        row.text("source").ifPresent(lead::source);
        row.text("campaign_id").ifPresent(lead::campaignId);
        row.text("market").ifPresent(lead::market);
        row.text("owner_id").ifPresent(lead::ownerId);
        row.text("account_id").ifPresent(lead::accountId);
        if (row.text("sourced_by").isPresent()) {
            lead.sourcedBy(row.department("sourced_by"));
        }
        Quantities.money(row, "value", "currency").ifPresent(lead::value);
        Optional<Instant> since = row.lastInstant("contact_since");
        Lead complete = lead.build();
        identities.created(complete.id(), complete.createdAt());
        row.text("person").ifPresent(person -> identities.person(person, complete.id()));
        row.text("contact_id").ifPresent(contact -> contacts.add(contact, id, createdAt, since));
        leads.add(complete);
    }
}
