// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Money;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Assigned;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.model.LeadEvent.Lost;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.LeadEvent.StageEntered;
import dev.alidade.model.LeadEvent.Won;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelinesCleaningTest {
    private static final Instant T = Instant.parse("2024-03-01T12:00:00Z");
    private static final Instant BERLIN_5_MARCH = Instant.parse("2024-03-04T23:00:00Z");
    private static final CleaningRules RULES = CleaningRules.builder()
            .alias("D1", "L1")
            .alias("D2", "D1")
            .dateOnly(ZoneId.of("Europe/Berlin"))
            .dateOnly(ZoneId.of("America/New_York"))
            .clockSkew(ClockSkew.of(Duration.ofDays(2)))
            .build();

    private static Lead lead(String id, Instant at, LeadEvent... events) {
        return Lead.builder(id).createdAt(at).build().withTimeline(List.of(events));
    }

    private static Timelines.Assembled assembled(Lead... leads) {
        Timelines timelines = new Timelines(RULES);
        for (Lead lead : leads) {
            timelines.add(lead);
        }
        return timelines.assemble();
    }

    private static void assertAssembled(Lead expected, List<DataIssue> issues, Lead... delivered) {
        Timelines.Assembled assembled = assembled(delivered);
        assertEquals(ImmutableList.of(expected), assembled.leads());
        assertEquals(issues, assembled.issues());
    }

    private static DataIssue issue(IssueKind kind, String... ids) {
        return new DataIssue(kind, ids.length, ImmutableList.copyOf(ids));
    }

    @Test
    void whatIsKnownToTheDayIsNotEarlyOnTheDayOfTheCreation() {
        Instant created = BERLIN_5_MARCH.plusSeconds(36_000);
        Lead lead = lead("L1", created, new StageEntered(BERLIN_5_MARCH, "MQL"));

        assertAssembled(lead, List.of(issue(Timelines.DATE_ONLY_KEPT, "L1")), lead);
    }

    @Test
    void aContactOfWhichTheDayIsKnownCountsFromTheCreationOnThatDay() {
        Instant created = BERLIN_5_MARCH.plusSeconds(36_000);
        Activity call = new Activity(
                BERLIN_5_MARCH, Activity.Direction.OUT, Activity.Automation.HUMAN, false, Optional.of("call"));
        Activity counted =
                new Activity(created, Activity.Direction.OUT, Activity.Automation.HUMAN, false, Optional.of("call"));

        assertAssembled(
                lead("L1", created, new HandedOff(created), counted),
                List.of(issue(Timelines.DATE_ONLY_KEPT, "L1")),
                lead("L1", created, call, new HandedOff(created)));
    }

    @Test
    void whatIsKnownToTheDayIsEarlyOnTheDayBeforeTheCreation() {
        Instant created = BERLIN_5_MARCH.plusSeconds(200_000);
        Lead lead = lead("L1", created, new StageEntered(BERLIN_5_MARCH, "MQL"));

        assertEquals(
                List.of(Timelines.DATE_ONLY_KEPT, Timelines.EARLY_EVENT),
                new Timelines(CleaningRules.builder()
                                .dateOnly(ZoneId.of("Europe/Berlin"))
                                .build())
                        .add(lead).assemble().issues().stream()
                                .map(DataIssue::kind)
                                .toList());
    }

    @Test
    void whatCameUnderAliasesBelongsToTheMainIdWithTheFieldsOfTheFirstRecord() {
        Lead first = Lead.builder("D2")
                .createdAt(T)
                .source("fair")
                .won(T.plusSeconds(2))
                .build();
        Lead main = Lead.builder("L1")
                .createdAt(T.plusSeconds(1))
                .source("web")
                .handedOff(T.plusSeconds(1))
                .build();
        assertAssembled(
                Lead.builder("L1")
                        .createdAt(T)
                        .source("fair")
                        .handedOff(T.plusSeconds(1))
                        .won(T.plusSeconds(2))
                        .build(),
                List.of(issue(Timelines.MERGED_LEAD, "D2")),
                main,
                first);
    }

    @Test
    void ofRecordsCreatedTogetherTheMainOneHolds() {
        Lead main = Lead.builder("L1").createdAt(T).source("web").build();
        Lead other = Lead.builder("D1").createdAt(T).source("fair").build();
        assertAssembled(main, List.of(issue(Timelines.MERGED_LEAD, "D1")), other, main);
    }

    @Test
    void anAliasWhoseMainIdHasNoRecordBecomesTheMainId() {
        assertAssembled(
                lead("L1", T, new Won(T)), List.of(issue(Timelines.MERGED_LEAD, "D1")), lead("D1", T, new Won(T)));
    }

    @Test
    void aPersonWithOneContradictingRecordIsLeftOutWhole() {
        Timelines.Assembled assembled = assembled(
                lead("L1", T),
                lead("D1", T),
                Lead.builder("D1").createdAt(T).source("web").build());
        assertEquals(ImmutableList.of(), assembled.leads());
        DataIssue conflict = assembled.issues().get(0);
        assertEquals(Timelines.CONFLICTING_LEAD, conflict.kind());
        assertEquals(3, conflict.count());
    }

    @Test
    void aDateOnlyWinIsLeftOutBesideTheSameWinWithItsTime() {
        Won finer = new Won(BERLIN_5_MARCH.plusSeconds(86_399));
        assertAssembled(
                lead("L1", T, finer),
                List.of(issue(Timelines.DATE_ONLY_REPLACED, "L1")),
                lead("L1", T, new Won(BERLIN_5_MARCH), finer));
    }

    @Test
    void anAssignmentOfWhichTheOwnerIsNotRecordedMayBeToAny() {
        Instant finer = BERLIN_5_MARCH.plusSeconds(1);
        Optional<String> anna = Optional.of("anna");
        Optional<String> unknown = Optional.empty();
        for (List<Optional<String>> same : List.of(
                List.of(anna, anna), List.of(anna, unknown), List.of(unknown, anna), List.of(unknown, unknown))) {
            Assigned timed = new Assigned(finer, same.get(1));
            assertAssembled(
                    lead("L1", T, timed),
                    List.of(issue(Timelines.DATE_ONLY_REPLACED, "L1")),
                    lead("L1", T, new Assigned(BERLIN_5_MARCH, same.get(0)), timed));
        }
        for (LeadEvent other : List.of(new Assigned(finer, Optional.of("bert")), new Won(finer))) {
            Assigned dated = new Assigned(BERLIN_5_MARCH, anna);
            assertAssembled(
                    lead("L1", T, dated, other),
                    List.of(issue(Timelines.DATE_ONLY_KEPT, "L1")),
                    lead("L1", T, dated, other));
        }
        Assigned dated = new Assigned(BERLIN_5_MARCH, unknown);
        assertAssembled(
                lead("L1", T, dated, new Won(finer)),
                List.of(issue(Timelines.DATE_ONLY_KEPT, "L1")),
                lead("L1", T, dated, new Won(finer)));
    }

    @Test
    void aDateOnlyEventStaysWhenTheOtherIsOfTheNextDayOfAnotherKindOrDateOnlyItself() {
        for (LeadEvent other : List.of(
                new Won(BERLIN_5_MARCH.plusSeconds(86_401)),
                new Lost(BERLIN_5_MARCH.plusSeconds(1), Optional.empty()),
                new StageEntered(BERLIN_5_MARCH.plusSeconds(1), "SQL"))) {
            assertAssembled(
                    lead("L1", T, new Won(BERLIN_5_MARCH), other),
                    List.of(issue(Timelines.DATE_ONLY_KEPT, "L1")),
                    lead("L1", T, new Won(BERLIN_5_MARCH), other));
        }
        Won inNewYork = new Won(Instant.parse("2024-03-05T05:00:00Z"));
        assertAssembled(
                lead("L1", T, new Won(BERLIN_5_MARCH), inNewYork),
                List.of(new DataIssue(Timelines.DATE_ONLY_KEPT, 2, ImmutableList.of("L1"))),
                lead("L1", T, new Won(BERLIN_5_MARCH), inNewYork));
    }

    @Test
    void manyContactsOfOneDayAreNeverOneContact() {
        Activity call = new Activity(
                BERLIN_5_MARCH, Activity.Direction.OUT, Activity.Automation.HUMAN, false, Optional.empty());
        Activity another = new Activity(
                BERLIN_5_MARCH.plusSeconds(60),
                Activity.Direction.OUT,
                Activity.Automation.HUMAN,
                false,
                Optional.empty());
        assertAssembled(
                lead("L1", T, call, another),
                List.of(issue(Timelines.DATE_ONLY_KEPT, "L1")),
                lead("L1", T, call, another));
    }

    @Test
    void anEarlyWinIsLeftOutWhenALaterOneExists() {
        Won later = new Won(T.plusSeconds(1));
        assertAssembled(
                lead("L1", T, later),
                List.of(issue(Timelines.EARLY_REPEATED, "L1")),
                lead("L1", T, new Won(T.minusSeconds(1)), later));
    }

    @Test
    void anEarlyStageStaysWhenOnlyAnotherStageComesLater() {
        Lead lead = lead("L1", T, new StageEntered(T.minusSeconds(1), "MQL"), new StageEntered(T, "SQL"));
        assertAssembled(lead, List.of(issue(Timelines.CLOCK_SKEW, "L1")), lead);
    }

    @Test
    void anEarlyHandOverStaysAlsoWhenALaterOneExists() {
        Lead lead = lead("L1", T, new HandedOff(T.minusSeconds(1)), new HandedOff(T.plusSeconds(1)));
        assertAssembled(lead, List.of(issue(Timelines.CLOCK_SKEW, "L1")), lead);
    }

    @Test
    void anEventExactlyTwoDaysEarlyIsClockSkewAndOneEarlierIsNot() {
        Lead skewed = lead("L1", T, new Won(T.minus(Duration.ofDays(2))));
        assertAssembled(skewed, List.of(issue(Timelines.CLOCK_SKEW, "L1")), skewed);
        Lead early = lead("L1", T, new Won(T.minus(Duration.ofDays(2)).minusNanos(1)));
        assertAssembled(early, List.of(issue(Timelines.EARLY_EVENT, "L1")), early);
    }

    @Test
    void contradictionsAtOneInstantAreCountedOnceForEachInstant() {
        Lead lead = lead(
                "L1",
                T,
                new HandedOff(T),
                new Accepted(T, false),
                new Rejected(T, Optional.empty(), Optional.empty()),
                new Won(T.plusSeconds(1)),
                new Lost(T.plusSeconds(1), Optional.empty()),
                new StageEntered(T.plusSeconds(2), "MQL"),
                new StageEntered(T.plusSeconds(2), "SAL"),
                new StageEntered(T.plusSeconds(2), "SQL"));
        assertAssembled(lead, List.of(new DataIssue(Timelines.EQUAL_INSTANTS, 3, ImmutableList.of("L1"))), lead);
    }

    @Test
    void stepsOfOneInstantWhoseOrderIsClearAreNoIssue() {
        Lead lead = lead("L1", T, new HandedOff(T), new Accepted(T, false), new Won(T));
        assertAssembled(lead, List.of(), lead);
    }

    @Test
    void opportunitiesAreCleanedByTheSameRules() {
        OpportunityEvent finer = new OpportunityEvent.Lost(BERLIN_5_MARCH.plusSeconds(9), Optional.empty());
        Opportunity opportunity = Opportunity.builder("O1")
                .createdAt(T)
                .stage(T.minusSeconds(1), "Proposal")
                .stage(T.plusSeconds(1), "Proposal")
                .activity(T.minusSeconds(1))
                .amountChanged(T.plusSeconds(2), Money.of("1.00", "EUR"))
                .amountChanged(T.plusSeconds(2), Money.of("2.00", "EUR"))
                .lost(BERLIN_5_MARCH, "price")
                .event(finer)
                .build();
        Timelines.Assembled assembled = new Timelines(RULES)
                .add(opportunity)
                .add("O1", finer)
                .add("O2", finer)
                .assemble();
        assertEquals(
                ImmutableList.of(Opportunity.builder("O1")
                        .createdAt(T)
                        .activity(T.minusSeconds(1))
                        .stage(T.plusSeconds(1), "Proposal")
                        .amountChanged(T.plusSeconds(2), Money.of("1.00", "EUR"))
                        .amountChanged(T.plusSeconds(2), Money.of("2.00", "EUR"))
                        .event(finer)
                        .build()),
                assembled.opportunities());
        assertEquals(
                List.of(
                        issue(Timelines.REPEATED_EVENT, "O1"),
                        issue(Timelines.ORPHAN_OPPORTUNITY_EVENT, "O2"),
                        issue(Timelines.DATE_ONLY_REPLACED, "O1"),
                        issue(Timelines.EARLY_REPEATED, "O1"),
                        issue(Timelines.CLOCK_SKEW, "O1"),
                        issue(Timelines.EQUAL_INSTANTS, "O1")),
                assembled.issues());
    }

    @Test
    void opportunitiesDeliveredAgainOrOtherwiseAreCounted() {
        Opportunity opportunity = Opportunity.builder("O1").createdAt(T).build();
        Timelines repeated = new Timelines().add(opportunity).add(opportunity);
        assertEquals(ImmutableList.of(opportunity), repeated.assemble().opportunities());
        assertEquals(
                List.of(issue(Timelines.REPEATED_OPPORTUNITY, "O1")),
                repeated.assemble().issues());
        Timelines conflicting = repeated.add(
                Opportunity.builder("O1").createdAt(T).market("north").build());
        assertEquals(ImmutableList.of(), conflicting.assemble().opportunities());
        assertEquals(
                List.of(new DataIssue(Timelines.CONFLICTING_OPPORTUNITY, 3, ImmutableList.of("O1"))),
                conflicting.assemble().issues());
    }

    @Test
    void anEarlyConversionStaysWhenTheLaterOneIsToAnotherOpportunity() {
        Lead lead = lead(
                "L1",
                T,
                new LeadEvent.Converted(T.minusSeconds(1), Optional.of("O1")),
                new LeadEvent.Converted(T.plusSeconds(1), Optional.of("O2")));
        assertAssembled(lead, List.of(issue(Timelines.CLOCK_SKEW, "L1")), lead);
    }

    @Test
    void anEarlyStageOfAnOpportunityStaysWhenOnlyAnotherStageComesLater() {
        Opportunity opportunity = Opportunity.builder("O1")
                .createdAt(T)
                .stage(T.minusSeconds(1), "Qualified")
                .stage(T.plusSeconds(1), "Proposal")
                .build();
        Timelines.Assembled assembled = new Timelines(RULES).add(opportunity).assemble();
        assertEquals(ImmutableList.of(opportunity), assembled.opportunities());
        assertEquals(List.of(issue(Timelines.CLOCK_SKEW, "O1")), assembled.issues());
    }
}
