// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import dev.alidade.coding.Codebook;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.Improvement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole review: every topic in scope, in one pass, with a scorecard. */
public final class WholeReview {
    private WholeReview() {}

    /**
     * Prints the total, the weakest topic and the improvements of a small company.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Codebook codebook = Codebook.builder()
                .code("price", "low price", "cheap")
                .code("quality", "high quality", "durable")
                .build();
        Instant monday = Instant.parse("2024-03-04T09:00:00Z");
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            facts.add(SurveyAnswer.of("S" + i, Department.SALES, monday, "durabel machines"));
            facts.add(SurveyAnswer.of("M" + i, Department.MARKETING, monday, "Low prices!"));
            facts.add(Lead.builder("L" + i)
                    .createdAt(monday)
                    .handedOff(monday)
                    .attempt(monday.plus(Duration.ofHours(2L * i)))
                    .accepted(monday.plus(Duration.ofHours(50)))
                    .build());
        }
        ReviewPolicy policy = ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard().withRespondWithin(Duration.ofHours(24)))
                .mindset(SurveySettings.of(codebook).withStaff(50))
                .build();
        ReviewResult result = AlignmentReview.under(policy).measure(facts, year);
        System.out.printf(
                Locale.ROOT, "Total: %.1f of 100%n", result.scorecard().total().orElseThrow());
        System.out.println(
                "Weakest: " + result.scorecard().weakestTopic().orElseThrow().id());
        for (Improvement improvement : result.scorecard().improvements()) {
            improvement.advice().ifPresent(advice -> System.out.println("- " + advice));
        }
    }
}
