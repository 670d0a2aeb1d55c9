// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import java.util.Optional;
import java.util.function.Function;

/**
 * The whole review: every topic in scope over one window, in one pass over all facts, and a scorecard.
 *
 * <pre>{@code
 * ReviewResult result = AlignmentReview.under(policy).measure(facts, year);
 * result.scorecard().total();
 * }</pre>
 */
public final class AlignmentReview implements Analysis<Fact, ReviewResult> {
    private final ReviewPolicy policy;

    private AlignmentReview(ReviewPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * The review that a policy describes.
     *
     * @param policy what is measured and how it is scored
     * @return the review
     */
    public static AlignmentReview under(ReviewPolicy policy) {
        return new AlignmentReview(policy);
    }

    /**
     * This review once for each period of a window, and what changed between them.
     *
     * @param period what the window is cut into
     * @return the review by period, without what persons answered
     */
    public PeriodReview every(ReviewPeriod period) {
        return new PeriodReview(policy, period, false, false);
    }

    @Override
    public Tally<Fact, ReviewResult> tally(Window window) {
        return new ReviewTally(policy, window);
    }

    @Override
    public Tally<Fact, ReviewResult> tally(Window window, byte[] saved) {
        return CellTally.restore(new ReviewTally(policy, window), saved);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsupportedOperationException if a part refuses to be grouped, as surveys do
     */
    @Override
    public Analysis<Fact, Grouped<ReviewResult>> by(String name, Function<? super Fact, Optional<String>> key) {
        for (ReviewPart<?, ?> part : policy.parts()) {
            Object unused = part.analysis().by(name, fact -> Optional.empty());
        }
        return Analysis.super.by(name, key);
    }
}
