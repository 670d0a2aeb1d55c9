// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Department;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DealTest {
    private static final Window QUARTER = Window.ofDays(
                    LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC)
            .withResolution(Resolution.DAY);
    private static final Pipeline PIPELINE = Pipeline.of(
            "direct",
            Stage.of("New", 1, Stage.Kind.OPEN),
            Stage.of("Trial", 2, Stage.Kind.OPEN),
            Stage.of("Offer", 3, Stage.Kind.OPEN),
            Stage.of("Closed won", 4, Stage.Kind.WON),
            Stage.of("Closed lost", 5, Stage.Kind.LOST));
    private static final DealSettings SETTINGS =
            DealSettings.builder().pipeline(PIPELINE).optionalStages("Trial").build();

    /** A day of January 2024, or later. */
    private static Instant day(int day) {
        return LocalDate.of(2024, 1, 1)
                .plusDays(day - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(day(1));
    }

    private static DealReport report(DealSettings settings, OpportunityBuilder... deals) {
        return Funnel.deals(settings)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), QUARTER);
    }

    private static DealReport report(OpportunityBuilder... deals) {
        return report(SETTINGS, deals);
    }

    /** What is odd apart from the origin, as most of these deals name no lead. */
    private static List<String> issues(DealReport report) {
        return report.issues().stream()
                .filter(issue -> !issue.kind().equals(DealIssues.WON_WITHOUT_LEAD))
                .map(issue -> issue.kind().id() + " " + issue.count() + " " + issue.examples())
                .toList();
    }

    @Test
    void aLostDealOpenedAgainIsOpen() {
        DealReport report = report(deal("O1").lost(day(5)).reopened(day(6)));
        assertEquals(Proportion.of(0, 0), report.winRate());
        assertEquals(1, report.open());
        assertEquals(new DealReport.Moves(1, ImmutableList.of("O1")), report.reopened());
    }

    @Test
    void comingToAnOpenStageOpensAClosedDealAgain() {
        DealReport report = report(deal("O1").lost(day(5)).stage(day(6), "Offer"));
        assertEquals(1, report.open());
        assertEquals(1, report.reopened().count());
    }

    @Test
    void theSameClosingSaidTwiceIsOneAtItsFirstInstant() {
        DealReport report = report(deal("O1").stage(day(5), "Closed won").won(day(9)));
        assertEquals(Proportion.of(1, 1), report.winRate());
        assertEquals(Optional.of(Duration.ofDays(4)), report.wonCycles().median());
    }

    @Test
    void aClosingAtAsOfIsNotKnownAndTheDealStillOpen() {
        DealReport report = report(deal("O1").won(QUARTER.asOf()));
        assertEquals(1, report.open());
        assertEquals(Proportion.of(0, 0), report.winRate());
        assertEquals(1, report.timeToClose().open());
    }

    @Test
    void aClosingBeforeTheWindowCountsAmongDealsCreatedNowhere() {
        Window february = Window.ofDays(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), ZoneOffset.UTC);
        DealReport report =
                Funnel.deals(SETTINGS).measure(List.of(deal("O1").won(day(5)).build()), february);
        assertEquals(Proportion.of(0, 0), report.winRate());
        assertEquals(Proportion.of(0, 0), report.winRateCreated());
        assertEquals(0, report.open());
    }

    @Test
    void dealsCreatedInTheWindowCountByTheirStateWheneverTheyWereClosed() {
        Window january = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), ZoneOffset.UTC)
                .withAsOf(day(60));
        DealReport report = Funnel.deals(SETTINGS)
                .measure(
                        List.of(
                                deal("O1").won(day(50)).build(),
                                deal("O2").lost(day(50)).build(),
                                deal("O3").build()),
                        january);
        assertEquals(Proportion.of(1, 2), report.winRateCreated());
        assertEquals(1, report.createdOpen());
        assertEquals(Proportion.of(0, 0), report.winRate());
        assertEquals(
                1,
                report.measurements().stream()
                        .filter(one -> one.metric().equals(DealMetrics.WIN_RATE_CREATED))
                        .findFirst()
                        .orElseThrow()
                        .evidence()
                        .notDue());
    }

    @Test
    void aDealWonAndLostAtOneInstantIsLeftOutAndCounted() {
        DealReport report = report(
                deal("O1").won(day(5)).lost(day(5)),
                deal("O2").won(day(3)).won(day(5)).lost(day(5)));
        assertEquals(Proportion.of(0, 0), report.winRate());
        assertEquals(0, report.open());
        assertEquals(List.of("funnel.deal-won-and-lost 2 [O1, O2]"), issues(report));
    }

    @Test
    void aDealClosedTheOtherWayLaterCountsAsItStandsAndIsCounted() {
        DealReport report =
                report(deal("O1").amount(Money.of("5", "EUR")).won(day(5)).lost(day(6)));
        assertEquals(Proportion.of(0, 1), report.winRate());
        assertEquals(List.of("funnel.deal-turned 1 [O1]"), issues(report));
    }

    @Test
    void aClosingBeforeTheCreationWithinTheToleranceIsACycleOfZero() {
        DealSettings tolerant = DealSettings.builder()
                .clockSkew(ClockSkew.of(Duration.ofDays(2)))
                .build();
        OpportunityBuilder deal = Opportunity.builder("O1")
                .createdAt(day(5))
                .amount(Money.of("5", "EUR"))
                .won(day(3));
        DealReport report = report(tolerant, deal);
        assertEquals(Optional.of(Duration.ZERO), report.wonCycles().mean());
        assertEquals(List.of("funnel.deal-closed-early-by-skew 1 [O1]"), issues(report));
        DealReport strict = report(DealSettings.standard(), deal);
        assertEquals(Proportion.of(1, 1), strict.winRate());
        assertEquals(0, strict.wonCycles().count());
        assertEquals(0, strict.timeToClose().subjects());
        assertEquals(List.of("funnel.deal-closed-early 1 [O1]"), issues(strict));
    }

    @Test
    void aClosingBeforeTheCreationGivesWayToALaterOneOfItsKindAndNoStageUndoesIt() {
        DealReport report = report(Opportunity.builder("O1")
                .createdAt(day(5))
                .amount(Money.of("5", "EUR"))
                .won(day(3))
                .stage(day(8), "Offer")
                .won(day(9)));
        assertEquals(Optional.of(Duration.ofDays(4)), report.wonCycles().mean());
        assertEquals(0, report.reopened().count());
        assertEquals(List.of(), issues(report));
    }

    @Test
    void aWonDealIsTraceableByALeadAndACampaignOrByASalesOrigin() {
        LeadTrace ofCampaign = new LeadTrace("L1", Optional.of("C1"), Optional.empty());
        LeadTrace bare = new LeadTrace("L1", Optional.empty(), Optional.empty());
        LeadTrace ofSales = new LeadTrace("L1", Optional.empty(), Optional.of(Department.SALES));
        Money five = Money.of("5", "EUR");
        DealReport report = report(
                deal("byLeadsCampaign").amount(five).won(day(5)).trace(ofCampaign),
                deal("byOwnCampaign").amount(five).won(day(5)).trace(bare).campaignId("C2"),
                deal("byLeadOfSales").amount(five).won(day(5)).trace(ofSales),
                deal("bySales").amount(five).won(day(5)).sourcedBy(Department.SALES),
                deal("noCampaign").amount(five).won(day(5)).trace(bare),
                deal("noLead").amount(five).won(day(5)).campaignId("C2"),
                deal("unknownLead").amount(five).won(day(5)).leadId("L9").campaignId("C2"),
                deal("byBoth").amount(five).won(day(5)).sourcedBy(Department.BOTH));
        assertEquals(Proportion.of(4, 8), report.traceable());
        assertEquals(
                List.of("byBoth", "noCampaign", "noLead", "unknownLead"),
                report.measurements().get(0).evidence().examples());
        assertEquals(
                List.of(
                        "funnel.won-from-unknown-lead [unknownLead]",
                        "funnel.won-without-lead [byBoth, noLead]",
                        "funnel.won-without-campaign [noCampaign]"),
                report.issues().stream()
                        .map(issue -> issue.kind().id() + " " + issue.examples())
                        .filter(issue -> issue.startsWith("funnel.won-"))
                        .filter(issue -> !issue.contains("amount"))
                        .toList());
    }

    @Test
    void aWonDealHasItsStepsRecordedWhenEveryRequiredStageHasADate() {
        DealReport report = report(
                deal("createdInNew").stage(day(2), "Offer").won(day(3)),
                deal("sameDay").stage(day(3), "Offer").stage(day(3), "Closed won"),
                deal("createdInOffer").stage(day(1), "Offer").won(day(3)),
                deal("noOffer").stage(day(2), "Trial").won(day(3)),
                deal("offerTooLate")
                        .won(day(3))
                        .stage(day(4), "Offer")
                        .reopened(day(5))
                        .stage(day(5), "Closed won"));
        assertEquals(Optional.of(Proportion.of(3, 5)), report.recordedSteps());
        assertEquals(
                List.of("createdInOffer", "noOffer"),
                report.measurements().get(1).evidence().examples());
        assertEquals(Optional.empty(), report(DealSettings.standard()).recordedSteps());
    }

    @Test
    void stagesOfOneInstantAreTakenInTheOrderOfThePipeline() {
        DealReport report = report(
                deal("O1").stage(day(2), "Closed won").stage(day(2), "Offer").stage(day(2), "Trial"));
        assertEquals(Proportion.of(1, 1), report.winRate());
        assertEquals(0, report.wentBack().count());
    }

    @Test
    void stagesAndPipelinesThatNobodyKnowsAreCounted() {
        DealReport report = report(
                deal("O1").stage(day(2), "Elsewhere"),
                deal("O2").pipeline("partners").stage(day(2), "Closed won"));
        assertEquals(2, report.open());
        assertEquals(
                List.of(
                        "funnel.deal-unknown-pipeline 1 [O2]",
                        "funnel.deal-unknown-stage 1 [O1]",
                        "funnel.young-deals 2 []"),
                issues(report));
    }

    @Test
    void passingAStageByIsNotFailingIt() {
        PipelineFlow flow = report(
                        deal("O1").stage(day(3), "Offer").stage(day(5), "Closed lost"),
                        deal("O2").stage(day(3), "Trial"),
                        deal("O3").won(day(4)))
                .flows()
                .get(0);
        assertEquals(Proportion.of(1, 3), flow.stages().get(1).entered());
        assertEquals(Proportion.of(3, 3), flow.stages().get(1).reached());
        assertEquals(Proportion.of(2, 3), flow.stages().get(2).reached());
        assertEquals(Proportion.of(2, 3), flow.stages().get(2).fromPrevious());
        assertEquals(Proportion.of(1, 2), flow.wonFromLast());
        assertEquals(1, flow.stillOpen());
    }

    @Test
    void anOpenVisitToAStageIsCensored() {
        DealReport report = report(
                deal("O1").stage(day(3), "Offer"),
                deal("O2").stage(day(4), "Offer").lost(day(8)));
        PipelineFlow.DealStage offer = report.flows().get(0).stages().get(2);
        assertEquals(1, offer.stay().events());
        assertEquals(1, offer.stay().open());
        assertEquals(Duration.ofDays(4), offer.stay().steps().get(0).at());
        assertEquals(
                Duration.ofDays(91 - 3), offer.stay().steps().get(1).at(), "from the 3rd to the end of the 91 days");
    }

    @Test
    void movesBackAndAgainAreCounted() {
        DealReport report = report(deal("O1")
                .stage(day(2), "Offer")
                .stage(day(3), "Trial")
                .stage(day(4), "Trial")
                .stage(day(5), "Offer"));
        assertEquals(1, report.wentBack().count());
        assertEquals(1, report.cameAgain().count());
    }

    @Test
    void theVelocityIsTheProductOfItsParts() {
        DealReport report = report(
                deal("O1").amount(Money.of("300", "EUR")).won(day(11)),
                deal("O2").amount(Money.of("100", "EUR")).won(day(21)),
                deal("O3").amount(Money.of("100", "EUR")).lost(day(6)),
                deal("O4"),
                deal("O5"),
                deal("O6"));
        Velocity velocity = report.velocity();
        assertEquals(3, velocity.opportunities());
        assertEquals(OptionalDouble.of(200), velocity.meanWonAmount());
        assertEquals(OptionalDouble.of(15), velocity.cycleDays());
        assertEquals(3 * (2 / 3.0) * 200 / 15, velocity.perDay().orElseThrow(), 1e-12);
        Velocity flow = report.velocity(VelocityPopulation.CLOSED, VelocityCycle.MEDIAN_CLOSED);
        assertEquals(3 * (2 / 3.0) * 200 / 10, flow.perDay().orElseThrow(), 1e-12);
        assertEquals(11, report.otherVelocities().size());
    }

    @Test
    void thereIsNoVelocityOnCyclesOfZeroDays() {
        DealReport report = report(deal("O1").amount(Money.of("300", "EUR")).won(day(1)), deal("O2"));
        assertEquals(OptionalDouble.of(0), report.velocity().cycleDays());
        assertEquals(OptionalDouble.empty(), report.velocity().perDay());
    }

    @Test
    void aCycleBeginsWhereTheSettingsSay() {
        DealSettings fromTrial = DealSettings.builder()
                .pipeline(PIPELINE)
                .cycleStarts("Trial", "Offer")
                .build();
        DealReport report = report(
                fromTrial,
                deal("O1")
                        .amount(Money.of("1", "EUR"))
                        .stage(day(4), "Offer")
                        .stage(day(6), "Trial")
                        .won(day(9)),
                deal("O2").amount(Money.of("1", "EUR")).won(day(9)),
                deal("O3").stage(day(2), "Trial"),
                deal("O4"));
        assertEquals(Optional.of(Duration.ofDays(5)), report.wonCycles().mean());
        assertEquals(2, report.open());
        assertEquals(1, report.started());
        assertEquals(List.of("funnel.deal-without-cycle 1 [O2]"), issues(report));
    }

    @Test
    void fiveWinsWithoutALossAreSuspicious() {
        OpportunityBuilder[] wins = new OpportunityBuilder[5];
        for (int i = 0; i < wins.length; i++) {
            wins[i] = deal("O" + i).amount(Money.of("1", "EUR")).won(day(3));
        }
        assertEquals(List.of("funnel.losses-never-closed 5 []"), issues(report(wins)));
        assertEquals(List.of(), issues(report(wins[0], wins[1], wins[2], wins[3])));
    }

    @Test
    void closingsThatBeginLongAfterTheFirstDealsAreSuspicious() {
        List<OpportunityBuilder> deals = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            deals.add(Opportunity.builder("late" + i)
                    .createdAt(day(60))
                    .amount(Money.of("1", "EUR"))
                    .lost(day(70)));
        }
        for (int i = 0; i < 7; i++) {
            deals.add(deal("early" + i).amount(Money.of("1", "EUR")).lost(day(80)));
        }
        deals.add(deal("open"));
        assertEquals(
                List.of("funnel.deal-outcomes-start-late 8 []"),
                issues(report(deals.toArray(OpportunityBuilder[]::new))),
                "17 of 18 are closed, so about 7 of the 8 early ones should have been before day 70");
        deals.add(deal("fast").amount(Money.of("1", "EUR")).lost(day(9)));
        assertEquals(List.of(), issues(report(deals.toArray(OpportunityBuilder[]::new))));
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefused() {
        DealSettingsBuilder twice = DealSettings.builder().pipeline(PIPELINE).pipeline(PIPELINE);
        assertThrows(IllegalArgumentException.class, twice::build);
        DealSettingsBuilder closing = DealSettings.builder().pipeline(PIPELINE).optionalStages("Closed won");
        assertTrue(assertThrows(IllegalArgumentException.class, closing::build)
                .getMessage()
                .contains("Closed won"));
        DealSettingsBuilder unknown = DealSettings.builder().pipeline(PIPELINE).cycleStarts("Elsewhere");
        assertThrows(IllegalArgumentException.class, unknown::build);
    }

    @Test
    void everySettingIsPartOfTheIdentity() {
        String standard = SETTINGS.settings().fingerprint();
        assertNotEquals(standard, DealSettings.standard().settings().fingerprint());
        assertNotEquals(
                DealSettings.builder()
                        .pipeline(PIPELINE)
                        .optionalStages("Trial")
                        .cycleStarts("Offer")
                        .build()
                        .settings(),
                SETTINGS.settings());
        assertNotEquals(
                DealSettings.builder()
                        .clockSkew(ClockSkew.of(Duration.ofDays(1)))
                        .build()
                        .settings(),
                DealSettings.standard().settings());
        assertNotEquals(
                DealSettings.builder()
                        .velocity(VelocityPopulation.STARTED, VelocityCycle.MEAN_WON)
                        .build()
                        .settings(),
                DealSettings.standard().settings());
    }
}
