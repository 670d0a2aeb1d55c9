// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity was worth when it was created, changes at that instant or before among it, by the rate of that day.
 * Negative amounts are never used. One object for all opportunities of a tally.
 */
final class CreationValue {
    private final Window window;
    private final Optional<Currency> currency;
    private final Optional<ExchangeRates> rates;
    private boolean usable;
    private boolean known;
    private long minorUnits;

    CreationValue(MarketSettings settings, Window window) {
        this.window = window;
        currency = settings.currency();
        rates = settings.rates();
    }

    void find(Opportunity deal) {
        @Nullable
        Money amount = deal.amount().filter(stated -> stated.minorUnits() >= 0).orElse(null);
        for (OpportunityEvent event : deal.timeline()) {
            if (event.at().isAfter(deal.createdAt())) {
                break;
            }
            if (event instanceof AmountChanged change && change.amount().minorUnits() >= 0) {
                amount = change.amount();
            }
        }
        usable = amount != null;
        known = false;
        minorUnits = 0;
        if (amount != null) {
            convert(amount, deal);
        }
    }

    private void convert(Money amount, Opportunity deal) {
        if (currency.isPresent() && amount.currency().equals(currency.get())) {
            known = true;
            minorUnits = amount.minorUnits();
        } else if (rates.isPresent()) {
            try {
                Optional<Money> converted = rates.get()
                        .convert(amount, deal.createdAt().atZone(window.zone()).toLocalDate());
                known = converted.isPresent();
                minorUnits = converted.map(Money::minorUnits).orElse(0L);
            } catch (ArithmeticException tooLarge) { // one absurd amount must not end a run over millions of deals
                known = false;
            }
        }
    }

    /** Whether there is a usable amount. */
    boolean usable() {
        return usable;
    }

    /** Whether it is an amount in the currency of the settings. */
    boolean known() {
        return known;
    }

    long minorUnits() {
        return minorUnits;
    }
}
