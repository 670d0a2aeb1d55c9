// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.time.Instant;

/**
 * How satisfied a customer said to be, or how likely to recommend the company: one answer to one survey.
 *
 * @param customerId the customer, a pseudonym
 * @param at when the customer answered
 * @param value the point on the scale
 * @param lowest the lowest point of the scale
 * @param highest the highest point, the best
 */
public record Satisfaction(String customerId, Instant at, int value, int lowest, int highest) implements OutcomeFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the customer is blank, the instant is outside of the years 1 to 9999, the highest
     *     point is not above the lowest, or the value is not on the scale
     */
    public Satisfaction {
        Checks.id(customerId, "Satisfaction.customerId");
        Checks.instant(at, "Satisfaction.at");
        RatingScale scale = new RatingScale(lowest, highest);
        if (!scale.contains(value)) {
            throw new IllegalArgumentException(
                    "Satisfaction: %s is not on the scale from %s. Maybe it is on another one."
                            .formatted(value, scale));
        }
    }

    /**
     * The points that the customer could choose from.
     *
     * @return the scale
     */
    public RatingScale scale() {
        return new RatingScale(lowest, highest);
    }
}
