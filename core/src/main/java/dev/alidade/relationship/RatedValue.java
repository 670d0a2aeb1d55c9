// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingScale;

/**
 * A rating as it is kept: who rated is its key, so that department and value are left.
 *
 * @param department sales or marketing
 * @param value a point on the item's scale
 */
record RatedValue(Department department, int value) {
    /** Whether ratings of a department tell of one of the two. */
    static boolean counts(Department department) {
        return department == Department.SALES || department == Department.MARKETING;
    }

    /** Department and value: {@code SALES,4}. */
    static String encoded(Rating rating) {
        return rating.department().name() + ',' + rating.value();
    }

    /**
     * Reads back what {@link #encoded} wrote.
     *
     * @throws IllegalStateException if the department doesn't count or the value is off the scale
     */
    static RatedValue decoded(String encoded, RatingScale scale) {
        int comma = encoded.indexOf(',');
        if (comma < 0) {
            throw new IllegalStateException("A saved rating is damaged.");
        }
        RatedValue rated = new RatedValue(
                Department.valueOf(encoded.substring(0, comma)), Integer.parseInt(encoded.substring(comma + 1)));
        if (!counts(rated.department) || !scale.contains(rated.value)) {
            throw new IllegalStateException(
                    "A saved rating is of a department that doesn't count, or not on the scale from %s."
                            .formatted(scale));
        }
        return rated;
    }
}
