// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Interval;
import dev.alidade.stats.LogisticLine;
import java.util.Optional;
import java.util.OptionalDouble;

/** The slope of the line that would make rows fit, with the share won of a row where an outcome is missing. */
final class IncidenceSlope {
    private final CalibrationFigures figures;
    private final RowErrors errors;
    private final double[] logits; // 0 for a row that can't take part
    private final double[] cases;

    private IncidenceSlope(CalibrationFigures figures, RowErrors errors, OptionalDouble clip) {
        this.figures = figures;
        this.errors = errors;
        int size = figures.rows.size();
        logits = new double[size];
        cases = new double[size];
        for (int i = 0; i < size; i++) {
            RowFigures row = figures.rows.get(i);
            double forecast = row.statements() == 0 ? 0 : ForecastMoments.clipped(row.forecast(), clip);
            if (forecast > 0 && forecast < 1) {
                logits[i] = StrictMath.log(forecast) - StrictMath.log1p(-forecast);
                cases[i] = row.statements();
            }
        }
    }

    /** The interval over both ends; empty where no finite slope fits best at either. */
    static Optional<Interval> of(CalibrationFigures figures, RowErrors errors, OptionalDouble clip) {
        IncidenceSlope slope = new IncidenceSlope(figures, errors, clip);
        Optional<Interval> lost = slope.fitted(false);
        Optional<Interval> won = slope.fitted(true);
        return lost.isEmpty() || won.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        Math.min(lost.get().low(), won.get().low()),
                        Math.max(lost.get().high(), won.get().high()),
                        Interval.DEFAULT_LEVEL));
    }

    private Optional<Interval> fitted(boolean undecidedWon) {
        double[] hits = new double[cases.length];
        boolean open = false;
        for (int i = 0; i < hits.length; i++) {
            RowFigures row = figures.rows.get(i);
            open |= row.undecided() > 0;
            hits[i] = cases[i] * row.share(undecidedWon);
        }
        boolean ofWon = !undecidedWon || !open;
        return LogisticLine.fit(logits, cases, hits).map(line -> {
            double[] weighted = new double[cases.length];
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] = cases[i] * logits[i];
            }
            LogisticLine.Variances scores = new LogisticLine.Variances(
                    errors.variance(ofWon, cases),
                    errors.covariance(ofWon, cases, weighted),
                    errors.variance(ofWon, weighted));
            double reach = RowFigures.CRITICAL
                    * Math.sqrt(Math.max(0, line.variances().around(scores).slope()));
            return new Interval(line.slope() - reach, line.slope() + reach, Interval.DEFAULT_LEVEL);
        });
    }
}
