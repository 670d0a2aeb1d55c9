// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of forecasts whose outcome is known. */
final class CalibrationScoresTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window WINDOW =
            Window.of(START, START.plus(Duration.ofDays(100))).withResolution(Resolution.DAY);
    private static final CalibrationSettings OWN =
            CalibrationSettings.builder().source(ForecastSource.DEAL).build();

    private static Instant day(double day) {
        return START.plusSeconds((long) (day * 86_400));
    }

    private static Opportunity deal(String id, double created, OpportunityEvent... events) {
        return Opportunity.builder(id).createdAt(day(created)).build().withTimeline(List.of(events));
    }

    private static OpportunityEvent won(double day) {
        return new Won(day(day));
    }

    private static OpportunityEvent lost(double day) {
        return new Lost(day(day), Optional.empty());
    }

    private static OpportunityEvent says(double day, double probability) {
        return new ProbabilityChanged(day(day), probability);
    }

    private static CalibrationReport measured(CalibrationSettings settings, Opportunity... deals) {
        return Forecasts.calibration(settings).measure(List.of(deals), WINDOW);
    }

    @Test
    void noIntervalOfTheBiasGoesBeyondWhatIsPossible() {
        CalibrationReport high =
                measured(OWN, deal("O1", 1, says(2, 1), lost(9)), deal("O2", 1, says(2, 0.2), lost(9)));
        assertEquals(1, high.decided().biasInterval().orElseThrow().high());
        assertEquals(1, high.all().bias().orElseThrow().high());
        CalibrationReport low = measured(OWN, deal("O1", 1, says(2, 0), won(9)), deal("O2", 1, says(2, 0.8), won(9)));
        assertEquals(-1, low.decided().biasInterval().orElseThrow().low());
        assertEquals(-1, low.all().bias().orElseThrow().low());
    }

    @Test
    void noIntervalOfTheSkillGoesBeyondThatOfPerfectForecasts() {
        CalibrationReport report =
                measured(OWN, deal("O1", 1, says(2, 0.9), won(9)), deal("O2", 1, says(2, 0.4), lost(9)));
        assertEquals(1, report.decided().skillInterval().orElseThrow().high());
        assertTrue(report.decided().skillInterval().orElseThrow().low() < 0.66);
    }

    @Test
    void noIntervalOfTheReliabilityGoesBeyondThatOfTheWorstForecasts() {
        CalibrationReport report =
                measured(OWN, deal("O1", 1, says(2, 0.9), lost(9)), deal("O2", 1, says(2, 0.9), lost(9)));
        assertEquals(1, report.reliability().interval().orElseThrow().high());
    }

    /** Ten of 0.2 with three won, six of 0.5 with two, nine of 0.8 with five: as in BrierTermsTest and LogisticLineTest. */
    private static List<Opportunity> threeForecasts() {
        List<Opportunity> deals = new ArrayList<>();
        add(deals, 0.2, 10, 3);
        add(deals, 0.5, 6, 2);
        add(deals, 0.8, 9, 5);
        return deals;
    }

    private static void add(List<Opportunity> deals, double probability, int count, int won) {
        for (int i = 0; i < count; i++) {
            deals.add(deal("O" + deals.size(), 1, says(2, probability), i < won ? won(9) : lost(8)));
        }
    }

    /** Python's fractions and mpmath 1.3.0; standard errors by the sandwich with 25 clusters. */
    @Test
    void scoresAreThoseOfExactArithmetic() {
        DecidedScores decided =
                Forecasts.calibration(OWN).measure(threeForecasts(), WINDOW).decided();
        assertEquals(Proportion.of(10, 25), decided.won());
        assertEquals(0.488, decided.meanForecast().orElseThrow(), 1e-12);
        assertEquals(0.088, decided.bias().orElseThrow(), 1e-12);
        assertEquals(323 / 1250.0, decided.brier().orElseThrow(), 1e-12);
        assertEquals(6 / 25.0, decided.baseBrier().orElseThrow(), 1e-12);
        assertEquals(1 - 323 / 300.0, decided.skill().orElseThrow(), 1e-12);
        assertEquals(0.7241068434467557, decided.logLoss().orElseThrow(), 1e-11);
        Recalibration fitted = decided.recalibration().orElseThrow();
        assertEquals(-0.4054651081081644, fitted.intercept(), 1e-12);
        assertEquals(0.4282928730363555, fitted.interceptError(), 1e-12);
        assertEquals(0.38880378933177606, fitted.slope(), 1e-12);
        assertEquals(0.3606965828527754, fitted.slopeError(), 1e-12);
        assertEquals(25, fitted.statements());
        MurphyTerms terms = decided.byValue().orElseThrow();
        assertEquals(181 / 5625.0, terms.reliability(), 1e-12);
        assertEquals(31 / 2250.0, terms.resolution(), 1e-12);
        assertEquals(decided.brier().orElseThrow(), terms.brier(), 1e-12);
    }

    /** Python's fractions: n / (n - 1) times the squares of what each of the 25 deals adds, Wald's with 1.959963984540054. */
    @Test
    void intervalsAreThoseOfWhatEachDealAdds() {
        CalibrationReport report = Forecasts.calibration(OWN).measure(threeForecasts(), WINDOW);
        DecidedScores decided = report.decided();
        assertInterval(
                -0.11230026441153151, 0.2883002644115315, decided.biasInterval().orElseThrow());
        assertInterval(
                -0.5307282537354922,
                0.37739492040215883,
                decided.skillInterval().orElseThrow());
        assertInterval(
                -0.3181485224063313,
                1.0957561010698833,
                decided.recalibration().orElseThrow().slopeInterval());
        assertEquals(0.6730116670092565, decided.baseLogLoss().orElseThrow(), 1e-12);
        // with the share won of each row drawn to its forecast as by two deals more
        assertInterval(
                -0.09747193024972278, 0.27347193024972277, report.all().bias().orElseThrow());
    }

    private static void assertInterval(double low, double high, Interval interval) {
        assertEquals(low, interval.low(), 1e-11);
        assertEquals(high, interval.high(), 1e-11);
    }

    /** By hand: the mean of p is 12.2 / 25, of its squares 7.66 / 25, of p times the outcome 5.6 / 25. */
    @Test
    void inOneWideBinForecastsDifferAndGoTogetherWithOutcomes() {
        CalibrationSettings wide = CalibrationSettings.builder()
                .source(ForecastSource.DEAL)
                .edges()
                .build();
        CalibrationReport report = Forecasts.calibration(wide).measure(threeForecasts(), WINDOW);
        MurphyTerms terms = report.decided().byBin().orElseThrow();
        assertEquals(1, terms.groups());
        assertEquals(0.088 * 0.088, terms.reliability(), 1e-12);
        assertEquals(0, terms.resolution(), 1e-12);
        assertEquals(0.24, terms.uncertainty(), 1e-12);
        assertEquals(0.3064 - 0.488 * 0.488, terms.withinVariance(), 1e-12);
        assertEquals(2 * (0.224 - 0.488 * 0.4), terms.withinCovariance(), 1e-12);
        assertEquals(323 / 1250.0, terms.brier(), 1e-12);
        assertEquals(323 / 1250.0, report.all().brier().orElseThrow(), 1e-12);
    }

    @Test
    void certainForecastsTakeNoPartInTheRecalibration() {
        List<Opportunity> deals = threeForecasts();
        CalibrationReport without = Forecasts.calibration(OWN).measure(deals, WINDOW);
        add(deals, 1, 5, 4);
        add(deals, 0, 5, 0);
        CalibrationReport with = Forecasts.calibration(OWN).measure(deals, WINDOW);
        Recalibration fitted = without.decided().recalibration().orElseThrow();
        Recalibration again = with.decided().recalibration().orElseThrow();
        assertEquals(25, again.statements());
        assertEquals(fitted.slope(), again.slope(), 1e-12);
        assertEquals(fitted.intercept(), again.intercept(), 1e-12);
        assertEquals(without.all().slope(), with.all().slope());
    }

    /** The correction is the mean of s (1 - s) / (n - 1) over the rows, also of a row that is exactly right. */
    @Test
    void chanceIsTakenOffRowsThatAreRightAndOffRowsOfTwoDeals() {
        List<Opportunity> deals = new ArrayList<>();
        add(deals, 0.5, 40, 20);
        add(deals, 0.9, 40, 20);
        ReliabilityTerm term = Forecasts.calibration(OWN).measure(deals, WINDOW).reliability();
        assertEquals(0.08, term.raw().orElseThrow(), 1e-12);
        assertEquals(0.08 - 0.25 / 39, term.corrected().orElseThrow(), 1e-12);
        ReliabilityTerm two = measured(OWN, deal("O1", 1, says(2, 0.95), won(9)), deal("O2", 1, says(2, 0.95), lost(9)))
                .reliability();
        assertEquals(0.2025, two.raw().orElseThrow(), 1e-12);
        assertEquals(0, two.corrected().orElseThrow(), "0.25 / (2 - 1) is more than there is");
    }

    /** Ferro and Fricker's correction of 181/5625 by exact fractions: 2/1875. */
    @Test
    void chanceIsTakenOffTheReliability() {
        ReliabilityTerm term =
                Forecasts.calibration(OWN).measure(threeForecasts(), WINDOW).reliability();
        assertEquals(181 / 5625.0, term.raw().orElseThrow(), 1e-12);
        assertEquals(2 / 1875.0, term.corrected().orElseThrow(), 1e-12);
        assertEquals(0, term.interval().orElseThrow().low());
        assertTrue(term.interval().orElseThrow().high() > 181 / 5625.0);
    }

    @Test
    void aCertainForecastThatCameTrueCostsNothing() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 1), won(9)), deal("O2", 1, says(2, 0), lost(9)));
        assertEquals(0, report.decided().logLoss().orElseThrow());
        assertEquals(0, report.all().logLoss().orElseThrow());
        assertEquals(0, report.decided().failedCertain());
    }

    @Test
    void aCertainForecastThatFailedLeavesNoLogLossUnlessClipped() {
        Opportunity failed = deal("O1", 1, says(2, 1), lost(9));
        CalibrationReport report = measured(OWN, failed, deal("O2", 1, says(2, 0.5), won(9)));
        assertTrue(report.decided().logLoss().isEmpty());
        assertTrue(report.all().logLoss().isEmpty());
        assertEquals(1, report.decided().failedCertain());
        assertTrue(report.findings().contains(CalibrationFinding.CERTAIN_FAILED));
        CalibrationReport clipped = measured(
                CalibrationSettings.builder()
                        .source(ForecastSource.DEAL)
                        .clip(0.01)
                        .build(),
                failed);
        assertEquals(-StrictMath.log(0.01), clipped.decided().logLoss().orElseThrow(), 1e-11);
        assertEquals(1, clipped.decided().failedCertain());
        assertEquals(1, clipped.decided().brier().orElseThrow(), "the Brier score takes it as it is");
    }

    @Test
    void aDealThatWasSureToBeLostAndWasWonIsACertainForecastThatFailed() {
        CalibrationReport report =
                measured(OWN, deal("O1", 1, says(2, 0), won(9)), deal("O2", 1, says(2, 0.05), lost(9)));
        assertEquals(1, report.decided().failedCertain());
        assertTrue(report.decided().logLoss().isEmpty());
        assertTrue(report.all().logLoss().isEmpty());
    }

    @Test
    void theExamplesAreDealsThatEndedOnTheOtherSideOfOneHalf() {
        CalibrationReport report = measured(
                OWN,
                deal("O1", 1, says(2, 0.4), won(9)),
                deal("O2", 1, says(2, 0.6), lost(9)),
                deal("O3", 1, says(2, 0.5), won(9)),
                deal("O4", 1, says(2, 0.5), lost(9)),
                deal("O5", 1, says(2, 0.6), won(9)),
                deal("O6", 1, says(2, 0.4), lost(9)),
                deal("O7", 1, says(2, 0.4)));
        assertEquals(
                List.of("O1", "O2"), report.measurements().get(0).evidence().examples());
    }

    @Test
    void withoutAnyStatementNothingIsZero() {
        CalibrationReport report = measured(OWN, deal("O1", 1, won(9)));
        assertTrue(report.decided().brier().isEmpty());
        assertTrue(report.all().won().isEmpty());
        assertTrue(report.reliability().raw().isEmpty());
        assertEquals(State.NO_DATA, report.measurements().get(0).state());
        assertEquals(
                CalibrationMetrics.all(),
                report.measurements().stream().map(m -> m.metric()).toList());
    }

    @Test
    void whereAllWereWonThereIsNoSkill() {
        CalibrationReport report =
                measured(OWN, deal("O1", 1, says(2, 0.9), won(9)), deal("O2", 1, says(2, 0.8), won(9)));
        assertTrue(report.decided().skill().isEmpty());
        assertEquals(State.NO_DATA, report.measurements().get(0).state());
        assertTrue(report.decided().recalibration().isEmpty());
        assertEquals(0, report.decided().baseLogLoss().orElseThrow());
    }

    @Test
    void aForecastWorseThanTheBaseRateSaysSo() {
        List<Opportunity> deals = new ArrayList<>();
        add(deals, 0.9, 50, 15);
        add(deals, 0.1, 50, 25);
        CalibrationReport report = Forecasts.calibration(OWN).measure(deals, WINDOW);
        assertTrue(report.findings().contains(CalibrationFinding.WORSE_THAN_BASE_RATE), () -> "" + report.findings());
        assertTrue(report.findings().contains(CalibrationFinding.NOT_CALIBRATED));
        assertTrue(report.findings().contains(CalibrationFinding.TOO_EXTREME));
        assertTrue(report.measurements().get(0).value().orElseThrow() < 0);
        assertFalse(report.findings().contains(CalibrationFinding.TOO_LOW));
    }

    @Test
    void aGoodForecastIsBetterThanTheBaseRate() {
        List<Opportunity> deals = new ArrayList<>();
        add(deals, 0.9, 50, 45);
        add(deals, 0.1, 50, 5);
        CalibrationReport report = Forecasts.calibration(OWN).measure(deals, WINDOW);
        assertEquals(ImmutableSet.of(CalibrationFinding.BETTER_THAN_BASE_RATE), report.findings());
        assertEquals(0, report.reliability().raw().orElseThrow(), 1e-20);
    }

    @Test
    void forecastsThatAreAllTooHighOrTooLowAreFoundOut() {
        List<Opportunity> high = new ArrayList<>();
        add(high, 0.9, 50, 25);
        assertEquals(
                ImmutableSet.of(
                        CalibrationFinding.WORSE_THAN_BASE_RATE,
                        CalibrationFinding.TOO_HIGH,
                        CalibrationFinding.NOT_CALIBRATED),
                Forecasts.calibration(OWN).measure(high, WINDOW).findings());
        List<Opportunity> low = new ArrayList<>();
        add(low, 0.1, 50, 25);
        assertEquals(
                ImmutableSet.of(
                        CalibrationFinding.WORSE_THAN_BASE_RATE,
                        CalibrationFinding.TOO_LOW,
                        CalibrationFinding.NOT_CALIBRATED),
                Forecasts.calibration(OWN).measure(low, WINDOW).findings());
    }

    @Test
    void whoStatesTheBaseRateHasNoSkillAndNoOtherFault() {
        List<Opportunity> deals = new ArrayList<>();
        add(deals, 0.5, 40, 20);
        CalibrationReport report = Forecasts.calibration(OWN).measure(deals, WINDOW);
        assertEquals(ImmutableSet.of(CalibrationFinding.NO_BETTER_THAN_BASE_RATE), report.findings());
        assertEquals(
                new Interval(0, 0, Interval.DEFAULT_LEVEL),
                report.decided().skillInterval().orElseThrow());
        assertEquals(0, report.reliability().raw().orElseThrow());
        assertTrue(report.reliability().interval().orElseThrow().high() > 0, "it may be right by chance");
    }

    @Test
    void lossesThatWereForeseenWithCertaintyShowNoFault() {
        List<Opportunity> deals = new ArrayList<>();
        add(deals, 0, 40, 0);
        CalibrationReport report = Forecasts.calibration(OWN).measure(deals, WINDOW);
        assertEquals(
                new Interval(0, 0, Interval.DEFAULT_LEVEL), report.all().bias().orElseThrow());
        assertEquals(ImmutableSet.of(), report.findings());
    }

    @Test
    void fewDecidedAreNotJudged() {
        CalibrationReport report =
                measured(OWN, deal("O1", 1, says(2, 0.9), lost(9)), deal("O2", 1, says(2, 0.8), won(9)));
        assertEquals(ImmutableSet.of(CalibrationFinding.FEW_DECIDED), report.findings());
        assertTrue(report.rows().stream().allMatch(CalibrationRow::small));
    }

    /** What forecasts differ within a bin counts too: one wide bin and many narrow ones tell nearly the same intervals. */
    @Test
    void intervalsHardlyDependOnTheBins() {
        List<Opportunity> deals = new ArrayList<>();
        for (int tenth = 1; tenth < 10; tenth++) {
            add(deals, tenth / 10.0, 40, 3 + 4 * tenth - tenth / 2);
        }
        DecidedScores narrow = Forecasts.calibration(OWN).measure(deals, WINDOW).decided();
        DecidedScores wide = Forecasts.calibration(CalibrationSettings.builder()
                        .source(ForecastSource.DEAL)
                        .edges()
                        .build())
                .measure(deals, WINDOW)
                .decided();
        assertEquals(1, wide.byBin().orElseThrow().groups());
        assertNear(narrow.biasInterval().orElseThrow(), wide.biasInterval().orElseThrow());
        assertNear(narrow.skillInterval().orElseThrow(), wide.skillInterval().orElseThrow());
        assertNear(
                narrow.recalibration().orElseThrow().slopeInterval(),
                wide.recalibration().orElseThrow().slopeInterval());
    }

    private static void assertNear(Interval one, Interval other) {
        double width = one.high() - one.low();
        assertEquals(one.low(), other.low(), 0.01 * width);
        assertEquals(one.high(), other.high(), 0.01 * width);
    }
}
