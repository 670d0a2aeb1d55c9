// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimelinesTest {
    private static final Instant T = Instant.parse("2024-03-01T00:00:00Z");
    private static final Lead LEAD = Lead.builder("L1").createdAt(T).build();

    private static DataIssue issue(IssueKind kind, long count, String... ids) {
        return new DataIssue(kind, count, ImmutableList.copyOf(ids));
    }

    @Test
    void unsortedEventsMakeASortedTimeline() {
        LeadEvent accepted = new LeadEvent.Accepted(T.plusSeconds(5), false);
        LeadEvent handedOff = new LeadEvent.HandedOff(T.plusSeconds(1));
        Timelines.Assembled assembled = new Timelines()
                .add("L1", accepted)
                .add(LEAD)
                .add("L1", handedOff)
                .assemble();
        assertEquals(
                ImmutableList.of(handedOff, accepted), assembled.leads().get(0).timeline());
        assertEquals(ImmutableList.of(), assembled.issues());
    }

    @Test
    void atOneInstantTheBuyersActComesFirstThenTheHandOverThenOurs() {
        LeadEvent in = activity(LeadEvent.Activity.Direction.IN);
        LeadEvent out = activity(LeadEvent.Activity.Direction.OUT);
        LeadEvent handedOff = new LeadEvent.HandedOff(T);
        LeadEvent accepted = new LeadEvent.Accepted(T, false);
        LeadEvent rejected = new LeadEvent.Rejected(T, Optional.empty(), Optional.empty());
        LeadEvent won = new LeadEvent.Won(T);
        LeadEvent lost = new LeadEvent.Lost(T, Optional.empty());
        LeadEvent entered = new LeadEvent.StageEntered(T, "SQL");
        LeadEvent assigned = new LeadEvent.Assigned(T, Optional.empty());
        LeadEvent disputed = new LeadEvent.Disputed(T, LeadEvent.Disputed.Outcome.OPEN);
        LeadEvent recycled = new LeadEvent.Recycled(T);
        LeadEvent converted = new LeadEvent.Converted(T, Optional.empty());
        ImmutableList<LeadEvent> ordered = ImmutableList.of(
                entered, in, handedOff, assigned, out, accepted, rejected, disputed, recycled, converted, won, lost);
        assertEquals(ordered, LEAD.withTimeline(ordered.reverse()).timeline());
    }

    private static LeadEvent activity(LeadEvent.Activity.Direction direction) {
        return new LeadEvent.Activity(T, direction, LeadEvent.Activity.Automation.HUMAN, false, Optional.empty());
    }

    @Test
    void whatIsDeliveredAgainIsKeptOnceAndCounted() {
        LeadEvent won = new LeadEvent.Won(T);
        Timelines.Assembled assembled = new Timelines()
                .add(LEAD)
                .add(LEAD)
                .add("L1", won)
                .add("L1", won)
                .add("L1", won)
                .assemble();
        assertEquals(ImmutableList.of(won), assembled.leads().get(0).timeline());
        assertEquals(
                ImmutableList.of(issue(Timelines.REPEATED_LEAD, 1, "L1"), issue(Timelines.REPEATED_EVENT, 2, "L1")),
                assembled.issues());
    }

    @Test
    void contradictingDeliveriesOfOneLeadAreAllLeftOut() {
        Timelines.Assembled assembled = new Timelines()
                .add(LEAD)
                .add(LEAD)
                .add(Lead.builder("L1").createdAt(T).source("web").build())
                .assemble();
        assertEquals(ImmutableList.of(), assembled.leads());
        assertEquals(ImmutableList.of(issue(Timelines.CONFLICTING_LEAD, 3, "L1")), assembled.issues());
    }

    @Test
    void eventsOfUnknownLeadsAndEventsBeforeCreationAreCounted() {
        Timelines.Assembled assembled = new Timelines()
                .add(LEAD)
                .add("L1", new LeadEvent.HandedOff(T.minusSeconds(1)))
                .add("L2", new LeadEvent.HandedOff(T))
                .assemble();
        assertEquals(1, assembled.leads().get(0).timeline().size());
        assertEquals(
                ImmutableList.of(issue(Timelines.ORPHAN_EVENT, 1, "L2"), issue(Timelines.EARLY_EVENT, 1, "L1")),
                assembled.issues());
    }

    @Test
    void factsThatNoWindowCanHoldAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LeadEvent.Won(Instant.MAX));
        assertThrows(
                IllegalArgumentException.class,
                () -> Lead.builder(" ").createdAt(T).build());
        assertThrows(IllegalArgumentException.class, () -> Lead.builder("L1").build());
        assertThrows(IllegalArgumentException.class, () -> Department.parse("finance"));
        assertEquals(Department.SALES, Department.parse(" Sales "));
    }

    @Provide
    Arbitrary<List<Lead>> leads() {
        return Arbitraries.lazy(SomeLeads::leads).list().ofMaxSize(20);
    }

    @Property(tries = 200)
    void theOrderOfDeliveryLeavesNoTrace(@ForAll("leads") List<Lead> leads, @ForAll Random random) {
        Timelines inOrder = new Timelines();
        leads.forEach(inOrder::add);
        List<Runnable> deliveries = new ArrayList<>();
        Timelines shuffled = new Timelines();
        for (Lead lead : leads) {
            deliveries.add(() -> shuffled.add(lead.withTimeline(List.of())));
            lead.timeline().forEach(event -> deliveries.add(() -> shuffled.add(lead.id(), event)));
        }
        Collections.shuffle(deliveries, random);
        deliveries.forEach(Runnable::run);
        assertEquals(inOrder.assemble(), shuffled.assemble());
    }
}
