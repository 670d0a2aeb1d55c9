// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.ProtectedShare;
import java.util.Optional;

/**
 * How sales rates material in one round of the survey, each person by the last answer. Told of sales only, and of no fewer
 * persons than the minimum group.
 *
 * @param item the item that was rated
 * @param wave the round's name; empty when it has none, or nobody answered
 * @param satisfied persons whose answer is in the top-two box, of all of sales who answered
 */
public record RatedMaterial(String item, Optional<String> wave, ProtectedShare satisfied) {
    /** Checks that nothing is missing. */
    public RatedMaterial {
        requireNonNull(item, "item");
        requireNonNull(wave, "wave");
        requireNonNull(satisfied, "satisfied");
    }
}
