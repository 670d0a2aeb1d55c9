// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * How far forecasts were off, summed over periods, in one currency. A perfect forecast has zeros; one that is off by half of
 * what was won each time has a WAPE (weighted absolute percentage error, also called MAD/mean ratio; Kolassa and Schuetz,
 * Foresight 6, 2007) of 0.5.
 *
 * @param forecast what was forecast, in units of the currency
 * @param won what was won
 * @param absolute the differences of the periods between forecast and won, without their signs
 */
public record ForecastError(BigDecimal forecast, BigDecimal won, BigDecimal absolute) {
    /** No forecasts. */
    static final ForecastError NONE = new ForecastError(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, or the sum without signs is less than that with signs
     */
    public ForecastError {
        if (forecast.signum() < 0
                || won.signum() < 0
                || absolute.compareTo(forecast.subtract(won).abs()) < 0) {
            throw new IllegalArgumentException(
                    "Forecasts: %s forecast, %s won and %s off are not possible.".formatted(forecast, won, absolute));
        }
    }

    ForecastError plus(BigDecimal moreForecast, BigDecimal moreWon) {
        return new ForecastError(
                forecast.add(moreForecast),
                won.add(moreWon),
                absolute.add(moreForecast.subtract(moreWon).abs()));
    }

    /**
     * The differences without their signs, over what was won.
     *
     * @return sum of |forecast - won| / sum of won, from 0, without upper limit; empty when nothing was won
     */
    public OptionalDouble wape() {
        return ofWon(absolute);
    }

    /**
     * The differences with their signs, over what was won.
     *
     * @return sum of (forecast - won) / sum of won, from -1 without upper limit: above 0 too much was forecast; empty when
     *     nothing was won
     */
    public OptionalDouble bias() {
        return ofWon(forecast.subtract(won));
    }

    private OptionalDouble ofWon(BigDecimal difference) {
        return won.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        difference.divide(won, MathContext.DECIMAL128).doubleValue());
    }
}
