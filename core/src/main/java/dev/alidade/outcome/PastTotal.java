// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How well sales and marketing were aligned in some past period: the total of a scorecard. Totals to be compared come from
 * one scoring model.
 *
 * @param from the first day
 * @param to the day after the last
 * @param total the total, in points from 0 to 100
 */
public record PastTotal(LocalDate from, LocalDate to, double total) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no day or the total is not from 0 to 100
     */
    public PastTotal {
        requireNonNull(from, "from");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Past total: no day from %s to %s, which is the day after the last.".formatted(from, to));
        }
        if (!(total >= 0 && total <= 100)) { // also no number
            throw new IllegalArgumentException(
                    "Past total from %s: %s is not from 0 to 100, as totals of a scorecard are."
                            .formatted(from, total));
        }
    }
}
