// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Selected.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyOutcomeTest {
    private static final JourneySettings DEALS = JourneySettings.builder().build();
    private static final JourneySettings OPPORTUNITIES =
            JourneySettings.builder().anchor(Milestone.OPPORTUNITY_CREATED).build();
    private static final JourneySettings LEADS =
            JourneySettings.builder().anchor(Milestone.LEAD_CREATED).build();
    private static final JourneySettings TOUCHES =
            JourneySettings.builder().anchor(Milestone.FIRST_TOUCH).build();
    private static final JourneySettings SILENT =
            JourneySettings.builder().nullAfter(Duration.ofDays(5)).build();

    private static OpportunityBuilder deal() {
        return Opportunity.builder("O").createdAt(at("02T00:00"));
    }

    private static Journey journey(OpportunityBuilder deal) {
        return Journey.builder("J").opportunity(deal.build()).build();
    }

    private static Journey journey(Lead lead) {
        return Journey.builder("J").lead(lead).build();
    }

    private static Lead lead(LeadEvent... events) {
        return Lead.builder("L").createdAt(at("02T00:00")).build().withTimeline(List.of(events));
    }

    private static JourneyBuilder touched(Instant at) {
        return Journey.builder("J").touchpoint(Touchpoint.of("L", at));
    }

    private static JourneyOutcome outcome(JourneySettings settings, Journey journey) {
        return Selected.of(settings, journey).outcome();
    }

    @Test
    void aDealWonInTheWindowConverts() {
        assertEquals(JourneyOutcome.CONVERTED, outcome(DEALS, journey(deal().won(at("03T00:00")))));
    }

    @Test
    void aDealLostInTheWindowIsNull() {
        assertEquals(JourneyOutcome.NULL, outcome(DEALS, journey(deal().lost(at("03T00:00"), "price"))));
    }

    @Test
    void aDealThatIsNotClosedByAsOfIsOpen() {
        assertEquals(JourneyOutcome.OPEN, outcome(DEALS, journey(deal())));
        assertEquals(JourneyOutcome.OPEN, outcome(DEALS, journey(deal().won(at("16T00:00")))));
    }

    @Test
    void aDealClosedBeforeOrAfterTheWindowIsOutside() {
        Opportunity early = Opportunity.builder("O")
                .createdAt(Instant.parse("2024-02-01T00:00:00Z"))
                .won(Instant.parse("2024-02-29T23:59:59Z"))
                .build();
        assertEquals(
                JourneyOutcome.OUTSIDE,
                outcome(DEALS, Journey.builder("J").opportunity(early).build()));
        Selected late =
                Selected.of(DEALS, journey(deal().won(at("16T00:00"))), Selected.WINDOW.withAsOf(at("20T00:00")));
        assertEquals(JourneyOutcome.OUTSIDE, late.outcome());
    }

    @Test
    void aLostDealThatWasReopenedIsOpenAndOneWonAfterThatConverts() {
        OpportunityBuilder reopened =
                deal().lost(at("03T00:00"), "price").event(new OpportunityEvent.Reopened(at("04T00:00")));
        assertEquals(JourneyOutcome.OPEN, outcome(DEALS, journey(reopened)));
        assertEquals(JourneyOutcome.CONVERTED, outcome(DEALS, journey(reopened.won(at("05T00:00")))));
    }

    @Test
    void aDealWonAndLostAtOneInstantIsNeitherAndCounted() {
        Selected selected =
                Selected.of(DEALS, journey(deal().won(at("03T00:00")).lost(at("03T00:00"), "price")));
        assertEquals(JourneyOutcome.OUTSIDE, selected.outcome());
        assertEquals(Map.of("attribution.won-and-lost", 1L), selected.issues());
    }

    @Test
    void aWonStageClosesADealOfADeclaredPipelineAndAnOpenOneReopensIt() {
        JourneySettings staged = JourneySettings.builder()
                .pipeline(Pipeline.of(
                        "direct", Stage.of("Offer", 1, Stage.Kind.OPEN), Stage.of("Signed", 2, Stage.Kind.WON)))
                .build();
        OpportunityBuilder signed = deal().event(new OpportunityEvent.StageChanged(at("03T00:00"), "Signed"));
        assertEquals(JourneyOutcome.OPEN, outcome(DEALS, journey(signed)));
        assertEquals(JourneyOutcome.CONVERTED, outcome(staged, journey(signed)));
        assertEquals(
                JourneyOutcome.OPEN,
                outcome(staged, journey(signed.event(new OpportunityEvent.StageChanged(at("04T00:00"), "Offer")))));
    }

    @Test
    void aDealOfAnUndeclaredPipelineIsCounted() {
        JourneySettings staged = JourneySettings.builder()
                .pipeline(Pipeline.of("direct", Stage.of("Signed", 2, Stage.Kind.WON)))
                .build();
        Selected selected =
                Selected.of(staged, journey(deal().pipeline("partners").won(at("03T00:00"))));
        assertEquals(JourneyOutcome.CONVERTED, selected.outcome());
        assertEquals(Map.of("attribution.unknown-pipeline", 1L), selected.issues());
    }

    @Test
    void aLeadWithoutOpportunityConvertsByItsOwnWin() {
        assertEquals(JourneyOutcome.CONVERTED, outcome(DEALS, journey(lead(new LeadEvent.Won(at("03T00:00"))))));
    }

    @Test
    void aLeadWithoutOpportunityThatWasEverWonStaysWon() {
        LeadEvent won = new LeadEvent.Won(at("03T00:00"));
        LeadEvent lost = new LeadEvent.Lost(at("04T00:00"), Optional.empty());
        assertEquals(JourneyOutcome.CONVERTED, outcome(DEALS, journey(lead(won, lost))));
        assertEquals(JourneyOutcome.CONVERTED, outcome(OPPORTUNITIES, journey(lead(won, lost))));
        Journey again = journey(lead(won, lost, new LeadEvent.Won(at("05T00:00"))));
        assertEquals(
                Optional.of(at("03T00:00")),
                Attribution.audit(DEALS, again, Selected.WINDOW).anchor());
    }

    @Test
    void aLeadLostAndThenWonIsWonAtItsWinAndSoIsOneLostAtTheSameInstant() {
        LeadEvent lost = new LeadEvent.Lost(at("03T00:00"), Optional.empty());
        assertEquals(JourneyOutcome.CONVERTED, outcome(DEALS, journey(lead(lost, new LeadEvent.Won(at("04T00:00"))))));
        Selected both = Selected.of(DEALS, journey(lead(lost, new LeadEvent.Won(at("03T00:00")))));
        assertEquals(JourneyOutcome.CONVERTED, both.outcome());
        assertEquals(Map.of(), both.issues());
    }

    @Test
    void theOwnWinOfALeadDoesNotCloseItsOpportunity() {
        Journey open = Journey.builder("J")
                .lead(lead(new LeadEvent.Won(at("03T00:00"))))
                .opportunity(deal().build())
                .build();
        assertEquals(JourneyOutcome.OPEN, outcome(DEALS, open));
    }

    @Test
    void aLostLeadIsNullUnlessItIsHandedOverOrRecycledAgain() {
        LeadEvent lost = new LeadEvent.Lost(at("03T00:00"), Optional.empty());
        assertEquals(JourneyOutcome.NULL, outcome(DEALS, journey(lead(lost))));
        assertEquals(JourneyOutcome.NULL, outcome(OPPORTUNITIES, journey(lead(lost))));
        assertEquals(JourneyOutcome.OPEN, outcome(DEALS, journey(lead(lost, new LeadEvent.Recycled(at("04T00:00"))))));
        assertEquals(JourneyOutcome.OPEN, outcome(DEALS, journey(lead(lost, new LeadEvent.HandedOff(at("04T00:00"))))));
    }

    @Test
    void aCustomerWhoIsRecycledStaysOne() {
        assertEquals(
                JourneyOutcome.CONVERTED,
                outcome(
                        DEALS,
                        journey(lead(new LeadEvent.Won(at("03T00:00")), new LeadEvent.Recycled(at("04T00:00"))))));
    }

    @Test
    void anOpportunityCreatedInTheWindowConvertsWhateverBecameOfIt() {
        assertEquals(JourneyOutcome.CONVERTED, outcome(OPPORTUNITIES, journey(deal().lost(at("03T00:00"), "price"))));
    }

    @Test
    void aLeadComesToAnOpportunityByItsConversionOrElseItsWin() {
        LeadEvent won = new LeadEvent.Won(at("20T00:00"));
        LeadEvent converted = new LeadEvent.Converted(at("03T00:00"), Optional.empty());
        var later = Selected.WINDOW.withAsOf(at("25T00:00"));
        assertEquals(
                JourneyOutcome.CONVERTED,
                Selected.of(OPPORTUNITIES, journey(lead(converted, won)), later).outcome());
        assertEquals(
                JourneyOutcome.OUTSIDE,
                Selected.of(OPPORTUNITIES, journey(lead(won)), later).outcome());
        assertEquals(JourneyOutcome.OPEN, outcome(OPPORTUNITIES, journey(lead())));
    }

    @Test
    void aLeadCreatedInTheWindowConvertsAndABuyerWhoIsNoLeadIsOpen() {
        assertEquals(JourneyOutcome.CONVERTED, outcome(LEADS, journey(lead())));
        assertEquals(JourneyOutcome.OPEN, outcome(LEADS, touched(at("03T00:00")).build()));
    }

    @Test
    void aDealThatNoLeadLedToDoesNotCountAmongLeads() {
        assertEquals(JourneyOutcome.OUTSIDE, outcome(LEADS, journey(deal())));
    }

    @Test
    void aFollowingDealOfALeadIsNoFurtherLeadAndNoFurtherTouchedBuyer() {
        Journey second = touched(at("03T00:00"))
                .lead(lead())
                .opportunity(deal().won(at("04T00:00")).build())
                .followUp()
                .build();
        assertEquals(JourneyOutcome.OUTSIDE, outcome(LEADS, second));
        assertEquals(JourneyOutcome.OUTSIDE, outcome(TOUCHES, second));
        assertEquals(JourneyOutcome.CONVERTED, outcome(OPPORTUNITIES, second));
        assertEquals(JourneyOutcome.CONVERTED, outcome(DEALS, second));
    }

    @Test
    void theFirstTouchThatIsNoOutreachOfSalesConvertsByItself() {
        Selected selected = Selected.of(
                TOUCHES,
                touched(at("04T00:00"))
                        .touchpoint(Touchpoint.of("L", at("03T00:00")).withType("sales"))
                        .touchpoint(Touchpoint.of("L", at("05T00:00")).withCampaign("A"))
                        .build());
        assertEquals(JourneyOutcome.CONVERTED, selected.outcome());
        assertEquals(List.of("(no campaign)"), selected.names());
        assertEquals(Map.of(Exclusion.SALES_OUTREACH, 1, Exclusion.AFTER_ANCHOR, 1), selected.excluded());
    }

    @Test
    void aJourneyWithoutTouchpointsHasNoFirstTouch() {
        assertEquals(JourneyOutcome.OUTSIDE, outcome(TOUCHES, journey(lead())));
    }

    @Test
    void anOpenJourneyThatIsSilentForTooLongIsNullWithTheTouchpointsBeforeTheSilence() {
        Selected selected = Selected.of(
                SILENT,
                touched(at("03T00:00"))
                        .touchpoint(Touchpoint.of("L", at("15T00:00")).withType("sales"))
                        .build());
        assertEquals(JourneyOutcome.NULL, selected.outcome());
        assertEquals(List.of("(no campaign)"), selected.names());
    }

    @Test
    void aSilenceThatEndsAtAsOfIsNotOverYet() {
        assertEquals(
                JourneyOutcome.OPEN, outcome(SILENT, touched(at("11T00:00")).build()));
        assertEquals(
                JourneyOutcome.NULL,
                outcome(SILENT, touched(at("11T00:00").minusNanos(1)).build()));
    }

    @Test
    void aSilenceThatWasOverBeforeTheWindowCountsInAnEarlierOne() {
        assertEquals(
                JourneyOutcome.OUTSIDE,
                outcome(SILENT, touched(Instant.parse("2024-02-24T23:59:59Z")).build()));
    }

    @Test
    void aWonDealIsNeverTakenForSilent() {
        Journey won = touched(at("01T00:00"))
                .opportunity(deal().won(at("14T00:00")).build())
                .build();
        assertEquals(JourneyOutcome.CONVERTED, outcome(SILENT, won));
    }

    @Test
    void aJourneyOfWhichNothingIsKnownYetIsOutside() {
        assertEquals(
                JourneyOutcome.OUTSIDE, outcome(DEALS, touched(at("16T00:00")).build()));
    }

    @Test
    void beforeItsOpportunityIsKnownAJourneyIsThatOfItsLead() {
        Journey later = Journey.builder("J")
                .lead(lead(new LeadEvent.Lost(at("03T00:00"), Optional.empty())))
                .opportunity(Opportunity.builder("O").createdAt(at("17T00:00")).build())
                .build();
        assertEquals(JourneyOutcome.NULL, outcome(DEALS, later));
    }

    @Test
    void beforeItsOpportunityIsKnownAFollowingJourneyIsNoneAtAll() {
        Journey later = Journey.builder("J")
                .lead(lead())
                .opportunity(Opportunity.builder("O").createdAt(at("17T00:00")).build())
                .followUp()
                .build();
        assertEquals(JourneyOutcome.OUTSIDE, outcome(DEALS, later));
    }
}
