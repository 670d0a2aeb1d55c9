// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How one person of the staff rated one item in one survey.
 *
 * @param respondent the person, a pseudonym
 * @param department where the person works
 * @param item the name of the {@link RatingItem}
 * @param value the point on the item's scale; whether it is one, the item knows
 * @param at when the person answered
 * @param wave the round of the survey; empty when there is only one
 */
public record Rating(
        String respondent, Department department, String item, int value, Instant at, Optional<String> wave)
        implements ContentFact, OutcomeFact, RelationshipFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the respondent or the item is blank or the instant is outside of the years 1 to
     *     9999
     */
    public Rating {
        Checks.id(respondent, "Rating.respondent");
        requireNonNull(department, "department");
        Checks.id(item, "Rating.item");
        Checks.instant(at, "Rating.at");
        requireNonNull(wave, "wave");
    }

    /**
     * A rating in a survey of one round.
     *
     * @param respondent the person
     * @param department where the person works
     * @param item the item
     * @param value the point on its scale
     * @param at when the person answered
     * @return the rating
     */
    public static Rating of(String respondent, Department department, String item, int value, Instant at) {
        return new Rating(respondent, department, item, value, at, Optional.empty());
    }
}
