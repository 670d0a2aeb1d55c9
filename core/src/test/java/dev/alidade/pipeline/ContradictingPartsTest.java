// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Parts of reports whose numbers can't be together are refused. */
class ContradictingPartsTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);
    private static final ImmutableSortedMap<String, BigDecimal> NOTHING = ImmutableSortedMap.of();

    private static ImmutableSortedMap<String, BigDecimal> eur(String value) {
        return ImmutableSortedMap.of("EUR", new BigDecimal(value));
    }

    private static void assertRefused(String saying, Executable making) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, making);
        assertTrue(String.valueOf(refused.getMessage()).contains(saying), refused.getMessage());
    }

    @Test
    void dealsOfALineAreWorthNothingNegativeAndNoMoreCurrenciesThanTheyAre() {
        assertEquals(1, new FlowLine(2, 1, eur("0")).withoutAmount());
        assertRefused("-0.01 EUR is negative", () -> new FlowLine(2, 1, eur("-0.01")));
        assertRefused(
                "1 deals with amounts in 2 currencies",
                () -> new FlowLine(
                        2, 1, ImmutableSortedMap.of("EUR", new BigDecimal("1"), "USD", new BigDecimal("1"))));
        assertRefused("3 of 2 deals without amount", () -> new FlowLine(2, 3, NOTHING));
    }

    private static QuotaCoverage coverage(String quota, String won, long wonDeals, long openDeals, long without) {
        return new QuotaCoverage(
                Optional.empty(),
                JANUARY,
                FEBRUARY,
                Currency.getInstance("EUR"),
                new BigDecimal(quota),
                new BigDecimal(won),
                BigDecimal.ZERO,
                wonDeals,
                openDeals,
                without,
                true,
                false);
    }

    @Test
    void aQuotaMayBeNothingButNotNegative() {
        assertEquals(0, coverage("0", "5", 1, 0, 0).remaining().signum());
        assertRefused("for -1", () -> coverage("-1", "5", 1, 0, 0));
        assertRefused("-5 won", () -> coverage("1", "-5", 1, 0, 0));
        assertRefused("4 of 3 deals without amount", () -> coverage("1", "5", 2, 1, 4));
    }

    private static ForecastPeriod period(
            long held,
            ImmutableSortedMap<String, BigDecimal> forecast,
            long winsWithoutAmount,
            ImmutableSortedMap<String, BigDecimal> won,
            ImmutableSortedMap<String, BigDecimal> missed) {
        return new ForecastPeriod(
                JANUARY,
                FEBRUARY,
                Instant.EPOCH,
                held,
                true,
                forecast,
                won,
                held == 0 ? ImmutableSortedMap.of() : ImmutableSortedMap.of(ForecastFate.OPEN, held),
                1,
                winsWithoutAmount,
                ImmutableSortedMap.of(ForecastMiss.CREATED_LATER, 1L),
                missed);
    }

    @Test
    void aForecastWithoutADealIsWorthNothing() {
        ForecastPeriod usual = period(1, eur("7"), 0, eur("5"), eur("5"));
        assertEquals(1, usual.held());
        assertEquals(1, usual.missedWins());
        assertRefused("0 deals are worth {EUR=7}", () -> period(0, eur("7"), 0, eur("5"), eur("5")));
        assertRefused("1 deals are worth {EUR=-7}", () -> period(1, eur("-7"), 0, eur("5"), eur("5")));
    }

    @Test
    void winsWithoutAmountAreWorthNothing() {
        assertEquals(1, period(0, NOTHING, 1, NOTHING, NOTHING).winsWithoutAmount());
        assertRefused("0 deals are worth {EUR=5}", () -> period(0, NOTHING, 1, eur("5"), NOTHING));
        assertRefused("0 deals are worth {EUR=0}", () -> period(0, NOTHING, 1, NOTHING, eur("0")));
    }

    @Test
    void noMoreIsMissedThanWasWon() {
        assertRefused("6 of 5 EUR won are missed", () -> period(0, NOTHING, 0, eur("5"), eur("6")));
    }
}
