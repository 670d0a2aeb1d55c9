// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import dev.alidade.measure.Window;
import dev.alidade.policy.CompanyTables;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.Improvement;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The whole review under a policy from a file, with its scorecard. */
public final class ScoredReview {
    private ScoredReview() {}

    static ReviewPolicy policy() {
        PolicyFile agreed = PolicyFile.read(new StringReader("""
                # within a day, or the buyer has called somebody else
                handoff.respond-within = PT24H
                handoff.attempts = 1
                """));
        CompanyTables tables =
                CompanyTables.builder().codebook(SmallFirm.codebook()).build();
        return agreed.reviewPolicy(tables, List.of("handoff", "mindset"));
    }

    static Scorecard card() {
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        return AlignmentReview.under(policy()).measure(SmallFirm.facts(), year).scorecard();
    }

    /**
     * Prints a scorecard.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        ReviewResult result = AlignmentReview.under(policy()).measure(SmallFirm.facts(), year);
        Scorecard card = result.scorecard();
        System.out.printf(
                Locale.ROOT,
                "%.1f of 100, bounds %.1f to %.1f, measured %.0f %% of what is in scope%n",
                card.total().orElseThrow(),
                card.bounds().low(),
                card.bounds().high(),
                100 * card.coverage().orElseThrow());
        for (TopicScore topic : card.topics()) {
            System.out.printf(
                    Locale.ROOT, "%s: %.1f%n", topic.id(), topic.score().orElseThrow());
        }
        for (Improvement improvement : card.improvements().subList(0, 3)) {
            System.out.printf(
                    Locale.ROOT,
                    "+%.1f: %s%n",
                    improvement.points(),
                    improvement.advice().orElseThrow());
        }
    }
}
