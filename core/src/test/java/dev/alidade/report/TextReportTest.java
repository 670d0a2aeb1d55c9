// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.HandoffMetrics;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.mindset.MindsetMetrics;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.ScoringModel;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TextReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Metric REPLIES = Metric.builder("handoff.replies", "Replied in time")
            .advice("reply {n} more times")
            .build();
    private static final Metric STALE = Metric.builder("handoff.stale", "Left to wait")
            .direction(Direction.LOWER_IS_BETTER)
            .build();
    private static final Metric NOTE = Metric.builder("handoff.note", "Seen by chance")
            .direction(Direction.INFORMATION)
            .build();
    private static final ScoringModel MODEL = ScoringModel.builder("ours")
            .entry(ModelEntry.of(REPLIES, Heading.ACCOUNTABILITY))
            .entry(ModelEntry.of(STALE, Heading.ACCOUNTABILITY).withMinimumSample(30))
            .build();

    private static Measurement share(Metric metric, long hits, long total, long notDue) {
        return Measurement.share(metric, Proportion.of(hits, total), notDue, List.of("L1", "L2"));
    }

    private static String report(Measurement... measurements) {
        return REPORTS.kept(TextReport.of(SampleReviews.of(MODEL, ImmutableList.copyOf(measurements))));
    }

    private static void assertLine(String text, String wanted) {
        assertTrue(text.lines().anyMatch(line -> line.strip().equals(wanted)), () -> wanted + "\nis not in\n" + text);
    }

    @Test
    void theTotalStandsWithItsBoundsItsCoverageAndTheWeakestTopic() {
        String text = report(share(REPLIES, 412, 530, 12), share(STALE, 9, 10, 0));

        assertLine(text, "Score          77.7 of 100");
        assertLine(text, "Bounds         37.0 to 90.5");
        assertLine(text, "Coverage       50.0% of the weight in scope has a value");
        assertLine(text, "Weakest topic  handoff with 77.7 (bounds 37.0 to 90.5, coverage 50.0%)");
    }

    @Test
    void eachMeasurementStandsWithItsIntervalAndItsEvidence() {
        String text = report(share(REPLIES, 412, 530, 12), share(STALE, 9, 30, 0), share(NOTE, 1, 3, 0));
        String detailed = REPORTS.kept(TextReport.detailed(SampleReviews.of(
                MODEL, List.of(share(REPLIES, 412, 530, 12), share(STALE, 9, 30, 0), share(NOTE, 1, 3, 0)))));

        // Wilson 0.74004 to 0.81067 and 0.16665 to 0.47876: the formula in Python 3.11 with NormalDist().inv_cdf(0.975)
        assertLine(text, "Replied in time  77.7%  74.0 to 81.1%  412 of 530 (+12)   77.7");
        assertLine(text, "Left to wait     30.0%  16.7 to 47.9%  9 of 30            70.0");
        assertLine(detailed, "Seen by chance  33.3%  6.1 to 79.2%  1 of 3");
    }

    @Test
    void aDenominatorThatIsRoundedUpIsCalledSo() {
        ScoringModel owed = ScoringModel.builder("owed")
                .entry(ModelEntry.of(HandoffMetrics.MARKETING_SLA, Heading.ACCOUNTABILITY))
                .build();

        assertTrue(REPORTS.kept(
                        TextReport.of(SampleReviews.of(owed, List.of(share(HandoffMetrics.MARKETING_SLA, 15, 36, 0)))))
                .contains("15 of some 36"));
        assertTrue(REPORTS.kept(
                        TextReport.of(SampleReviews.of(owed, List.of(share(HandoffMetrics.MARKETING_SLA, 36, 36, 0)))))
                .contains("36 of 36"));
    }

    @Test
    void theDetailsShowHowTheEntriesAddUp() {
        String detailed = REPORTS.kept(TextReport.detailed(
                SampleReviews.of(MODEL, List.of(share(REPLIES, 412, 530, 12), share(STALE, 9, 30, 0)))));

        assertLine(detailed, "Replied in time              0.0%  100.0%   77.7   50.0%    38.9");
        assertLine(detailed, "Left to wait               100.0%    0.0%   70.0   50.0%    35.0");
    }

    @Test
    void whatHasNoValueSaysWhy() {
        assertTrue(report(share(STALE, 9, 10, 0)).contains("not scored below"));
        assertTrue(report(Measurement.absent(REPLIES, State.SUPPRESSED, Evidence.none()))
                .contains("withheld, too"));
        assertTrue(report(Measurement.absent(REPLIES, State.NOT_REACHED, Evidence.none()))
                .contains("not reached in"));
        assertTrue(report(share(REPLIES, 0, 0, 7)).contains("no data (+7)"));
        assertTrue(report().contains("not measured"));
    }

    @Test
    void withoutATotalTheReasonStandsInItsPlace() {
        String text = report();

        assertTrue(text.contains("Score: none: less has a value than the 50% of the weight in scope"), text);
        assertFalse(text.contains("What would help most"), text);
    }

    @Test
    void improvementsNameTheCasesTheNowAndTheTarget() {
        String text = report(share(REPLIES, 412, 530, 0), share(STALE, 0, 30, 0));

        assertLine(text, "+11.1  reply 118 more times  Replied in time  77.7%  100.0%");
    }

    @Test
    void whenAllIsAtItsTargetTheReportSaysSo() {
        assertTrue(report(share(REPLIES, 5, 5, 0), share(STALE, 0, 30, 0))
                .contains("Everything that has a value is at its target."));
    }

    @Test
    void aTopicWithAllItsPointsIsNotTheWeakest() {
        String text = report(share(REPLIES, 5, 5, 0), share(STALE, 0, 30, 0));

        assertLine(text, "Weakest topic  none: each has all its points");
    }

    @Test
    void twoImprovementsOfWhichOneIsEnoughAreCalledSo() {
        ScoringModel both = ScoringModel.builder("both")
                .entry(ModelEntry.of(MindsetMetrics.SALES_IN_MARKETING, Heading.COMMUNICATION))
                .entry(ModelEntry.of(MindsetMetrics.MARKETING_IN_SALES, Heading.COMMUNICATION))
                .build();
        String either = "Either sales says what marketing says or marketing what sales says";

        assertTrue(REPORTS.kept(TextReport.of(SampleReviews.of(
                        both,
                        List.of(
                                share(MindsetMetrics.SALES_IN_MARKETING, 5, 50, 0),
                                share(MindsetMetrics.MARKETING_IN_SALES, 5, 50, 0)))))
                .contains(either));
        assertFalse(REPORTS.kept(TextReport.of(SampleReviews.of(
                        both,
                        List.of(
                                share(MindsetMetrics.SALES_IN_MARKETING, 5, 50, 0),
                                share(MindsetMetrics.MARKETING_IN_SALES, 50, 50, 0)))))
                .contains(either));
    }

    @Test
    void theOpeningOfAScoreMadeOfOneMeasurementNamesItAndPraisesNothing() {
        assertEquals(
                "100.0 of 100 points, bounds 28.3 to 100.0."
                        + " This one measurement is all that is scored: Replied in time 100.0% (5 of 5).",
                opening(share(REPLIES, 5, 5, 0)));
    }

    @Test
    void theOpeningOfAScoreMadeOfTwoMeasurementsNamesBothTheLowestFirst() {
        String text = opening(share(REPLIES, 5, 5, 0), share(STALE, 9, 30, 0));

        assertTrue(
                text.endsWith("All that is scored: Left to wait 30.0% (9 of 30); Replied in time 100.0% (5 of 5)."),
                text);
    }

    private static String opening(Measurement... measurements) {
        ReviewResult result = SampleReviews.of(MODEL, ImmutableList.copyOf(measurements));
        return ((Block.Paragraph) TopicOpening.of(result, "handoff").get(0)).text();
    }

    @Test
    void dataIssuesStandWithTheirNumberAndExamples() {
        DataIssue issue = new DataIssue(
                new IssueKind("handoff.odd", "A lead was odd; it counts all the same."), 3, ImmutableList.of("L7"));

        assertLine(REPORTS.kept(TextReport.of(SampleReviews.of(MODEL, List.of(), issue))), "3  A lead was odd: L7");
        assertLine(
                REPORTS.kept(TextReport.detailed(SampleReviews.of(MODEL, List.of(), issue))),
                "3  A lead was odd; it counts all the same.  L7");
    }

    @Test
    void ofManyExamplesTheFirstTwoAreToldAndThatThereAreMore() {
        DataIssue issue =
                new DataIssue(new IssueKind("own.odd", "Odd. Look again."), 4, ImmutableList.of("L1", "L2", "L3"));

        assertLine(REPORTS.kept(TextReport.of(SampleReviews.of(MODEL, List.of(), issue))), "4  Odd: L1, L2, ...");
    }

    @Test
    void theTopicsSpeakForThemselves() {
        String text = REPORTS.kept(TextReport.of(SampleReviews.company()));

        assertTrue(text.contains("There is no shared mindset: at least one share below is less than 75%"), text);
        assertTrue(
                text.replace('\n', ' ')
                        .contains("Mixed messages: sales says \"quality\" or \"service\" first, marketing says \"near\""
                                + " or \"price\" (what \"or\" joins was named equally often)."),
                text);
        assertTrue(text.contains("Sales, in marketing's  "), text);
        assertTrue(text.replace('\n', ' ').contains("sales followed up 32 of 40 (80.0%) at all and 20 of 40 (50.0%)"));
    }

    @Test
    void aReviewOfNothingIsAReportToo() {
        String text = REPORTS.kept(TextReport.of(SampleReviews.empty()));

        assertLine(text, "Nobody answered the survey in this time.");
        assertLine(text, "No lead was handed over in this time.");
        assertLine(text, "None were found.");
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        ReviewResult company = SampleReviews.company();
        String text = REPORTS.kept(TextReport.of(company));
        String markdown = REPORTS.kept(MarkdownReport.of(company));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertEquals(text, REPORTS.kept(TextReport.of(company)));
            assertEquals(markdown, REPORTS.kept(MarkdownReport.of(company)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noLineOfAUsualReportIsLongerThanItMayBe() {
        REPORTS.kept(TextReport.of(SampleReviews.company()))
                .lines()
                .forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void theDetailedReportKeepsItsWidthToo() {
        REPORTS.kept(TextReport.detailed(SampleReviews.company()))
                .lines()
                .forEach(line -> assertTrue(Glyphs.width(line) <= 80, line));
    }

    @Property(tries = 50)
    void noNameCanBreakALineOfTheDetails(@ForAll String name) {
        String text = REPORTS.kept(TextReport.detailed(hostile(name)));

        assertTrue(text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)));
        text.lines().forEach(line -> assertTrue(Glyphs.width(line) <= 80, line));
    }

    @Test
    void wideNamesAreCountedAsTheyAreSeen() {
        String text = REPORTS.kept(TextReport.of(hostile("製造業向けの見積もり依頼への返信が期限内に行われた割合の平均値")));

        text.lines()
                .forEach(line -> assertTrue(
                        line.codePoints().map(point -> point > 0x2E7F ? 2 : 1).sum() <= 80, line));
    }

    @Property(tries = 100)
    void noNameCanBreakALineOrWidenIt(@ForAll String name) {
        String text = REPORTS.kept(TextReport.of(hostile(name)));

        assertTrue(text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)));
        text.lines().forEach(line -> assertTrue(Glyphs.width(line) <= 80, line));
    }

    /** A review in which everything that can be named by a user has this name. */
    static ReviewResult hostile(String name) {
        Metric metric = Metric.builder("own.metric", name).advice(name + " {n}").build();
        Metric other = Metric.builder("own.other", name)
                .direction(Direction.INFORMATION)
                .build();
        ScoringModel model = ScoringModel.builder(name)
                .entry(ModelEntry.of(metric, Heading.COLLABORATION))
                .build();
        List<String> ids = List.of(name, name + name);
        return SampleReviews.of(
                model,
                List.of(
                        Measurement.share(metric, Proportion.of(1, 3), 0, ids),
                        Measurement.share(other, Proportion.of(1, 3), 0, ids)),
                new DataIssue(new IssueKind("own.issue", name), 1, ImmutableList.copyOf(ids)));
    }
}
