// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far apart the departments' mean ratings of one thing are, each on a scale from 0 (lowest point) to 1 (highest).
 *
 * @param items what each of them rated
 * @param text the question as it was put to sales; empty if nobody said
 * @param state whether both departments have a mean that may be shown
 * @param sales the mean of sales, from 0 to 1
 * @param marketing the mean of marketing, from 0 to 1
 * @param difference sales less marketing, from -1 to 1
 * @param interval its interval (Welch); empty without a difference, or when nobody differs from the own department
 */
public record ItemGap(
        MatchedItems items,
        Optional<String> text,
        State state,
        OptionalDouble sales,
        OptionalDouble marketing,
        OptionalDouble difference,
        Optional<Interval> interval) {
    /**
     * Checks that state and result fit.
     *
     * @throws IllegalArgumentException if there is a result in another state than VALUE, or none in it
     */
    public ItemGap {
        requireNonNull(items, "items");
        requireNonNull(text, "text");
        requireNonNull(state, "state");
        requireNonNull(sales, "sales");
        requireNonNull(marketing, "marketing");
        requireNonNull(interval, "interval");
        if (difference.isPresent() != (state == State.VALUE)) {
            throw new IllegalArgumentException(
                    "Gap of %s: state %s and result %s don't fit.".formatted(items, state, difference));
        }
    }
}
