// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The campaigns that leads responded to, for leads whose own row names none: the first one brought the lead, if that was
 * before the lead was created or soon after. A response that comes later brought nobody. A response of the contact that a lead
 * became is the lead's up to its conversion.
 */
final class LeadCampaignRows implements TableReader.Rows {
    private static final IssueKind UNKNOWN_LEAD = new IssueKind(
            "lead-campaigns.unknown-lead", "A campaign names a lead that is not known; it brought no lead.");
    private static final IssueKind AT_ONCE = new IssueKind(
            "lead-campaigns.at-once",
            "A lead responded to several campaigns at one instant, first of all; the one with the smallest id counts.");
    private static final IssueKind AFTER_CONVERSION = new IssueKind(
            "lead-campaigns.after-conversion",
            "A contact responded to a campaign soon after its lead was created, but after the lead's conversion; it brought"
                    + " no lead.");

    private final Instant asOf;
    private final Duration within;
    private final Contacts contacts;
    private final UnaryOperator<String> mainId;
    private final Findings findings;
    private final Map<String, First> firsts = new TreeMap<>();

    /** The first response of a lead. */
    private static final class First {
        private Instant at;
        private String campaign;
        private boolean alone = true;
        private boolean known;

        First(Instant at, String campaign) {
            this.at = at;
            this.campaign = campaign;
        }

        void add(Instant otherAt, String other) {
            if (otherAt.isBefore(at)) {
                at = otherAt;
                campaign = other;
                alone = true;
            } else if (otherAt.equals(at) && !other.equals(campaign)) {
                campaign = other.compareTo(campaign) < 0 ? other : campaign;
                alone = false;
            }
        }
    }

    /**
     * No responses yet.
     *
     * @param asOf the first instant that is not known
     * @param within how long after a lead was created its campaign may come
     * @param contacts the contacts that leads became
     * @param mainId tells which leads are one person
     */
    LeadCampaignRows(
            Instant asOf, Duration within, Contacts contacts, UnaryOperator<String> mainId, Findings findings) {
        this.asOf = asOf;
        this.within = within;
        this.contacts = contacts;
        this.mainId = mainId;
        this.findings = findings;
    }

    @Override
    public void use(Row row) {
        String id = row.required("lead_id");
        Instant at = row.instant("at");
        String campaign = row.required("campaign_id");
        if (!at.isBefore(asOf)) {
            return;
        }
        Optional<String> lead = contacts.brought(id, at, mainId);
        if (lead.isEmpty() && contacts.createdWithin(id, at, within)) {
            findings.add(AFTER_CONVERSION, id);
        }
        lead.ifPresent(brought -> add(brought, at, campaign));
    }

    private void add(String lead, Instant at, String campaign) {
        First first = firsts.get(lead);
        if (first == null) {
            firsts.put(lead, new First(at, campaign));
        } else {
            first.add(at, campaign);
        }
    }

    /** The campaign that brought a lead; empty when nothing tells it. */
    Optional<String> of(String lead, Instant createdAt) {
        First first = firsts.get(lead);
        if (first == null) {
            return Optional.empty();
        }
        boolean again = first.known;
        first.known = true;
        if (first.at.isAfter(createdAt.plus(within))) {
            return Optional.empty();
        }
        if (!first.alone && !again) {
            findings.add(AT_ONCE, lead);
        }
        return Optional.of(first.campaign);
    }

    /** Counts the leads that were never asked for. */
    void noteUnknown() {
        firsts.forEach((lead, first) -> {
            if (!first.known) {
                findings.add(UNKNOWN_LEAD, lead);
            }
        });
    }
}
