// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JourneysProperties {
    private static final Instant AS_OF = SomeLeads.WINDOW.asOf();

    /** What is delivered. */
    record Delivery(List<Touchpoint> touchpoints, List<Lead> leads, List<Opportunity> opportunities) {
        Journeys journeys(JourneyScope scope, Optional<Random> order) {
            Journeys journeys = new Journeys(
                    scope,
                    CleaningRules.builder().alias("L9", "L1").alias("L8", "L2").build());
            List<Runnable> all = new ArrayList<>();
            touchpoints.forEach(touchpoint -> all.add(() -> journeys.add(touchpoint)));
            leads.forEach(lead -> all.add(() -> journeys.add(lead)));
            opportunities.forEach(deal -> all.add(() -> journeys.add(deal)));
            order.ifPresent(random -> Collections.shuffle(all, random));
            all.forEach(Runnable::run);
            return journeys;
        }
    }

    @Provide
    Arbitrary<Delivery> deliveries() {
        return Combinators.combine(
                        touchpoints().list().ofMaxSize(12),
                        leads().list().ofMaxSize(6),
                        opportunities().list().ofMaxSize(5))
                .as(Delivery::new);
    }

    private static Arbitrary<Touchpoint> touchpoints() {
        return Combinators.combine(
                        SomeLeads.instants(),
                        Arbitraries.of("L1", "L2", "L3", "L4", "L8", "L9", "A1", "A2", "X"),
                        Arbitraries.of("C1", "C2").optional())
                .as((at, buyer, campaign) -> new Touchpoint(at, buyer, campaign, Optional.empty(), Optional.empty()));
    }

    private static Arbitrary<Lead> leads() {
        Arbitrary<LeadEvent> events = Combinators.combine(
                        SomeLeads.instants(),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("O1", "O2", "O3", "O9"))
                .as((at, kind, deal) -> switch (kind) {
                    case 0, 1 -> new LeadEvent.Converted(at, Optional.of(deal));
                    case 2 -> new LeadEvent.Won(at);
                    case 3 -> new LeadEvent.Lost(at, Optional.empty());
                    default ->
                        new LeadEvent.Activity(
                                at,
                                LeadEvent.Activity.Direction.OUT,
                                LeadEvent.Activity.Automation.HUMAN,
                                false,
                                Optional.empty());
                });
        return Combinators.combine(
                        Arbitraries.of("L1", "L2", "L3", "L4", "A2"),
                        SomeLeads.instants(),
                        Arbitraries.of("A1", "A2").optional(0.6),
                        events.list().ofMaxSize(3))
                .as((id, created, account, timeline) -> {
                    LeadBuilder lead = Lead.builder(id).createdAt(created);
                    account.ifPresent(lead::accountId);
                    return lead.build().withTimeline(timeline);
                });
    }

    private static Arbitrary<Opportunity> opportunities() {
        return Combinators.combine(
                        Arbitraries.of("O1", "O2", "O3"),
                        SomeLeads.instants(),
                        Arbitraries.of("L1", "L2", "L9", "L7").optional(0.6),
                        Arbitraries.of("A1", "A2").optional(0.6),
                        Arbitraries.of("L1", "L3", "L7").optional(0.3),
                        SomeLeads.instants().optional(0.5))
                .as((id, created, lead, account, traced, won) -> {
                    OpportunityBuilder deal = Opportunity.builder(id).createdAt(created);
                    lead.ifPresent(deal::leadId);
                    account.ifPresent(deal::accountId);
                    traced.ifPresent(trace -> deal.trace(new LeadTrace(trace, Optional.empty(), Optional.empty())));
                    won.ifPresent(deal::won);
                    return deal.build();
                });
    }

    @Property(tries = 500)
    void theOrderOfDeliveryLeavesNoTrace(
            @ForAll("deliveries") Delivery delivery, @ForAll JourneyScope scope, @ForAll Random random) {
        Journeys inOrder = delivery.journeys(scope, Optional.empty());
        Journeys shuffled = delivery.journeys(scope, Optional.of(random));
        assertEquals(inOrder.assemble(), shuffled.assemble());
        assertEquals(inOrder.assemble(AS_OF), shuffled.assemble(AS_OF));
    }

    @Property(tries = 500)
    void whatIsNotKnownByAsOfChangesNothing(@ForAll("deliveries") Delivery delivery, @ForAll JourneyScope scope) {
        Delivery known = new Delivery(
                delivery.touchpoints().stream()
                        .filter(touch -> touch.at().isBefore(AS_OF))
                        .toList(),
                delivery.leads().stream()
                        .flatMap(lead -> SomeLeads.known(lead).stream())
                        .toList(),
                delivery.opportunities().stream()
                        .flatMap(deal -> SomeOpportunities.known(deal).stream())
                        .toList());
        assertEquals(
                known.journeys(scope, Optional.empty()).assemble(),
                delivery.journeys(scope, Optional.empty()).assemble(AS_OF));
    }

    @Property(tries = 500)
    void everyTouchpointIsInAJourneyAndEveryOpportunityHasOne(
            @ForAll("deliveries") Delivery delivery, @ForAll JourneyScope scope) {
        List<Journey> journeys =
                delivery.journeys(scope, Optional.empty()).assemble().journeys();
        List<Touchpoint> placed = journeys.stream()
                .flatMap(journey -> journey.touchpoints().stream())
                .toList();
        CleaningRules rules =
                CleaningRules.builder().alias("L9", "L1").alias("L8", "L2").build();
        for (Touchpoint touchpoint : delivery.touchpoints()) {
            assertTrue(placed.contains(touchpoint.withBuyer(rules.mainId(touchpoint.buyerId()))));
        }
        Set<String> ids = new HashSet<>();
        Set<String> deals = new HashSet<>();
        for (Journey journey : journeys) {
            assertTrue(ids.add(journey.id()), "two journeys have one id");
            journey.opportunity().ifPresent(deal -> assertTrue(deals.add(deal.id()), "two journeys have one deal"));
            assertEquals(
                    journey.id().startsWith("opportunity:"),
                    journey.opportunity().isPresent());
        }
    }

    @Property(tries = 500)
    void everyPersonOrAccountIsNewOnlyOnce(@ForAll("deliveries") Delivery delivery, @ForAll JourneyScope scope) {
        Set<String> leads = new HashSet<>();
        for (Journey journey :
                delivery.journeys(scope, Optional.empty()).assemble().journeys()) {
            if (!journey.followUp()) {
                journey.lead().ifPresent(lead -> assertTrue(leads.add(lead.id()), () -> "twice: " + lead.id()));
            }
        }
    }
}
