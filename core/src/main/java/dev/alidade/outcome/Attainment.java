// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * What was won over what was to be won, over some quotas together.
 *
 * @param quotas how many quotas
 * @param won what was won in their days, in units of the report's currency
 * @param quota what was to be won
 * @param withoutAmount how many deals are missing in what was won: with any, it is at least this
 */
public record Attainment(long quotas, BigDecimal won, BigDecimal quota, long withoutAmount) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Attainment {
        if (quotas < 0 || withoutAmount < 0 || won.signum() < 0 || quota.signum() < 0) {
            throw new IllegalArgumentException(
                    "Attainment: %s won of %s in %s quotas is not possible.".formatted(won, quota, quotas));
        }
    }

    static Attainment of(Collection<QuotaResult> results) {
        BigDecimal won = BigDecimal.ZERO;
        BigDecimal quota = BigDecimal.ZERO;
        long withoutAmount = 0;
        for (QuotaResult result : results) {
            won = won.add(result.won());
            quota = quota.add(result.quota());
            withoutAmount = Math.addExact(withoutAmount, result.withoutAmount());
        }
        return new Attainment(results.size(), won, quota, withoutAmount);
    }

    /**
     * What was won over what was to be won; a lower bound when deals are without an amount.
     *
     * @return 1 when just reached; empty when nothing was to be won
     */
    public OptionalDouble ratio() {
        return quota.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(won.divide(quota, MathContext.DECIMAL128).doubleValue());
    }

    /** Whether the deals without an amount decide if it is reached. */
    boolean unknown() {
        return !reached() && withoutAmount > 0;
    }

    boolean reached() {
        return won.compareTo(quota) >= 0;
    }
}
