// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Money;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpportunityTest {
    private static final Instant T = Instant.parse("2024-03-01T00:00:00Z");
    private static final Money MONEY = Money.of("12.34", "EUR");

    @Test
    void atOneInstantAReopeningComesFirstThenChangesThenClosingsThenCash() {
        Opportunity opportunity = Opportunity.builder("O1")
                .createdAt(T)
                .reopened(T)
                .stage(T, "Proposal")
                .owner(T, "P1")
                .amountChanged(T, MONEY)
                .closeDate(T, LocalDate.of(2024, 4, 1))
                .probability(T, 0.5)
                .forecast(T, "commit")
                .nextStep(T, "call")
                .activity(T)
                .won(T)
                .lost(T, "price")
                .invoiced(T)
                .paid(T)
                .build();
        List<OpportunityEvent> backwards = new ArrayList<>(opportunity.timeline());
        Collections.reverse(backwards);
        assertEquals(13, backwards.size());
        assertEquals(opportunity, opportunity.withTimeline(backwards));
        assertEquals(
                List.of(
                        "Reopened",
                        "StageChanged",
                        "OwnerChanged",
                        "AmountChanged",
                        "CloseDateChanged",
                        "ProbabilityChanged",
                        "ForecastChanged",
                        "NextStepSet",
                        "Activity",
                        "Won",
                        "Lost",
                        "Invoiced",
                        "Paid"),
                opportunity.timeline().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
    }

    @Test
    void eventsOfOneKindAtOneInstantAreOrderedByContent() {
        OpportunityEvent more = new AmountChanged(T, Money.of("20.00", "EUR"));
        OpportunityEvent less = new AmountChanged(T, Money.of("10.00", "EUR"));
        Opportunity opportunity = Opportunity.builder("O1").createdAt(T).build();
        assertEquals(
                opportunity.withTimeline(List.of(more, less)).timeline(),
                opportunity.withTimeline(List.of(less, more)).timeline());
    }

    @Test
    void everyFieldSurvivesATraceAndATimeline() {
        Opportunity opportunity = Opportunity.builder("O1")
                .createdAt(T)
                .accountId("A1")
                .ownerId("P1")
                .market("north")
                .product("pump")
                .leadId("L1")
                .campaignId("C1")
                .sourcedBy(Department.MARKETING)
                .amount(MONEY)
                .business(Opportunity.Business.NEW)
                .pipeline("direct")
                .build();
        LeadTrace trace =
                LeadTrace.to(Lead.builder("L1").createdAt(T).campaignId("C2").build());
        assertEquals(new LeadTrace("L1", Optional.of("C2"), Optional.empty()), trace);
        assertEquals(
                new Opportunity(
                        "O1",
                        T,
                        Optional.of("A1"),
                        Optional.of("P1"),
                        Optional.of("north"),
                        Optional.of("pump"),
                        Optional.of("L1"),
                        Optional.of("C1"),
                        Optional.of(Department.MARKETING),
                        Optional.of(MONEY),
                        Optional.of(Opportunity.Business.NEW),
                        Optional.of("direct"),
                        Optional.of(trace),
                        ImmutableList.of(new OpportunityEvent.Won(T))),
                opportunity.withTrace(trace).withTimeline(List.of(new OpportunityEvent.Won(T))));
    }

    @Test
    void aPercentageIsNoProbability() {
        String message = assertThrows(IllegalArgumentException.class, () -> new ProbabilityChanged(T, 50))
                .getMessage();
        assertEquals(
                "ProbabilityChanged at 2024-03-01T00:00:00Z: probability 50.0 is not between 0 and 1. Maybe it is a"
                        + " percentage.",
                message);
        assertThrows(IllegalArgumentException.class, () -> new ProbabilityChanged(T, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new ProbabilityChanged(T, -0.01));
    }

    @Test
    void zeroHasOneSign() {
        assertEquals(new ProbabilityChanged(T, 0.0), new ProbabilityChanged(T, -0.0));
    }

    @Test
    void anOpportunityWithoutCreationTimeOrIdIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> Opportunity.builder("O1").build());
        assertThrows(
                IllegalArgumentException.class,
                () -> Opportunity.builder(" ").createdAt(T).build());
    }

    @Test
    void anActivityWithoutNotesIsNotOneInWhichNothingWasMentioned() {
        Activity undocumented = new Activity(T, Optional.of("call"));

        assertEquals(Optional.empty(), undocumented.messages());
        assertNotEquals(undocumented, documented(ImmutableSortedSet.of()));
    }

    @Test
    void activitiesThatAreWrittenAlikeHaveAnOrder() {
        Activity one = documented(ImmutableSortedSet.of("a", "b"));
        Activity other = documented(ImmutableSortedSet.of("a, b"));

        assertEquals(one.toString(), other.toString());
        assertTrue(OpportunityEvent.ORDER.compare(one, other) < 0);
        assertTrue(OpportunityEvent.ORDER.compare(other, one) > 0);
    }

    @Test
    void theOrderInWhichMessagesAreNamedMakesNoDifference() {
        assertEquals(
                documented(ImmutableSortedSet.of("a", "b")),
                documented(ImmutableSortedSet.orderedBy(Comparator.<String>reverseOrder())
                        .add("a", "b")
                        .build()));
        assertEquals(
                documented(ImmutableSortedSet.of("a", "b")).toString(),
                documented(ImmutableSortedSet.orderedBy(Comparator.<String>reverseOrder())
                                .add("a", "b")
                                .build())
                        .toString());
    }

    @Test
    void aBlankCodeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> documented(ImmutableSortedSet.of(" ")));
    }

    private static Activity documented(ImmutableSortedSet<String> messages) {
        return new Activity(T, Optional.of("call"), Optional.of(messages), ImmutableSortedSet.of());
    }
}
