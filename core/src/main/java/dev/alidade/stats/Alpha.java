// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Krippendorff's alpha: 1 - observed / expected disagreement. 1 when all coders agree, 0 when they agree as often as
 * values drawn at random from the same pot would, below 0 when they agree less.
 *
 * @param value alpha; empty when no unit has two values, or when nothing could have disagreed (all values the same):
 *     neither perfect nor chance agreement was shown then
 * @param observed \( D_o \), the mean disagreement within units; empty when no unit has two values
 * @param expected \( D_e \), the mean disagreement over all pairs of values; empty when no unit has two values
 * @param pairable n, how many values stand in a unit with at least one other value; 0 or at least 2
 */
public record Alpha(OptionalDouble value, OptionalDouble observed, OptionalDouble expected, long pairable) {

    static final Alpha NOTHING_TO_COMPARE =
            new Alpha(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);

    /** Checks that all parts are there. */
    public Alpha {
        requireNonNull(value, "value");
        requireNonNull(observed, "observed");
        requireNonNull(expected, "expected");
    }

    static Alpha of(double observed, double expected, long pairable) {
        OptionalDouble value = expected > 0 ? OptionalDouble.of(1 - observed / expected) : OptionalDouble.empty();
        return new Alpha(value, OptionalDouble.of(observed), OptionalDouble.of(expected), pairable);
    }
}
