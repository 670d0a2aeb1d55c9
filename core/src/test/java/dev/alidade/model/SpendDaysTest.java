// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of which days spend counts in a window, and how much of it. */
class SpendDaysTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final Window WINDOW = Window.ofDays(MARCH, APRIL, ZoneOffset.UTC);
    /** Half as many dollars as euros, and from the 5th on as many. */
    private static final ExchangeRates RATES = ExchangeRates.to(USD)
            .rate(MARCH, EUR, new BigDecimal("0.5"))
            .rate(MARCH.plusDays(4), EUR, BigDecimal.ONE)
            .build();

    private static SpendDays days(Window window, Period lag) {
        return new SpendDays(window, lag, Optional.of(EUR), Optional.empty());
    }

    private static Spend spend(LocalDate from, LocalDate to, String amount) {
        return new Spend("C1", from, to, Money.of(amount, "EUR"));
    }

    private static Optional<BigDecimal> cents(String number) {
        return Optional.of(new BigDecimal(number));
    }

    @Test
    void withoutLagTheDaysAreThoseOfTheWindow() {
        assertEquals(MARCH, days(WINDOW, Period.ZERO).first());
        assertEquals(APRIL, days(WINDOW, Period.ZERO).end());
    }

    @Test
    void aLagTakesBothEndsBack() {
        assertEquals(LocalDate.of(2024, 2, 1), days(WINDOW, Period.ofMonths(1)).first());
        assertEquals(MARCH, days(WINDOW, Period.ofMonths(1)).end());
    }

    @Test
    void daysThatAreNotOverAtAsOfDoNotCount() {
        Window early =
                WINDOW.withAsOf(MARCH.plusDays(9).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertEquals(MARCH.plusDays(9), days(early, Period.ZERO).end());
        assertEquals(MARCH, days(early, Period.ofMonths(1)).end());
    }

    @Test
    void spendTouchesTheDaysWhenOneOfItsOwnIsAmongThem() {
        SpendDays days = days(WINDOW, Period.ZERO);
        assertFalse(days.touch(spend(MARCH.minusDays(9), MARCH, "5")));
        assertTrue(days.touch(spend(MARCH.minusDays(9), MARCH.plusDays(1), "5")));
        assertTrue(days.touch(spend(APRIL.minusDays(1), APRIL.plusDays(9), "5")));
        assertFalse(days.touch(spend(APRIL, APRIL.plusDays(1), "5")));
    }

    @Test
    void whatCountsIsThePartOfTheDays() {
        Spend spend = spend(MARCH.minusDays(10), MARCH.plusDays(10), "200");
        assertEquals(cents("10000"), days(WINDOW, Period.ZERO).amount(spend));
        assertEquals(
                Optional.empty(), new SpendDays(WINDOW, Period.ZERO, Optional.of(USD), Optional.empty()).amount(spend));
        assertEquals(
                Optional.empty(), new SpendDays(WINDOW, Period.ZERO, Optional.empty(), Optional.empty()).amount(spend));
    }

    @Test
    void eachDayIsConvertedAtItsOwnRate() {
        SpendDays days = new SpendDays(WINDOW, Period.ZERO, Optional.of(USD), Optional.of(RATES));
        Spend across = spend(MARCH.minusDays(10), MARCH.plusDays(10), "200");
        assertEquals(0, new BigDecimal("8000").compareTo(days.amount(across).orElseThrow()), "4 days at half");
        Spend inside = spend(MARCH.plusDays(3), MARCH.plusDays(5), "20");
        assertEquals(0, new BigDecimal("1500").compareTo(days.amount(inside).orElseThrow()));
        Spend atTheEnd = spend(APRIL.minusDays(1), APRIL.plusDays(1), "20");
        assertEquals(0, new BigDecimal("1000").compareTo(days.amount(atTheEnd).orElseThrow()));
    }

    @Test
    void oneDayWithoutARateLeavesTheAmountUnknown() {
        SpendDays lagging = new SpendDays(WINDOW, Period.ofDays(1), Optional.of(USD), Optional.of(RATES));
        assertEquals(Optional.empty(), lagging.amount(spend(MARCH.minusDays(1), MARCH.plusDays(1), "20")));
    }

    @Test
    void anAmountBeyondAllMeasuresIsUnknown() {
        SpendDays days = new SpendDays(WINDOW, Period.ZERO, Optional.of(USD), Optional.of(RATES));
        LocalDate tenth = MARCH.plusDays(9);
        for (long sign : new long[] {1, -1}) {
            Spend largest = Spend.ofDay("C1", tenth, new Money(sign * Long.MAX_VALUE, EUR));
            assertEquals(
                    0,
                    BigDecimal.valueOf(sign * Long.MAX_VALUE)
                            .compareTo(days.amount(largest).orElseThrow()));
            ExchangeRates dear = ExchangeRates.to(USD)
                    .rate(MARCH, EUR, new BigDecimal("1.01"))
                    .build();
            assertEquals(
                    Optional.empty(),
                    new SpendDays(WINDOW, Period.ZERO, Optional.of(USD), Optional.of(dear)).amount(largest));
        }
    }
}
