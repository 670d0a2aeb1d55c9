// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How much demand somebody sees in a market on some days, evenly: sales' own planning, or a study. Only the proportions of
 * markets count, so that the size can be in any unit: buyers, orders, units of a currency.
 *
 * <pre>{@code
 * DemandEstimate.of("water", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), 350);
 * }</pre>
 *
 * @param market the market
 * @param from the first day
 * @param to the day after the last
 * @param size how much on all days together, not negative, at most 18 decimals and less than 10^18
 * @param unit what it is counted in; empty when not said. Estimates in several units can't be compared
 */
public record DemandEstimate(String market, LocalDate from, LocalDate to, BigDecimal size, Optional<String> unit)
        implements MarketFact {
    private static final int PLACES = 18;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(PLACES);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the market is blank, there is no day, a day is outside of the years 1 to 9999, or
     *     the size is out of range
     */
    public DemandEstimate {
        Checks.id(market, "DemandEstimate.market");
        requireNonNull(unit, "unit");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Demand in market %s: no day from %s to %s, which is the day after the last."
                            .formatted(market, from, to));
        }
        if (from.getYear() < 1 || to.minusDays(1).getYear() > 9999) {
            throw new IllegalArgumentException(
                    "Demand in market %s: %s to %s is outside of the years 1 to 9999.".formatted(market, from, to));
        }
        if (size.signum() < 0
                || size.compareTo(LIMIT) >= 0
                || size.stripTrailingZeros().scale() > PLACES) {
            throw new IllegalArgumentException(
                    "Demand in market %s: size %s is not from 0 to below 10^18 with at most 18 decimals."
                            .formatted(market, size));
        }
    }

    /**
     * An estimate in a unit that isn't said.
     *
     * @param market the market
     * @param from the first day
     * @param to the day after the last
     * @param size how much on all days together
     * @return the estimate
     */
    public static DemandEstimate of(String market, LocalDate from, LocalDate to, long size) {
        return new DemandEstimate(market, from, to, BigDecimal.valueOf(size), Optional.empty());
    }

    /**
     * What of it lies on some days. The parts of any division of its days add up to the size: each is the difference of
     * two running totals, which are rounded down to 18 decimals.
     *
     * @param first the first of these days
     * @param end the day after the last of them
     * @return the part, not negative, with at most 18 decimals; zero when none of its days is among them
     */
    public BigDecimal within(LocalDate first, LocalDate end) {
        long days = ChronoUnit.DAYS.between(from, to);
        long begin = Math.max(0, ChronoUnit.DAYS.between(from, first));
        long stop = Math.min(days, ChronoUnit.DAYS.between(from, end));
        return stop <= begin ? BigDecimal.ZERO : upTo(stop, days).subtract(upTo(begin, days));
    }

    private BigDecimal upTo(long day, long days) {
        return size.multiply(BigDecimal.valueOf(day)).divide(BigDecimal.valueOf(days), PLACES, RoundingMode.FLOOR);
    }
}
