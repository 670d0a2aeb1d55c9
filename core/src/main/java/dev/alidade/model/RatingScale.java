// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/**
 * The points that a rating may have: whole numbers, more being better or more agreeing.
 *
 * @param lowest the lowest point
 * @param highest the highest point, above the lowest
 */
public record RatingScale(int lowest, int highest) {
    /** From 1 to 5, as most items of surveys. */
    public static final RatingScale STANDARD = new RatingScale(1, 5);

    private static final long FEW_POINTS = 3;

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if the highest point is not above the lowest
     */
    public RatingScale {
        if (highest <= lowest) {
            throw new IllegalArgumentException(
                    "Rating scale from %s to %s: the highest point is not above the lowest. Maybe the two are swapped."
                            .formatted(lowest, highest));
        }
    }

    /**
     * Whether a rating is on the scale.
     *
     * @param rating the rating
     * @return true if it is one of the points
     */
    public boolean contains(int rating) {
        return lowest <= rating && rating <= highest;
    }

    /**
     * Whether a rating is in the top-two box: one of the two highest points. On a scale of two or three points only the
     * highest counts, since the one below it is the middle or the end.
     *
     * @param rating a rating on the scale
     * @return true if it counts as satisfied, content, agreeing
     */
    public boolean top(int rating) {
        return (long) rating > (long) highest - ((long) highest - lowest + 1 > FEW_POINTS ? 2 : 1);
    }

    @Override
    public String toString() {
        return lowest + " to " + highest;
    }
}
