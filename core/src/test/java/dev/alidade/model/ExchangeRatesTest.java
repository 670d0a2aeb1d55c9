// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final ExchangeRates RATES = ExchangeRates.to(USD)
            .rate(DAY, EUR, new BigDecimal("1.08"))
            .rate(DAY.plusDays(10), EUR, new BigDecimal("1.10"))
            .rate(DAY, JPY, new BigDecimal("0.00665"))
            .build();

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void theRateOfTheLatestDayAtOrBeforeHolds() {
        Money hundred = Money.of("100.00", "EUR");
        assertEquals(Optional.of(usd("108.00")), RATES.convert(hundred, DAY));
        assertEquals(Optional.of(usd("108.00")), RATES.convert(hundred, DAY.plusDays(9)));
        assertEquals(Optional.of(usd("110.00")), RATES.convert(hundred, DAY.plusDays(10)));
        assertEquals(usd("110.00"), RATES.convertOrThrow(hundred, LocalDate.of(2999, 1, 1)));
    }

    @Test
    void eachAmountIsRoundedHalfToEven() {
        ExchangeRates half =
                ExchangeRates.to(USD).rate(DAY, EUR, new BigDecimal("0.5")).build();
        assertEquals(Optional.of(usd("0.00")), half.convert(Money.of("0.01", "EUR"), DAY));
        assertEquals(Optional.of(usd("0.02")), half.convert(Money.of("0.03", "EUR"), DAY));
        assertEquals(Optional.of(usd("-0.02")), half.convert(Money.of("-0.03", "EUR"), DAY));
    }

    @Test
    void whatIsToBeSummedIsNotRounded() {
        assertEquals(Optional.of(new BigDecimal("1.08")), RATES.minorUnits(Money.of("0.01", "EUR"), DAY));
        assertEquals(
                0,
                new BigDecimal("-0.665")
                        .compareTo(RATES.minorUnits(Money.of("-1", "JPY"), DAY).orElseThrow()));
        assertEquals(Optional.of(new BigDecimal("123")), RATES.minorUnits(usd("1.23"), LocalDate.MIN));
        assertEquals(Optional.empty(), RATES.minorUnits(Money.of("1", "EUR"), DAY.minusDays(1)));
    }

    @Test
    void partsAddUpToTheWholeAtARateFinerThanSumsAre() {
        ExchangeRates third = ExchangeRates.to(USD)
                .rate(DAY, EUR, new BigDecimal("0.33333333333333333333333333333"))
                .build();
        BigDecimal cent = third.minorUnits(Money.of("0.01", "EUR"), DAY).orElseThrow();
        assertEquals(new BigDecimal("0.333333333333333333"), cent);
        assertEquals(Optional.of(cent.multiply(new BigDecimal("100"))), third.minorUnits(Money.of("1.00", "EUR"), DAY));
    }

    @Test
    void currenciesMayHaveMinorUnitsOfDifferentSize() {
        assertEquals(Optional.of(usd("6.65")), RATES.convert(Money.of("1000", "JPY"), DAY));
    }

    @Test
    void ratesSayToWhatCurrencyAndFromWhichDays() {
        assertEquals(USD, RATES.reporting());
        ExchangeRates yen =
                ExchangeRates.to(USD).rate(DAY, JPY, new BigDecimal("0.5")).build();
        assertEquals("to USD{JPY={2024-03-01=0.5}}", yen.toString());
    }

    @Test
    void anAmountInTheReportingCurrencyNeedsNoRate() {
        assertEquals(Optional.of(usd("1.23")), RATES.convert(usd("1.23"), LocalDate.MIN));
    }

    @Test
    void withoutRateThereIsNoAmount() {
        Money franc = Money.of("1.00", "CHF");
        assertEquals(Optional.empty(), RATES.convert(franc, DAY));
        assertEquals(Optional.empty(), RATES.convert(Money.of("1.00", "EUR"), DAY.minusDays(1)));
        assertEquals(
                "Exchange rates: there is no rate from CHF to USD on 2024-03-01 or before. Maybe its rates begin later.",
                assertThrows(IllegalArgumentException.class, () -> RATES.convertOrThrow(franc, DAY))
                        .getMessage());
    }

    @Test
    void ratesThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ExchangeRates.to(USD).rate(DAY, EUR, BigDecimal.ZERO));
        assertThrows(
                IllegalArgumentException.class, () -> ExchangeRates.to(USD).rate(DAY, USD, new BigDecimal("1.01")));
        assertThrows(
                IllegalArgumentException.class,
                () -> ExchangeRates.to(USD)
                        .rate(DAY, EUR, new BigDecimal("1.08"))
                        .rate(DAY, EUR, new BigDecimal("1.09")));
    }

    @Test
    void equalRatesAreOneParameterHoweverTheyWereGiven() {
        ExchangeRates again = ExchangeRates.to(USD)
                .rate(DAY, JPY, new BigDecimal("0.006650"))
                .rate(DAY, USD, new BigDecimal("1.0"))
                .rate(DAY.plusDays(10), EUR, new BigDecimal("1.1"))
                .rate(DAY, EUR, new BigDecimal("1.080"))
                .rate(DAY, EUR, new BigDecimal("1.08"))
                .build();
        assertEquals(RATES, again);
        assertEquals(RATES.hashCode(), again.hashCode());
        assertEquals(RATES.settings(), again.settings());
        ExchangeRates fewer =
                ExchangeRates.to(USD).rate(DAY, EUR, new BigDecimal("1.08")).build();
        assertNotEquals(RATES.settings(), fewer.settings());
        assertNotEquals(RATES, fewer);
        assertNotEquals(
                ExchangeRates.to(USD).build().settings(),
                ExchangeRates.to(EUR).build().settings());
    }
}
