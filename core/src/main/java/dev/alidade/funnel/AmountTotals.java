// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What amounts add up to, exactly, currency by currency; amounts of different currencies are never added.
 *
 * @param sums the sum for each currency, by its ISO 4217 code, in units of the currency
 * @param known how many amounts are in the sums
 * @param unknown how many amounts are not known, or could not be converted
 */
public record AmountTotals(ImmutableSortedMap<String, BigDecimal> sums, long known, long unknown) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative, or there are more currencies than amounts
     */
    public AmountTotals {
        requireNonNull(sums, "sums");
        if (unknown < 0 || known < sums.size()) {
            throw new IllegalArgumentException("Amounts: %s known and %s unknown in %s currencies are not possible."
                    .formatted(known, unknown, sums.size()));
        }
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency; empty when no amount is known or there are several currencies
     */
    public Optional<Currency> currency() {
        return sums.size() == 1 ? Optional.of(Currency.getInstance(sums.firstKey())) : Optional.empty();
    }

    /**
     * The mean of the known amounts.
     *
     * @return the mean in units of the currency; empty when no amount is known or there are several currencies
     */
    public OptionalDouble mean() {
        return sums.size() == 1
                ? OptionalDouble.of(sums.values()
                        .iterator()
                        .next()
                        .divide(BigDecimal.valueOf(known), MathContext.DECIMAL128)
                        .doubleValue())
                : OptionalDouble.empty();
    }

    BigDecimal sum(String currency) {
        return sums.getOrDefault(currency, BigDecimal.ZERO);
    }
}
