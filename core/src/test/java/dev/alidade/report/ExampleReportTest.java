// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.DealMetrics;
import dev.alidade.handoff.HandoffMetrics;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.review.ReviewCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a report names: examples, and what was odd. */
final class ExampleReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static Measurement share(Metric metric, String... examples) {
        return Measurement.share(metric, Proportion.of(1, 4), 0, List.of(examples));
    }

    private static String told(List<Measurement> measurements, DataIssue... issues) {
        return REPORTS.kept(
                        TextReport.detailed(SampleReviews.of(ReviewCatalogue.standardModel(), measurements, issues)))
                .replaceAll("\\s+", " ");
    }

    @Test
    void examplesOfWhatIsLackedAreToldFromExamplesOfWhatIsCounted() {
        String text = told(List.of(
                share(HandoffMetrics.FOLLOW_UP_RATE, "L1"),
                share(HandoffMetrics.UNWORKED_REJECTIONS, "L2"),
                share(HandoffMetrics.QUALITY_REJECTIONS, "L3"),
                share(DealMetrics.WIN_RATE, "O4")));

        assertTrue(text.contains("Followed up at all: not L1"), text);
        assertTrue(text.contains("Rejected without an attempt: L2"), text);
        assertTrue(text.contains("Rejected for quality: L3"), text);
        assertTrue(text.contains("Win rate: not O4"), text);
    }

    @Test
    void withoutAnyExampleThereIsNoChapterOfThem() {
        assertFalse(told(List.of(share(HandoffMetrics.FOLLOW_UP_RATE))).contains("Examples to look at"));
    }

    @Test
    void whatTwoTopicsFoundInTheSameWordsIsToldOnceAndByBothInTheDetails() {
        IssueKind one = new IssueKind("one.stage", "A stage isn't known; it counts nowhere.");
        IssueKind other = new IssueKind("other.stage", "A stage isn't known; it states nothing.");
        String text = told(
                List.of(),
                new DataIssue(one, 3, ImmutableList.of("O1")),
                new DataIssue(other, 5, ImmutableList.of("O1", "O2")));

        assertTrue(text.contains(" 5 A stage isn't known: O1, O2"), text);
        assertFalse(text.contains(" 3 A stage isn't known: O1"), text);
        assertTrue(text.contains(" 3 A stage isn't known; it counts nowhere. O1"), text);
        assertTrue(text.contains(" 5 A stage isn't known; it states nothing. O1, O2"), text);
    }

    @Test
    void howManyMoreNumbersHaveNoDataIsSaidInWordsThatStandAlone() {
        String text = told(List.of(
                share(HandoffMetrics.QUALITY_REJECTIONS, "L1"),
                Measurement.absent(HandoffMetrics.DISPUTES_OVERTURNED, State.NO_DATA, Evidence.none())));

        assertTrue(
                text.contains(
                        "1 more number was measured beside the score; the details list them. For 1 more number there is no data."),
                text);
    }
}
