// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/**
 * A confidence interval.
 *
 * @param low the lower limit
 * @param high the upper limit, at least {@code low}
 * @param level the confidence level, between 0 and 1
 */
public record Interval(double low, double high, double level) {
    /** The level used unless another is asked for. */
    public static final double DEFAULT_LEVEL = 0.95;

    /**
     * Checks the order of the limits.
     *
     * @throws IllegalArgumentException if the limits are not finite numbers in order, or the level is not between 0 and
     *     1
     */
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("Interval: %s to %s is not possible.".formatted(low, high));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Interval: level %s is not between 0 and 1. Maybe it is a percentage.".formatted(level));
        }
    }

    /**
     * Whether a value lies in the interval, limits included.
     *
     * @param value the value
     * @return true if it is between the limits
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
