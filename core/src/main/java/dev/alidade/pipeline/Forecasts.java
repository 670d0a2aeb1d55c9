// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;

/**
 * How far forecasts can be trusted.
 *
 * <pre>{@code
 * ForecastReport report = Forecasts.accuracy(settings).measure(opportunities, year);
 * report.measurements().get(0); // off by 0.31 of what was won
 * }</pre>
 */
public final class Forecasts {
    private Forecasts() {}

    /**
     * Forecasts frozen before each period that is over at as-of, against what was won in it. A forecast knows only what
     * happened before it was frozen: which deals were open then, for when they were dated, their amounts, probabilities or
     * categories, and owners.
     *
     * @param settings which periods, and what a forecast adds up
     * @return the analysis
     */
    public static Analysis<Opportunity, ForecastReport> accuracy(ForecastSettings settings) {
        return new Accuracy(requireNonNull(settings, "settings"));
    }

    /**
     * Whether deals are won as often as is stated for their stage, or for themselves.
     *
     * <pre>{@code
     * CalibrationReport report = Forecasts.calibration(settings).measure(opportunities, window);
     * report.decided().skill(); // below 0: worse than stating the base rate for every deal
     * }</pre>
     *
     * @param settings whose statements are judged, and how
     * @return the analysis
     */
    public static Analysis<Opportunity, CalibrationReport> calibration(CalibrationSettings settings) {
        return new CalibrationAnalysis(settings);
    }

    private record Accuracy(ForecastSettings settings) implements Analysis<Opportunity, ForecastReport> {
        @Override
        public Tally<Opportunity, ForecastReport> tally(Window window) {
            return new ForecastTally(settings, window);
        }

        @Override
        public Tally<Opportunity, ForecastReport> tally(Window window, byte[] saved) {
            return CellTally.restore(new ForecastTally(settings, window), saved);
        }
    }
}
