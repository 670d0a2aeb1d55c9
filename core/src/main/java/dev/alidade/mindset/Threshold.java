// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

/**
 * A share that is expected at least, as an exact fraction: 3/4 is met by 3 of 4 and by 75 of 100, not by 74 of 99.
 *
 * @param numerator the fraction's numerator, positive, at most the denominator
 * @param denominator the fraction's denominator
 */
public record Threshold(long numerator, long denominator) {
    /**
     * Three quarters: "when less than 75 percent of the answers match, there is no shared mindset"
     * ({@link dev.alidade.measure.Source#BEEVER}).
     */
    public static final Threshold THREE_QUARTERS = new Threshold(3, 4);

    /**
     * Checks the fraction.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Threshold {
        if (numerator < 1 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "Threshold %s/%s is not above 0 and at most 1. Maybe numerator and denominator are exchanged."
                            .formatted(numerator, denominator));
        }
    }

    /**
     * The fraction as a number, for comparison with limits of intervals.
     *
     * @return above 0, at most 1
     */
    public double value() {
        return (double) numerator / denominator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
