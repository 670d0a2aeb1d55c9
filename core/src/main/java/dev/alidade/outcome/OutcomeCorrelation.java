// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How past totals go with what an outcome came to later, by rank. Association, not cause: both may follow from a third, and
 * neighbouring periods are alike, so that there is less in them than in as many independent ones and the interval is too
 * narrow rather than too wide.
 *
 * @param measure what the outcome measures
 * @param lag by how many periods it comes later than the total
 * @param periods how many periods have a total and a later value, both over by as-of
 * @param unmatched how many totals have no such value
 * @param rho Spearman's rank correlation, from -1 to 1; empty with fewer than two periods, or when all totals or all values
 *     are the same
 * @param interval its interval by Bonett and Wright; empty with fewer than four periods, or when the ranks agree or disagree
 *     entirely, where the method knows no spread
 */
public record OutcomeCorrelation(
        String measure, int lag, long periods, long unmatched, OptionalDouble rho, Optional<Interval> interval) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public OutcomeCorrelation {
        requireNonNull(measure, "measure");
        requireNonNull(rho, "rho");
        requireNonNull(interval, "interval");
        if (lag < 0 || periods < 0 || unmatched < 0) {
            throw new IllegalArgumentException("Correlation with %s: lag %s, %s periods, %s unmatched are not possible."
                    .formatted(measure, lag, periods, unmatched));
        }
    }
}
