// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import dev.alidade.measure.Window;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.PeriodChange;
import dev.alidade.review.ReviewPeriod;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import dev.alidade.score.MetricChange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The quarters of a year, and what changed between them. */
public final class Trend {
    private Trend() {}

    /**
     * Prints the total of each quarter, and what moved it more than chance would.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        ReviewTrend trend = AlignmentReview.under(ScoredReview.policy())
                .every(ReviewPeriod.QUARTER)
                .measure(SmallFirm.facts(), year);
        for (ReviewResult quarter : trend.results()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f%n",
                    quarter.window().start().toString().substring(0, 10),
                    quarter.scorecard().total().orElseThrow());
        }
        for (PeriodChange between : trend.changes()) {
            for (MetricChange moved : between.change().orElseThrow().changes()) {
                if (moved.verdict() == MetricChange.Verdict.BEYOND_CHANCE) {
                    System.out.printf(
                            Locale.ROOT,
                            "from %s: %s %+.1f%n",
                            between.later().start().toString().substring(0, 10),
                            moved.metric().id(),
                            moved.points());
                }
            }
        }
        System.out.println("Not told by quarter: " + trend.untold());
    }
}
