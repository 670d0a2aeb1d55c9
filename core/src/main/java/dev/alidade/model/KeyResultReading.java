// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where a key result stood.
 *
 * @param keyResultId the key result
 * @param at when it stood there: the instant that the number is of, not the one at which it was written down
 * @param value the number
 */
public record KeyResultReading(String keyResultId, Instant at, BigDecimal value) implements GoalFact {
    /**
     * Checks the parts. The number is kept without trailing zeros, so that equal ones are equal.
     *
     * @throws IllegalArgumentException if the key result's id is blank, the instant is outside of the years 1 to 9999, or
     *     the number has more than 18 decimals or 30 digits before the point
     */
    public KeyResultReading {
        Checks.id(keyResultId, "KeyResultReading.keyResultId");
        Checks.instant(at, "KeyResultReading.at");
        value = Checks.decimal(value, "Reading of %s".formatted(keyResultId));
    }
}
