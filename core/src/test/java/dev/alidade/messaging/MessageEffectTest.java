// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static dev.alidade.messaging.MessagingFixture.call;
import static dev.alidade.messaging.MessagingFixture.day;
import static dev.alidade.messaging.MessagingFixture.deal;
import static dev.alidade.messaging.MessagingFixture.effect;
import static dev.alidade.messaging.MessagingFixture.measured;
import static dev.alidade.messaging.MessagingFixture.measurement;
import static dev.alidade.messaging.MessagingFixture.stage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.messaging.MessageEffect.Verdict;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageEffectTest {
    private static Proportion with(MessagingReport report, Outcome outcome, String stage) {
        return stage(effect(report, "price", outcome), stage).orElseThrow().with();
    }

    private static Proportion without(MessagingReport report, Outcome outcome, String stage) {
        return stage(effect(report, "price", outcome), stage).orElseThrow().without();
    }

    private static Opportunity plain(String id) {
        return deal(id).event(call(2, "price")).lost(day(40), "no").build();
    }

    @Test
    void whatIsMentionedInTheFirstConversationOfAStageIsWhatCounts() {
        Opportunity deal = deal("D1")
                .event(call(2, "service"))
                .event(call(3, "price"))
                .event(call(4, "price"))
                .stage(day(20), "Trial")
                .event(call(21, "price"))
                .lost(day(30), "no")
                .build();

        MessagingReport report = measured(deal);

        assertEquals(Proportion.of(1, 1), without(report, Outcome.MOVED_ON, "New"));
        assertEquals(Proportion.of(0, 0), with(report, Outcome.MOVED_ON, "New"));
        assertEquals(Proportion.of(0, 1), with(report, Outcome.MOVED_ON, "Trial"));
    }

    @Test
    void aConversationThatNobodyWroteDownIsNotTheFirst() {
        Opportunity deal = deal("D1")
                .activity(day(1))
                .event(call(2, "price"))
                .lost(day(9), "no")
                .build();
        assertEquals(Proportion.of(0, 1), with(measured(deal), Outcome.MOVED_ON, "New"));
    }

    @Test
    void aStageThatADealComesToAgainCountsOnce() {
        Opportunity deal = deal("D1")
                .event(call(2, "price"))
                .stage(day(5), "Trial")
                .stage(day(10), "New")
                .event(call(11))
                .stage(day(12), "Trial")
                .event(call(13, "price"))
                .lost(day(20), "no")
                .build();

        MessagingReport report = measured(deal);

        assertEquals(Proportion.of(1, 1), with(report, Outcome.MOVED_ON, "New"));
        assertEquals(Proportion.of(0, 0), without(report, Outcome.MOVED_ON, "New"));
        assertTrue(stage(effect(report, "price", Outcome.MOVED_ON), "Trial").isEmpty());
    }

    @Test
    void goingBackIsNotMovingOnAndBeingWonIs() {
        Opportunity back = deal("D1")
                .stage(day(0), "Trial")
                .event(call(2, "price"))
                .stage(day(5), "New")
                .lost(day(9), "no")
                .build();
        Opportunity won = deal("D2")
                .stage(day(0), "Trial")
                .event(call(2, "price"))
                .won(day(5))
                .build();

        MessagingReport report = measured(back, won);

        assertEquals(Proportion.of(1, 2), with(report, Outcome.MOVED_ON, "Trial"));
        assertEquals(Proportion.of(1, 2), with(report, Outcome.WON, "Trial"));
    }

    @Test
    void whatTakesTooLongIsNoSuccess() {
        Opportunity slow = deal("D1")
                .event(call(2, "price"))
                .stage(day(48), "Trial")
                .won(day(93))
                .build();
        Opportunity inTime = deal("D2")
                .event(call(2, "price"))
                .stage(day(47), "Trial")
                .won(day(92))
                .build();

        MessagingReport report = measured(slow, inTime);

        assertEquals(Proportion.of(1, 2), with(report, Outcome.MOVED_ON, "New"));
        assertEquals(Proportion.of(1, 2), with(report, Outcome.WON, "New"));
    }

    @Test
    void aCaseWhoseTimeIsNotOverIsNotDueWhateverBecameOfIt() {
        Opportunity quick = deal("D1").event(call(321, "price")).won(day(322)).build();
        Opportunity due = deal("D2").event(call(320, "price")).won(day(322)).build();

        MessagingReport report = measured(quick, due);

        assertEquals(Proportion.of(1, 1), with(report, Outcome.MOVED_ON, "New"));
        assertTrue(report.effects().stream()
                .allMatch(effect ->
                        effect.outcome() == Outcome.MOVED_ON || effect.stages().isEmpty()));
        assertEquals(
                2,
                measurement(report, MessagingMetrics.HELPING_MESSAGES)
                        .evidence()
                        .notDue());
    }

    /** What is not due for the longer of the two times is told, whichever that is. */
    @Test
    void aCaseMayBeDueToBeWonAndNotToMoveOn() {
        MessagingSettings settings = MessagingFixture.settings()
                .winWithin(Duration.ofDays(10))
                .moveWithin(Duration.ofDays(20))
                .build();
        MessagingReport report = Messaging.under(settings)
                .measure(
                        List.of(
                                deal("D1").event(call(350, "price")).build(), // due on day 360 and on day 370
                                deal("D2").event(call(352, "price")).build(),
                                deal("D3").event(call(360, "price")).build()), // due on day 370 and on day 380
                        MessagingFixture.YEAR);
        assertEquals(Proportion.of(0, 2), with(report, Outcome.WON, "New"));
        assertEquals(
                3,
                measurement(report, MessagingMetrics.HELPING_MESSAGES)
                        .evidence()
                        .notDue());
    }

    @Test
    void aDealMayHaveCasesInMoreStagesThanMostHave() {
        Stage[] stages = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> Stage.of("S" + number, number, Stage.Kind.OPEN))
                .toArray(Stage[]::new);
        var deal = Opportunity.builder("D1").createdAt(day(0)).pipeline("long");
        for (int number = 1; number <= 20; number++) {
            deal.stage(day(2 * number), "S" + number).event(call(2 * number + 1, number > 10 ? "price" : "service"));
        }
        MessagingReport report = Messaging.under(MessagingSettings.builder()
                        .pipeline(Pipeline.of("long", stages))
                        .build())
                .measure(List.of(deal.won(day(50)).build()), MessagingFixture.YEAR);
        for (int number = 1; number <= 20; number++) {
            assertEquals(
                    number > 10 ? Proportion.of(1, 1) : Proportion.of(0, 0), with(report, Outcome.WON, "S" + number));
            assertEquals(
                    number > 10 ? Proportion.of(0, 0) : Proportion.of(1, 1),
                    without(report, Outcome.WON, "S" + number));
        }
    }

    @Test
    void aDealWonAtAsOfItselfIsNotWonYetThoughItsTimeIsOver() {
        Opportunity atAsOf = deal("D1").event(call(275, "price")).won(day(365)).build();
        Opportunity justBefore =
                deal("D2").event(call(275, "price")).won(day(365).minusNanos(1)).build();
        assertEquals(Proportion.of(1, 2), with(measured(atAsOf, justBefore), Outcome.WON, "New"));
    }

    @Test
    void aReopenedDealIsWhatItIsWhenTheTimeIsOver() {
        Opportunity lostAgain = deal("D1")
                .event(call(2, "price"))
                .won(day(5))
                .reopened(day(10))
                .lost(day(20), "no")
                .build();
        Opportunity reopenedLater = deal("D2")
                .event(call(2, "price"))
                .won(day(5))
                .reopened(day(100))
                .build();
        assertEquals(Proportion.of(1, 2), with(measured(lostAgain, reopenedLater), Outcome.WON, "New"));
    }

    @Test
    void aDealWhoseStagesAreNotKnownTellsNothingOfEffects() {
        Opportunity other = Opportunity.builder("D1")
                .createdAt(day(0))
                .pipeline("partners")
                .event(call(2, "price"))
                .won(day(5))
                .build();

        MessagingReport report = measured(other);

        assertEquals(List.of(), report.effects());
        assertEquals(MessagingIssues.UNKNOWN_PIPELINE, report.issues().get(0).kind());
        assertEquals(List.of("D1"), report.issues().get(0).examples());
        assertEquals(Optional.of(Proportion.of(1, 1)), report.pullThrough());
    }

    @Test
    void aDealThatGoesToAnUnknownStageIsCountedAndLeftOutOfMovingOn() {
        Opportunity deal = deal("D1")
                .event(call(2, "price"))
                .stage(day(5), "Elsewhere")
                .won(day(9))
                .build();

        MessagingReport report = measured(deal);

        assertEquals(MessagingIssues.UNKNOWN_STAGE, report.issues().get(0).kind());
        assertTrue(stage(effect(report, "price", Outcome.MOVED_ON), "New").isEmpty());
        assertEquals(Proportion.of(1, 1), with(report, Outcome.WON, "New"));
    }

    @Test
    void aDealThatIsWonAndLostAtOneInstantTellsNothing() {
        MessagingReport report = measured(deal("D1")
                .event(call(2, "price"))
                .won(day(5))
                .lost(day(5), "no")
                .build());
        assertEquals(
                MessagingIssues.CONTRADICTING_CLOSING, report.issues().get(0).kind());
        assertEquals(List.of(), report.effects());
    }

    @Test
    void aConversationBeforeTheDealWasCreatedIsCountedAndHasNoStage() {
        MessagingReport report = measured(Opportunity.builder("D1")
                .createdAt(day(10))
                .pipeline("sales")
                .event(call(2, "price"))
                .build());
        assertEquals(MessagingIssues.BEFORE_CREATION, report.issues().get(0).kind());
        assertEquals(List.of(), report.effects());
        assertEquals(Optional.of(Proportion.of(1, 1)), report.pullThrough());
    }

    @Test
    void oneEffectInTwentyFiveMayBeByChanceUnlessSaidOtherwise() {
        assertEquals(0.04, MessagingSettings.builder().build().falseDiscoveryRate(), 0);
    }

    @Test
    void fewDealsGiveNoVerdict() {
        List<MessagingFact> deals = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            deals.add(deal("W" + i).event(call(2, "price")).won(day(5)).build());
        }
        for (int i = 0; i < 40; i++) {
            deals.add(deal("L" + i).event(call(2)).lost(day(5), "no").build());
        }

        MessagingReport few = measured(deals);
        assertEquals(Verdict.TOO_FEW, effect(few, "price", Outcome.WON).verdict());
        assertTrue(effect(few, "price", Outcome.WON).pValue().isEmpty());
        assertEquals(
                State.NO_DATA,
                measurement(few, MessagingMetrics.HELPING_MESSAGES).state());

        deals.add(plain("D1"));
        MessagingReport enough = measured(deals);
        assertEquals(Verdict.HELPS, effect(enough, "price", Outcome.WON).verdict());
        assertEquals(
                1.0,
                measurement(enough, MessagingMetrics.HELPING_MESSAGES).value().orElseThrow());
    }

    /** 30 of 40 against 15 of 40 in one stage; every deal has one case, so that it is the comparison of two shares. */
    @Test
    void oneStageIsTheComparisonOfTwoShares() {
        List<MessagingFact> deals = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            boolean said = i < 40;
            boolean won = said ? i < 30 : i < 55;
            var deal =
                    said ? deal("D" + i).event(call(2, "price")) : deal("D" + i).event(call(2));
            deals.add(won ? deal.won(day(5)).build() : deal.lost(day(5), "no").build());
        }

        MessageEffect told = effect(measured(deals), "price", Outcome.WON);

        assertEquals(2.0, told.ratio().orElseThrow(), 1e-15);
        assertEquals(0.375, told.difference().orElseThrow(), 1e-15);
        assertEquals(told.ratio().orElseThrow(), told.crudeRatio().orElseThrow(), 1e-15);
        assertEquals(Verdict.HELPS, told.verdict());
        assertEquals(40, told.dealsWith());
        assertEquals(40, told.dealsWithout());
        assertTrue(told.sameRatioPValue().isEmpty());
        // two outcomes of one message are tested, and both come to the same here
        assertEquals(told.pValue(), told.adjustedPValue());
    }

    /** Offers are won more often and talk more of the price; stage by stage it makes no difference. */
    @Test
    void aMessageOfLateCallsHasNoEffectByItself() {
        List<MessagingFact> deals = new ArrayList<>();
        add(deals, "New", 20, 100, 0.2); // 4 of 20 and 20 of 100
        add(deals, "Offer", 100, 20, 0.8); // 80 of 100 and 16 of 20

        MessageEffect told = effect(measured(deals), "price", Outcome.WON);

        assertEquals(1.0, told.ratio().orElseThrow(), 1e-12);
        assertEquals((84 / 120.0) / (36 / 120.0), told.crudeRatio().orElseThrow(), 1e-12);
        assertEquals(Verdict.NO_EFFECT_SEEN, told.verdict());
    }

    private static void add(List<MessagingFact> deals, String stage, int with, int without, double won) {
        for (int i = 0; i < with + without; i++) {
            boolean said = i < with;
            int number = said ? i : i - with;
            var deal = deal(stage + i).stage(day(0), stage);
            deal.event(said ? call(2, "price") : call(2));
            boolean good = number < won * (said ? with : without);
            deals.add(good ? deal.won(day(5)).build() : deal.lost(day(5), "no").build());
        }
    }

    @Test
    void nothingIsSaidOfAStageInWhichEverybodySaysIt() {
        List<MessagingFact> deals = new ArrayList<>();
        add(deals, "New", 60, 0, 0.5);
        add(deals, "Offer", 0, 60, 0.9);

        MessageEffect told = effect(measured(deals), "price", Outcome.WON);

        assertTrue(told.ratio().isEmpty());
        assertTrue(told.difference().isEmpty());
        assertEquals(Verdict.TOO_FEW, told.verdict());
    }
}
