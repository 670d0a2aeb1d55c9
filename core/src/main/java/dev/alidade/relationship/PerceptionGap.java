// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far apart the departments see the same things.
 *
 * @param state whether there is a gap
 * @param gap the mean, over the matched items shown, of the absolute difference of the departments' means, from 0 to 1;
 *     present exactly in state VALUE
 * @param interval its interval, a wider one where not exactly the same persons of a department rated all items: how their
 *     ratings go together would tell of the few who rated only some; empty without a gap, or when nobody differs from the
 *     own department
 * @param byChance the gap that chance alone would show on average if both departments felt the same: absolute differences
 *     don't cancel out, so that a gap of this size tells nothing; empty without an interval
 * @param shown how many matched items have a difference
 * @param items the matched items, those furthest apart first, those without a difference last
 */
public record PerceptionGap(
        State state,
        OptionalDouble gap,
        Optional<Interval> interval,
        OptionalDouble byChance,
        int shown,
        ImmutableList<ItemGap> items) {
    /**
     * Checks that state and result fit.
     *
     * @throws IllegalArgumentException if there is a gap in another state than VALUE, or none in it
     */
    public PerceptionGap {
        requireNonNull(state, "state");
        requireNonNull(interval, "interval");
        requireNonNull(byChance, "byChance");
        requireNonNull(items, "items");
        if (gap.isPresent() != (state == State.VALUE)) {
            throw new IllegalArgumentException("Gap: state %s and result %s don't fit.".formatted(state, gap));
        }
    }
}
