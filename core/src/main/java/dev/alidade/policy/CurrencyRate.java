// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What a unit of a currency is worth from a day on.
 *
 * @param day the first day on which it holds
 * @param currency the currency
 * @param rate how many units of the reporting currency one unit is worth, above 0
 * @param place what says so, such as a file and its line, for complaints
 */
public record CurrencyRate(LocalDate day, Currency currency, BigDecimal rate, String place) {
    /**
     * Checks that the rate is above 0.
     *
     * @throws IllegalArgumentException if it isn't
     */
    public CurrencyRate {
        requireNonNull(day, "day");
        requireNonNull(currency, "currency");
        requireNonNull(place, "place");
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("%s: the rate %s of %s is not above 0. Maybe it was left out."
                    .formatted(place, rate.toPlainString(), currency.getCurrencyCode()));
        }
    }
}
