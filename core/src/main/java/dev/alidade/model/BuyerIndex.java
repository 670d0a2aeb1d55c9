// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Issues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which leads belong to which opportunities, and both to which accounts. */
final class BuyerIndex {
    private final Map<String, Lead> leads;
    private final List<Opportunity> opportunities; // by creation, then id
    private final Map<String, List<Lead>> contacts = new HashMap<>();
    private final Set<String> converted = new HashSet<>();
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, Set<String>> members = new TreeMap<>();

    /** A lead of an opportunity: traced, named or converted, and when. */
    private record Contact(int rank, Instant at, Lead lead) {
        static final Comparator<Contact> ORDER = Comparator.comparingInt(Contact::rank)
                .thenComparing(Contact::at); // of one instant they come by id, as leads do
    }

    BuyerIndex(Map<String, Lead> leads, Map<String, Opportunity> deals, CleaningRules rules, Issues issues) {
        this.leads = leads;
        opportunities = ImmutableList.sortedCopyOf(
                Comparator.comparing(Opportunity::createdAt).thenComparing(Opportunity::id), deals.values());
        Map<String, List<Contact>> found = new HashMap<>();
        for (Opportunity deal : opportunities) {
            List<Contact> named = new ArrayList<>(2);
            found.put(deal.id(), named);
            deal.trace().ifPresent(trace -> find(trace.leadId(), 0, named));
            deal.leadId().ifPresent(id -> find(rules.mainId(id), 1, named));
        }
        for (Lead lead : leads.values()) {
            for (LeadEvent event : lead.timeline()) {
                if (event instanceof LeadEvent.Converted conversion
                        && conversion.opportunityId().isPresent()) {
                    List<Contact> ofDeal = found.get(conversion.opportunityId().get()); // null where it isn't known
                    if (ofDeal != null) {
                        ofDeal.add(new Contact(2, event.at(), lead));
                    }
                }
            }
        }
        found.forEach((id, all) -> contacts.put(
                id,
                all.stream().sorted(Contact.ORDER).map(Contact::lead).distinct().toList()));
        contacts.values().forEach(all -> all.forEach(lead -> converted.add(lead.id())));
        joinAccounts(issues);
    }

    private void find(String leadId, int rank, List<Contact> contactsOfDeal) {
        Lead lead = leads.get(leadId);
        if (lead != null) {
            contactsOfDeal.add(new Contact(rank, Instant.MIN, lead));
        }
    }

    private void joinAccounts(Issues issues) {
        for (Lead lead : leads.values()) {
            lead.accountId().ifPresent(account -> join(lead, account));
        }
        for (Opportunity deal : opportunities) {
            if (deal.accountId().isPresent()) {
                String account = deal.accountId().get();
                members.computeIfAbsent(account, id -> new TreeSet<>());
                for (Lead lead : contacts(deal)) {
                    if (!accounts.containsKey(lead.id())) {
                        join(lead, account);
                    } else if (!account.equals(accounts.get(lead.id()))) {
                        issues.add(Journeys.OTHER_ACCOUNT, lead.id());
                    }
                }
            }
        }
    }

    private void join(Lead lead, String account) {
        accounts.put(lead.id(), account);
        members.computeIfAbsent(account, id -> new TreeSet<>()).add(lead.id());
    }

    /** The leads, in the order of their ids. */
    Iterable<Lead> leads() {
        return leads.values();
    }

    Lead lead(String id) {
        return requireNonNull(leads.get(id), id);
    }

    boolean knows(String buyer) {
        return leads.containsKey(buyer) || members.containsKey(buyer);
    }

    /** Whether an id is that of a lead: then it isn't taken for an account's. */
    boolean isLead(String buyer) {
        return leads.containsKey(buyer);
    }

    /** The opportunities by creation, then by id. */
    List<Opportunity> opportunities() {
        return opportunities;
    }

    /** The leads of an opportunity, the one that it is traced to first. */
    List<Lead> contacts(Opportunity deal) {
        return contacts.getOrDefault(deal.id(), List.of());
    }

    /** Whether a lead belongs to an opportunity. */
    boolean hasOpportunity(Lead lead) {
        return converted.contains(lead.id());
    }

    /** The account of an opportunity: its own, else that of its lead. */
    Optional<String> account(Opportunity deal) {
        if (deal.accountId().isPresent() || contacts(deal).isEmpty()) {
            return deal.accountId();
        }
        return account(contacts(deal).get(0));
    }

    Optional<String> account(Lead lead) {
        return Optional.ofNullable(accounts.get(lead.id()));
    }

    /** The ids of the leads of an account, in order. */
    Set<String> members(String account) {
        return members.getOrDefault(account, Set.of());
    }
}
