// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;

/**
 * How much of what was promised came at all, by as-of: the mean over due promises of delivered over first promised, each at
 * most 1, so that a surplus in one doesn't hide a gap in another. What is missing to 1 was promised too much.
 *
 * <p>The interval is Wilson's with the mean in the place of a share: of all quantities from 0 to 1 with one mean, the share
 * of a yes or no varies most (R. Bhatia and C. Davis, "A better bound on the variance", American Mathematical Monthly 107,
 * 2000), so that it is rather too wide than too narrow.
 *
 * @param mean from 0 to 1, each promise rounded to billionths
 * @param interval the interval at level {@value Interval#DEFAULT_LEVEL}
 * @param promises over how many promises, at least 1
 * @param measured for how many of them a quantity was promised; each other one is one thing, delivered or not
 */
public record ScopeDelivered(double mean, Interval interval, long promises, long measured) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the mean is not from 0 to 1, or the counts contradict each other
     */
    public ScopeDelivered {
        requireNonNull(interval, "interval");
        if (!(mean >= 0 && mean <= 1) || promises < 1 || measured < 0 || measured > promises) {
            throw new IllegalArgumentException(
                    "Scope delivered: %s over %s promises, %s with a quantity, is not possible."
                            .formatted(mean, promises, measured));
        }
    }
}
