// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Sum;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Sums amounts of money, currency by currency. */
final class CurrencySums {
    private final Keyed<Sum> sums;
    private final Count known;
    private final Count unknown;

    CurrencySums(String name, CellRegister register) {
        sums = register.cell(name + "Sums", new Keyed<>(Sum::new));
        known = register.cell(name + "Known", new Count());
        unknown = register.cell(name + "Unknown", new Count());
    }

    void add(Optional<Money> amount) {
        if (amount.isPresent()) {
            sums.at(amount.get().currency().getCurrencyCode()).add(amount.get().minorUnits());
            known.increment();
        } else {
            unknown.increment();
        }
    }

    AmountTotals totals() {
        ImmutableSortedMap.Builder<String, BigDecimal> totals = ImmutableSortedMap.naturalOrder();
        sums.forEach((code, sum) -> {
            int decimals = Currency.getInstance(code).getDefaultFractionDigits();
            if (decimals < 0) {
                throw new IllegalStateException("Currency %s has no minor unit.".formatted(code));
            }
            totals.put(code, new BigDecimal(sum.value(), decimals));
        });
        return new AmountTotals(totals.buildOrThrow(), known.value(), unknown.value());
    }

    /** The same, of amounts of which none was negative. */
    AmountTotals totalsWithoutNegative() {
        AmountTotals totals = totals();
        totals.sums().forEach((code, sum) -> {
            if (sum.signum() < 0) {
                throw new IllegalStateException("Sum %s %s of amounts that are not negative.".formatted(sum, code));
            }
        });
        return totals;
    }
}
