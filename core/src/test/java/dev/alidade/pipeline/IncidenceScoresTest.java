// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of all forecasts, those of open deals among them. */
final class IncidenceScoresTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window WINDOW =
            Window.of(START, START.plus(Duration.ofDays(100))).withResolution(Resolution.DAY);
    private static final double CRITICAL = 1.959963984540054;
    private static final CalibrationSettings OWN =
            CalibrationSettings.builder().source(ForecastSource.DEAL).build();
    private static final CalibrationSettings ONE_BIN =
            CalibrationSettings.builder().source(ForecastSource.DEAL).edges().build();

    private static Instant day(double day) {
        return START.plusSeconds((long) (day * 86_400));
    }

    private static Opportunity deal(String id, OpportunityEvent... events) {
        return Opportunity.builder(id).createdAt(day(1)).build().withTimeline(List.of(events));
    }

    private static OpportunityEvent won() {
        return new Won(day(9));
    }

    private static OpportunityEvent lost() {
        return new Lost(day(9), Optional.empty());
    }

    private static OpportunityEvent says(double day, double probability) {
        return new ProbabilityChanged(day(day), probability);
    }

    private static CalibrationReport measured(CalibrationSettings settings, Opportunity... deals) {
        return Forecasts.calibration(settings).measure(List.of(deals), WINDOW);
    }

    @Test
    void theMeanForecastTakesOpenDealsIn() {
        IncidenceScores all = measured(OWN, deal("O1", says(2, 0.3), lost()), deal("O2", says(2, 0.9)))
                .all();
        assertEquals(0.6, all.meanForecast().orElseThrow(), 1e-12);
    }

    @Test
    void aCertainForecastThatCameTrueCostsNothingBesideOthers() {
        CalibrationReport report = measured(OWN, deal("O1", says(2, 1), won()), deal("O2", says(2, 0.95), lost()));
        assertEquals(-StrictMath.log(0.05) / 2, report.all().logLoss().orElseThrow(), 1e-11);
        CalibrationReport low = measured(OWN, deal("O1", says(2, 0), lost()), deal("O2", says(2, 0.05), won()));
        assertEquals(-StrictMath.log(0.05) / 2, low.all().logLoss().orElseThrow(), 1e-11);
    }

    @Test
    void ofStagesACertainForecastThatCameTrueCostsNothing() {
        Pipeline sure = Pipeline.of("p", Stage.of("Signed", 1, Stage.Kind.OPEN).withProbability(1));
        CalibrationReport report =
                measured(CalibrationSettings.builder().pipeline(sure).build(), deal("O1", won()));
        assertEquals(OptionalDouble.of(0), report.decided().logLoss());
        assertEquals(OptionalDouble.of(0), report.all().logLoss());
    }

    @Test
    void anOpenDealThatIsSureToBeWonCostsNothingAtTheEndWhereItIsWon() {
        IncidenceScores sure = measured(OWN, deal("O1", says(2, 1), won()), deal("O2", says(2, 1)))
                .all();
        assertEquals(OptionalDouble.empty(), sure.logLoss());
        assertEquals(0, sure.logLossIfWon().orElseThrow(), 1e-12);
        IncidenceScores hopeless = measured(OWN, deal("O1", says(2, 0), lost()), deal("O2", says(2, 0)))
                .all();
        assertEquals(0, hopeless.logLoss().orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), hopeless.logLossIfWon());
    }

    @Test
    void anOpenCertainForecastAmongOthersOfItsBinLeavesNoLogLoss() {
        IncidenceScores high = measured(OWN, deal("O1", says(2, 0.95), won()), deal("O2", says(2, 1)))
                .all();
        assertEquals(OptionalDouble.empty(), high.logLoss());
        assertEquals(OptionalDouble.empty(), high.logLossIfWon());
        IncidenceScores both = measured(
                        ONE_BIN,
                        deal("O1", says(2, 0)),
                        deal("O2", says(2, 1)),
                        deal("O3", says(2, 0.5), won()),
                        deal("O4", says(2, 0.5), lost()))
                .all();
        assertEquals(OptionalDouble.empty(), both.logLoss());
        assertEquals(OptionalDouble.empty(), both.logLossIfWon());
    }

    @Test
    void failuresOfBothKindsDontMakeUpForEachOther() {
        CalibrationReport report = measured(ONE_BIN, deal("O1", says(2, 0), won()), deal("O2", says(2, 1), lost()));
        assertEquals(OptionalDouble.empty(), report.all().logLoss());
        assertEquals(2, report.decided().failedCertain());
    }

    /** Four of four: from 4 / (4 + z^2) on, as many statements as there may be. */
    @Test
    void theIntervalOfTheIncidenceCountsDeals() {
        List<Opportunity> once = new ArrayList<>();
        List<Opportunity> often = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            once.add(deal("O" + i, says(2, 0.55), won()));
            often.add(deal("O" + i, says(2, 0.55), says(3, 0.55), says(4, 0.55), won()));
        }
        for (List<Opportunity> deals : List.of(once, often)) {
            CalibrationRow row =
                    Forecasts.calibration(OWN).measure(deals, WINDOW).rows().get(5);
            Interval interval = row.incidenceInterval().orElseThrow();
            assertEquals(4 / (4 + CRITICAL * CRITICAL), interval.low(), 1e-12);
            assertEquals(1, interval.high(), 1e-12);
            assertEquals(row.wonInterval(), row.incidenceInterval());
        }
    }

    @Test
    void severalStatementsAboutOpenAndDecidedDealsAreOneDealToo() {
        List<Opportunity> once = new ArrayList<>();
        List<Opportunity> often = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<OpportunityEvent> end = i % 4 == 3 ? List.of() : i % 3 == 0 ? List.of(won()) : List.of(lost());
            List<OpportunityEvent> one = new ArrayList<>(List.of(says(2, 0.55)));
            one.addAll(end);
            List<OpportunityEvent> four =
                    new ArrayList<>(List.of(says(2, 0.55), says(3, 0.55), says(4, 0.55), says(5, 0.55)));
            four.addAll(end);
            once.add(deal("O" + i, one.toArray(OpportunityEvent[]::new)));
            often.add(deal("O" + i, four.toArray(OpportunityEvent[]::new)));
        }
        CalibrationReport one = Forecasts.calibration(OWN).measure(once, WINDOW);
        CalibrationReport four = Forecasts.calibration(OWN).measure(often, WINDOW);
        assertNear(one.rows().get(5).incidenceInterval(), four.rows().get(5).incidenceInterval());
        assertNear(one.all().bias(), four.all().bias());
    }

    private static void assertNear(Optional<Interval> one, Optional<Interval> other) {
        assertEquals(one.orElseThrow().low(), other.orElseThrow().low(), 1e-9);
        assertEquals(one.orElseThrow().high(), other.orElseThrow().high(), 1e-9);
    }

    /**
     * Forty deals in the first stage, twenty of them in the second one too, a quarter won of either: of the variance
     * 3/16 of one deal twenty count once and twenty twice, over sixty statements.
     */
    @Test
    void stagesWithDealsInCommonGoTogether() {
        Pipeline pipeline = Pipeline.of(
                "p",
                Stage.of("First", 1, Stage.Kind.OPEN).withProbability(0.25),
                Stage.of("Second", 2, Stage.Kind.OPEN).withProbability(0.25));
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            OpportunityEvent end = i % 4 == 0 ? won() : lost();
            deals.add(i < 20 ? deal("O" + i, end) : deal("O" + i, new StageChanged(day(2), "Second"), end));
        }
        CalibrationReport report = Forecasts.calibration(
                        CalibrationSettings.builder().pipeline(pipeline).build())
                .measure(deals, WINDOW);
        assertEquals(60, report.all().statements());
        double reach = CRITICAL * Math.sqrt(3 / 16.0 * (20 + 4 * 20) / (60 * 60));
        Interval bias = report.all().bias().orElseThrow();
        assertEquals(-reach, bias.low(), 1e-12);
        assertEquals(reach, bias.high(), 1e-12);
        Interval decided = report.decided().biasInterval().orElseThrow();
        assertEquals(reach * Math.sqrt(40 / 39.0), decided.high(), 1e-12);
    }

    @Test
    void withoutALossOnRecordOpenDealsMayStillBeLostAndWon() {
        Interval bias = measured(
                        OWN,
                        deal("O1", says(2, 0.5), won()),
                        deal("O2", says(2, 0.5), won()),
                        deal("O3", says(2, 0.5), won()),
                        deal("O4", says(2, 0.5)),
                        deal("O5", says(2, 0.5)))
                .all()
                .bias()
                .orElseThrow();
        // three won of three, drawn to one half as by two deals more: 4 of 5
        assertEquals(-0.5 - CRITICAL * Math.sqrt(0.8 * 0.2 / 3), bias.low(), 1e-12);
    }

    @Test
    void aDistanceThatChanceExplainsIsTakenOffWhereDealsAreOpen() {
        ReliabilityTerm term = measured(
                        OWN,
                        deal("O1", says(2, 0.15), won()),
                        deal("O2", says(2, 0.15), lost()),
                        deal("O3", says(2, 0.15)),
                        deal("O4", says(2, 0.15)))
                .reliability();
        assertTrue(term.raw().orElseThrow() > 0.009, "0.15 against at least 0.25");
        assertEquals(0, term.corrected().orElseThrow());
    }

    /** Deals that say the same on the second day; of a hundred so many are won, then lost, and the rest stays open. */
    private static List<Opportunity> hundred(double says, int won, int lost) {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String id = "O" + says + "-" + i;
            deals.add(
                    i < won
                            ? deal(id, says(2, says), won())
                            : i < won + lost ? deal(id, says(2, says), lost()) : deal(id, says(2, says)));
        }
        return deals;
    }

    /**
     * Thirty are won and twenty lost, so that from 0.3 to 0.8 will be. The standard errors of the ends are those of 30 and of
     * 20 of 100; each distance is taken with that of its own end, and is large beside it, so that the normal distribution is close.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 0.2, 0.3, 0.7, 0.2", "0.95, 0.15, 0.2, 0.65, 0.3"})
    void theReliabilityLiesBetweenTheNearestEndAndTheFarthestWithTheErrorOfEach(
            double says, double nearest, double ofNearest, double farthest, double ofFarthest) {
        Interval interval = Forecasts.calibration(ONE_BIN)
                .measure(hundred(says, 30, 20), WINDOW)
                .reliability()
                .interval()
                .orElseThrow();
        double least = nearest - CRITICAL * Math.sqrt(ofNearest * (1 - ofNearest) / 100);
        double most = farthest + CRITICAL * Math.sqrt(ofFarthest * (1 - ofFarthest) / 100);
        assertEquals(least * least, interval.low(), 1e-4);
        assertEquals(most * most, interval.high(), 1e-4);
    }

    /** What chance does to a share that is right all the same leaves less to be sure of. */
    @Test
    void aRowThatIsExactlyRightIsUncertainToo() {
        List<Opportunity> deals = new ArrayList<>(hundred(0.5, 50, 50));
        deals.addAll(hundred(0.05, 30, 70));
        double share = (30 + 2 * 0.05) / 102;
        double alone = 0.25 - CRITICAL * Math.sqrt(share * (1 - share) / 100);
        Interval interval = Forecasts.calibration(OWN)
                .measure(deals, WINDOW)
                .reliability()
                .interval()
                .orElseThrow();
        assertTrue(interval.low() < alone * alone / 2 - 1e-4, interval::toString);
    }

    /**
     * Two rows lie on a line whatever they are: its slope is the difference of their logits over that of what was stated. At
     * each end the variance of a logit is 1 / n p (1 - p), of the share won or of the share lost.
     */
    @Test
    void theSlopeHasTheErrorsOfEachEnd() {
        List<Opportunity> deals = new ArrayList<>(hundred(0.25, 20, 40));
        deals.addAll(hundred(0.75, 50, 10));
        double apart = 2 * Math.log(3);
        double ifLost = (Math.log(0.5 / 0.5) - Math.log(0.2 / 0.8)) / apart;
        double ifWon = (Math.log(0.9 / 0.1) - Math.log(0.6 / 0.4)) / apart;
        double errorIfLost = Math.sqrt(1 / (100 * 0.2 * 0.8) + 1 / (100 * 0.5 * 0.5)) / apart;
        double errorIfWon = Math.sqrt(1 / (100 * 0.4 * 0.6) + 1 / (100 * 0.1 * 0.9)) / apart;
        CalibrationSettings twoBins = CalibrationSettings.builder()
                .source(ForecastSource.DEAL)
                .edges(0.5)
                .build();
        Interval slope = Forecasts.calibration(twoBins)
                .measure(deals, WINDOW)
                .all()
                .slope()
                .orElseThrow();
        assertEquals(ifLost - CRITICAL * errorIfLost, slope.low(), 1e-6);
        assertEquals(ifWon + CRITICAL * errorIfWon, slope.high(), 1e-6);
    }
}
