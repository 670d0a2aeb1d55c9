// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

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
 * @param place the file and line that say so, for complaints
 */
public record FxRate(LocalDate day, Currency currency, BigDecimal rate, String place) {
    /** Checks that nothing is missing. */
    public FxRate {
        requireNonNull(day, "day");
        requireNonNull(currency, "currency");
        requireNonNull(rate, "rate");
        requireNonNull(place, "place");
    }
}
