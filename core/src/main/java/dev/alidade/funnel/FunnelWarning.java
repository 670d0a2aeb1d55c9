// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

/**
 * Something about the records as a whole that makes a number of the funnel misleading.
 *
 * @param kind what it is
 * @param about the step or number that it concerns
 * @param count how many leads it rests on, as the kind says
 * @param of among how many
 */
public record FunnelWarning(Kind kind, String about, long count, long of) {
    /** What makes a number misleading. */
    public enum Kind {
        /**
         * The first win on record comes long after the first lead, though of {@code count} leads that were old enough by
         * then some should have been won: at the rate of all {@code of} leads at least five, so that none would have less
         * than one chance in a hundred (Poisson). Wins may not have been recorded from the beginning; the conversion of
         * early cohorts is then understated.
         */
        OUTCOMES_START_LATE,
        /** For only {@code count} of {@code of} leads, less than half of them, the horizon is over at as-of. */
        COHORT_TOO_YOUNG,
        /** None of {@code of} leads has an event of this step, nor any of another group. Its stage may have another name in the data. */
        STEP_NEVER_RECORDED,
        /**
         * Of {@code of} leads {@code count} are won, at least five, and none is lost, nor any of another group. Losses may not be recorded, so that
         * leads seem to be open that are not.
         */
        LOSSES_NEVER_RECORDED
    }

    /** Checks that nothing is missing. */
    public FunnelWarning {
        requireNonNull(kind, "kind");
        requireNonNull(about, "about");
    }
}
