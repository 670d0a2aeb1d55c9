// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.Codebook;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.Scorecard;
import dev.alidade.score.ScoringModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reviews of small companies. */
final class SampleReviews {
    static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneId.of("Europe/Berlin"));
    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    private SampleReviews() {}

    /** Forty leads, sales that says quality, marketing that says price. */
    static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            Instant handedOff = MONDAY.plus(Duration.ofDays(i));
            var lead = Lead.builder("L" + i).createdAt(handedOff).handedOff(handedOff);
            if (i % 5 != 0) {
                lead.attempt(handedOff.plus(Duration.ofHours(i)));
            }
            if (i % 4 != 0) {
                lead.accepted(handedOff.plus(Duration.ofHours(2L * i)));
            }
            facts.add(lead.build());
        }
        for (int i = 1; i <= 12; i++) {
            facts.add(SurveyAnswer.of(
                    "S" + i,
                    Department.SALES,
                    MONDAY,
                    "durable machines",
                    "fast service",
                    i % 3 == 0 ? "cheap" : "??"));
        }
        for (int i = 1; i <= 8; i++) {
            facts.add(SurveyAnswer.of("M" + i, Department.MARKETING, MONDAY, "cheap", "local people", "our charm"));
        }
        facts.add(new ReviewSession("R1", MONDAY, ImmutableSortedSet.of("S1", "S2", "M1")));
        return facts;
    }

    static ReviewPolicy policy() {
        Codebook codebook = Codebook.builder()
                .code("price", "low price", "cheap")
                .code("quality", "high quality", "durable")
                .code("service", "fast service")
                .code("near", "local people")
                .build();
        return ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard())
                .mindset(SurveySettings.of(codebook).withStaff(30))
                .build();
    }

    static ReviewResult company() {
        return AlignmentReview.under(policy()).measure(facts(), YEAR);
    }

    static ReviewResult empty() {
        return AlignmentReview.under(policy()).measure(List.of(), YEAR);
    }

    /** The text of one chapter, in one line. */
    static String chapter(ReviewResult result, String id) {
        ReportPage page = ReportPage.of(result);
        return TextReport.detailed(new ReportPage(
                        "Title",
                        "Window",
                        page.chapters().stream()
                                .filter(chapter -> chapter.id().equals(id))
                                .collect(ImmutableList.toImmutableList())))
                .replaceAll("\\s+", " ");
    }

    static ReviewResult of(ScoringModel model, List<Measurement> measurements, DataIssue... issues) {
        return new ReviewResult(
                YEAR,
                ImmutableSortedMap.of(),
                ImmutableList.copyOf(measurements),
                ImmutableList.copyOf(issues),
                Scorecard.of(model, model.topicWeights().keySet(), measurements));
    }
}
