// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a value is worth: nothing at the worst point, everything at the target, a straight line between them, and no more
 * and no less beyond: \( \min(1, \max(0, (value - worst) / (target - worst))) \). The target may lie above the worst point
 * or below it. The points are taken as the decimal numbers they are written as: a target of 0.9 on 530 cases is 477, not
 * 478.
 *
 * @param worst the value, in the metric's unit, at which and beyond which nothing is earned
 * @param target the value, in the metric's unit, from which on everything is earned; not {@code worst}
 */
public record Scale(double worst, double target) {
    /**
     * Checks the points.
     *
     * @throws IllegalArgumentException if a point is not finite, both are equal, or they are too far apart to subtract
     */
    public Scale {
        if (!Double.isFinite(worst) || !Double.isFinite(target)) {
            throw new IllegalArgumentException(
                    "Scale: worst %s and target %s must be finite numbers.".formatted(worst, target));
        }
        worst += 0.0; // no negative zero: equal scales have equal bits
        target += 0.0;
        if (Double.compare(worst, target) == 0) {
            throw new IllegalArgumentException(
                    "Scale: worst and target are both %s, so no value is better than another.".formatted(worst));
        }
        if (Double.isInfinite(target - worst)) {
            throw new IllegalArgumentException("Scale: %s and %s are too far apart.".formatted(worst, target));
        }
    }

    /**
     * A scale.
     *
     * @param worst the value at which nothing is earned
     * @param target the value at which everything is earned
     * @return the scale
     * @throws IllegalArgumentException if a point is not finite, or both are equal
     */
    public static Scale of(double worst, double target) {
        return new Scale(worst, target);
    }

    /**
     * The natural scale of a share: 0 is worst and 1 is the target; the other way round where lower is better.
     *
     * @param metric a share with a better direction
     * @return the scale
     * @throws IllegalArgumentException if the metric is no share, or is information of which neither end is better
     */
    public static Scale natural(Metric metric) {
        if (metric.unit() != Unit.SHARE) {
            throw new IllegalArgumentException(
                    "%s has no natural scale: it is measured as %s, not as SHARE. Give a worst"
                                    .formatted(metric.id(), metric.unit())
                            + " point and a target.");
        }
        return switch (metric.direction()) {
            case HIGHER_IS_BETTER -> new Scale(0, 1);
            case LOWER_IS_BETTER -> new Scale(1, 0);
            case INFORMATION ->
                throw new IllegalArgumentException(
                        "%s is information and has no natural scale: neither more nor less of it is better. It is scored only"
                                        .formatted(metric.id())
                                + " with a worst point and a target of your own.");
        };
    }

    /**
     * Which way values get better on this scale.
     *
     * @return higher or lower, never information
     */
    public Direction direction() {
        return target > worst ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
    }

    /**
     * What a value is worth.
     *
     * @param value a finite value in the metric's unit
     * @return from 0 at the worst point to 1 at the target
     */
    public double scaled(double value) {
        return Math.max(0.0, Math.min(1.0, (value - worst) / (target - worst)));
    }

    /**
     * How many more (or, on a falling scale, how many fewer) of so many must be counted to reach the target; exact.
     *
     * @param numerator how many are counted now
     * @param denominator of how many, positive
     * @return the smallest sufficient number; 0 if the target is reached
     */
    long stepsToTarget(long numerator, long denominator) {
        BigDecimal wanted = BigDecimal.valueOf(target).multiply(BigDecimal.valueOf(denominator));
        BigDecimal have = BigDecimal.valueOf(numerator);
        BigDecimal steps = direction() == Direction.HIGHER_IS_BETTER
                ? wanted.setScale(0, RoundingMode.CEILING).subtract(have)
                : have.subtract(wanted.setScale(0, RoundingMode.FLOOR));
        return steps.max(BigDecimal.ZERO).longValueExact();
    }
}
