// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as a forecast, and what is said of forecasts. */
final class CalibrationTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window WINDOW =
            Window.of(START, START.plus(Duration.ofDays(100))).withResolution(Resolution.DAY);
    private static final Pipeline PIPELINE = Pipeline.of(
            "direct",
            Stage.of("New", 1, Stage.Kind.OPEN).withProbability(0.2),
            Stage.of("Trial", 2, Stage.Kind.OPEN),
            Stage.of("Offer", 3, Stage.Kind.OPEN).withProbability(0.8),
            Stage.of("Closed won", 4, Stage.Kind.WON).withProbability(1),
            Stage.of("Closed lost", 5, Stage.Kind.LOST).withProbability(0));
    private static final CalibrationSettings STAGES =
            CalibrationSettings.builder().pipeline(PIPELINE).build();
    private static final CalibrationSettings OWN =
            CalibrationSettings.builder().pipeline(PIPELINE).source(ForecastSource.DEAL).build();

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

    private static OpportunityEvent stage(double day, String name) {
        return new StageChanged(day(day), name);
    }

    private static OpportunityEvent says(double day, double probability) {
        return new ProbabilityChanged(day(day), probability);
    }

    private static CalibrationReport measured(CalibrationSettings settings, Opportunity... deals) {
        return Forecasts.calibration(settings).measure(List.of(deals), WINDOW);
    }

    private static CalibrationRow row(CalibrationReport report, String stage) {
        return report.rows().stream()
                .filter(row -> row.stage().equals(Optional.of(stage)))
                .findFirst()
                .orElseThrow();
    }

    private static void assertIssue(IssueKind kind, CalibrationReport report) {
        assertEquals(List.of(kind), report.issues().stream().map(DataIssue::kind).toList());
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

    @Test
    void aDealIsForecastWhereItBeginsAndInEachStageThatStatesAProbability() {
        CalibrationReport report = measured(
                STAGES, deal("O1", 1, stage(3, "Trial"), stage(5, "Offer"), won(9)), deal("O2", 1, lost(4)));
        assertEquals(2, report.deals());
        assertEquals(3, report.all().statements());
        assertEquals(Proportion.of(1, 2), row(report, "New").won());
        assertEquals(Proportion.of(1, 1), row(report, "Offer").won());
        assertEquals(2, report.rows().size(), "closing stages and stages without a probability state nothing");
        assertEquals((0.64 + 0.04 + 0.04) / 3, report.decided().brier().orElseThrow(), 1e-15);
    }

    @Test
    void comingToAStageAgainIsNoNewForecast() {
        CalibrationReport report =
                measured(STAGES, deal("O1", 1, stage(3, "Offer"), stage(4, "New"), stage(5, "Offer"), lost(9)));
        assertEquals(2, report.all().statements());
    }

    @Test
    void aStageEnteredBeforeTheWindowIsForecastWhenItIsEnteredAgainInIt() {
        CalibrationReport report =
                measured(STAGES, deal("O1", -9, stage(-8, "Offer"), stage(-7, "New"), stage(5, "Offer"), lost(9)));
        assertEquals(1, row(report, "Offer").statements());
        assertEquals(0, row(report, "New").statements());
    }

    @Test
    void whatComesAtOrAfterAsOfIsNotKnown() {
        CalibrationReport report = measured(STAGES, deal("O1", 1, stage(3, "Offer"), won(100)), deal("O2", 100));
        assertEquals(2, report.all().open());
        assertEquals(Proportion.of(0, 0), report.decided().won());
        assertEquals(ImmutableSet.of(CalibrationFinding.NOTHING_DECIDED, CalibrationFinding.MOSTLY_OPEN), report.findings());
    }

    @Test
    void aDealThatWasLostAndReopenedAndWonWasRightlyForecastToBeWon() {
        CalibrationReport report =
                measured(STAGES, deal("O1", 1, stage(2, "Offer"), lost(3), new Reopened(day(4)), won(9)));
        assertEquals(Proportion.of(1, 1), row(report, "Offer").won());
    }

    @Test
    void aDealThatWasReopenedIsOpen() {
        CalibrationReport report = measured(STAGES, deal("O1", 1, stage(2, "Offer"), lost(3), new Reopened(day(4))));
        assertEquals(1, row(report, "Offer").open());
        assertEquals(1, row(report, "Offer").undecided().orElseThrow());
    }

    @Test
    void aDealWonAndLostAtOneInstantIsLeftOutAndCounted() {
        CalibrationReport report = measured(STAGES, deal("O1", 1, won(9), lost(9)));
        assertEquals(0, report.all().statements());
        assertIssue(CalibrationIssues.CONTRADICTED, report);
    }

    @Test
    void aDealClosedBeforeItBeganIsNoForecastUnlessClocksDiffer() {
        Opportunity early = deal("O1", 5, won(4));
        CalibrationReport report = measured(STAGES, early);
        assertEquals(0, report.all().statements());
        assertIssue(CalibrationIssues.CLOSED_BEFORE, report);
        CalibrationReport tolerant = measured(
                CalibrationSettings.builder()
                        .pipeline(PIPELINE)
                        .clockSkew(ClockSkew.of(Duration.ofDays(1)))
                        .build(),
                early);
        assertEquals(Proportion.of(1, 1), row(tolerant, "New").won());
        assertIssue(CalibrationIssues.CLOSED_BEFORE_BY_SKEW, tolerant);
    }

    @Test
    void aStageEnteredWhenTheDealIsClosedCountsAndIsToldOf() {
        CalibrationReport report = measured(STAGES, deal("O1", 1, stage(9, "Offer"), won(9)));
        assertEquals(Proportion.of(1, 1), row(report, "Offer").won());
        assertIssue(CalibrationIssues.STAGE_AT_CLOSING, report);
    }

    @Test
    void unknownPipelinesAndStagesAreToldOf() {
        Opportunity foreign =
                Opportunity.builder("O1").createdAt(day(1)).pipeline("other").won(day(3)).build();
        assertIssue(CalibrationIssues.UNKNOWN_PIPELINE, measured(STAGES, foreign));
        assertIssue(CalibrationIssues.UNKNOWN_STAGE, measured(STAGES, deal("O2", 1, stage(2, "Elsewhere"))));
    }

    @Test
    void everyProbabilityThatIsSetForTheOpenDealIsAForecast() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 0.3), says(4, 0.6), says(95, 1), won(90)));
        assertEquals(2, report.all().statements());
        assertEquals(1, report.deals());
        assertEquals((0.49 + 0.16) / 2, report.decided().brier().orElseThrow(), 1e-12);
    }

    @Test
    void aProbabilitySetAtTheClosingTellsTheOutcomeAndIsLeftOut() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 0.3), says(9, 1), won(9)));
        assertEquals(1, report.all().statements());
        assertIssue(CalibrationIssues.STATED_AT_CLOSING, report);
    }

    @Test
    void aProbabilitySetWhenAClosingStageIsEnteredIsNoForecastEither() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 0.3), says(9, 1), stage(9, "Closed won")));
        assertEquals(1, report.all().statements());
    }

    @Test
    void differentProbabilitiesOfOneInstantAreAllLeftOut() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 0.3), says(2, 0.4), says(3, 0.5), says(3, 0.5), won(9)));
        assertEquals(1, report.all().statements());
        assertIssue(CalibrationIssues.STATED_TWICE, report);
    }

    @Test
    void aProbabilityAtAnEdgeBelongsToTheBinAbove() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 0.3), lost(9)), deal("O2", 1, says(2, 1), won(9)));
        assertEquals(
                List.of(0.3, 0.9),
                report.rows().stream()
                        .filter(row -> row.statements() > 0)
                        .map(CalibrationRow::from)
                        .toList());
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
        assertEquals(0.72410684344675566, decided.logLoss().orElseThrow(), 1e-11);
        Recalibration fitted = decided.recalibration().orElseThrow();
        assertEquals(-0.40546510810816438, fitted.intercept(), 1e-12);
        assertEquals(0.42829287303635548, fitted.interceptError(), 1e-12);
        assertEquals(0.38880378933177604, fitted.slope(), 1e-12);
        assertEquals(0.3606965828527754, fitted.slopeError(), 1e-12);
        assertEquals(25, fitted.statements());
        MurphyTerms terms = decided.byValue().orElseThrow();
        assertEquals(181 / 5625.0, terms.reliability(), 1e-12);
        assertEquals(31 / 2250.0, terms.resolution(), 1e-12);
        assertEquals(decided.brier().orElseThrow(), terms.brier(), 1e-12);
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
                CalibrationSettings.builder().source(ForecastSource.DEAL).clip(0.01).build(), failed);
        assertEquals(-StrictMath.log(0.01), clipped.decided().logLoss().orElseThrow(), 1e-11);
        assertEquals(1, clipped.decided().failedCertain());
        assertEquals(1, clipped.decided().brier().orElseThrow(), "the Brier score takes it as it is");
    }

    @Test
    void withoutAnyStatementNothingIsZero() {
        CalibrationReport report = measured(OWN, deal("O1", 1, won(9)));
        assertTrue(report.decided().brier().isEmpty());
        assertTrue(report.all().won().isEmpty());
        assertTrue(report.reliability().raw().isEmpty());
        assertEquals(State.NO_DATA, report.measurements().get(0).state());
        assertEquals(CalibrationMetrics.all(), report.measurements().stream().map(m -> m.metric()).toList());
    }

    @Test
    void whereAllWereWonThereIsNoSkill() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 0.9), won(9)), deal("O2", 1, says(2, 0.8), won(9)));
        assertTrue(report.decided().skill().isEmpty());
        assertEquals(State.NO_DATA, report.measurements().get(0).state());
        assertTrue(report.decided().recalibration().isEmpty());
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
    void fewDecidedAreNotJudged() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 0.9), lost(9)), deal("O2", 1, says(2, 0.8), won(9)));
        assertEquals(ImmutableSet.of(CalibrationFinding.FEW_DECIDED), report.findings());
        assertTrue(report.rows().stream().allMatch(CalibrationRow::small));
    }

    /**
     * Two decided within a day, two open for 99: without them half is won. With them a quarter is won and a quarter lost within
     * the time on record, and half is undecided: the share won lies between 0.25 and 0.75.
     */
    @Test
    void openDealsAreNotDropped() {
        CalibrationReport report =
                measured(STAGES, deal("O1", 1, won(2)), deal("O2", 1, lost(2)), deal("O3", 1), deal("O4", 1));
        CalibrationRow row = row(report, "New");
        assertEquals(0.25, row.incidence().orElseThrow(), 1e-12);
        assertEquals(0.5, row.undecided().orElseThrow(), 1e-12);
        IncidenceScores all = report.all();
        assertEquals(0.04 - 2 * 0.2 * 0.25 + 0.25, all.brier().orElseThrow(), 1e-12);
        assertEquals(0.04 - 2 * 0.2 * 0.75 + 0.75, all.brierIfWon().orElseThrow(), 1e-12);
        assertEquals(
                -0.25 * StrictMath.log(0.2) - 0.75 * StrictMath.log(0.8), all.logLoss().orElseThrow(), 1e-12);
        assertEquals(0.05 * 0.05, report.reliability().raw().orElseThrow(), 1e-12, "0.2 to the nearer end, 0.25");
    }

    @Test
    void aForecastWithinWhatOpenDealsLeavePossibleIsNotOff() {
        Pipeline half = Pipeline.of("p", Stage.of("New", 1, Stage.Kind.OPEN).withProbability(0.5));
        CalibrationReport report = measured(
                CalibrationSettings.builder().pipeline(half).build(),
                deal("O1", 1, won(2)),
                deal("O2", 1, lost(2)),
                deal("O3", 1),
                deal("O4", 1));
        assertEquals(0, report.reliability().raw().orElseThrow());
        assertEquals(0, report.reliability().corrected().orElseThrow());
        assertEquals(0, report.reliability().interval().orElseThrow().low());
        assertTrue(report.reliability().interval().orElseThrow().high() >= 0.25 * 0.25);
    }

    @Test
    void severalStatementsAboutOneDealAreOneDeal() {
        List<Opportunity> once = new ArrayList<>();
        List<Opportunity> often = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            OpportunityEvent end = i % 3 == 0 ? won(9) : lost(9);
            once.add(deal("O" + i, 1, says(2, 0.55), end));
            often.add(deal("O" + i, 1, says(2, 0.55), says(3, 0.55), says(4, 0.55), says(5, 0.55), end));
        }
        CalibrationReport one = Forecasts.calibration(OWN).measure(once, WINDOW);
        CalibrationReport four = Forecasts.calibration(OWN).measure(often, WINDOW);
        assertEquals(160, four.all().statements());
        assertEquals(one.decided().biasInterval(), four.decided().biasInterval());
        assertEquals(one.rows().get(5).wonInterval(), four.rows().get(5).wonInterval());
        assertEquals(
                one.reliability().corrected().orElseThrow(), four.reliability().corrected().orElseThrow(), 1e-12);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        CalibrationSettingsBuilder builder = CalibrationSettings.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.edges(10, 20).build());
        assertThrows(IllegalArgumentException.class, () -> builder.edges(0.5, 0.5).build());
        assertThrows(IllegalArgumentException.class, () -> builder.edges(0.5, 0.4).build());
        assertThrows(IllegalArgumentException.class, () -> builder.edges(Double.NaN).build());
        CalibrationSettingsBuilder other = CalibrationSettings.builder();
        assertThrows(IllegalArgumentException.class, () -> other.small(0).build());
        assertThrows(IllegalArgumentException.class, () -> other.small(1).clip(0).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> CalibrationSettings.builder().pipeline(PIPELINE).pipeline(PIPELINE).build());
    }
}
