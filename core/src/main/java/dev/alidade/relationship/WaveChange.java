// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one department's ratings of one item changed since the round before. Both rounds are told over all who rated in them,
 * so that the change is what anybody can make of the two; who rated in both makes the interval narrower only.
 *
 * @param item the item's name
 * @param text the question as it is put now; empty if nobody said
 * @param department whose ratings these are
 * @param state whether there is a change: both rounds must have a share that may be shown
 * @param before persons in the top-two box in the round before
 * @param now persons in the top-two box in this round
 * @param change the share now less the share before, from -1 to 1; present exactly in state VALUE
 * @param interval its interval (Newcombe); empty without a change
 * @param meanChange the mean rating now less the one before, on the item's scale; empty without a change
 * @param meanInterval its interval (Student's t or Welch's, or between them); empty without a change, or when nobody differs
 * @param overlap whether the intervals could count with the same persons
 */
public record WaveChange(
        String item,
        Optional<String> text,
        Department department,
        State state,
        Optional<Proportion> before,
        Optional<Proportion> now,
        OptionalDouble change,
        Optional<Interval> interval,
        OptionalDouble meanChange,
        Optional<Interval> meanInterval,
        WaveOverlap overlap) {
    /**
     * Checks that state and result fit.
     *
     * @throws IllegalArgumentException if there is a change in another state than VALUE, or none in it
     */
    public WaveChange {
        requireNonNull(item, "item");
        requireNonNull(text, "text");
        requireNonNull(department, "department");
        requireNonNull(state, "state");
        requireNonNull(before, "before");
        requireNonNull(now, "now");
        requireNonNull(interval, "interval");
        requireNonNull(meanChange, "meanChange");
        requireNonNull(meanInterval, "meanInterval");
        requireNonNull(overlap, "overlap");
        if (change.isPresent() != (state == State.VALUE)) {
            throw new IllegalArgumentException(
                    "Change of %s: state %s and result %s don't fit.".formatted(item, state, change));
        }
    }

    /**
     * Whether the interval of the share's change leaves out zero.
     *
     * @return true if the change is more than chance would show at the interval's level; false without a change
     */
    public boolean clear() {
        return interval.filter(limits -> limits.low() > 0 || limits.high() < 0).isPresent();
    }
}
