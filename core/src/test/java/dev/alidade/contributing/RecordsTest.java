// SPDX-License-Identifier: Apache-2.0
package dev.alidade.contributing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.review.ReviewPart;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each behaviour of the metric that CONTRIBUTING.md adds, and its place in a review. */
final class RecordsTest {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final Instant MARCH = Instant.parse("2024-03-04T09:00:00Z");
    private static final ImmutableList<Lead> LEADS = ImmutableList.of(
            Lead.builder("L1").createdAt(MARCH).source("fair").build(),
            Lead.builder("L2").createdAt(MARCH).source("web").build(),
            Lead.builder("L3").createdAt(MARCH).build(),
            Lead.builder("L4").createdAt(YEAR.end()).build());

    @Test
    void aLeadThatNamesNoSourceIsMissingAndAnExample() {
        RecordsReport report = new Records().measure(LEADS, YEAR);

        assertEquals(Proportion.of(2, 3), report.sourceKnown());
        assertEquals(ImmutableList.of("L3"), report.examples());
    }

    @Test
    void withoutLeadsThereIsNoValue() {
        Measurement measurement =
                Iterables.getOnlyElement(new Records().measure(List.of(), YEAR).measurements());

        assertEquals(Measurement.State.NO_DATA, measurement.state());
    }

    @Test
    void theReviewMeasuresScoresAndAdvises() {
        ReviewPolicy policy = ReviewPolicy.builder()
                .part(new ReviewPart<>("records", "records", Lead.class, new Records()).yieldingAllItReports())
                .model(ReviewCatalogue.standardModel()
                        .withName("ours")
                        .plus(ModelEntry.of(RecordsMetrics.SOURCE_KNOWN, Heading.ACCOUNTABILITY)))
                .build();

        ReviewResult result = AlignmentReview.under(policy).measure(LEADS, YEAR);

        assertEquals(66.7, result.scorecard().total().orElseThrow(), 0.05);
        assertEquals(
                Proportion.of(2, 3),
                result.report("records", RecordsReport.class).orElseThrow().sourceKnown());
        assertTrue(result.scorecard().improvements().stream()
                .anyMatch(improvement -> improvement.advice().orElse("").equals("record the source of 1 more lead")));
    }
}
