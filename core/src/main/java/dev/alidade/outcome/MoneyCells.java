// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Sum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Set;

/** Sums of money under names, currency by currency. */
final class MoneyCells {
    private final Keyed<Keyed<Sum>> sums;

    MoneyCells(String name, CellRegister register) {
        sums = register.cell(name, new Keyed<>(() -> new Keyed<>(Sum::new)));
    }

    void add(String key, Money amount) {
        sums.at(key).at(amount.currency().getCurrencyCode()).add(amount.minorUnits());
    }

    /** The sum in units of a currency; zero if nothing was added. */
    BigDecimal sum(String key, Currency currency) {
        BigInteger minorUnits = sums.find(key)
                .flatMap(byCurrency -> byCurrency.find(currency.getCurrencyCode()))
                .map(Sum::value)
                .orElse(BigInteger.ZERO);
        return new BigDecimal(minorUnits, currency.getDefaultFractionDigits());
    }

    /** Adds the codes of the currencies that occur. */
    void currencies(Set<String> codes) {
        sums.forEach((key, byCurrency) -> byCurrency.forEach((code, sum) -> codes.add(code)));
    }

    /** The names that anything was added to. */
    void keys(Set<String> keys) {
        sums.forEach((key, byCurrency) -> keys.add(key));
    }
}
