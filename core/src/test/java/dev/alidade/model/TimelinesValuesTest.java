// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Assigned;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.ForecastChanged;
import dev.alidade.model.OpportunityEvent.Invoiced;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.NextStepSet;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.OpportunityEvent.Paid;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which events may be one event, and whose order matters, told by their types and what they say. */
class TimelinesValuesTest {
    private static final Instant CREATED = Instant.parse("2024-03-01T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2024-03-05T00:00:00Z");
    private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");
    private static final CleaningRules DATES =
            CleaningRules.builder().dateOnly(ZoneOffset.UTC).build();
    private static final Money FIVE = Money.of("5", "EUR");
    private static final Money SIX = Money.of("6", "EUR");

    private static Timelines.Assembled deal(CleaningRules rules, OpportunityEvent... events) {
        Opportunity deal = Opportunity.builder("O1").createdAt(CREATED).build();
        return new Timelines(rules).add(deal.withTimeline(List.of(events))).assemble();
    }

    private static Timelines.Assembled lead(LeadEvent... events) {
        Lead lead = Lead.builder("L1").createdAt(CREATED).build();
        return new Timelines().add(lead.withTimeline(List.of(events))).assemble();
    }

    private static List<String> issues(Timelines.Assembled assembled) {
        return assembled.issues().stream().map(TimelinesValuesTest::told).toList();
    }

    private static String told(DataIssue issue) {
        return issue.kind().id() + " " + issue.count();
    }

    private static void assertReplaces(
            boolean replaces, Function<Instant, OpportunityEvent> dated, Function<Instant, OpportunityEvent> timed) {
        OpportunityEvent ofDay = dated.apply(MIDNIGHT);
        OpportunityEvent finer = timed.apply(NOON);
        assertEquals(
                replaces ? List.of(finer) : List.of(ofDay, finer),
                deal(DATES, ofDay, finer).opportunities().get(0).timeline());
    }

    @Test
    void aDateGivesWayToATimeThatSaysTheSame() {
        List<List<Function<Instant, OpportunityEvent>>> differing = List.of(
                List.of(at -> new StageChanged(at, "New"), at -> new StageChanged(at, "Offer")),
                List.of(at -> new AmountChanged(at, FIVE), at -> new AmountChanged(at, SIX)),
                List.of(
                        at -> new CloseDateChanged(at, LocalDate.of(2024, 4, 1)),
                        at -> new CloseDateChanged(at, LocalDate.of(2024, 4, 2))),
                List.of(at -> new ProbabilityChanged(at, 0.5), at -> new ProbabilityChanged(at, 0.6)),
                List.of(at -> new ForecastChanged(at, "best"), at -> new ForecastChanged(at, "commit")),
                List.of(at -> new OwnerChanged(at, "anna"), at -> new OwnerChanged(at, "bert")),
                List.of(
                        at -> new NextStepSet(at, Optional.of("call")),
                        at -> new NextStepSet(at, Optional.of("write")),
                        at -> new NextStepSet(at, Optional.empty())),
                List.of(Won::new, at -> new Lost(at, Optional.empty()), Reopened::new),
                List.of(at -> new Invoiced(at, Optional.of(FIVE)), at -> new Invoiced(at, Optional.of(SIX))),
                List.of(at -> new Paid(at, Optional.of(FIVE)), at -> new Paid(at, Optional.of(SIX))));
        for (List<Function<Instant, OpportunityEvent>> kinds : differing) {
            for (int i = 0; i < kinds.size(); i++) {
                for (int j = 0; j < kinds.size(); j++) {
                    assertReplaces(i == j, kinds.get(i), kinds.get(j));
                }
            }
        }
    }

    @Test
    void anAmountThatIsNotRecordedMayBeAny() {
        assertReplaces(true, at -> new Invoiced(at, Optional.empty()), at -> new Invoiced(at, Optional.of(FIVE)));
        assertReplaces(true, at -> new Paid(at, Optional.of(FIVE)), at -> new Paid(at, Optional.empty()));
    }

    @Test
    void activitiesOfOneDayAreSeveral() {
        assertReplaces(false, at -> new Activity(at, Optional.empty()), at -> new Activity(at, Optional.empty()));
    }

