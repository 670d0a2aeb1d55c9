// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Window;
import dev.alidade.score.ScoreChange;
import dev.alidade.score.Scorecard;
import java.util.Optional;

/**
 * What happened to the score from one period to a later one.
 *
 * @param earlier the earlier period
 * @param later the later period
 * @param change which measurement moved the total by how many points; empty when one of the periods has no total
 */
public record PeriodChange(Window earlier, Window later, Optional<ScoreChange> change) {
    /** Checks that nothing is missing. */
    public PeriodChange {
        requireNonNull(earlier, "earlier");
        requireNonNull(later, "later");
        requireNonNull(change, "change");
    }

    static PeriodChange between(ReviewResult earlier, ReviewResult later) {
        return between(earlier.window(), earlier.scorecard(), later.window(), later.scorecard());
    }

    /**
     * What happened between two cards, such as those of stored reviews.
     *
     * @param earlier the earlier period
     * @param before its card
     * @param later the later period
     * @param after its card, of the same model
     * @return the change; without intervals and verdicts where the periods {@linkplain #overlaps() overlap}
     * @throws IllegalArgumentException if the cards are of different models
     */
    public static PeriodChange between(Window earlier, Scorecard before, Window later, Scorecard after) {
        PeriodChange plain = new PeriodChange(earlier, later, after.since(before));
        return plain.overlaps()
                ? new PeriodChange(earlier, later, plain.change.map(ScoreChange::ofSharedCases))
                : plain;
    }

    /**
     * Whether the periods have time in common, so that the same cases count in both.
     *
     * @return true if so
     */
    public boolean overlaps() {
        return earlier.start().isBefore(later.end()) && later.start().isBefore(earlier.end());
    }
}
