// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A range of scores with a name, as the authors of an instrument give them: from its lower limit to below that of the next
 * band.
 *
 * @param name what such a score means, such as {@code strained}
 * @param from the lower limit, which belongs to the band
 */
public record ScoreBand(String name, BigDecimal from) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public ScoreBand {
        requireNonNull(from, "from");
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("Score band from %s: the name is blank.".formatted(from));
        }
    }
}