    @Test
    void anActivityOnTheDayOfTheCreationKeepsWhatItSays() {
        Activity dated = new Activity(
                Instant.parse("2024-03-01T00:00:00Z"),
                Optional.of("call"),
                Optional.of(ImmutableSortedSet.of("fast")),
                ImmutableSortedSet.of("A1"));
        StageChanged stage = new StageChanged(dated.at(), "New");
        assertEquals(
                List.of(stage, new Activity(CREATED, dated.channel(), dated.messages(), dated.materials())),
                deal(DATES, dated, stage).opportunities().get(0).timeline());
    }

    @Test
    void onlyStagesAndOutcomesGiveWayToLaterOnesWhenTheyAreEarly() {
        Instant early = CREATED.minusSeconds(1);
        for (Function<Instant, OpportunityEvent> reached : List.<Function<Instant, OpportunityEvent>>of(
                at -> new StageChanged(at, "New"), Won::new, at -> new Lost(at, Optional.empty()))) {
            assertEquals(
                    List.of("timelines.early-repeated 1"),
                    issues(deal(CleaningRules.NONE, reached.apply(early), reached.apply(NOON))));
        }
        for (Function<Instant, OpportunityEvent> told : List.<Function<Instant, OpportunityEvent>>of(
                at -> new AmountChanged(at, FIVE), Reopened::new, at -> new Activity(at, Optional.empty()))) {
            assertEquals(
                    List.of("timelines.early-event 1"),
                    issues(deal(CleaningRules.NONE, told.apply(early), told.apply(NOON))));
        }
    }

    private static void assertOrderMatters(boolean matters, OpportunityEvent... simultaneous) {
        assertEquals(
                matters ? List.of("timelines.equal-instants 1") : List.of(),
                issues(deal(CleaningRules.NONE, simultaneous)));
    }

    @Test
    void theOrderOfValuesAndOfClosingsMatters() {
        Lost lost = new Lost(NOON, Optional.empty());
        assertOrderMatters(true, new StageChanged(NOON, "New"), new StageChanged(NOON, "Offer"));
        assertOrderMatters(true, new OwnerChanged(NOON, "anna"), new OwnerChanged(NOON, "bert"));
        assertOrderMatters(true, new Won(NOON), lost);
        assertOrderMatters(true, new Reopened(NOON), new Won(NOON));
        assertOrderMatters(true, new Reopened(NOON), lost);
        assertOrderMatters(false, lost, new Lost(NOON, Optional.of("price")));
        assertOrderMatters(false, new Reopened(NOON), new StageChanged(NOON, "New"), new AmountChanged(NOON, FIVE));
        assertOrderMatters(false, new Won(NOON), new Invoiced(NOON, Optional.empty()));
        assertOrderMatters(
                false, new Activity(NOON, Optional.empty()), new Activity(NOON, Optional.of("call")), new Won(NOON));
    }

    private static void assertOrderMatters(boolean matters, LeadEvent... simultaneous) {
        assertEquals(matters ? List.of("timelines.equal-instants 1") : List.of(), issues(lead(simultaneous)));
    }

    @Test
    void theOrderOfStatesAndDecisionsOfALeadMatters() {
        Rejected rejected = new Rejected(NOON, Optional.empty(), Optional.empty());
        assertOrderMatters(true, new LeadEvent.StageEntered(NOON, "MQL"), new LeadEvent.StageEntered(NOON, "SQL"));
        assertOrderMatters(true, new Assigned(NOON, Optional.of("anna")), new Assigned(NOON, Optional.of("bert")));
        assertOrderMatters(
                true, new Disputed(NOON, Disputed.Outcome.OPEN), new Disputed(NOON, Disputed.Outcome.UPHELD));
        assertOrderMatters(true, new Accepted(NOON, false), rejected);
        assertOrderMatters(true, new LeadEvent.Won(NOON), new LeadEvent.Lost(NOON, Optional.empty()));
        assertOrderMatters(false, new Accepted(NOON, false), new Accepted(NOON, true));
        assertOrderMatters(false, new HandedOff(NOON), new Accepted(NOON, false), new LeadEvent.Won(NOON));
        assertOrderMatters(false, rejected, new LeadEvent.Lost(NOON, Optional.empty()));
    }

