// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.ForecastSource;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on stated probabilities says. */
final class CalibrationReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window WINDOW =
            Window.of(START, START.plus(Duration.ofDays(100))).withResolution(Resolution.DAY);

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /** Deals in their first stage, so many won, lost and open. */
    private static List<Opportunity> deals(int won, int lost, int open) {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < won + lost + open; i++) {
            OpportunityBuilder deal = Opportunity.builder("O" + i).createdAt(day(i % 9));
            if (i < won) {
                deal.won(day(20));
            } else if (i < won + lost) {
                deal.lost(day(20), "price");
            }
            deals.add(deal.build());
        }
        return deals;
    }

    private static ReviewResult review(String stage, double states, List<Opportunity> deals) {
        Pipeline pipeline =
                Pipeline.of("sales", Stage.of(stage, 1, Stage.Kind.OPEN).withProbability(states));
        return AlignmentReview.under(ReviewPolicy.builder()
                        .calibration(
                                CalibrationSettings.builder().pipeline(pipeline).build())
                        .build())
                .measure(deals, WINDOW);
    }

    private static String text(double states, List<Opportunity> deals) {
        return TextReport.detailed(REPORTS.kept(review("Offer", states, deals))).replaceAll("\\s+", " ");
    }

    @Test
    void aForecastWorseThanTheBaseRateIsCalledThatAndWhatIsWonIsNamed() {
        String text = text(0.8, deals(30, 70, 0));
        assertTrue(text.contains("100 stated probabilities about 100 deals."), text);
        assertTrue(text.contains("They are worse than no forecast at all: who says 30.0% for every deal"), text);
        assertTrue(text.contains("(Brier score 0.460 against 0.210)"), text);
        assertTrue(text.contains("They promise too much: 80.0% on average, while 30.0% are won."), text);
        assertTrue(text.contains("differ by more than chance"), text);
        assertTrue(text.contains("What would help: state what is won. Offer: 30.0% rather than 80.0%."), text);
    }

    @Test
    void aForecastThatFitsIsNotBlamed() {
        String text = text(0.3, deals(30, 70, 0));
        assertTrue(text.contains("They can't be told from saying 30.0% for every deal"), text);
        assertTrue(text.contains("No stage or range of probabilities is further from what it states"), text);
        assertFalse(text.contains("What would help: state"), text);
    }

    @Test
    void openDealsGiveTwoEnds() {
        String text = text(0.8, deals(30, 30, 140));
        assertTrue(text.contains("More of them are about open deals than about decided ones"), text);
        assertTrue(text.contains("15.0% to 85.0%"), text);
        assertTrue(text.contains("With open deals"), text);
    }

    @Test
    void nothingStatedAndNothingDecidedAreTold() {
        String none = text(0.8, List.of());
        assertTrue(none.contains("No deal came to a stage with a stated probability in this time."), none);
        assertTrue(none.contains("judged instead with the policy's pipeline.calibration-source=DEAL."), none);
        String open = text(0.8, deals(0, 0, 3));
        assertTrue(open.contains("None of these deals is won or lost yet"), open);
        assertFalse(open.contains("the fast ones"), open);
        assertTrue(text(0.8, deals(2, 1, 0)).contains("Only 3 are decided: too few for a judgement."));
    }

    @Test
    void statementsThatCantBeJudgedAreNotCalledMissing() {
        Opportunity contradicted = Opportunity.builder("O1")
                .createdAt(START)
                .won(day(2))
                .lost(day(2), "price")
                .build();
        String text = text(0.8, List.of(contradicted));
        assertTrue(
                text.contains(
                        "None of the probabilities stated in this time can be judged, because deals were won and lost at"
                                + " one instant."),
                text);
        assertFalse(text.contains("No deal came to a stage"), text);
    }

    @Test
    void certainStatementsThatFailedAreTold() {
        String text = text(1, deals(30, 10, 0));
        assertTrue(text.contains("10 statements of 0% or 100% turned out wrong"), text);
        assertTrue(text.contains("endless, because certain statements failed"), text);
    }

    @Test
    void probabilitiesOfDealsAreToldByRange() {
        Opportunity deal = Opportunity.builder("O1")
                .createdAt(START)
                .probability(day(1), 0.35)
                .won(day(2))
                .build();
        ReviewResult result = AlignmentReview.under(ReviewPolicy.builder()
                        .calibration(CalibrationSettings.builder()
                                .source(ForecastSource.DEAL)
                                .build())
                        .build())
                .measure(List.of(deal), WINDOW);
        String text = TextReport.detailed(REPORTS.kept(result));
        assertTrue(text.contains("30% and 40%"), text);
        assertFalse(text.contains("40% and 50%"), "empty ranges are left out");
    }

    /** A stage's name is data: it adds no line, no table cell and no mark-up of its own. */
    @Property(tries = 50)
    void aStagesNameBreaksNoTable(@ForAll String name) {
        if (!name.isBlank()) {
            List<Opportunity> deals = deals(30, 70, 0);
            long lines = MarkdownReport.detailed(REPORTS.kept(review("Offer", 0.8, deals)))
                    .lines()
                    .count();
            assertEquals(
                    lines,
                    MarkdownReport.detailed(REPORTS.kept(review(name, 0.8, deals)))
                            .lines()
                            .count());
        }
    }

    @Test
    void whyStatementsOfDealsCantBeJudgedIsTold() {
        String text = ofDeals(
                Opportunity.builder("O1").createdAt(START).won(day(2)).probability(day(3), 0.4),
                Opportunity.builder("O2").createdAt(START).lost(day(2)).probability(day(2), 0.4),
                Opportunity.builder("O3")
                        .createdAt(START)
                        .probability(day(2), 0.4)
                        .probability(day(2), 0.5));
        assertTrue(
                text.contains("None of the probabilities stated in this time can be judged, because deals were"), text);
        assertTrue(text.contains("closed at the instant at which one was stated"), text);
        assertTrue(text.contains("given different ones at one instant"), text);
        assertTrue(ofDeals()
                .contains("No probability was set for an open deal in this time; those of stages are judged instead"));
    }

    @Test
    void aStageThatNoDealCameToHasNoRange() {
        ReviewResult result = AlignmentReview.under(ReviewPolicy.builder()
                        .calibration(CalibrationSettings.builder()
                                .pipeline(Pipeline.of(
                                        "sales",
                                        Stage.of("Talk", 1, Stage.Kind.OPEN).withProbability(0.3),
                                        Stage.of("Offer", 2, Stage.Kind.OPEN).withProbability(0.8)))
                                .build())
                        .build())
                .measure(deals(3, 7, 0), WINDOW);
        String text = TextReport.detailed(REPORTS.kept(result)).replaceAll("\\s+", " ");
        assertTrue(text.contains("Offer 80.0% 0 of 0, few - 0 -"), text);
    }

    @Test
    void aDealThatWasClosedBeforeItBeganIsNoForecast() {
        Opportunity late =
                Opportunity.builder("O1").createdAt(day(9)).won(day(2)).build();
        String text = text(0.8, List.of(late));
        assertTrue(text.contains("because deals were closed before one was stated."), text);
    }

    private static String ofDeals(OpportunityBuilder... deals) {
        return TextReport.detailed(REPORTS.kept(AlignmentReview.under(ReviewPolicy.builder()
                                .calibration(CalibrationSettings.builder()
                                        .source(ForecastSource.DEAL)
                                        .build())
                                .build())
                        .measure(
                                Arrays.stream(deals)
                                        .map(OpportunityBuilder::build)
                                        .toList(),
                                WINDOW)))
                .replaceAll("\\s+", " ");
    }

    @Test
    void stagesOfTwoPipelinesAreToldApartAndTheFurthestOffComesFirst() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            OpportunityBuilder deal = Opportunity.builder("O" + i)
                    .createdAt(START)
                    .pipeline(i % 2 == 0 ? "sales" : "partners")
                    .stage(START, i % 2 == 0 ? "Offer" : "Talk");
            deals.add((i % 4 == 0 || i % 12 == 1 ? deal.won(day(20)) : deal.lost(day(20))).build());
        }
        ReviewResult result = AlignmentReview.under(ReviewPolicy.builder()
                        .calibration(CalibrationSettings.builder()
                                .pipeline(Pipeline.of(
                                        "sales",
                                        Stage.of("Offer", 1, Stage.Kind.OPEN).withProbability(0.9)))
                                .pipeline(Pipeline.of(
                                        "partners",
                                        Stage.of("Talk", 1, Stage.Kind.OPEN).withProbability(0.3)))
                                .build())
                        .build())
                .measure(deals, WINDOW);
        String text = TextReport.detailed(REPORTS.kept(result)).replaceAll("\\s+", " ");
        assertTrue(
                text.contains(
                        "state what is won. Offer (sales): 50.0% rather than 90.0%; Talk (partners): 16.7% rather than 30.0%."),
                text);
        assertTrue(text.contains("Talk (partners) 30.0% 10 of 60 (16.7%)"), text);
    }
}
