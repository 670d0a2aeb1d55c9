// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import static dev.alidade.score.MetricChange.Verdict.BEYOND_CHANCE;
import static dev.alidade.score.MetricChange.Verdict.WITHIN_CHANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Unit;
import dev.alidade.report.Block;
import dev.alidade.report.ReportPage;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPeriod;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import dev.alidade.score.MetricChange;
import dev.alidade.score.ScoreChange;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What changed within the year of the sample company, as its README tells. */
final class SampleTrendTest {
    private static ReviewTrend trend;

    @BeforeAll
    static void reviewEachQuarter() {
        SampleReview sample = SampleReview.shipped();
        trend = AlignmentReview.under(sample.policy(SampleReview.FACTUAL))
                .every(ReviewPeriod.QUARTER)
                .measure(sample.company().facts(), SampleReview.YEAR);
    }

    @Test
    void inSummerSalesCallsInTimeAndInAutumnNoLonger() {
        assertEquals(List.of("16/48", "26/112", "48/67", "18/45"), counts("handoff.sla-compliance"));
        assertEquals(List.of("25/48", "61/112", "61/67", "35/45"), counts("handoff.follow-up-rate"));
        assertEquals(BEYOND_CHANCE, change(1, "handoff.sla-compliance").verdict());
        assertTrue(change(1, "handoff.sla-compliance").points() > 0);
        assertEquals(BEYOND_CHANCE, change(2, "handoff.sla-compliance").verdict());
        assertTrue(change(2, "handoff.sla-compliance").points() < 0);
    }

    @Test
    void andStillTheTotalFallsForTheJointTeamStopsWorking() {
        assertEquals(
                List.of(55.3, 55.6, 48.0, 47.1),
                trend.results().stream()
                        .map(quarter -> rounded(quarter.scorecard().total()))
                        .toList());
        assertEquals(
                List.of(54.7, 46.3, 6.7, 30.6),
                trend.topic("collaboration").stream()
                        .map(topic -> rounded(topic.orElseThrow().score()))
                        .toList());
        assertEquals(-8.2, rounded(OptionalDouble.of(overall().points())));
    }

    @Test
    void ofSoFewMeetingsAndRequestsNoChangeIsMoreThanChance() {
        assertEquals(List.of("3/3", "3/3", "1/3", "2/2"), counts("collaboration.meetings-held"));
        assertEquals(List.of("4/11", "6/13", "4/13", "1/11"), counts("content.turnaround"));
        assertEquals(WITHIN_CHANCE, change(1, "collaboration.meetings-held").verdict());
        assertEquals(WITHIN_CHANCE, change(2, "content.turnaround").verdict());
    }

    @Test
    void answersOfPersonsAreNotToldByQuarter() {
        assertEquals(List.of("content", "outcome", "relationship"), trend.untold());
    }

    @Test
    void examplesAreCalledNotSoExactlyWhereTheyAreWhatIsLacked() {
        int told = 0;
        for (ReviewResult quarter : trend.results()) {
            Set<String> lacked = lacked(ReportPage.of(quarter));
            for (Measurement measured : quarter.measurements()) {
                Evidence evidence = measured.evidence();
                String title = measured.metric().title();
                if (measured.metric().unit() != Unit.SHARE
                        || evidence.examples().isEmpty()
                        || evidence.numerator().isEmpty()) {
                    continue;
                }
                if (evidence.numerator().getAsLong() == 0) { // nothing that counts can be an example
                    assertTrue(lacked.contains(title), title);
                    told++;
                } else if (evidence.numerator().equals(evidence.denominator())) { // nothing that is lacked can be
                    assertFalse(lacked.contains(title), title);
                    told++;
                }
            }
        }
        assertTrue(told > 20, "Only %s examples could be told apart.".formatted(told));
    }

    /** The titles of which a page names what is not so. */
    private static Set<String> lacked(ReportPage page) {
        return page.chapters().stream()
                .filter(chapter -> chapter.id().equals("examples"))
                .flatMap(chapter -> Stream.concat(chapter.blocks().stream(), chapter.details().stream()))
                .flatMap(block -> ((Block.Facts) block).facts().stream())
                .flatMap(fact -> Arrays.stream(fact.text().split("; ", -1)))
                .filter(example -> example.contains(": not "))
                .flatMap(example -> Arrays.stream(
                        example.substring(0, example.indexOf(": not ")).split(", (?=[A-Z])", -1)))
                .collect(Collectors.toSet());
    }

    private static ScoreChange overall() {
        return trend.overall().orElseThrow().change().orElseThrow();
    }

    private static MetricChange change(int quarter, String metric) {
        return trend.changes().get(quarter).change().orElseThrow().changes().stream()
                .filter(change -> change.metric().id().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> counts(String metric) {
        return trend.measurements(metric).stream()
                .map(measured -> measured.orElseThrow().evidence())
                .map(evidence -> evidence.numerator().getAsLong() + "/"
                        + evidence.denominator().getAsLong())
                .toList();
    }

    private static double rounded(OptionalDouble points) {
        return Math.round(10 * points.getAsDouble()) / 10.0;
    }
}
