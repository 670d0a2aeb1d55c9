// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Lost;
import dev.alidade.model.LeadEvent.StageEntered;
import dev.alidade.model.LeadEvent.Won;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelinesJoiningTest {
    private static final Instant T = Instant.parse("2024-03-01T12:00:00Z");
    private static final Lead LEAD = Lead.builder("L1")
            .createdAt(T)
            .campaignId("C1")
            .sourcedBy(Department.MARKETING)
            .build();
    private static final LeadTrace TRACE = new LeadTrace("L1", Optional.of("C1"), Optional.of(Department.MARKETING));

    private static Instant at(int seconds) {
        return T.plusSeconds(seconds);
    }

    private static OpportunityBuilder opportunity(String id) {
        return Opportunity.builder(id).createdAt(at(10));
    }

    private static Converted converted(int seconds, String opportunityId) {
        return new Converted(at(seconds), Optional.of(opportunityId));
    }

    private static DataIssue issue(IssueKind kind, String... ids) {
        return new DataIssue(kind, ids.length, ImmutableList.copyOf(ids));
    }

    @Test
    void aLeadGetsConversionOutcomeAndCashOfTheOpportunityThatNamesIt() {
        Timelines.Assembled assembled = new Timelines()
                .add(opportunity("O1")
                        .leadId("L1")
                        .stage(at(11), "Proposal")
                        .lost(at(12), "price")
                        .reopened(at(13))
                        .won(at(14))
                        .invoiced(at(15))
                        .paid(at(16))
                        .build())
                .add(LEAD)
                .assemble();
        assertEquals(
                ImmutableList.of(
                        converted(10, "O1"),
                        new Lost(at(12), Optional.of("price")),
                        new Won(at(14)),
                        new StageEntered(at(15), LifecycleStage.INVOICED),
                        new StageEntered(at(16), LifecycleStage.PAID)),
                assembled.leads().get(0).timeline());
        assertEquals(Optional.of(TRACE), assembled.opportunities().get(0).trace());
        assertEquals(ImmutableList.of(), assembled.issues());
    }

    @Test
    void aConversionThatIsThereIsNotMadeAgain() {
        Timelines.Assembled assembled = new Timelines()
                .add(opportunity("O1").leadId("L1").won(at(14)).build())
                .add(LEAD)
                .add("L1", converted(9, "O1"))
                .add("L1", new Won(at(14)))
                .assemble();
        assertEquals(
                ImmutableList.of(converted(9, "O1"), new Won(at(14))),
                assembled.leads().get(0).timeline());
        assertEquals(ImmutableList.of(), assembled.issues());
    }

    @Test
    void aConversionLinksAnOpportunityThatNamesNoLead() {
        Timelines.Assembled assembled = new Timelines()
                .add(opportunity("O1").won(at(14)).build())
                .add(LEAD)
                .add("L1", converted(9, "O1"))
                .assemble();
        assertEquals(
                ImmutableList.of(converted(9, "O1"), new Won(at(14))),
                assembled.leads().get(0).timeline());
        assertEquals(Optional.of(TRACE), assembled.opportunities().get(0).trace());
    }

    @Test
    void aLeadHasTheOutcomesOfAllItsOpportunities() {
        Timelines.Assembled assembled = new Timelines()
                .add(opportunity("O1").leadId("L1").lost(at(14)).build())
                .add(opportunity("O2").leadId("L1").won(at(13)).build())
                .add(LEAD)
                .assemble();
        assertEquals(
                ImmutableList.of(
                        converted(10, "O1"), converted(10, "O2"), new Won(at(13)), new Lost(at(14), Optional.empty())),
                assembled.leads().get(0).timeline());
    }

    @Test
    void anOpportunityOfAnUnknownLeadStaysUntracedAndIsCounted() {
        Opportunity opportunity = opportunity("O1").leadId("L2").won(at(14)).build();
        Timelines.Assembled assembled =
                new Timelines().add(opportunity).add(LEAD).assemble();
        assertEquals(ImmutableList.of(opportunity), assembled.opportunities());
        assertEquals(ImmutableList.of(issue(Timelines.UNKNOWN_LEAD, "O1")), assembled.issues());
    }

    @Test
    void aConversionToAnUnknownOpportunityIsCountedOnlyWhereOpportunitiesAreKnown() {
        Timelines timelines = new Timelines().add(LEAD).add("L1", converted(9, "O1"));
        assertEquals(ImmutableList.of(), timelines.assemble().issues());
        timelines.add(opportunity("O2").build());
        assertEquals(
                ImmutableList.of(issue(Timelines.UNKNOWN_OPPORTUNITY, "L1")),
                timelines.assemble().issues());
        assertEquals(
                ImmutableList.of(converted(9, "O1")),
                timelines.assemble().leads().get(0).timeline());
    }

    @Test
    void aConversionToAnUnknownOpportunityIsCountedWhereOtherPartsHaveOpportunities() {
        Timelines part = new Timelines().amongOthers().add(LEAD).add("L1", converted(9, "O1"));
        assertEquals(
                ImmutableList.of(issue(Timelines.UNKNOWN_OPPORTUNITY, "L1")),
                part.assemble().issues());
    }

    @Test
    void ofSeveralLeadsTheNamedOneIsTheTraceAndAllGetTheOutcome() {
        Timelines.Assembled assembled = new Timelines()
                .add(opportunity("O1").leadId("L1").won(at(14)).build())
                .add(LEAD)
                .add(Lead.builder("L0").createdAt(T).event(converted(1, "O1")).build())
                .assemble();
        assertEquals(Optional.of(TRACE), assembled.opportunities().get(0).trace());
        assertEquals(
                ImmutableList.of(converted(1, "O1"), new Won(at(14))),
                assembled.leads().get(0).timeline());
        assertEquals(
                ImmutableList.of(converted(10, "O1"), new Won(at(14))),
                assembled.leads().get(1).timeline());
        assertEquals(ImmutableList.of(issue(Timelines.SHARED_OPPORTUNITY, "O1")), assembled.issues());
    }

    @Test
    void ofSeveralLeadsNoneOfThemNamedTheOneConvertedFirstIsTheTrace() {
        Timelines.Assembled assembled = new Timelines()
                .add(opportunity("O1").build())
                .add(Lead.builder("L0").createdAt(T).event(converted(2, "O1")).build())
                .add(LEAD)
                .add("L1", converted(1, "O1"))
                .assemble();
        assertEquals(Optional.of(TRACE), assembled.opportunities().get(0).trace());
    }

    @Test
    void ofLeadsConvertedTogetherTheOneWhoseIdComesFirstIsTheTrace() {
        Timelines.Assembled assembled = new Timelines()
                .add(opportunity("O1").build())
                .add(Lead.builder("L2").createdAt(T).event(converted(1, "O1")).build())
                .add(LEAD)
                .add("L1", converted(1, "O1"))
                .assemble();
        assertEquals(Optional.of(TRACE), assembled.opportunities().get(0).trace());
    }

    @Test
    void anOpportunityThatNamesAnAliasIsTracedToTheMainId() {
        Timelines.Assembled assembled = new Timelines(
                        CleaningRules.builder().alias("D1", "L1").build())
                .add(opportunity("O1").leadId("D1").won(at(14)).build())
                .add(LEAD)
                .assemble();
        assertEquals(Optional.of(TRACE), assembled.opportunities().get(0).trace());
        assertEquals(Optional.of("D1"), assembled.opportunities().get(0).leadId());
        assertEquals(
                ImmutableList.of(converted(10, "O1"), new Won(at(14))),
                assembled.leads().get(0).timeline());
    }

    @Test
    void aConversionOfWhichTheDayIsKnownWasWhenItsOpportunityWasCreatedOnThatDay() {
        Instant day = Instant.parse("2024-03-01T00:00:00Z");
        Timelines.Assembled assembled = new Timelines(
                        CleaningRules.builder().dateOnly(ZoneOffset.UTC).build())
                .add(opportunity("O1").build())
                .add(LEAD.withTimeline(List.of(new Converted(day, Optional.of("O1")))))
                .assemble();

        assertEquals(
                ImmutableList.of(converted(10, "O1")), assembled.leads().get(0).timeline());
        assertEquals(ImmutableList.of(issue(Timelines.DATE_ONLY_REPLACED, "L1")), assembled.issues());
    }

    @Test
    void aConversionThatIsKnownWithItsTimeTooIsNotMadeAgain() {
        Instant day = Instant.parse("2024-03-01T00:00:00Z");
        Timelines.Assembled assembled = new Timelines(
                        CleaningRules.builder().dateOnly(ZoneOffset.UTC).build())
                .add(opportunity("O1").build())
                .add(LEAD.withTimeline(List.of(new Converted(day, Optional.of("O1")), converted(11, "O1"))))
                .assemble();

        assertEquals(
                ImmutableList.of(converted(11, "O1")), assembled.leads().get(0).timeline());
    }

    @Test
    void aConversionOnAnotherDayThanItsOpportunitysCreationStaysOnItsDay() {
        Converted later = new Converted(Instant.parse("2024-03-02T00:00:00Z"), Optional.of("O1"));
        Timelines.Assembled assembled = new Timelines(
                        CleaningRules.builder().dateOnly(ZoneOffset.UTC).build())
                .add(opportunity("O1").build())
                .add(LEAD.withTimeline(List.of(later)))
                .assemble();

        assertEquals(ImmutableList.of(later), assembled.leads().get(0).timeline());
    }

    @Test
    void aDateOnlyWinOfTheLeadGivesWayToTheOpportunitysWin() {
        Instant midnight = Instant.parse("2024-03-01T00:00:00Z");
        Timelines.Assembled assembled = new Timelines(
                        CleaningRules.builder().dateOnly(ZoneOffset.UTC).build())
                .add(opportunity("O1").leadId("L1").won(at(14)).build())
                .add(LEAD)
                .add("L1", new Won(midnight))
                .assemble();
        assertEquals(
                ImmutableList.of(converted(10, "O1"), new Won(at(14))),
                assembled.leads().get(0).timeline());
        assertEquals(ImmutableList.of(issue(Timelines.DATE_ONLY_REPLACED, "L1")), assembled.issues());
    }

    @Test
    void oddOutcomesOfAnOpportunityAreNotCountedAgainForItsLead() {
        Instant midnight = Instant.parse("2024-03-02T00:00:00Z");
        Timelines.Assembled assembled = new Timelines(
                        CleaningRules.builder().dateOnly(ZoneOffset.UTC).build())
                .add(opportunity("O1").leadId("L1").won(midnight).lost(midnight).build())
                .add(LEAD)
                .assemble();
        assertEquals(
                ImmutableList.of(
                        new DataIssue(Timelines.DATE_ONLY_KEPT, 2, ImmutableList.of("O1")),
                        issue(Timelines.EQUAL_INSTANTS, "O1")),
                assembled.issues());
    }

    @Test
    void aLeadLeftOutForItsContradictionsTracesNothing() {
        Timelines.Assembled assembled = new Timelines()
                .add(LEAD)
                .add(Lead.builder("L1").createdAt(T).build())
                .add(opportunity("O1").leadId("L1").build())
                .assemble();
        assertEquals(List.of(), assembled.leads());
        assertEquals(Optional.empty(), assembled.opportunities().get(0).trace());
    }

    @Test
    void aLeadConvertedTwiceToOneOpportunityWasConvertedAtTheFirstTime() {
        for (List<Integer> times : List.of(List.of(1, 3), List.of(3, 1))) {
            Timelines timelines = new Timelines()
                    .add(opportunity("O1").build())
                    .add(LEAD)
                    .add(Lead.builder("L0")
                            .createdAt(T)
                            .event(converted(2, "O1"))
                            .build());
            times.forEach(seconds -> timelines.add("L1", converted(seconds, "O1")));
            assertEquals(
                    Optional.of(TRACE),
                    timelines.assemble().opportunities().get(0).trace());
        }
    }
}
