// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.Department;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one department agrees with a list of frictions.
 *
 * @param department whose ratings these are
 * @param state whether there is a share: {@code SUPPRESSED} when all items with ratings are withheld
 * @param share the mean, over the items shown, of the share of persons who agree: what anybody can make of the items'
 *     shares; present exactly in state VALUE
 * @param interval its interval: Wilson's for the effective number of answers, because those of one person go together. How
 *     they do is counted for items that exactly the same persons rated; of others it would tell of the few who rated only
 *     one, so that they are taken to go together as far as can be, and the interval is a wider one. Empty without a share
 * @param shown how many items have a share
 * @param items the items, those most agreed with first, of equal ones in the order of their names; those without a share
 *     last
 */
public record FrictionView(
        Department department,
        State state,
        OptionalDouble share,
        Optional<Interval> interval,
        int shown,
        ImmutableList<RankedFriction> items) {
    /**
     * Checks that state and result fit.
     *
     * @throws IllegalArgumentException if there is a share in another state than VALUE, or none in it
     */
    public FrictionView {
        requireNonNull(department, "department");
        requireNonNull(state, "state");
        requireNonNull(interval, "interval");
        requireNonNull(items, "items");
        if (share.isPresent() != (state == State.VALUE)) {
            throw new IllegalArgumentException("Frictions: state %s and share %s don't fit.".formatted(state, share));
        }
    }
}
