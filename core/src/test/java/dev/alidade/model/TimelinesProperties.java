// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelinesProperties {
    /** What is delivered: leads, opportunities, conversions, and which ids are one person. */
    record Delivery(
            List<Lead> leads, List<Opportunity> opportunities, List<Lead> conversions, Map<Integer, Integer> aliases) {
        CleaningRules rules(Random order) {
            List<Map.Entry<Integer, Integer>> shuffled = new ArrayList<>(aliases.entrySet());
            Collections.shuffle(shuffled, order);
            CleaningRules.Builder builder = CleaningRules.builder()
                    .dateOnly(ZoneOffset.UTC)
                    .dateOnly(ZoneId.of("Asia/Tokyo"))
                    .clockSkew(ClockSkew.of(Duration.ofHours(12)));
            shuffled.forEach(pair -> builder.alias("L" + pair.getKey(), "L" + pair.getValue()));
            return builder.build();
        }

        List<Lead> allLeads() {
            List<Lead> all = new ArrayList<>(leads);
            all.addAll(conversions);
            return all;
        }
    }

    @Provide
    Arbitrary<Delivery> deliveries() {
        return Combinators.combine(
                        SomeLeads.leads().list().ofMaxSize(12),
                        opportunities().list().ofMaxSize(8),
                        conversions().list().ofMaxSize(6),
                        aliases())
                .as(Delivery::new);
    }

    /** Aliases always lead to smaller numbers, so that they make no circle. */
    private static Arbitrary<Map<Integer, Integer>> aliases() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(2, 40),
                        Arbitraries.integers().between(1, 39))
                .ofMaxSize(10)
                .map(pairs -> {
                    Map<Integer, Integer> downwards = new HashMap<>();
                    pairs.forEach((alias, main) -> downwards.put(alias, main < alias ? main : alias - 1));
                    return downwards;
                });
    }

    private static Arbitrary<Lead> conversions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 6),
                        SomeLeads.instants())
                .as((lead, opportunity, at) -> Lead.builder("L" + lead)
                        .createdAt(at)
                        .event(new LeadEvent.Converted(at, Optional.of("O" + opportunity)))
                        .build());
    }

    private static Arbitrary<Opportunity> opportunities() {
        Arbitrary<OpportunityEvent> events = Combinators.combine(
                        SomeLeads.instants(), Arbitraries.integers().between(0, 6))
                .as((at, kind) -> switch (kind) {
                    case 0, 1 -> new OpportunityEvent.StageChanged(at, "stage " + kind);
                    case 2 -> new OpportunityEvent.Won(at);
                    case 3 -> new OpportunityEvent.Lost(at, Optional.empty());
                    case 4 -> new OpportunityEvent.Reopened(at);
                    case 5 -> new OpportunityEvent.Paid(at, Optional.empty());
                    default -> new OpportunityEvent.OwnerChanged(at, "P1");
                });
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 40),
                        SomeLeads.instants(),
                        events.list().ofMaxSize(5))
                .as((id, lead, at, timeline) -> Opportunity.builder("O" + id)
                        .leadId("L" + lead)
                        .createdAt(at)
                        .build()
                        .withTimeline(timeline));
    }

    @Property(tries = 300)
    void theOrderOfDeliveryAndOfAliasesLeavesNoTrace(@ForAll("deliveries") Delivery delivery, @ForAll Random random) {
        Timelines inOrder = new Timelines(delivery.rules(random));
        delivery.allLeads().forEach(inOrder::add);
        delivery.opportunities().forEach(inOrder::add);
        Timelines shuffled = new Timelines(delivery.rules(random));
        List<Runnable> deliveries = new ArrayList<>();
        for (Lead lead : delivery.allLeads()) {
            deliveries.add(() -> shuffled.add(lead.withTimeline(List.of())));
            lead.timeline().forEach(event -> deliveries.add(() -> shuffled.add(lead.id(), event)));
        }
        for (Opportunity opportunity : delivery.opportunities()) {
            deliveries.add(() -> shuffled.add(opportunity.withTimeline(List.of())));
            opportunity.timeline().forEach(event -> deliveries.add(() -> shuffled.add(opportunity.id(), event)));
        }
        Collections.shuffle(deliveries, random);
        deliveries.forEach(Runnable::run);
        assertEquals(inOrder.assemble(), shuffled.assemble());
        assertEquals(inOrder.assemble(), inOrder.assemble());
    }

    @Property(tries = 300)
    void everyEventOfAKnownLeadIsKeptOrCounted(@ForAll("deliveries") Delivery delivery, @ForAll Random random) {
        Timelines timelines = new Timelines(delivery.rules(random));
        delivery.allLeads().forEach(timelines::add);
        Timelines.Assembled assembled = timelines.assemble();
        long kept = assembled.leads().stream()
                .mapToLong(lead -> lead.timeline().size())
                .sum();
        CleaningRules rules = delivery.rules(random);
        long delivered = delivery.allLeads().stream()
                .filter(lead ->
                        assembled.leads().stream().anyMatch(known -> known.id().equals(rules.mainId(lead.id()))))
                .mapToLong(lead -> lead.timeline().size())
                .sum();
        long leftOut = assembled.issues().stream()
                .filter(issue -> List.of(
                                Timelines.REPEATED_EVENT, Timelines.DATE_ONLY_REPLACED, Timelines.EARLY_REPEATED)
                        .contains(issue.kind()))
                .mapToLong(issue -> issue.count())
                .sum();
        assertEquals(delivered, kept + leftOut);
    }
}
