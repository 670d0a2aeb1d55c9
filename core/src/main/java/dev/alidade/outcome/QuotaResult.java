// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of one quota whose period is over.
 *
 * @param ownerId whose it was; empty for the company's
 * @param from the first day
 * @param to the day after the last
 * @param quota what was to be won, in units of the report's currency
 * @param won what was won in these days by the owner at the closing, by anybody for the company's; known amounts only
 * @param deals how many deals that were
 * @param withoutAmount how many of them are missing in what was won, since their amount is not known or can't be converted
 */
public record QuotaResult(
        Optional<String> ownerId,
        LocalDate from,
        LocalDate to,
        BigDecimal quota,
        BigDecimal won,
        long deals,
        long withoutAmount) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative or more amounts are missing than there are
     */
    public QuotaResult {
        requireNonNull(ownerId, "ownerId");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (quota.signum() < 0 || won.signum() < 0 || withoutAmount < 0 || withoutAmount > deals) {
            throw new IllegalArgumentException(
                    "Quota from %s: %s won of %s in %s deals, %s of them without an amount, is not possible."
                            .formatted(from, won, quota, deals, withoutAmount));
        }
    }

    /**
     * What was won over what was to be won.
     *
     * @return 1 when just reached; empty when nothing was to be won
     */
    public OptionalDouble attainment() {
        return quota.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(won.divide(quota, MathContext.DECIMAL128).doubleValue());
    }
}
