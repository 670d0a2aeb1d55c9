// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DealSnapshotTest {
    private static final Instant CREATED = Instant.parse("2024-03-04T09:00:00Z");
    private static final Pipeline PIPELINE = Pipeline.of(
            "sales",
            Stage.of("New", 1, Stage.Kind.OPEN),
            Stage.of("Offer", 2, Stage.Kind.OPEN),
            Stage.of("Won", 3, Stage.Kind.WON));

    private static Instant day(int days) {
        return CREATED.plus(Duration.ofDays(days));
    }

    private static DealSnapshot snapshot(PushPeriod period) {
        return new DealSnapshot(new StageOrders(List.of(PIPELINE), Set.of("Offer")), period);
    }

    private static DealSnapshot taken(OpportunityBuilder deal, int asOf) {
        DealSnapshot snapshot = snapshot(PushPeriod.QUARTER);
        assertTrue(snapshot.take(deal.build(), day(asOf)));
        return snapshot;
    }

    private static OpportunityBuilder deal() {
        return Opportunity.builder("O1").createdAt(CREATED);
    }

    @Test
    void nothingIsKnownOfADealThatIsCreatedAtTheInstantOrLater() {
        assertFalse(snapshot(PushPeriod.QUARTER).take(deal().build(), CREATED));
    }

    @Test
    void aSnapshotOfNothingHasNoDeal() {
        assertThrows(IllegalStateException.class, snapshot(PushPeriod.QUARTER)::deal);
    }

    @Test
    void aDealIsInTheFirstStageFromItsCreation() {
        DealSnapshot snapshot = taken(deal(), 1);
        assertEquals("New", Objects.requireNonNull(snapshot.stage()).name());
        assertEquals(CREATED, snapshot.stageSince());
        assertNull(snapshot.cycleStart());
        assertEquals(DealStanding.State.OPEN, snapshot.state());
    }

    @Test
    void whatHappensAtTheInstantIsNotKnown() {
        OpportunityBuilder deal = deal().stage(day(3), "Offer").activity(day(3)).owner(day(3), "ben");
        assertEquals(0, taken(deal, 3).stageNumber());
        assertNull(taken(deal, 3).lastActivity());
        assertNull(taken(deal, 3).ownerId());
        assertEquals(day(3), taken(deal, 4).cycleStart());
        assertEquals(day(3), taken(deal, 4).lastActivity());
        assertEquals("ben", taken(deal, 4).ownerId());
    }

    @Test
    void aProbabilityOf0IsAProbability() {
        assertEquals(OptionalDouble.empty(), taken(deal(), 4).probability());
        assertEquals(
                OptionalDouble.of(0), taken(deal().probability(day(2), 0), 4).probability());
    }

    @Test
    void aDealKnowsTheStagesOfItsPipelineAndWhetherItWasWon() {
        DealSnapshot open = taken(deal(), 4);
        assertEquals(Optional.of(PIPELINE), open.order().map(StageOrder::pipeline));
        assertFalse(open.everWon());
        assertEquals(Optional.empty(), taken(deal().pipeline("other"), 4).order());
        assertTrue(taken(deal().won(day(2)).reopened(day(3)), 4).everWon());
    }

    @Test
    void aPushStaysOneWhenTheDateIsMovedEarlierAtTheInstantOfTheClosing() {
        LocalDate first = LocalDate.of(2024, 3, 1);
        DealSnapshot snapshot = taken(
                deal().closeDate(day(1), first)
                        .closeDate(day(2), first.plusMonths(2))
                        .closeDate(day(3), first)
                        .won(day(3)),
                4);
        assertEquals(1, snapshot.pushes());
        assertEquals(61, snapshot.pushedDays());
        assertEquals(1, snapshot.pushesPastPeriod());
    }

    @Test
    void aClosedDealIsInNoStage() {
        DealSnapshot snapshot = taken(deal().won(day(2)), 3);
        assertNull(snapshot.stage());
        assertNull(snapshot.stageSince());
        assertEquals(day(2), snapshot.closedAt());
    }

    @Test
    void aDealClosedBeforeItsCreationIsInNoStageEither() {
        DealSnapshot snapshot = taken(deal().won(day(-2)), 3);
        assertNull(snapshot.stage());
        assertNull(snapshot.stageSince());
    }

    @Test
    void goingBackAndComingAgainAndReopeningAreCounted() {
        DealSnapshot snapshot = taken(
                deal().stage(day(1), "Offer").stage(day(2), "New").won(day(3)).stage(day(4), "Offer"), 5);
        assertEquals(1, snapshot.regressed());
        assertEquals(2, snapshot.revisited());
        assertEquals(1, snapshot.reopened());
        assertTrue(snapshot.everWon());
    }

    @Test
    void theLastAmountThatIsNotNegativeCounts() {
        OpportunityBuilder deal = deal().amount(Money.of("10", "EUR")).amountChanged(day(1), Money.of("-3", "EUR"));
        DealSnapshot snapshot = taken(deal, 2);
        assertEquals(Money.of("10", "EUR"), snapshot.amount());
        assertTrue(snapshot.negativeAmount());
        assertEquals(
                Money.of("0", "EUR"),
                taken(deal.amountChanged(day(2), Money.of("0", "EUR")), 3).amount());
    }

    @Test
    void movingACloseDateLaterIsAPushAndMovingItEarlierIsNone() {
        DealSnapshot snapshot = taken(
                deal().closeDate(day(1), LocalDate.of(2024, 5, 10))
                        .closeDate(day(2), LocalDate.of(2024, 4, 10))
                        .closeDate(day(3), LocalDate.of(2024, 6, 30)),
                9);
        assertEquals(1, snapshot.pushes());
        assertEquals(81, snapshot.pushedDays());
        assertEquals(0, snapshot.pushesPastPeriod());
        assertEquals(LocalDate.of(2024, 6, 30), snapshot.closeDate());
    }

    @Test
    void aPushPastTheEndOfTheQuarterIsOneThatLeavesIt() {
        OpportunityBuilder deal = deal().closeDate(day(1), LocalDate.of(2024, 6, 30))
                .closeDate(day(2), LocalDate.of(2024, 7, 1))
                .closeDate(day(3), LocalDate.of(2024, 9, 30));
        DealSnapshot snapshot = taken(deal, 9);
        assertEquals(2, snapshot.pushes());
        assertEquals(1, snapshot.pushesPastPeriod());
        DealSnapshot byYear = snapshot(PushPeriod.YEAR);
        assertTrue(byYear.take(deal.build(), day(9)));
        assertEquals(0, byYear.pushesPastPeriod());
        DealSnapshot byMonth = snapshot(PushPeriod.MONTH);
        assertTrue(byMonth.take(deal.build(), day(9)));
        assertEquals(2, byMonth.pushesPastPeriod());
    }

    @Test
    void datesSaidAtOneInstantAreOneChange() {
        DealSnapshot snapshot = taken(
                deal().closeDate(day(1), LocalDate.of(2024, 4, 1))
                        .closeDate(day(2), LocalDate.of(2024, 7, 3))
                        .closeDate(day(2), LocalDate.of(2024, 4, 3)),
                9);
        assertEquals(1, snapshot.pushes());
        assertEquals(93, snapshot.pushedDays());
        assertEquals(1, snapshot.pushesPastPeriod());
    }

    @Test
    void theFirstCloseDateIsNoPush() {
        assertEquals(
                0, taken(deal().closeDate(day(1), LocalDate.of(2030, 1, 1)), 9).pushes());
    }

    @Test
    void aCloseDateMovedAtTheInstantOfTheClosingIsNoPushHoweverTheDealIsClosed() {
        OpportunityBuilder byEvent = movedAtClosing().won(day(2));
        OpportunityBuilder byStage = movedAtClosing().stage(day(2), "Won");
        OpportunityBuilder byBoth = movedAtClosing().stage(day(2), "Won").won(day(2));
        OpportunityBuilder lost = movedAtClosing().lost(day(2));
        for (OpportunityBuilder deal : List.of(byEvent, byStage, byBoth, lost)) {
            DealSnapshot snapshot = taken(deal.reopened(day(3)), 9);
            assertEquals(0, snapshot.pushes());
            assertEquals(0, snapshot.pushedDays());
            assertEquals(0, snapshot.pushesPastPeriod());
            assertEquals(LocalDate.of(2024, 8, 2), snapshot.closeDate());
        }
    }

    private static OpportunityBuilder movedAtClosing() {
        return deal().closeDate(day(1), LocalDate.of(2024, 4, 1))
                .closeDate(day(2), LocalDate.of(2024, 8, 1))
                .closeDate(day(2), LocalDate.of(2024, 8, 2));
    }

    @Test
    void aCloseDateMovedAtTheReopeningIsAPush() {
        DealSnapshot snapshot = taken(
                deal().closeDate(day(1), LocalDate.of(2024, 4, 1))
                        .won(day(2))
                        .reopened(day(3))
                        .closeDate(day(3), LocalDate.of(2024, 4, 5)),
                9);
        assertEquals(1, snapshot.pushes());
        assertEquals(4, snapshot.pushedDays());
    }

    @Test
    void dateChangesOfAClosedDealAreNoPushes() {
        DealSnapshot snapshot = taken(
                deal().closeDate(day(1), LocalDate.of(2024, 4, 1))
                        .lost(day(2))
                        .closeDate(day(3), LocalDate.of(2024, 8, 1))
                        .reopened(day(4)),
                9);
        assertEquals(0, snapshot.pushes());
        assertEquals(LocalDate.of(2024, 8, 1), snapshot.closeDate());
    }

    @Test
    void aNextStepThatWasRemovedIsNone() {
        OpportunityBuilder deal = deal().nextStep(day(1), "call");
        assertEquals("call", taken(deal, 2).nextStep());
        DealSnapshot removed = taken(deal.event(new OpportunityEvent.NextStepSet(day(2), Optional.empty())), 3);
        assertNull(removed.nextStep());
        assertTrue(removed.nextStepRecorded());
    }

    @Test
    void probabilityAndForecastCategoryAreTheDealsOwn() {
        OpportunityBuilder deal = deal().probability(day(1), 0.4).forecast(day(1), "commit");
        assertEquals(OptionalDouble.empty(), taken(deal, 1).probability());
        assertEquals(OptionalDouble.of(0.4), taken(deal, 2).probability());
        assertEquals("commit", taken(deal, 2).forecastCategory());
    }

    @Test
    void aStageThatThePipelineDoesNotHaveIsCountedAndLeavesTheOneBefore() {
        DealSnapshot snapshot = taken(deal().stage(day(1), "Elsewhere"), 2);
        assertEquals(1, snapshot.unknownStages());
        assertNull(snapshot.stage());
    }

    @Test
    void aDealOfAnUnknownPipelineHasNoStages() {
        DealSnapshot snapshot = taken(deal().pipeline("other").stage(day(1), "Offer"), 2);
        assertTrue(snapshot.order().isEmpty());
        assertEquals(StageOrder.UNKNOWN, snapshot.stageNumber());
    }

    @Test
    void nothingIsLeftOfTheDealBefore() {
        DealSnapshot snapshot = taken(
                deal().amount(Money.of("-1", "EUR"))
                        .ownerId("ben")
                        .nextStep(day(1), "call")
                        .probability(day(1), 0.4)
                        .forecast(day(1), "commit")
                        .activity(day(1))
                        .closeDate(day(1), LocalDate.of(2024, 4, 1))
                        .closeDate(day(2), LocalDate.of(2024, 8, 1)),
                9);
        assertTrue(snapshot.take(deal().build(), day(9)));
        assertNull(snapshot.amount());
        assertFalse(snapshot.negativeAmount());
        assertNull(snapshot.ownerId());
        assertNull(snapshot.nextStep());
        assertFalse(snapshot.nextStepRecorded());
        assertEquals(OptionalDouble.empty(), snapshot.probability());
        assertNull(snapshot.forecastCategory());
        assertNull(snapshot.lastActivity());
        assertNull(snapshot.closeDate());
        assertEquals(0, snapshot.pushes());
        assertEquals(0, snapshot.pushedDays());
        assertEquals(0, snapshot.pushesPastPeriod());
    }
}
