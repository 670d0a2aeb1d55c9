// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpendTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    @Test
    void aMonthIsSpreadEvenlyOverItsDays() {
        Spend month = Spend.ofMonth("C1", YearMonth.of(2024, 2), Money.of("29.02", "EUR"));
        assertEquals(LocalDate.of(2024, 2, 1), month.from());
        assertEquals(MARCH, month.to());
        assertEquals(Money.of("1.01", "EUR"), month.within(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 2)));
        assertEquals(Money.of("1.00", "EUR"), month.within(LocalDate.of(2024, 2, 29), MARCH));
    }

    @Test
    void aDayIsSpentOnThatDay() {
        Spend day = Spend.ofDay("C1", MARCH, Money.of("5", "EUR"));
        assertEquals(Money.of("5", "EUR"), day.within(MARCH, MARCH.plusDays(1)));
        assertEquals(Money.of("0", "EUR"), day.within(MARCH.plusDays(1), MARCH.plusDays(9)));
        assertEquals(Money.of("0", "EUR"), day.within(MARCH.minusDays(9), MARCH));
    }

    @Property(tries = 500)
    void theDaysGetWhatSplittingTheAmountGivesThem(
            @ForAll long cents,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(min = -5, max = 45) int first,
            @ForAll @IntRange(min = -5, max = 45) int end) {
        Money amount = new Money(cents == Long.MIN_VALUE ? 0 : cents, Currency.getInstance("EUR"));
        long[] weights = new long[days];
        Arrays.fill(weights, 1);
        ImmutableList<Money> parts = amount.split(weights);
        Money wanted = Money.zero(amount.currency());
        for (int day = Math.max(0, first); day < Math.min(days, end); day++) {
            wanted = wanted.plus(parts.get(day));
        }
        Spend spend = new Spend("C1", MARCH, MARCH.plusDays(days), amount);
        assertEquals(wanted, spend.within(MARCH.plusDays(first), MARCH.plusDays(end)));
    }

    @Test
    void aPeriodWithoutDaysIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new Spend("C1", MARCH, MARCH, Money.of("5", "EUR")));
        assertTrue(refusal.getMessage().contains("C1"));
    }

    @Test
    void aCampaignThatEndsBeforeItStartsIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Campaign.builder("C1")
                        .start(MARCH)
                        .end(MARCH.minusDays(1))
                        .build());
        assertEquals(
                MARCH,
                Campaign.builder("C1").start(MARCH).end(MARCH).build().end().orElseThrow());
    }

    @Test
    void aNegativeBudgetIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Campaign.builder("C1").budget(Money.of("-1", "EUR")).build());
    }
}
