// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Unusable;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.PeriodReview;
import dev.alidade.review.ReviewPeriod;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewTrend;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the window is cut into besides. */
final class TrendOptions {
    @Option(
            names = "--every",
            paramLabel = "week|month|quarter|year",
            description = "review each of these of the window as well, and tell what changed between them")
    private @Nullable ReviewPeriod period;

    @Option(
            names = "--with-surveys",
            description =
                    "with --every: what persons and customers answered as well. Only where each round of a survey lies in one period:"
                            + " what the whole tells beyond its periods may be the answers of one")
    private boolean surveys;

    /**
     * Checks before the work that the options fit together, and the window has not too many periods.
     *
     * @throws Unusable if they don't
     */
    void check(Window window) {
        if (surveys && period == null) {
            throw new Unusable("--with-surveys goes with --every, such as --every quarter.");
        }
        if (period != null) {
            try {
                Object unused = period.of(window);
            } catch (IllegalArgumentException e) {
                throw new Unusable("--every: " + e.getMessage(), e);
            }
        }
    }

    /** Counts the trend, when it is asked for. */
    Optional<Tally<Fact, ReviewTrend>> tally(ReviewPolicy policy, Window window) {
        if (period == null) {
            return Optional.empty();
        }
        PeriodReview review = AlignmentReview.under(policy).every(period);
        return Optional.of((surveys ? review.withSurveys() : review).tally(window));
    }
}
