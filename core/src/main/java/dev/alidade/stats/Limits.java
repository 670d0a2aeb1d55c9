// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The two ends of an interval, both included.
 *
 * @param low the lower limit; finite
 * @param high the upper limit; finite, not below {@code low}
 */
public record Limits(double low, double high) {

    /**
     * Checks the two ends.
     *
     * @throws IllegalArgumentException if an end is not finite or {@code low} is above {@code high}
     */
    public Limits {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException("Limits %s to %s: wanted two finite numbers, the lower one first."
                    .formatted(Double.toString(low), Double.toString(high)));
        }
    }

    /**
     * An interval of no width: what is known exactly.
     *
     * @param value the value; finite
     * @return the interval from {@code value} to {@code value}
     */
    public static Limits point(double value) {
        return new Limits(value, value);
    }

    /**
     * The distance from the lower to the upper limit.
     *
     * @return the width; 0 for a point
     */
    public double width() {
        return high - low;
    }

    /**
     * Whether a value lies between the limits, the limits included.
     *
     * @param value the value
     * @return true if {@code low <= value <= high}
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
