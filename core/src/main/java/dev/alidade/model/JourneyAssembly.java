// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Issues;
import dev.alidade.model.DealStanding.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes journeys of touchpoints whose buyers are known, and of those whose buyers are not. */
final class JourneyAssembly {
    private final JourneyScope scope;
    private final BuyerIndex index;
    private final Deliveries<Lead, Touchpoint> touchpoints;
    private final Instant asOf;
    private final Issues issues;
    private final Map<String, Journey> journeys = new TreeMap<>();
    private final Set<String> placed = new HashSet<>(); // buyers whose touchpoints are in a journey
    private final Set<String> begun = new HashSet<>(); // leads and accounts that have an opportunity

    JourneyAssembly(
            JourneyScope scope,
            BuyerIndex index,
            Deliveries<Lead, Touchpoint> touchpoints,
            Instant asOf,
            Issues issues) {
        this.scope = scope;
        this.index = index;
        this.touchpoints = touchpoints;
        this.asOf = asOf;
        this.issues = issues;
    }

    /** All journeys, in the order of their ids. */
    ImmutableList<Journey> journeys() {
        index.opportunities().forEach(this::addDeal);
        Map<String, TreeSet<Lead>> ofAccounts = new TreeMap<>();
        for (Lead lead : index.leads()) {
            Optional<String> account = scope == JourneyScope.BUYER ? Optional.empty() : index.account(lead);
            if (account.isPresent()) {
                if (!begun.contains(accountKey(account.get())) && !index.hasOpportunity(lead)) {
                    ofAccounts
                            .computeIfAbsent(account.get(), id -> new TreeSet<>(bestFirst()))
                            .add(lead);
                }
            } else if (!index.hasOpportunity(lead)) {
                put(begin("lead:" + lead.id(), Set.of(lead.id())).lead(lead));
            }
        }
        ofAccounts.forEach((account, leads) ->
                put(begin("account:" + account, ofAccount(account)).lead(leads.first())));
        for (String buyer : touchpoints.idsOfEvents()) {
            if (!placed.contains(buyer)) {
                put(begin("buyer:" + buyer, Set.of(buyer)));
                if (!index.knows(buyer)) {
                    touchpoints.events(buyer).forEach(touchpoint -> issues.add(Journeys.UNKNOWN_BUYER, buyer));
                }
            }
        }
        return ImmutableList.copyOf(journeys.values());
    }

    private static String accountKey(String account) {
        return "account:" + account;
    }

    private void addDeal(Opportunity deal) {
        List<Lead> contacts = index.contacts(deal);
        Optional<String> account = index.account(deal);
        Set<String> buyers = new TreeSet<>();
        contacts.forEach(lead -> buyers.add(lead.id()));
        boolean again =
                !contacts.isEmpty() && !begun.add("lead:" + contacts.get(0).id());
        if (account.isPresent() && scope == JourneyScope.ACCOUNT) {
            buyers.addAll(ofAccount(account.get()));
            again |= !begun.add(accountKey(account.get()));
        } else if (account.isPresent() && contacts.isEmpty()) {
            again = !begun.add(accountKey(account.get()));
            if (!index.isLead(account.get())) {
                buyers.add(account.get());
            }
        }
        JourneyBuilder journey = begin("opportunity:" + deal.id(), buyers).opportunity(deal);
        if (!contacts.isEmpty()) {
            journey.lead(contacts.get(0));
        }
        if (again) {
            journey.followUp();
        }
        put(journey);
    }

    private Set<String> ofAccount(String account) {
        Set<String> buyers = new TreeSet<>(index.members(account));
        if (!index.isLead(account)) {
            buyers.add(account);
        }
        return buyers;
    }

    /** A journey with the touchpoints of some buyers; the leads among them tell when the first lead was created. */
    private JourneyBuilder begin(String id, Set<String> buyers) {
        JourneyBuilder journey = Journey.builder(id);
        for (String buyer : buyers) {
            placed.add(buyer);
            journey.touchpoints(touchpoints.events(buyer));
            if (index.isLead(buyer)) {
                journey.contact(index.lead(buyer));
            }
        }
        return journey;
    }

    private void put(JourneyBuilder builder) {
        Journey journey = builder.build();
        journeys.put(journey.id(), journey);
    }

    /** Won leads first, then open ones, then lost ones; of these by creation, then id. */
    private Comparator<Lead> bestFirst() {
        return Comparator.comparingInt((Lead lead) -> rank(lead))
                .thenComparing(Lead::createdAt)
                .thenComparing(Lead::id);
    }

    private int rank(Lead lead) {
        DealStanding standing = new DealStanding();
        standing.follow(lead, asOf);
        if (standing.state() == State.WON) {
            return 0;
        }
        return standing.state() == State.LOST ? 2 : 1;
    }
}
