// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import java.util.OptionalDouble;

/**
 * How often a later step was reached in the window against how often an earlier one was, whoever reached them. Not a
 * conversion: those who arrive at the later step in a period are not those who begin in it, so the ratio may exceed 1, and
 * it rises when fewer leads come in.
 *
 * @param reached how many leads reached or passed the later step for the first time in the window
 * @param begun how many leads reached or passed the earlier step for the first time in the window
 */
public record SamePeriodRatio(long reached, long begun) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public SamePeriodRatio {
        if (reached < 0 || begun < 0) {
            throw new IllegalArgumentException(
                    "Same-period ratio: %s to %s is not possible.".formatted(reached, begun));
        }
    }

    /**
     * The ratio.
     *
     * @return {@code reached / begun}, from 0 without upper limit; empty when nobody reached the earlier step
     */
    public OptionalDouble ratio() {
        return begun == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reached / begun);
    }
}
