// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.stats.LogisticLine;
import java.util.Optional;

/** Fits the line that would make decided statements fit. */
final class RecalibrationSummary {
    private final CalibrationFigures figures;
    private final ImmutableList<DecidedGroups.Value> values;
    private final double[] logits;

    private RecalibrationSummary(DecidedGroups groups, CalibrationFigures figures) {
        this.figures = figures;
        values = groups.values().stream()
                .filter(value -> logit(value, groups) < Double.POSITIVE_INFINITY
                        && logit(value, groups) > Double.NEGATIVE_INFINITY)
                .collect(ImmutableList.toImmutableList());
        logits = values.stream().mapToDouble(value -> logit(value, groups)).toArray();
    }

    private static double logit(DecidedGroups.Value value, DecidedGroups groups) {
        double taken = ForecastMoments.clipped(value.probability(), groups.clip());
        return StrictMath.log(taken) - StrictMath.log1p(-taken);
    }

    static Optional<Recalibration> of(DecidedGroups groups, CalibrationFigures figures) {
        return new RecalibrationSummary(groups, figures).fitted();
    }

    private Optional<Recalibration> fitted() {
        double[] cases = values.stream()
                .mapToDouble(value -> value.won() + value.lost())
                .toArray();
        double[] hits = values.stream().mapToDouble(DecidedGroups.Value::won).toArray();
        long statements = values.stream()
                .mapToLong(value -> value.won() + value.lost())
                .sum();
        return LogisticLine.fit(logits, cases, hits).map(line -> {
            LogisticLine.Variances variances = line.variances().around(scores(line));
            double slopeError = Math.sqrt(variances.slope());
            double reach = RowFigures.CRITICAL * slopeError;
            return new Recalibration(
                    line.intercept(),
                    Math.sqrt(variances.intercept()),
                    line.slope(),
                    slopeError,
                    new Interval(line.slope() - reach, line.slope() + reach, Interval.DEFAULT_LEVEL),
                    statements);
        });
    }

    /** The covariance of the score, from the mean contribution of a won and of a lost statement of each row. */
    private LogisticLine.Variances scores(LogisticLine line) {
        int size = figures.rows.size();
        double[][] ifWon = new double[2][size];
        double[][] ifLost = new double[2][size];
        for (int i = 0; i < logits.length; i++) {
            DecidedGroups.Value value = values.get(i);
            double p = LogisticLine.probability(line.intercept() + line.slope() * logits[i]);
            double won = value.won() * (1 - p);
            double lost = value.lost() * -p;
            ifWon[0][value.row()] += won;
            ifWon[1][value.row()] += won * logits[i];
            ifLost[0][value.row()] += lost;
            ifLost[1][value.row()] += lost * logits[i];
        }
        for (int row = 0; row < size; row++) {
            RowFigures of = figures.rows.get(row);
            for (int part = 0; part < 2; part++) {
                ifWon[part][row] = of.won.mean(ifWon[part][row]);
                ifLost[part][row] = of.lost.mean(ifLost[part][row]);
            }
        }
        return new LogisticLine.Variances(
                figures.clusters.variance(ifWon[0], ifLost[0]),
                figures.clusters.covariance(ifWon[0], ifLost[0], ifWon[1], ifLost[1]),
                figures.clusters.variance(ifWon[1], ifLost[1]));
    }
}
