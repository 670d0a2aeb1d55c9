// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What an outcome came to in some period: revenue, churn, or whatever the company follows.
 *
 * @param from the first day
 * @param to the day after the last
 * @param measure what was measured
 * @param value what it came to; the higher, the better or the worse, as the measure is
 */
public record LaterOutcome(LocalDate from, LocalDate to, String measure, double value) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no day, the measure is blank, or the value is no finite number
     */
    public LaterOutcome {
        requireNonNull(from, "from");
        requireNonNull(measure, "measure");
        if (measure.isBlank()) {
            throw new IllegalArgumentException("Outcome from %s: its measure is blank.".formatted(from));
        }
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Outcome %s: no day from %s to %s, which is the day after the last.".formatted(measure, from, to));
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Outcome %s from %s: %s is no number.".formatted(measure, from, value));
        }
    }
}
