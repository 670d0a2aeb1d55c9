// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import dev.alidade.model.ExchangeRates;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Amounts in minor units of one currency, as far as they can be told in it. For one thread at a time. */
final class DealMoney {
    private final Optional<ExchangeRates> rates;
    private final Optional<Currency> currency;
    private long minorUnits;

    /** Without a currency nothing can be told; without rates, amounts in the currency itself only. */
    DealMoney(Optional<ExchangeRates> rates, Optional<Currency> currency) {
        this.rates = requireNonNull(rates, "rates");
        this.currency = requireNonNull(currency, "currency");
    }

    /** Whether values can be told at all. */
    boolean tellsValues() {
        return currency.isPresent();
    }

    /**
     * Whether an amount can be told, at the rate of a day; if so it is in {@link #minorUnits()}, else 0 is. Only to be asked
     * where {@link #tellsValues()}.
     */
    boolean convert(Money amount, LocalDate day) {
        minorUnits = 0;
        if (amount.currency().equals(currency.orElseThrow())) {
            minorUnits = amount.minorUnits();
            return true;
        }
        if (rates.isEmpty()) {
            return false;
        }
        try {
            Optional<Money> converted = rates.get().convert(amount, day);
            converted.ifPresent(money -> minorUnits = money.minorUnits());
            return converted.isPresent();
        } catch (ArithmeticException tooLarge) { // one absurd amount must not end a run over millions of deals
            return false;
        }
    }

    /** The amount converted last. */
    long minorUnits() {
        return minorUnits;
    }
}