    @Test
    void whatALeadReachedGivesWayToALaterOneOfItsKindOnly() {
        Instant early = CREATED.minusSeconds(1);
        Optional<String> deal = Optional.of("O1");
        assertEquals(
                List.of("timelines.early-repeated 1"),
                issues(lead(new Converted(early, deal), new Converted(NOON, deal))));
        assertEquals(
                List.of("timelines.early-repeated 1"),
                issues(lead(
                        new LeadEvent.Lost(early, Optional.of("price")), new LeadEvent.Lost(NOON, Optional.empty()))));
        assertEquals(
                List.of("timelines.early-event 1"),
                issues(lead(new Accepted(early, false), new Accepted(NOON, false))));
        assertEquals(
                List.of("timelines.early-event 1"),
                issues(lead(new LeadEvent.Won(early), new LeadEvent.Lost(NOON, Optional.empty()))));
    }

    @Test
    void repeatedDatesOfAcceptancesAndDisputesDifferByWhatTheySay() {
        for (List<LeadEvent> different : List.<List<LeadEvent>>of(
                List.of(new Accepted(MIDNIGHT, true), new Accepted(NOON, false)),
                List.of(new Disputed(MIDNIGHT, Disputed.Outcome.OPEN), new Disputed(NOON, Disputed.Outcome.UPHELD)))) {
            Lead lead = Lead.builder("L1").createdAt(CREATED).build().withTimeline(different);
            assertEquals(
                    ImmutableList.copyOf(different),
                    new Timelines(DATES).add(lead).assemble().leads().get(0).timeline());
        }
        for (List<LeadEvent> same : List.<List<LeadEvent>>of(
                List.of(new Accepted(MIDNIGHT, true), new Accepted(NOON, true)),
                List.of(new Disputed(MIDNIGHT, Disputed.Outcome.OPEN), new Disputed(NOON, Disputed.Outcome.OPEN)))) {
            Lead lead = Lead.builder("L1").createdAt(CREATED).build().withTimeline(same);
            assertEquals(
                    ImmutableList.of(same.get(1)),
                    new Timelines(DATES).add(lead).assemble().leads().get(0).timeline());
        }
    }

    @Test
    void amongManyEventsOfOneInstantTwoWhoseOrderMattersAreFound() {
        List<LeadEvent> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(new LeadEvent.Activity(
                    NOON,
                    LeadEvent.Activity.Direction.OUT,
                    LeadEvent.Activity.Automation.HUMAN,
                    true,
                    Optional.of("call " + i)));
        }
        many.add(new Accepted(NOON, false));
        assertOrderMatters(false, many.toArray(LeadEvent[]::new));
        many.add(new Rejected(NOON, Optional.empty(), Optional.empty()));
        assertOrderMatters(true, many.toArray(LeadEvent[]::new));
    }

    @Test
    void anOutcomeOfTheLeadAndOneOfItsOpportunityAtOneInstantContradictEachOther() {
        Lead lead = Lead.builder("L1")
                .createdAt(CREATED)
                .won(MIDNIGHT)
                .accepted(NOON)
                .build();
        Opportunity lost = Opportunity.builder("O1")
                .createdAt(CREATED)
                .leadId("L1")
                .lost(MIDNIGHT)
                .build();
        assertEquals(
                List.of("timelines.equal-instants 1"),
                issues(new Timelines().add(lead).add(lost).assemble()));
    }

    @Test
    void besideAContactOfTheDayWhatIsEarlyIsEarly() {
        Instant day = Instant.parse("2024-03-01T00:00:00Z");
        Lead lead = Lead.builder("L1")
                .createdAt(CREATED)
                .attempt(day)
                .handedOff(day.plusSeconds(3_600))
                .build();
        assertEquals(
                List.of("timelines.date-only-kept 1", "timelines.early-event 1"),
                issues(new Timelines(DATES).add(lead).assemble()));
    }
}
