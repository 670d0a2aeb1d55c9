// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.Currency;
import java.util.Optional;

/**
 * How far forecasts, frozen before their periods, were off from what was won. A deal counts as won in a period when it is won
 * at as-of, by a closing in the period.
 *
 * @param method what a forecast adds up
 * @param periods the periods that are over, in the order of time
 * @param notOver how many periods of the window are not over at as-of
 * @param currency the currency of all amounts in judged periods; empty without amounts, and with several currencies
 * @param error how far the forecasts of judged periods were off in total; empty without a judged period or a currency
 * @param errorByOwner the same with the differences taken owner by owner: what one owner forecasts too much makes up for
 *     nobody else's too little
 * @param owners the forecasts of each owner, those that were off by most first; empty without a currency, and unless the
 *     settings name persons
 * @param missedWins how many deals won in judged periods were not in their forecast, of all won
 * @param issues what was odd about the deals
 * @param measurements the numbers as measurements; examples are won deals that were in no forecast
 */
public record ForecastReport(
        ForecastMethod method,
        ImmutableList<ForecastPeriod> periods,
        long notOver,
        Optional<Currency> currency,
        Optional<ForecastError> error,
        Optional<ForecastError> errorByOwner,
        ImmutableList<OwnerForecast> owners,
        Proportion missedWins,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public ForecastReport {
        requireNonNull(method, "method");
        requireNonNull(periods, "periods");
        requireNonNull(currency, "currency");
        requireNonNull(error, "error");
        requireNonNull(errorByOwner, "errorByOwner");
        requireNonNull(owners, "owners");
        requireNonNull(missedWins, "missedWins");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * How many periods had a forecast.
     *
     * @return the number of judged periods
     */
    public long judged() {
        return periods.stream().filter(ForecastPeriod::judged).count();
    }
}
