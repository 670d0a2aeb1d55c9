// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Interval;
import dev.alidade.stats.LogisticLine;
import java.util.Optional;
import java.util.OptionalDouble;

/** Fits the line that would make decided statements fit. */
final class RecalibrationSummary {
    private final ClusterErrors errors;
    private final OptionalDouble clip;

    private RecalibrationSummary(ClusterErrors errors, OptionalDouble clip) {
        this.errors = errors;
        this.clip = clip;
    }

    static Optional<Recalibration> of(DecidedGroups groups, ClusterErrors errors) {
        RecalibrationSummary summary = new RecalibrationSummary(errors, groups.clip());
        double[] logits = new double[groups.values().size()];
        double[] cases = new double[logits.length];
        double[] hits = new double[logits.length];
        long statements = 0;
        for (int i = 0; i < logits.length; i++) {
            DecidedGroups.Value value = groups.values().get(i);
            if (summary.takesPart(value.probability())) {
                logits[i] = summary.logit(value.probability());
                cases[i] = value.won() + value.lost();
                hits[i] = value.won();
                statements += value.won() + value.lost();
            }
        }
        long all = statements;
        return LogisticLine.fit(logits, cases, hits).map(line -> summary.recalibration(line, all));
    }

    /** Certain ones have no logit. */
    private boolean takesPart(double probability) {
        double taken = ForecastMoments.clipped(probability, clip);
        return taken > 0 && taken < 1;
    }

    private double logit(double probability) {
        double taken = ForecastMoments.clipped(probability, clip);
        return StrictMath.log(taken) - StrictMath.log1p(-taken);
    }

    private Recalibration recalibration(LogisticLine line, long statements) {
        ClusterErrors.Contribution intercept = (probability, won) -> takesPart(probability)
                ? (won ? 1 : 0) - LogisticLine.probability(line.intercept() + line.slope() * logit(probability))
                : 0;
        ClusterErrors.Contribution slope =
                (probability, won) -> takesPart(probability) ? intercept.of(probability, won) * logit(probability) : 0;
        LogisticLine.Variances variances = line.variances()
                .around(new LogisticLine.Variances(
                        errors.variance(intercept), errors.covariance(intercept, slope), errors.variance(slope)));
        double slopeError = Math.sqrt(Math.max(0, variances.slope()));
        double reach = RowFigures.CRITICAL * slopeError;
        return new Recalibration(
                line.intercept(),
                Math.sqrt(Math.max(0, variances.intercept())),
                line.slope(),
                slopeError,
                new Interval(line.slope() - reach, line.slope() + reach, Interval.DEFAULT_LEVEL),
                statements);
    }
}
