// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Pipeline;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window MARCH =
            Window.of(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"));
    private static final Pipeline PIPELINE = Pipeline.of(
            "sales",
            Stage.of("New", 1, Stage.Kind.OPEN).withProbability(0.1),
            Stage.of("Offer", 2, Stage.Kind.OPEN).withProbability(0.5),
            Stage.of("Won", 3, Stage.Kind.WON),
            Stage.of("Lost", 4, Stage.Kind.LOST));
    private static final PipelineSettings SETTINGS = PipelineSettings.builder()
            .pipeline(PIPELINE)
            .currency(Currency.getInstance("EUR"))
            .build();

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    /** 31 March is day 90. */
    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(day(80));
    }

    private static PipelineReport report(PipelineSettings settings, OpportunityBuilder... deals) {
        return OpenPipeline.under(settings)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), MARCH);
    }

    private static Proportion count(PipelineReport report, Fault fault) {
        return report.fault(fault).orElseThrow().count();
    }

    private static List<IssueKind> issues(PipelineReport report) {
        return report.issues().stream().map(DataIssue::kind).toList();
    }

    private static Measurement measured(PipelineReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measurement -> measurement.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutDealsNothingHasAValue() {
        PipelineReport report = report(SETTINGS);
        assertEquals(0, report.open());
        assertEquals(Proportion.of(0, 0), report.healthy());
        assertTrue(report.measurements().stream().allMatch(one -> one.state() == Measurement.State.NO_DATA));
    }

    @Test
    void aDealCreatedLongBeforeTheWindowIsOpenInIt() {
        assertEquals(
                1,
                report(SETTINGS, Opportunity.builder("O1").createdAt(day(-900))).open());
    }

    @Test
    void aDealThatIsClosedOnlyAfterAsOfIsOpen() {
        assertEquals(1, report(SETTINGS, deal("O1").won(day(91))).open());
        assertEquals(0, report(SETTINGS, deal("O1").won(day(91).minusNanos(1))).open());
    }

    @Test
    void whatNobodyRecordsIsNoFault() {
        PipelineReport report = report(SETTINGS, deal("O1"));
        for (Fault fault : report.faults().keySet()) {
            assertFalse(report.fault(fault).orElseThrow().recorded(), fault.name());
            assertEquals(Proportion.of(0, 0), count(report, fault), fault.name());
            assertEquals(1, report.fault(fault).orElseThrow().notJudged(), fault.name());
        }
        assertEquals(ImmutableSortedSet.of(), report.judged());
        assertEquals(Proportion.of(0, 0), report.healthy());
        assertEquals(
                new ValueShare(new BigDecimal("0.00"), new BigDecimal("0.00"), 0),
                report.healthyValue().orElseThrow());
        assertEquals(
                Measurement.State.NO_DATA,
                measured(report, PipelineMetrics.HEALTHY_SHARE).state());
    }

    @Test
    void oneDealWithANextStepMakesItAFaultOfTheOthersToHaveNone() {
        PipelineReport report = report(
                SETTINGS,
                deal("O1"),
                deal("O2"),
                deal("O3").nextStep(day(81), "call").won(day(82)));
        assertEquals(Proportion.of(2, 2), count(report, Fault.NO_NEXT_STEP));
        assertEquals(Proportion.of(0, 2), report.healthy());
        assertEquals(
                ImmutableList.of("O1", "O2"),
                report.fault(Fault.NO_NEXT_STEP).orElseThrow().examples());
        assertEquals(
                ImmutableList.of("O1", "O2"),
                measured(report, PipelineMetrics.HEALTHY_SHARE).evidence().examples());
    }

    @Test
    void aNextStepRecordedOnlyAfterAsOfJudgesNobody() {
        PipelineReport report = report(SETTINGS, deal("O1"), deal("O2").nextStep(day(91), "call"));
        assertFalse(report.fault(Fault.NO_NEXT_STEP).orElseThrow().recorded());
    }

    @Test
    void aCloseDateOnTheLastKnownDayIsNotPast() {
        PipelineReport report = report(
                SETTINGS,
                deal("O1").closeDate(day(81), LocalDate.of(2024, 3, 31)),
                deal("O2").closeDate(day(81), LocalDate.of(2024, 3, 30)),
                deal("O3"));
        assertEquals(Proportion.of(1, 3), count(report, Fault.OVERDUE));
        assertEquals(Proportion.of(1, 3), count(report, Fault.NO_CLOSE_DATE));
        assertEquals(Proportion.of(0, 3), count(report, Fault.PUSHED));
    }

    @Test
    void aDealIsStaleAfterMoreThanTheLimitWithoutActivity() {
        PipelineSettings settings =
                PipelineSettings.builder().staleAfter(Duration.ofDays(10)).build();
        Instant exactly = MARCH.asOf().minusNanos(1).minus(Duration.ofDays(10));
        PipelineReport report = report(
                settings,
                Opportunity.builder("O1").createdAt(day(10)).activity(exactly),
                Opportunity.builder("O2").createdAt(day(10)).activity(exactly.minusNanos(1)));
        assertEquals(
                ImmutableList.of("O2"), report.fault(Fault.STALE).orElseThrow().examples());
    }

    @Test
    void editsAndFutureActivityDontRefreshADeal() {
        PipelineReport report = report(
                SETTINGS,
                Opportunity.builder("O1")
                        .createdAt(day(10))
                        .activity(day(20))
                        .stage(day(88), "Offer")
                        .nextStep(day(88), "call")
                        .amountChanged(day(88), Money.of("5", "EUR"))
                        .activity(day(91)));
        assertEquals(Proportion.of(1, 1), count(report, Fault.STALE));
    }

    @Test
    void aDealNeverTouchedIsLeftAloneSinceItsCreation() {
        PipelineReport report = report(
                SETTINGS,
                Opportunity.builder("O1").createdAt(day(50)),
                deal("O2"),
                deal("O3").activity(day(5)),
                deal("O4").activity(day(81)).won(day(82)));
        assertEquals(
                ImmutableList.of("O1"), report.fault(Fault.STALE).orElseThrow().examples());
    }

    @Test
    void byDayADealOfExactlySoManyDaysIsNotOlder() {
        Window byDay = MARCH.withResolution(Resolution.DAY);
        PipelineSettings settings =
                PipelineSettings.builder().deadWoodAfter(Duration.ofDays(20)).build();
        List<Opportunity> deals = List.of(
                Opportunity.builder("O1").createdAt(day(70)).build(), // 11 March: 20 days before the 31st
                Opportunity.builder("O2").createdAt(day(69)).build());
        FaultShare dead = OpenPipeline.under(settings)
                .measure(deals, byDay)
                .fault(Fault.DEAD_WOOD)
                .orElseThrow();
        assertEquals(ImmutableList.of("O2"), dead.examples());
    }

    @Test
    void deadWoodIsCountedAmongDealsWhoseCycleHasBegun() {
        PipelineSettings settings = PipelineSettings.builder()
                .pipeline(PIPELINE)
                .cycleStarts("Offer")
                .deadWoodAfter(Duration.ofDays(30))
                .build();
        PipelineReport report = report(
                settings,
                Opportunity.builder("O1").createdAt(day(0)),
                Opportunity.builder("O2").createdAt(day(0)).stage(day(50), "Offer"),
                Opportunity.builder("O3").createdAt(day(0)).stage(day(70), "Offer"));
        assertEquals(Proportion.of(1, 2), count(report, Fault.DEAD_WOOD));
        assertEquals(1, report.fault(Fault.DEAD_WOOD).orElseThrow().notJudged());
        assertEquals(2, report.started());
        assertEquals(2, report.ages().count());
    }

    @Test
    void aDealIsStalledAfterTheFactorTimesItsStagesMedian() {
        PipelineSettings settings = SETTINGS.with(
                PipelineThresholds.standard().withStageTime(new StageTime("sales", "Offer", 5, Duration.ofDays(10))));
        PipelineReport report = report(
                settings,
                Opportunity.builder("O1").createdAt(day(0)).stage(day(72), "Offer"),
                Opportunity.builder("O2").createdAt(day(0)).stage(day(70), "Offer"),
                Opportunity.builder("O3").createdAt(day(0)));
        assertEquals(Proportion.of(1, 2), count(report, Fault.STALLED));
        assertEquals(1, report.fault(Fault.STALLED).orElseThrow().notJudged());
        assertEquals(
                ImmutableList.of("O2"),
                report.fault(Fault.STALLED).orElseThrow().examples());
        assertEquals(
                1, measured(report, PipelineMetrics.STALLED_SHARE).evidence().notDue());
    }

    @Test
    void faultsWithoutAThresholdAreNotListed() {
        PipelineReport report = report(SETTINGS, deal("O1"));
        assertEquals(Optional.empty(), report.fault(Fault.STALLED));
        assertEquals(Optional.empty(), report.fault(Fault.DEAD_WOOD));
    }

    @Test
    void twoPushesOrOnePastThePeriodMakeADealPushed() {
        OpportunityBuilder once =
                deal("O1").closeDate(day(81), LocalDate.of(2024, 4, 1)).closeDate(day(82), LocalDate.of(2024, 4, 9));
        OpportunityBuilder twice = deal("O2")
                .closeDate(day(81), LocalDate.of(2024, 4, 1))
                .closeDate(day(82), LocalDate.of(2024, 4, 9))
                .closeDate(day(83), LocalDate.of(2024, 4, 2))
                .closeDate(day(84), LocalDate.of(2024, 4, 3));
        OpportunityBuilder past =
                deal("O3").closeDate(day(81), LocalDate.of(2024, 6, 30)).closeDate(day(82), LocalDate.of(2024, 7, 1));
        PipelineReport report = report(SETTINGS, once, twice, past);
        assertEquals(Proportion.of(2, 3), count(report, Fault.PUSHED));
        assertEquals(new Pushes(3, 4, 1, 18, OptionalDouble.of(6)), report.pushes());
        PipelineSettings strict =
                PipelineSettings.builder().pushed(1, PushPeriod.YEAR).build();
        assertEquals(Proportion.of(3, 3), count(report(strict, once, twice, past), Fault.PUSHED));
    }

    @Test
    void goingBackAndReopeningAreToldButLeaveADealHealthy() {
        PipelineReport report = report(
                SETTINGS,
                deal("O1").stage(day(81), "Offer").stage(day(82), "New").activity(day(82)),
                deal("O2").lost(day(81)).stage(day(82), "Offer").activity(day(82)));
        assertEquals(Proportion.of(1, 2), count(report, Fault.REGRESSED));
        assertEquals(Proportion.of(1, 2), count(report, Fault.REOPENED));
        assertEquals(ImmutableSortedSet.of(Fault.STALE), report.judged());
        assertEquals(Proportion.of(2, 2), report.healthy());
    }

    @Test
    void theFaultsOfHealthyDealsCanBeChosen() {
        PipelineSettings settings =
                PipelineSettings.builder().healthyWithout(Fault.NO_ACCOUNT).build();
        PipelineReport report = report(settings, deal("O1").accountId("A1"), deal("O2"), deal("O3"));
        assertEquals(Proportion.of(1, 3), report.healthy());
    }

    @Test
    void anAmountThatWasTakenBackIsOnRecordAndIsMissing() {
        PipelineReport report = report(
                SETTINGS, deal("O1").amount(Money.of("100", "EUR")).amountChanged(day(82), Money.of("0", "EUR")));
        assertTrue(report.fault(Fault.NO_AMOUNT).orElseThrow().recorded());
        assertEquals(Proportion.of(1, 1), count(report, Fault.NO_AMOUNT));
        assertEquals(Proportion.of(0, 1), report.healthy());
    }

    @Test
    void amountsStatedOnlyAfterAsOfAreNotOnRecord() {
        OpportunityBuilder late = deal("O1").amountChanged(day(91), Money.of("100", "EUR"));
        assertFalse(report(SETTINGS, late).fault(Fault.NO_AMOUNT).orElseThrow().recorded());
        OpportunityBuilder inTime = deal("O1").amountChanged(day(91).minusNanos(1), Money.of("0", "EUR"));
        assertEquals(Proportion.of(1, 1), count(report(SETTINGS, inTime), Fault.NO_AMOUNT));
    }

    @Test
    void aDealWithoutAmountIsWorthItsProductsListPriceAndHasTheFaultAllTheSame() {
        PipelineSettings settings = PipelineSettings.builder()
                .pipeline(PIPELINE)
                .currency(Currency.getInstance("EUR"))
                .listPrice("boat", Money.of("70", "EUR"))
                .build();
        PipelineReport report = report(
                settings,
                deal("O1").amount(Money.of("30", "EUR")).product("boat"),
                deal("O2").product("boat"),
                deal("O3").amount(Money.of("0", "EUR")).product("boat").stage(day(81), "Offer"),
                deal("O4"),
                deal("O5").product("Boat"));
        OpenValue value = report.value().orElseThrow();
        assertEquals(new BigDecimal("170.00"), value.value());
        assertEquals(new BigDecimal("140.00"), value.listValue());
        assertEquals(2, value.listPriced());
        assertEquals(2, value.withoutValue());
        assertEquals(OptionalDouble.of(45), value.weightedByStage()); // 100 x 0.1 + 70 x 0.5
        assertEquals(Proportion.of(4, 5), count(report, Fault.NO_AMOUNT));
        assertEquals(List.of(PipelineIssues.UNKNOWN_PRODUCT), issues(report));
        assertEquals(List.of("O5"), report.issues().get(0).examples());
        ValueShare share = report.fault(Fault.NO_AMOUNT).orElseThrow().value().orElseThrow();
        assertEquals(new BigDecimal("140.00"), share.part());
        assertEquals(2, share.withoutValue());
        assertEquals(14.0 / 17, share.share().orElseThrow(), 1e-15);
        assertEquals(
                OptionalLong.of(3),
                measured(report, PipelineMetrics.NO_AMOUNT_SHARE_VALUE)
                        .evidence()
                        .denominator());
    }

    @Test
    void valueIsWeightedByTheWinRateOfTheWindowAndOfEachProduct() {
        PipelineReport report = report(
                SETTINGS,
                deal("O1").amount(Money.of("100", "EUR")).product("boat"),
                deal("O2").amount(Money.of("40", "EUR")).product("oar"),
                deal("O3").amount(Money.of("7", "EUR")),
                deal("W1").product("boat").won(day(85)),
                deal("L1").product("boat").lost(day(85)),
                deal("L2").product("boat").lost(day(86)),
                deal("W2").won(day(85)),
                Opportunity.builder("W3").createdAt(day(0)).product("oar").won(day(20)));
        assertEquals(Proportion.of(2, 4), report.winRate());
        OpenValue value = report.value().orElseThrow();
        assertEquals(73.5, value.weightedByWinRate().orElseThrow(), 1e-12);
        assertEquals(100 / 3.0, value.weightedByProduct().orElseThrow(), 1e-12);
        assertEquals(new BigDecimal("47.00"), value.withoutProductRate());
        assertEquals(List.of(), report.issues(), "without a price list no product is missing in it");
    }

    @Test
    void withoutACurrencyNoValuesAreTold() {
        PipelineReport report = report(PipelineSettings.standard(), deal("O1").amount(Money.of("5", "EUR")));
        assertEquals(Optional.empty(), report.value());
        assertEquals(Optional.empty(), report.healthyValue());
        assertTrue(report.measurements().stream()
                .noneMatch(one -> one.metric().id().endsWith("-value")));
        assertEquals(ImmutableList.of(), report.issues());
    }

    @Test
    void amountsOfAnotherCurrencyAreAnIssueAndLeaveTheDealCounted() {
        PipelineReport report = report(
                SETTINGS, deal("O1").amount(Money.of("5", "EUR")), deal("O2").amount(Money.of("7", "USD")));
        assertEquals(List.of(PipelineIssues.UNCONVERTED_AMOUNT), issues(report));
        assertEquals(2, report.open());
        assertEquals(new BigDecimal("5.00"), report.value().orElseThrow().value());
        assertEquals(1, report.value().orElseThrow().withoutValue());
    }

    @Test
    void oddDealsAreCountedAndTold() {
        PipelineReport report = report(
                SETTINGS,
                deal("O1").amount(Money.of("-5", "EUR")),
                deal("O2").closeDate(day(81), LocalDate.of(2024, 3, 1)),
                deal("O3").pipeline("other"),
                deal("O4").stage(day(81), "Elsewhere"),
                deal("O5").won(day(10)),
                deal("O6").won(day(81)).lost(day(81)));
        assertEquals(
                List.of(
                        PipelineIssues.CONTRADICTED,
                        PipelineIssues.CLOSED_EARLY,
                        PipelineIssues.UNKNOWN_PIPELINE,
                        PipelineIssues.UNKNOWN_STAGE,
                        PipelineIssues.CLOSE_DATE_EARLY,
                        PipelineIssues.NEGATIVE_AMOUNT),
                issues(report));
        assertEquals(4, report.open());
        OpenStage nowhere = report.byStage().get(2);
        assertEquals(Optional.empty(), nowhere.stage());
        assertEquals(2, nowhere.deals());
    }

    @Test
    void settingsThatDontFitAreRefused() {
        PipelineSettingsBuilder two =
                PipelineSettings.builder().pipeline(PIPELINE).pipeline(PIPELINE);
        assertThrows(IllegalArgumentException.class, two::build);
        assertThrows(
                IllegalArgumentException.class,
                PipelineSettings.builder().pipeline(PIPELINE).cycleStarts("Won")::build);
        assertThrows(
                IllegalArgumentException.class,
                PipelineSettings.builder().listPrice("boat", Money.of("0", "EUR"))::build);
        PipelineSettingsBuilder prices = PipelineSettings.builder().listPrice("boat", Money.of("1", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> prices.listPrice("boat", Money.of("2", "EUR")));
        assertThrows(
                IllegalArgumentException.class, PipelineSettings.builder().stalledFactor(new BigDecimal("0.9"))::build);
        assertThrows(IllegalArgumentException.class, PipelineSettings.builder().pushed(0, PushPeriod.YEAR)::build);
        assertThrows(IllegalArgumentException.class, PipelineSettings.builder().healthyWithout()::build);
    }

    @Test
    void aClosingBeforeTheCreationWithinTheToleranceIsNoIssue() {
        PipelineSettings settings = PipelineSettings.builder()
                .clockSkew(ClockSkew.of(Duration.ofDays(2)))
                .build();
        assertEquals(
                ImmutableList.of(), report(settings, deal("O1").won(day(79))).issues());
    }

    @Test
    void aNextStepThatWasRemovedIsMissing() {
        PipelineReport report = report(
                SETTINGS,
                deal("O1")
                        .nextStep(day(81), "call")
                        .event(new OpportunityEvent.NextStepSet(day(82), Optional.empty())));
        assertEquals(Proportion.of(1, 1), count(report, Fault.NO_NEXT_STEP));
    }
}
