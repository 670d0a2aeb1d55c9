// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Interval;
import dev.alidade.measure.IssueKind;
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
    private static final CalibrationSettings OWN = CalibrationSettings.builder()
            .pipeline(PIPELINE)
            .source(ForecastSource.DEAL)
            .build();

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
        assertEquals(
                List.of(kind), report.issues().stream().map(DataIssue::kind).toList());
    }

    @Test
    void aDealIsForecastWhereItBeginsAndInEachStageThatStatesAProbability() {
        CalibrationReport report =
                measured(STAGES, deal("O1", 1, stage(3, "Trial"), stage(5, "Offer"), won(9)), deal("O2", 1, lost(4)));
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
        assertEquals(
                ImmutableSet.of(CalibrationFinding.NOTHING_DECIDED, CalibrationFinding.MOSTLY_OPEN), report.findings());
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
        CalibrationReport inOffer = measured(
                CalibrationSettings.builder()
                        .pipeline(PIPELINE)
                        .clockSkew(ClockSkew.of(Duration.ofDays(1)))
                        .build(),
                deal("O1", 5, won(4), stage(5, "Offer")));
        assertEquals(Proportion.of(1, 1), row(inOffer, "Offer").won());
        assertEquals(0, row(inOffer, "New").statements());
    }

    @Test
    void aStageEnteredWhenTheDealIsClosedCountsAndIsToldOf() {
        CalibrationReport report = measured(STAGES, deal("O1", 1, stage(9, "Offer"), won(9)));
        assertEquals(Proportion.of(1, 1), row(report, "Offer").won());
        assertIssue(CalibrationIssues.STAGE_AT_CLOSING, report);
    }

    @Test
    void unknownPipelinesAndStagesAreToldOf() {
        Opportunity foreign = Opportunity.builder("O1")
                .createdAt(day(1))
                .pipeline("other")
                .won(day(3))
                .build();
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
        for (String closing : List.of("Closed won", "Closed lost")) {
            CalibrationReport report = measured(OWN, deal("O1", 1, says(2, 0.3), says(9, 1), stage(9, closing)));
            assertEquals(1, report.all().statements());
            assertIssue(CalibrationIssues.STATED_AT_CLOSING, report);
        }
        CalibrationReport both = measured(OWN, deal("O1", 1, says(2, 0.3), says(9, 1), stage(9, "Closed won"), won(9)));
        assertEquals(1, both.all().statements());
        assertIssue(CalibrationIssues.STATED_AT_CLOSING, both);
    }

    @Test
    void aProbabilitySetForAClosedDealIsNotTakenForOneSetAtTheClosing() {
        CalibrationReport report = measured(
                OWN, deal("O1", 1, says(2, 0.3), stage(9, "Closed won"), says(10, 1), stage(10, "Closed won")));
        assertEquals(1, report.all().statements());
        assertEquals(List.of(), report.issues());
    }

    @Test
    void differentProbabilitiesOfOneInstantAreAllLeftOut() {
        CalibrationReport report =
                measured(OWN, deal("O1", 1, says(2, 0.3), says(2, 0.4), says(3, 0.5), says(3, 0.5), won(9)));
        assertEquals(1, report.all().statements());
        assertEquals(0.25, report.decided().brier().orElseThrow(), 1e-12, "only what was said twice alike counts");
        assertIssue(CalibrationIssues.STATED_TWICE, report);
    }

    @Test
    void aProbabilityAtAnEdgeBelongsToTheBinAbove() {
        CalibrationReport report =
                measured(OWN, deal("O1", 1, says(2, 0.3), lost(9)), deal("O2", 1, says(2, 1), won(9)));
        assertEquals(
                List.of(0.3, 0.9),
                report.rows().stream()
                        .filter(row -> row.statements() > 0)
                        .map(CalibrationRow::from)
                        .toList());
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
                -0.25 * StrictMath.log(0.2) - 0.75 * StrictMath.log(0.8),
                all.logLoss().orElseThrow(),
                1e-12);
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
            double p = i % 4 == 0 ? 0.58 : 0.52;
            once.add(deal("O" + i, 1, says(2, p), end));
            often.add(deal("O" + i, 1, says(2, p), says(3, p), says(4, p), says(5, p), end));
        }
        CalibrationReport one = Forecasts.calibration(OWN).measure(once, WINDOW);
        CalibrationReport four = Forecasts.calibration(OWN).measure(often, WINDOW);
        assertEquals(160, four.all().statements());
        assertNear(one.decided().biasInterval(), four.decided().biasInterval());
        assertNear(one.decided().skillInterval(), four.decided().skillInterval());
        assertNear(
                one.decided().recalibration().map(Recalibration::slopeInterval),
                four.decided().recalibration().map(Recalibration::slopeInterval));
        assertEquals(one.rows().get(5).wonInterval(), four.rows().get(5).wonInterval());
        assertEquals(
                one.reliability().corrected().orElseThrow(),
                four.reliability().corrected().orElseThrow(),
                1e-12);
    }

    private static void assertNear(Optional<Interval> one, Optional<Interval> other) {
        assertEquals(one.orElseThrow().low(), other.orElseThrow().low(), 1e-9);
        assertEquals(one.orElseThrow().high(), other.orElseThrow().high(), 1e-9);
    }

    @Test
    void eachOfManyStatementsAboutOneDealIsScored() {
        for (int statements : new int[] {8, 9, 40}) {
            OpportunityEvent[] events = new OpportunityEvent[statements + 1];
            double squares = 0;
            for (int i = 0; i < statements; i++) {
                double p = (i + 1) / 64.0;
                events[i] = says(2 + i, p);
                squares += (1 - p) * (1 - p);
            }
            events[statements] = won(60);
            CalibrationReport report = measured(OWN, deal("O1", 1, events), deal("O2", 1, says(2, 0.5), won(9)));
            assertEquals(statements + 1, report.all().statements());
            assertEquals(2, report.deals());
            assertEquals(
                    (squares + 0.25) / (statements + 1),
                    report.decided().brier().orElseThrow(),
                    1e-12);
        }
    }

    @Test
    void aDealOfWhichNoStatementCountsIsNotCounted() {
        CalibrationReport report = measured(
                OWN,
                deal("O1", 1, says(9, 1), won(9)),
                deal("O2", 1, says(2, 0.3), says(2, 0.4), won(9)),
                deal("O3", 1, won(9)),
                deal("O4", 1, says(2, 0.3), won(9)));
        assertEquals(1, report.deals());
        assertEquals(1, report.all().statements());
    }

    @Test
    void aProbabilitySetAtAMoveToAnOpenStageIsAForecast() {
        CalibrationReport report = measured(OWN, deal("O1", 1, says(3, 0.3), stage(3, "Offer"), won(9)));
        assertEquals(1, report.all().statements());
        assertEquals(List.of(), report.issues());
    }

    @Test
    void theExamplesOfStagesAreDealsThatEndedOnTheOtherSideOfOneHalf() {
        CalibrationReport report = measured(
                STAGES,
                deal("O1", 1, lost(9)),
                deal("O2", 1, stage(1, "Offer"), won(9)),
                deal("O3", 1, stage(1, "Offer"), lost(9)),
                deal("O4", 1, won(9)));
        assertEquals(
                List.of("O3", "O4"), report.measurements().get(0).evidence().examples());
    }

    @Test
    void asManyOpenAsDecidedAreNotMostlyOpen() {
        CalibrationReport report = measured(STAGES, deal("O1", 1), deal("O2", 1, won(9)));
        assertEquals(ImmutableSet.of(CalibrationFinding.FEW_DECIDED), report.findings());
    }

    /** Two stages of 0.52 and one of 0.58: by hand, with 2 of 4, 1 of 2 and 3 of 4 won. */
    @Test
    void stagesOfOneProbabilityAreOneGroupAndThoseOfOneBinToo() {
        Pipeline three = Pipeline.of(
                "p",
                Stage.of("A", 1, Stage.Kind.OPEN).withProbability(0.52),
                Stage.of("B", 2, Stage.Kind.OPEN).withProbability(0.52),
                Stage.of("C", 3, Stage.Kind.OPEN).withProbability(0.58));
        List<Opportunity> deals = new ArrayList<>();
        String[] begins = {"A", "A", "A", "A", "B", "B", "C", "C", "C", "C"};
        boolean[] wins = {true, true, false, false, true, false, true, true, true, false};
        for (int i = 0; i < begins.length; i++) {
            deals.add(deal("O" + i, 1, stage(1, begins[i]), wins[i] ? won(9) : lost(9)));
        }
        DecidedScores decided = Forecasts.calibration(
                        CalibrationSettings.builder().pipeline(three).build())
                .measure(deals, WINDOW)
                .decided();
        MurphyTerms byValue = decided.byValue().orElseThrow();
        assertEquals(2, byValue.groups());
        assertEquals(0.6 * 0.02 * 0.02 + 0.4 * 0.17 * 0.17, byValue.reliability(), 1e-12);
        assertEquals(0.6 * 0.1 * 0.1 + 0.4 * 0.15 * 0.15, byValue.resolution(), 1e-12);
        MurphyTerms byBin = decided.byBin().orElseThrow();
        assertEquals(1, byBin.groups());
        assertEquals(0.056 * 0.056, byBin.reliability(), 1e-12);
        assertEquals(0.24 * 0.06 * 0.06, byBin.withinVariance(), 1e-12);
        // of p and outcome: 0.6 x 0.5 x 0.52 + 0.4 x 0.75 x 0.58 less 0.544 x 0.6
        assertEquals(2 * (0.33 - 0.3264), byBin.withinCovariance(), 1e-12);
        assertEquals(byValue.brier(), byBin.brier(), 1e-12);
    }
}
