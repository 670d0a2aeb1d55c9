// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The win rate by value: won amounts / won and lost amounts. Absent as long as an amount is unknown, since nobody can tell
 * how large it is; then the bounds say what can be said.
 *
 * @param won the amounts of the won deals
 * @param lost the amounts of the lost deals: what each was last known to be worth
 * @param rate the rate, from 0 to 1; empty when it can't be told
 * @param low what the rate can't be below, whatever the unknown amounts (none of them negative) and exchange rates are
 * @param high what the rate can't be above
 * @param absent why there is no rate; empty when there is one
 */
public record ValueRate(
        AmountTotals won, AmountTotals lost, OptionalDouble rate, double low, double high, Optional<Absent> absent) {
    /** Why there is no rate. */
    public enum Absent {
        /** No deal was closed, or none of any value. */
        NO_VALUE,
        /** The amount of a deal is unknown. */
        UNKNOWN_AMOUNT,
        /** The amounts are in several currencies, and there are no exchange rates. */
        SEVERAL_CURRENCIES
    }

    /** Checks that nothing is missing. */
    public ValueRate {
        requireNonNull(won, "won");
        requireNonNull(lost, "lost");
        requireNonNull(rate, "rate");
        requireNonNull(absent, "absent");
    }

    static ValueRate of(AmountTotals won, AmountTotals lost) {
        double least = 1; // the rate over all currencies lies between the rates of single ones
        double most = 0;
        int currencies = 0;
        for (String currency : Sets.union(won.sums().keySet(), lost.sums().keySet())) {
            BigDecimal all = won.sum(currency).add(lost.sum(currency));
            if (all.signum() > 0) {
                double share =
                        won.sum(currency).divide(all, MathContext.DECIMAL128).doubleValue();
                least = Math.min(least, share);
                most = Math.max(most, share);
                currencies++;
            }
        }
        boolean onlyWon = currencies == 0 && lost.unknown() == 0 && won.unknown() > 0; // whatever these are worth
        boolean onlyLost = currencies == 0 && won.unknown() == 0 && lost.unknown() > 0;
        double low = onlyWon ? 1 : lost.unknown() > 0 || currencies == 0 ? 0 : least;
        double high = onlyLost ? 0 : won.unknown() > 0 || currencies == 0 ? 1 : most;
        Optional<Absent> absent = won.unknown() > 0 || lost.unknown() > 0
                ? Optional.of(Absent.UNKNOWN_AMOUNT)
                : currencies == 0
                        ? Optional.of(Absent.NO_VALUE)
                        : currencies > 1 ? Optional.of(Absent.SEVERAL_CURRENCIES) : Optional.empty();
        return new ValueRate(
                won, lost, absent.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(most), low, high, absent);
    }
}
