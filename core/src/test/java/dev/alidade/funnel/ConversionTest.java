// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static dev.alidade.funnel.FunnelFixture.QUARTER;
import static dev.alidade.funnel.FunnelFixture.SETTINGS;
import static dev.alidade.funnel.FunnelFixture.conversion;
import static dev.alidade.funnel.FunnelFixture.converted;
import static dev.alidade.funnel.FunnelFixture.day;
import static dev.alidade.funnel.FunnelFixture.lead;
import static dev.alidade.funnel.FunnelFixture.lost;
import static dev.alidade.funnel.FunnelFixture.report;
import static dev.alidade.funnel.FunnelFixture.stage;
import static dev.alidade.funnel.FunnelFixture.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ConversionTest {
    @Test
    void reachingALaterStepPassesTheEarlierOnes() {
        FunnelReport report = report(lead("L1", 0).event(converted(5)));
        assertEquals(Proportion.of(1, 1), conversion(report, "New", "Working").toDate());
        assertEquals(Proportion.of(1, 1), conversion(report, "Working", "Deal").toDate());
        assertEquals(0, step(report, "Working").entered());
        assertEquals(1, step(report, "Working").passed());
        assertEquals(1, step(report, "Deal").entered());
        assertEquals(Proportion.of(1, 1), report.skipping());
        assertEquals(
                Proportion.of(0, 1),
                report(lead("L1", 0).accepted(day(1)).event(converted(5))).skipping());
    }

    @Test
    void anAcceptanceByARuleReachesNoStep() {
        FunnelReport report = report(lead("L1", 0).event(new LeadEvent.Accepted(day(1), true)));
        assertEquals(Proportion.of(0, 1), conversion(report, "New", "Working").toDate());
    }

    @Test
    void comingAtTheLastInstantOfTheHorizonCountsAndOneNanosecondLaterDoesNot() {
        FunnelReport report =
                report(lead("L1", 0).accepted(day(30)), lead("L2", 0).accepted(day(30).plusNanos(1)));
        Conversion conversion = conversion(report, "New", "Working");
        assertEquals(Proportion.of(1, 2), conversion.withinHorizon());
        assertEquals(Proportion.of(2, 2), conversion.toDate());
    }

    @Test
    void aMemberWhoseHorizonIsNotOverChangesNoCohortConversionWhateverBecomesOfIt() {
        Window window = QUARTER.withAsOf(day(40));
        for (LeadBuilder young : List.of(
                lead("L2", 10.5),
                lead("L2", 10.5).accepted(day(11)),
                lead("L2", 10.5).event(lost(11)))) {
            Conversion conversion =
                    conversion(report(SETTINGS, window, lead("L1", 0).accepted(day(1)), young), "New", "Working");
            assertEquals(Proportion.of(1, 1), conversion.withinHorizon());
            assertEquals(1, conversion.notDue());
        }
        assertEquals(
                0,
                conversion(report(SETTINGS, window, lead("L1", 10)), "New", "Working")
                        .notDue());
    }

    @Test
    void atDayResolutionTheHorizonIsWholeLocalDays() {
        ZoneId berlin = ZoneId.of("Europe/Berlin"); // clocks went forward on 31 March 2024
        Window days = new Window(QUARTER.start(), QUARTER.end(), QUARTER.asOf(), berlin, Resolution.DAY);
        FunnelReport report = report(
                SETTINGS,
                days,
                lead("L1", 74.0 - 1.0 / 24)
                        .accepted(day(105.0 - 2.0 / 24).minusNanos(1)), // midnight to midnight: 31 days
                lead("L2", 74.0 - 1.0 / 24).accepted(day(105.0 - 2.0 / 24)));
        Conversion conversion = conversion(report, "New", "Working");
        assertEquals(Proportion.of(1, 2), conversion.withinHorizon());
        assertEquals(OptionalDouble.of(.5), conversion.timeToEvent().reachedBy(Duration.ofDays(30)));
    }

    @Test
    void theCohortOfAStepIsWhoReachedItInTheWindow() {
        FunnelReport report = report(
                lead("L1", -20).accepted(day(-1)).event(converted(1)),
                lead("L2", -20).accepted(day(0)).event(converted(100)),
                lead("L3", 0).accepted(day(91)));
        assertEquals(Proportion.of(1, 1), conversion(report, "Working", "Deal").toDate());
        assertEquals(1, report.leads());
        assertEquals(Proportion.of(1, 1), conversion(report, "New", "Working").toDate());
    }

    @Test
    void lostLeadsWaitOnInTheTimeToEventBecauseADealMayBeReopened() {
        FunnelReport report =
                report(lead("L1", 0).event(lost(3)).won(day(9)), lead("L2", 0).event(lost(3)), lead("L3", 0));
        assertEquals(1, report.leadToWon().timeToEvent().events());
        assertEquals(2, report.leadToWon().timeToEvent().open());
        assertEquals(
                OptionalDouble.of(1.0 / 3.0), report.leadToWon().timeToEvent().reachedBy(Duration.ofDays(9)));
    }

    @Test
    void theSamePeriodRatioIsNoConversionAndMayExceedOne() {
        FunnelReport report = report(
                lead("L1", -40).accepted(day(-1)).event(converted(3)),
                lead("L2", -40).accepted(day(-1)).event(converted(3)),
                lead("L3", 1).accepted(day(2)));
        SamePeriodRatio ratio = conversion(report, "Working", "Deal").samePeriod();
        assertEquals(new SamePeriodRatio(2, 1), ratio);
        assertEquals(OptionalDouble.of(2), ratio.ratio());
        assertEquals(OptionalDouble.of(1.5), new SamePeriodRatio(3, 2).ratio());
        assertEquals(OptionalDouble.empty(), new SamePeriodRatio(2, 0).ratio());
    }

    @Test
    void whoComesTooLateFromTheStepBeforeReachesNeitherThisStepNorALaterOne() {
        FunnelSettings settings = FunnelSettings.of(FunnelSteps.of(
                FunnelStep.named("New"),
                FunnelStep.named("Working").within(Duration.ofDays(2)),
                FunnelStep.named("Deal").within(Duration.ofDays(10))));
        FunnelReport report = report(
                settings,
                QUARTER,
                lead("L1", 0).event(stage(2, "Working")).event(stage(12, "Deal")),
                lead("L2", 0).event(stage(2.1, "Working")).event(stage(3, "Deal")),
                lead("L3", 0).event(stage(1, "Working")).event(stage(12, "Deal")));
        assertEquals(Proportion.of(2, 3), conversion(report, "New", "Working").toDate());
        assertEquals(Proportion.of(1, 3), conversion(report, "New", "Deal").toDate());
        assertEquals(1, step(report, "Working").late());
        assertEquals(1, step(report, "Deal").late());
    }

    @Test
    void aTimeAllowedBehindAnOptionalStepRunsFromTheLaterOfItAndTheRequiredOneBeforeIt() {
        FunnelSettings settings = FunnelSettings.of(FunnelSteps.of(
                FunnelStep.named("New"),
                FunnelStep.named("Working"),
                FunnelStep.named("Demo").asOptional(),
                FunnelStep.named("Deal").within(Duration.ofDays(3)),
                FunnelStep.named("Customer").within(Duration.ofDays(3))));
        FunnelReport report = report(
                settings,
                QUARTER,
                lead("L1", 0).event(stage(1, "Demo")).event(stage(5, "Working")).event(stage(8, "Deal")),
                lead("L2", 0).event(stage(5, "Working")).event(stage(7, "Demo")).event(stage(10, "Deal")),
                lead("L3", 0).event(stage(1, "Demo")).event(stage(5, "Working")).event(stage(8.1, "Deal")));
        assertEquals(Proportion.of(2, 3), conversion(report, "New", "Deal").toDate());
        FunnelReport after = report(
                settings,
                QUARTER,
                lead("L1", 0)
                        .event(stage(5, "Working"))
                        .event(stage(6, "Deal"))
                        .event(stage(9.1, "Customer"))
                        .event(stage(10, "Demo")));
        assertEquals(1, step(after, "Customer").late());
    }

    @Test
    void whoIsLateReachesNoLaterStepEvenIfNobodyKnowsWhen() {
        FunnelSettings settings = FunnelSettings.of(FunnelSteps.of(
                FunnelStep.named("New"),
                FunnelStep.named("Working").within(Duration.ofDays(2)),
                FunnelStep.named("Deal")));
        FunnelReport report = report(
                settings, QUARTER, lead("L1", 5).event(stage(8, "Working")).event(stage(1, "Deal")));
        assertEquals(Proportion.of(0, 1), conversion(report, "New", "Deal").toDate());
    }

    @Test
    void whoIsLateKeepsTheStepsBeforeAlsoThoseOfWhichNobodyKnowsWhen() {
        FunnelSettings settings = FunnelSettings.of(FunnelSteps.of(
                FunnelStep.named("New"),
                FunnelStep.named("Working"),
                FunnelStep.named("Deal").within(Duration.ofDays(2))));
        FunnelReport report = report(
                settings, QUARTER, lead("L1", 5).event(stage(1, "Working")).event(stage(8, "Deal")));
        assertEquals(Proportion.of(1, 1), conversion(report, "New", "Working").toDate());
        assertEquals(1, conversion(report, "New", "Working").undated());
        assertEquals(Proportion.of(0, 1), conversion(report, "New", "Deal").toDate());
        assertEquals(1, step(report, "Deal").late());
    }

    @Test
    void anOptionalStepIsReachedOnlyByItselfAndPassingItIsNoSkipping() {
        FunnelSettings settings = FunnelSettings.of(FunnelSteps.of(
                FunnelStep.named("New"), FunnelStep.named("Demo").asOptional(), FunnelStep.named("Deal")));
        FunnelReport report = report(
                settings,
                QUARTER,
                lead("L1", 0).event(stage(2, "Deal")),
                lead("L2", 0).event(stage(1, "Demo")).event(stage(2, "Deal")),
                lead("L3", 0).event(stage(1, "Demo")));
        assertEquals(Proportion.of(2, 3), conversion(report, "New", "Demo").toDate());
        assertEquals(Proportion.of(1, 2), conversion(report, "Demo", "Deal").toDate());
        assertEquals(Proportion.of(2, 3), conversion(report, "New", "Deal").toDate());
        assertEquals(Proportion.of(0, 3), report.skipping());
        assertEquals(
                List.of("New Demo", "New Deal", "Demo Deal"),
                report.stepToStep().stream()
                        .map(pair -> pair.from() + " " + pair.to())
                        .toList());
    }

    @Test
    void aChainOfStepsMayBeAskedForInPlaceOfReachedOrPassed() {
        FunnelSettings chain = SETTINGS.withSequence(SequenceRules.standard().withWindow(Duration.ofDays(10)));
        FunnelReport report = report(
                chain,
                QUARTER,
                lead("L1", 0).event(converted(5)),
                lead("L2", 0).accepted(day(1)).event(converted(10)),
                lead("L3", 0).accepted(day(1)).event(converted(10.1)));
        assertEquals(Proportion.of(2, 3), conversion(report, "New", "Working").toDate());
        assertEquals(Proportion.of(1, 2), conversion(report, "Working", "Deal").toDate());
        assertEquals(Proportion.of(3, 3), report.leadToOpportunity().toDate());
    }

    @Test
    void aChainBeginsAnewWithEachLead() {
        FunnelSettings chain = SETTINGS.withSequence(SequenceRules.standard().withStrictIncrease());
        FunnelReport report = report(
                chain, QUARTER, lead("L1", 0).accepted(day(1)), lead("L2", 0).event(converted(2)));
        assertEquals(Proportion.of(1, 2), conversion(report, "New", "Working").toDate());
        assertEquals(Proportion.of(0, 1), conversion(report, "Working", "Deal").toDate());
        assertEquals(Proportion.of(0, 2), conversion(report, "New", "Deal").toDate());
    }

    @Test
    void inAChainTheLatestBeginningCountsAlsoIfItLeavesOutAnOptionalStep() {
        FunnelSettings chain = FunnelSettings.of(FunnelSteps.of(
                        FunnelStep.named("New"), FunnelStep.named("Demo").asOptional(), FunnelStep.named("Deal")))
                .withSequence(SequenceRules.standard().withWindow(Duration.ofDays(10)));
        FunnelReport report = report(
                chain,
                QUARTER,
                lead("L1", 0).event(stage(1, "Demo")).event(stage(5, "New")).event(stage(12, "Deal")),
                lead("L2", 0).event(stage(1, "Demo")).event(stage(12, "Deal")));
        assertEquals(Proportion.of(1, 2), conversion(report, "New", "Deal").toDate());
        assertEquals(Proportion.of(2, 2), conversion(report, "New", "Demo").toDate());
    }

    @Test
    void aStageThatIsNoStepBreaksAChainInStrictOrder() {
        FunnelSettings chain = SETTINGS.withSequence(SequenceRules.standard().withStrictOrder());
        FunnelReport report =
                report(chain, QUARTER, lead("L1", 0).event(stage(1, "Parked")).accepted(day(2)));
        assertEquals(Proportion.of(0, 1), conversion(report, "New", "Working").toDate());
    }

    @Test
    void winsAreKnownEvenIfNoStepIsReachedByWinning() {
        FunnelReport report = report(
                FunnelSettings.of(FunnelSteps.of("New", "Working")),
                QUARTER,
                lead("L1", 0).won(day(3)),
                lead("L2", 0));
        assertEquals(Proportion.of(1, 2), report.leadToWon().toDate());
        assertEquals(Proportion.of(1, 2), report.leadToOpportunity().toDate());
        assertEquals(Proportion.of(0, 2), conversion(report, "New", "Working").toDate());
    }

    @Test
    void theTimeToWinIsNotReachedWhenFewerThanHalfAreWon() {
        Measurement few = report(lead("L1", 0).won(day(3)), lead("L2", 0), lead("L3", 0))
                .measurements()
                .get(4);
        assertEquals(FunnelMetrics.TIME_TO_WIN, few.metric());
        assertEquals(Measurement.State.NOT_REACHED, few.state());
        Measurement most = report(lead("L1", 0).won(day(3)), lead("L2", 0).won(day(4)), lead("L3", 0))
                .measurements()
                .get(4);
        assertEquals(OptionalDouble.of(4 * 86_400), most.value());
    }
}
