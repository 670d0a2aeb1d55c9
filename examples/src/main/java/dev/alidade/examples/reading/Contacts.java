// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Findings;
import dev.alidade.measure.IssueKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The contacts that leads became. A system that converts leads keeps what happened to them under the contact's id, so that a
 * row that names a contact tells of a lead: what happened from the day on which a lead was created to its conversion is the
 * lead's. What came before is the contact's own, and what came after belongs to what became of the lead. Campaigns alone may
 * have brought a lead to which the contact responded before.
 */
final class Contacts {
    private static final IssueKind SEVERAL_LEADS = new IssueKind(
            "contacts.several-leads",
            "Several leads that became one contact were open when something happened to it; it counts for the one that was"
                    + " converted first.");

    private static final Comparator<Lead> FIRST_CONVERTED =
            Comparator.comparing(Lead::until).thenComparing(Lead::createdAt).thenComparing(Lead::id);

    private static final Comparator<Lead> FIRST_CREATED =
            Comparator.comparing(Lead::createdAt).thenComparing(FIRST_CONVERTED);

    private final Instant asOf;
    private final ZoneId zone;
    private final Findings findings;
    private final Map<String, List<Lead>> byContact = new HashMap<>();

    /** A lead that became a contact. Without a conversion before as-of it is open. */
    private record Lead(String id, Instant createdAt, Instant from, Instant until) {
        boolean isOpen(Instant at) {
            return !at.isBefore(from) && !at.isAfter(until);
        }
    }

    /**
     * No contacts yet.
     *
     * @param asOf the first instant that is not known
     * @param zone in which days begin
     */
    Contacts(Instant asOf, ZoneId zone, Findings findings) {
        this.asOf = asOf;
        this.zone = zone;
        this.findings = findings;
    }

    /** Learns that a lead became a contact, until when at the latest. */
    void add(String contact, String lead, Instant createdAt, Optional<Instant> since) {
        if (contact.equals(lead) || !createdAt.isBefore(asOf)) {
            return;
        }
        Instant from = createdAt.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Lead became =
                new Lead(lead, createdAt, from, since.filter(asOf::isAfter).orElse(asOf));
        List<Lead> leads = byContact.computeIfAbsent(contact, any -> new ArrayList<>(1));
        if (!leads.contains(became)) {
            leads.add(became);
            leads.sort(FIRST_CONVERTED);
        }
    }

    /** Whether an id is that of a contact that a lead became. */
    boolean know(String id) {
        return byContact.containsKey(id);
    }

    /**
     * The lead to which something happened.
     *
     * @param id of a lead, or of a contact
     * @param mainId tells which leads are one person
     * @return the lead; the id itself where no lead became such a contact; empty where none was open then
     */
    Optional<String> lead(String id, Instant at, UnaryOperator<String> mainId) {
        List<Lead> leads = byContact.get(id);
        if (leads == null) {
            return Optional.of(id);
        }
        List<Lead> open = leads.stream().filter(lead -> lead.isOpen(at)).toList();
        if (open.stream().map(lead -> mainId.apply(lead.id())).distinct().count() > 1 && at.isBefore(asOf)) {
            findings.add(SEVERAL_LEADS, id);
        }
        return open.stream().findFirst().map(Lead::id);
    }

    /**
     * The lead that a response to a campaign may have brought: the one that was open then, else the earliest of those that
     * were created later.
     *
     * @param id of a lead, or of a contact
     * @param mainId tells which leads are one person
     * @return the lead; the id itself where no lead became such a contact; empty where all were converted before
     */
    Optional<String> brought(String id, Instant at, UnaryOperator<String> mainId) {
        return lead(id, at, mainId)
                .or(() -> byContact.getOrDefault(id, List.of()).stream()
                        .filter(lead -> !at.isAfter(lead.until()))
                        .min(FIRST_CREATED)
                        .map(Lead::id));
    }

    /** Whether a lead that became the contact was created no longer before an instant than that. */
    boolean createdWithin(String id, Instant at, Duration time) {
        return byContact.getOrDefault(id, List.of()).stream()
                .anyMatch(lead -> !at.isAfter(lead.createdAt().plus(time)));
    }

    /**
     * The buyer who was touched: of a contact the lead that was converted next, or else the last one.
     *
     * @param id of a lead, a contact or an account
     * @return the lead that a contact was, else the id itself
     */
    String buyer(String id, Instant at) {
        List<Lead> leads = byContact.get(id);
        if (leads == null) {
            return id;
        }
        return leads.stream()
                .filter(lead -> !at.isAfter(lead.until()))
                .findFirst()
                .orElse(leads.get(leads.size() - 1))
                .id();
    }
}
