// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic that are about forecasts. */
public final class ForecastMetrics {
    /** How far forecasts were off, over what was won (WAPE). No value without a judged period, or when nothing was won. */
    public static final Metric FORECAST_ERROR = Metric.builder("pipeline.forecast-error", "Forecast error (WAPE)")
            .unit(Unit.RATIO)
            .direction(Direction.LOWER_IS_BETTER)
            .formula(
                    "sum over the periods that are over and had a forecast of |forecast - won| / sum of won; the forecast frozen"
                            + " before the period: amounts times probability (or of the categories set) of deals open then with"
                            + " a close date in it; there was one if any open deal had a close date and a probability then; the evidence is the number of"
                            + " these periods")
            .sources(Source.WILLIAMS)
            .gaming("Holding won deals back, or booking them early, until the period fits its forecast.")
            .counterMetric("pipeline.missed-wins")
            .advice("date deals, and state their probabilities, by what buyers have agreed to")
            .build();

    /** Whether too much or too little was forecast. No value without a judged period, or when nothing was won. */
    public static final Metric FORECAST_BIAS = Metric.builder("pipeline.forecast-bias", "Forecast bias")
            .unit(Unit.RATIO)
            .direction(Direction.INFORMATION)
            .formula(
                    "sum over the periods of forecast-error of (forecast - won) / sum of won, from -1; above 0 too much was"
                            + " forecast; the evidence is the number of these periods")
            .sources(Source.WILLIAMS)
            .gaming("Forecasting too much here and too little there.")
            .counterMetric("pipeline.forecast-error")
            .build();

    /** Share of won deals that were in no forecast. No value when none was won in a judged period. */
    public static final Metric MISSED_WINS = Metric.builder("pipeline.missed-wins", "Won deals that no forecast held")
            .direction(Direction.INFORMATION)
            .formula(
                    "deals won in a period of forecast-error, but not in its forecast, or without an amount then / deals won in"
                            + " these periods")
            .sources(Source.WILLIAMS)
            .gaming("Dating all open deals into the next period.")
            .counterMetric("pipeline.moved-out-share")
            .build();

    private ForecastMetrics() {}

    /**
     * All metrics of forecasts.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(FORECAST_ERROR, FORECAST_BIAS, MISSED_WINS);
    }
}
