// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A question to which persons answer with a point on a scale, more being better or more agreeing.
 *
 * @param item its name, as ratings name it, such as {@code morale}
 * @param lowest the lowest point of its scale
 * @param highest the highest point of its scale
 * @param text the question as it was put
 */
public record RatingItem(String item, int lowest, int highest, Optional<String> text) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank or the highest point is not above the lowest
     */
    public RatingItem {
        Checks.id(item, "RatingItem.item");
        requireNonNull(text, "text");
        RatingScale unused = new RatingScale(lowest, highest);
    }

    /**
     * An item on the scale from 1 to 5.
     *
     * @param item its name
     * @return the item
     */
    public static RatingItem standard(String item) {
        return new RatingItem(item, RatingScale.STANDARD.lowest(), RatingScale.STANDARD.highest(), Optional.empty());
    }

    /**
     * The points that a rating may have.
     *
     * @return the scale
     */
    public RatingScale scale() {
        return new RatingScale(lowest, highest);
    }
}
