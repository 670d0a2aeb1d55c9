// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One period that is over: what was forecast for it, and what was won in it. Amounts are exact, for each currency by its ISO
 * 4217 code, in units of the currency; none is negative.
 *
 * @param from its first day
 * @param to the day after its last
 * @param frozenAt what happened at this instant or later was not known to the forecast
 * @param stated how many deals were open then with both a close date and a probability (or category)
 * @param judged whether there was a forecast: whether there was any such deal, in whatever group
 * @param forecast what was forecast
 * @param won what was won
 * @param fates what became of the deals in the forecast
 * @param wins how many deals were won in the period
 * @param winsWithoutAmount how many of them have no usable amount; they are in no value
 * @param misses the won deals that were not in the forecast, by the reason
 * @param missed what they brought
 */
public record ForecastPeriod(
        LocalDate from,
        LocalDate to,
        Instant frozenAt,
        long stated,
        boolean judged,
        ImmutableSortedMap<String, BigDecimal> forecast,
        ImmutableSortedMap<String, BigDecimal> won,
        ImmutableSortedMap<ForecastFate, Long> fates,
        long wins,
        long winsWithoutAmount,
        ImmutableSortedMap<ForecastMiss, Long> misses,
        ImmutableSortedMap<String, BigDecimal> missed) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    public ForecastPeriod {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(frozenAt, "frozenAt");
        long held = sum(fates);
        long expected = Math.addExact(fates.getOrDefault(ForecastFate.WON, 0L), sum(misses));
        if (held > stated
                || (stated > 0 && !judged)
                || wins != expected
                || winsWithoutAmount < 0
                || winsWithoutAmount > wins) {
            throw new IllegalArgumentException(
                    "Forecast from %s: %s stated, %s in it, %s won of which %s without amount, %s missed: not possible."
                            .formatted(from, stated, fates, wins, winsWithoutAmount, misses));
        }
        requireWorth(from, forecast, held);
        requireWorth(from, won, wins - winsWithoutAmount);
        requireWorth(from, missed, Math.min(sum(misses), wins - winsWithoutAmount));
        missed.forEach((currency, value) -> {
            if (value.compareTo(won.getOrDefault(currency, BigDecimal.ZERO)) > 0) {
                throw new IllegalArgumentException("Forecast from %s: %s of %s %s won are missed."
                        .formatted(from, value, won.get(currency), currency));
            }
        });
    }

    private static void requireWorth(LocalDate from, ImmutableSortedMap<String, BigDecimal> values, long deals) {
        if (values.size() > deals || values.values().stream().anyMatch(value -> value.signum() < 0)) {
            throw new IllegalArgumentException(
                    "Forecast from %s: %s deals are worth %s.".formatted(from, deals, values));
        }
    }

    private static long sum(ImmutableSortedMap<?, Long> counts) {
        long sum = 0;
        for (long count : counts.values()) {
            if (count < 1) {
                throw new IllegalArgumentException("Forecast: counts %s are not positive.".formatted(counts));
            }
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    /**
     * How many deals were in the forecast.
     *
     * @return the number of deals
     */
    public long held() {
        return sum(fates);
    }

    /**
     * How many won deals were not in the forecast.
     *
     * @return the number of deals
     */
    public long missedWins() {
        return sum(misses);
    }
}
