// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Money;
import dev.alidade.measure.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Dated rates at which amounts of other currencies become amounts of one reporting currency. The rate of a day is that
 * of the latest day at or before it, however old; before the first one there is no rate. Each amount is rounded on its
 * own, half to even, to the minor unit of the reporting currency. Amounts in the reporting currency stay as they are.
 *
 * <pre>{@code
 * ExchangeRates rates = ExchangeRates.to(Currency.getInstance("USD"))
 *         .rate(LocalDate.of(2024, 1, 1), Currency.getInstance("EUR"), new BigDecimal("1.08"))
 *         .build();
 * }</pre>
 */
public final class ExchangeRates {
    private static final int PLACES = 18;

    private final Currency reporting;
    private final ImmutableMap<Currency, ImmutableSortedMap<LocalDate, BigDecimal>> rates;

    private ExchangeRates(Currency reporting, ImmutableMap<Currency, ImmutableSortedMap<LocalDate, BigDecimal>> rates) {
        this.reporting = reporting;
        this.rates = rates;
    }

    /**
     * Begins rates.
     *
     * @param reporting the currency in which results are told
     * @return a builder without rates
     * @throws IllegalArgumentException if the currency has no minor unit
     */
    public static Builder to(Currency reporting) {
        return new Builder(reporting);
    }

    /**
     * The currency in which results are told.
     *
     * @return the currency
     */
    public Currency reporting() {
        return reporting;
    }

    /**
     * An amount in the reporting currency.
     *
     * @param amount the amount, in any currency
     * @param day the day whose rate holds
     * @return the amount, rounded to the minor unit; empty when there is no rate at or before the day
     * @throws ArithmeticException if the result doesn't fit into 64 bits
     */
    public Optional<Money> convert(Money amount, LocalDate day) {
        requireNonNull(day, "day");
        if (amount.currency().equals(reporting)) {
            return Optional.of(amount);
        }
        Optional<BigDecimal> rate = rate(amount.currency(), day);
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal minorUnits = amount.amount()
                .multiply(rate.get())
                .movePointRight(reporting.getDefaultFractionDigits())
                .setScale(0, RoundingMode.HALF_EVEN);
        return Optional.of(new Money(minorUnits.longValueExact(), reporting));
    }

    /**
     * An amount in minor units of the reporting currency, with fractions of them: for sums that are to be rounded once. What
     * one minor unit of the amount is worth has at most 18 decimals, rounded half to even if the rate has more, so that
     * amounts into which another is split add up to it, whatever the rate.
     *
     * @param amount the amount, in any currency
     * @param day the day whose rate holds
     * @return the minor units, with at most 18 decimals; empty when there is no rate at or before the day
     */
    public Optional<BigDecimal> minorUnits(Money amount, LocalDate day) {
        requireNonNull(day, "day");
        BigDecimal minorUnits = BigDecimal.valueOf(amount.minorUnits());
        if (amount.currency().equals(reporting)) {
            return Optional.of(minorUnits);
        }
        int shift = reporting.getDefaultFractionDigits() - amount.currency().getDefaultFractionDigits();
        return rate(amount.currency(), day).map(rate -> {
            BigDecimal each = rate.movePointRight(shift);
            return minorUnits.multiply(each.scale() > PLACES ? each.setScale(PLACES, RoundingMode.HALF_EVEN) : each);
        });
    }

    private Optional<BigDecimal> rate(Currency currency, LocalDate day) {
        ImmutableSortedMap<LocalDate, BigDecimal> dated = rates.get(currency);
        Map.@Nullable Entry<LocalDate, BigDecimal> rate = dated == null ? null : dated.floorEntry(day);
        return rate == null ? Optional.empty() : Optional.of(rate.getValue());
    }

    /**
     * An amount in the reporting currency, where a rate must be there.
     *
     * @param amount the amount, in any currency
     * @param day the day whose rate holds
     * @return the amount, rounded to the minor unit
     * @throws IllegalArgumentException if there is no rate at or before the day
     * @throws ArithmeticException if the result doesn't fit into 64 bits
     */
    public Money convertOrThrow(Money amount, LocalDate day) {
        return convert(amount, day)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Exchange rates: there is no rate from %s to %s on %s or before. Maybe its rates begin later."
                                .formatted(amount.currency(), reporting, day)));
    }

    /**
     * The identity of these rates as a parameter of an analysis.
     *
     * @return settings that are equal for equal rates
     */
    public Settings settings() {
        Settings settings = Settings.of("exchange-rates", 1).with("reporting", reporting.getCurrencyCode());
        for (Map.Entry<Currency, ImmutableSortedMap<LocalDate, BigDecimal>> currency : rates.entrySet()) {
            settings = settings.with(
                    currency.getKey().getCurrencyCode(), currency.getValue().toString());
        }
        return settings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExchangeRates that && reporting.equals(that.reporting) && rates.equals(that.rates);
    }

    @Override
    public int hashCode() {
        return 31 * reporting.hashCode() + rates.hashCode();
    }

    @Override
    public String toString() {
        return "to " + reporting + rates;
    }

    /** Collects dated rates. */
    public static final class Builder {
        private final Currency reporting;
        private final TreeMap<String, NavigableMap<LocalDate, BigDecimal>> rates = new TreeMap<>();

        private Builder(Currency reporting) {
            this.reporting = Money.zero(reporting).currency();
        }

        /**
         * Adds the rate of a day.
         *
         * @param day the first day on which it holds
         * @param currency the currency of the amounts
         * @param rate how many units of the reporting currency one unit of the currency is worth, positive
         * @return this builder
         * @throws IllegalArgumentException if the rate is not positive, contradicts another of the same day, or is one
         *     of the reporting currency to itself other than 1
         */
        public Builder rate(LocalDate day, Currency currency, BigDecimal rate) {
            requireNonNull(day, "day");
            requireNonNull(currency, "currency");
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException(
                        "Exchange rates: the rate %s of %s on %s is not positive.".formatted(rate, currency, day));
            }
            BigDecimal plain = rate.stripTrailingZeros();
            if (currency.equals(reporting)) {
                if (plain.compareTo(BigDecimal.ONE) != 0) {
                    throw new IllegalArgumentException(
                            "Exchange rates: the rate %s of %s to itself on %s is not 1. Maybe the rates are to another currency."
                                    .formatted(rate, currency, day));
                }
                return this;
            }
            BigDecimal other = rates.computeIfAbsent(currency.getCurrencyCode(), code -> new TreeMap<>())
                    .putIfAbsent(day, plain);
            if (other != null && other.compareTo(plain) != 0) {
                throw new IllegalArgumentException("Exchange rates: %s has two rates on %s, %s and %s."
                        .formatted(currency, day, other.toPlainString(), plain.toPlainString()));
            }
            return this;
        }

        /**
         * Makes the rates.
         *
         * @return the rates; without any, only amounts in the reporting currency can be converted
         */
        public ExchangeRates build() {
            ImmutableMap.Builder<Currency, ImmutableSortedMap<LocalDate, BigDecimal>> dated = ImmutableMap.builder();
            rates.forEach((code, days) -> dated.put(Currency.getInstance(code), ImmutableSortedMap.copyOf(days)));
            return new ExchangeRates(reporting, dated.buildOrThrow());
        }
    }
}
