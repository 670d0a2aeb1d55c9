// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

/**
 * The ends between which a score must lie when every measurement lies in its own interval and what is unknown may be
 * anything. No confidence interval: all ends at once are far less probable than one.
 *
 * @param low the score with every entry at the worse end of its interval, in points from 0 to 100
 * @param high the score with every entry at the better end, in points from {@code low} to 100
 */
public record Bounds(double low, double high) {
    /** Nothing is known. */
    public static final Bounds WHOLE_SCALE = new Bounds(0, 100);

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if not {@code 0 <= low <= high <= 100}
     */
    public Bounds {
        if (!(0 <= low && low <= high && high <= 100)) {
            throw new IllegalArgumentException("Bounds: %s to %s are not possible.".formatted(low, high));
        }
    }
}
