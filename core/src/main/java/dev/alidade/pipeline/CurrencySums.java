// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Sum;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Counts deals and sums their amounts, currency by currency. */
final class CurrencySums {
    private final Count deals;
    private final Count withoutAmount;
    private final Keyed<Sum> sums;

    CurrencySums(String name, CellRegister register) {
        deals = register.cell(name + "Deals", new Count());
        withoutAmount = register.cell(name + "WithoutAmount", new Count());
        sums = register.cell(name + "Sums", new Keyed<>(Sum::new));
    }

    /** Counts a deal with its amount, null if that is unknown. */
    void add(@Nullable Money amount) {
        deals.increment();
        if (amount == null) {
            withoutAmount.increment();
        } else {
            addAmount(amount.minorUnits(), amount.currency());
        }
    }

    /** Adds an amount of a deal that is counted otherwise. */
    void addAmount(long minorUnits, Currency currency) {
        sums.at(currency.getCurrencyCode()).add(minorUnits);
    }

    /** Counts a deal whose amount is added otherwise. */
    void addDeal() {
        deals.increment();
    }

    FlowLine line() {
        ImmutableSortedMap.Builder<String, BigDecimal> values = ImmutableSortedMap.naturalOrder();
        sums.forEach((code, sum) -> values.put(code, new BigDecimal(sum.value(), decimals(code))));
        return new FlowLine(deals.value(), withoutAmount.value(), values.buildOrThrow());
    }

    /** How many decimals amounts of a currency have. */
    static int decimals(String code) {
        int decimals = Currency.getInstance(code).getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalStateException("Currency %s has no minor unit.".formatted(code));
        }
        return decimals;
    }
}
