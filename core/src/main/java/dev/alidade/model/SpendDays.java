// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.Optional;

/**
 * The days whose spend counts in a window, and what it is in one currency: the days that begin in the window, less a lag, and
 * before as-of.
 */
public final class SpendDays {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final LocalDate first;
    private final LocalDate end;
    private final Optional<Currency> currency;
    private final Optional<ExchangeRates> rates;

    /**
     * The days of a window.
     *
     * @param window the window
     * @param lag by how much earlier the days are than those of the window, not negative
     * @param currency the currency in which amounts are told; empty to tell none
     * @param rates rates at which amounts of other currencies become amounts of it; empty to leave these out
     */
    public SpendDays(Window window, Period lag, Optional<Currency> currency, Optional<ExchangeRates> rates) {
        this.currency = requireNonNull(currency, "currency");
        this.rates = requireNonNull(rates, "rates");
        LocalDate known = window.firstDayFrom(window.asOf());
        LocalDate to = window.firstDayFrom(window.end()).minus(lag);
        first = window.firstDayFrom(window.start()).minus(lag);
        LocalDate last = to.isBefore(known) ? to : known;
        end = last.isBefore(first) ? first : last;
    }

    /**
     * The first of the days.
     *
     * @return the day
     */
    public LocalDate first() {
        return first;
    }

    /**
     * The day after the last.
     *
     * @return the day; the first when there is none
     */
    public LocalDate end() {
        return end;
    }

    /**
     * Whether any of a spend's days are among these.
     *
     * @param spend the spend
     * @return true if at least one is
     */
    public boolean touch(Spend spend) {
        return spend.from().isBefore(end) && spend.to().isAfter(first);
    }

    /**
     * What of a spend falls on these days, each day converted at its own rate and nothing rounded to whole minor units.
     *
     * @param spend the spend
     * @return minor units of the currency, with at most 18 decimals and a whole part within 64 bits; empty when a rate is
     *     missing, or the amount is too large
     */
    public Optional<BigDecimal> amount(Spend spend) {
        Money inside = spend.within(first, end);
        if (currency.equals(Optional.of(inside.currency()))) {
            return Optional.of(BigDecimal.valueOf(inside.minorUnits()));
        }
        return rates.flatMap(dated -> converted(spend, dated));
    }

    private Optional<BigDecimal> converted(Spend spend, ExchangeRates dated) {
        LocalDate day = spend.from().isBefore(first) ? first : spend.from();
        LocalDate stop = spend.to().isBefore(end) ? spend.to() : end;
        BigDecimal sum = BigDecimal.ZERO;
        for (; day.isBefore(stop); day = day.plusDays(1)) {
            Optional<BigDecimal> converted = dated.minorUnits(spend.within(day, day.plusDays(1)), day);
            if (converted.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(converted.get());
        }
        // one absurd amount must not end a run over millions of facts
        return sum.abs().compareTo(MOST) <= 0 ? Optional.of(sum) : Optional.empty();
    }
}
