// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Window;
import dev.alidade.score.ScoreChange;
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
        return new PeriodChange(
                earlier.window(), later.window(), later.scorecard().since(earlier.scorecard()));
    }
}
