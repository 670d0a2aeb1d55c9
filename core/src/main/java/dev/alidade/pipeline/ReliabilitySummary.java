// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Interval;
import dev.alidade.stats.SquaredDistances;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far rows are from what was stated in them, with what chance makes of it. */
final class ReliabilitySummary {
    private static final double TAIL = (1 - Interval.DEFAULT_LEVEL) / 2;

    private final CalibrationFigures figures;
    private final RowErrors errors;
    private final double[] weights;

    private ReliabilitySummary(CalibrationFigures figures, RowErrors errors) {
        this.figures = figures;
        this.errors = errors;
        double statements = (double) figures.statements();
        weights = figures.each(row -> row.statements() / statements);
    }

    static ReliabilityTerm of(CalibrationFigures figures, RowErrors errors) {
        return figures.statements() == 0
                ? new ReliabilityTerm(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty())
                : new ReliabilitySummary(figures, errors).term();
    }

    private ReliabilityTerm term() {
        double[] nearest = figures.each(row -> row.statements() == 0 ? 0 : row.nearest());
        double[] farthest = figures.each(row -> row.statements() == 0 ? 0 : row.farthest());
        double[] nearestError = figures.each(row -> row.statements() == 0 || (row.undecided() > 0 && row.nearest() == 0)
                ? 0
                : Math.sqrt(row.variance(row.undecided() == 0 || row.nearest() < 0)));
        double[] farthestError =
                figures.each(row -> row.statements() == 0 ? 0 : Math.sqrt(row.variance(row.farthestIsWon())));
        SquaredDistances near = SquaredDistances.of(weights, nearest, errors.covariance(nearestError));
        SquaredDistances far = SquaredDistances.of(weights, farthest, errors.covariance(farthestError));
        double excess = 0;
        for (int i = 0; i < weights.length; i++) {
            excess += weights[i] * figures.rows.get(i).excess();
        }
        double low = near.low(TAIL);
        return new ReliabilityTerm(
                OptionalDouble.of(near.observed()),
                OptionalDouble.of(Math.max(0, near.observed() - excess)),
                Optional.of(RowFigures.within(0, 1, low, Math.max(low, far.high(TAIL)))));
    }
}
