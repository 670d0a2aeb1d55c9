// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Optional;

/**
 * A logistic regression on one variable, \( \mathrm{logit}\,p = a + b x \), by maximum likelihood (Newton's method with
 * halved steps, from a fixed start, so that equal data give equal bits).
 *
 * @param intercept a
 * @param slope b
 * @param variances the inverse of the information: variance of a, covariance, variance of b, for independent cases
 */
public record LogisticLine(double intercept, double slope, Variances variances) {
    private static final int MOST_STEPS = 200;
    private static final double ENOUGH = 1e-12;
    private static final double SMALLEST = 0x1p-1000; // part of a step
    private static final double LEAST = 1e-280; // p (1 - p), so that no value vanishes

    /**
     * A covariance matrix of two estimates.
     *
     * @param intercept the variance of the intercept
     * @param both the covariance of both
     * @param slope the variance of the slope
     */
    public record Variances(double intercept, double both, double slope) {
        /**
         * This matrix times another one times this matrix.
         *
         * @param middle the other matrix
         * @return the product
         */
        public Variances around(Variances middle) {
            double a = intercept * middle.intercept + both * middle.both;
            double b = intercept * middle.both + both * middle.slope;
            double c = both * middle.intercept + slope * middle.both;
            double d = both * middle.both + slope * middle.slope;
            return new Variances(a * intercept + b * both, a * both + b * slope, c * both + d * slope);
        }
    }

    /**
     * The line that fits best.
     *
     * @param x the values of the variable, finite
     * @param cases how many cases have each value; need not be whole
     * @param hits how many of them came true
     * @return the line; empty when no finite one fits best: without cases of both outcomes, or when one value separates
     *     them (M. J. Silvapulle, "On the existence of maximum likelihood estimators for the binomial response models",
     *     Journal of the Royal Statistical Society B 43 (1981))
     */
    public static Optional<LogisticLine> fit(double[] x, double[] cases, double[] hits) {
        if (!overlap(x, cases, hits)) {
            return Optional.empty();
        }
        double n = 0;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            n += cases[i];
            sum += cases[i] * x[i];
        }
        double centre = sum / n;
        double a = 0;
        double b = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Slope slope = Slope.at(x, cases, hits, centre, a, b);
            boolean enough = Math.abs(slope.forA()) <= ENOUGH * (1 + Math.abs(a))
                    && Math.abs(slope.forB()) <= ENOUGH * (1 + Math.abs(b));
            double size = 1;
            while (!enough && size > SMALLEST && overshoots(x, cases, hits, centre, a, b, slope, size)) {
                size /= 2;
            }
            a += size * slope.forA();
            b += size * slope.forB();
            if (enough || size <= SMALLEST) { // or as good as it gets in doubles
                break;
            }
        }
        Variances centred = Slope.at(x, cases, hits, centre, a, b).inverse();
        return Optional.of(new LogisticLine(
                a - b * centre,
                b,
                new Variances(
                        centred.intercept - 2 * centre * centred.both + centre * centre * centred.slope,
                        centred.both - centre * centred.slope,
                        centred.slope)));
    }

    /** Whether hits and misses overlap: some hit lies below some miss, and some miss below some hit. */
    private static boolean overlap(double[] x, double[] cases, double[] hits) {
        double lowestHit = Double.POSITIVE_INFINITY;
        double highestHit = Double.NEGATIVE_INFINITY;
        double lowestMiss = Double.POSITIVE_INFINITY;
        double highestMiss = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (hits[i] > 0) {
                lowestHit = Math.min(lowestHit, x[i]);
                highestHit = Math.max(highestHit, x[i]);
            }
            if (cases[i] > hits[i]) {
                lowestMiss = Math.min(lowestMiss, x[i]);
                highestMiss = Math.max(highestMiss, x[i]);
            }
        }
        return lowestHit < highestMiss && lowestMiss < highestHit;
    }

    /**
     * The probability that a logit stands for.
     *
     * @param logit any finite number
     * @return \( 1 / (1 + e^{-logit}) \)
     */
    public static double probability(double logit) {
        double e = StrictMath.exp(-Math.abs(logit));
        return logit >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /**
     * Whether a part of Newton's step ends so far beyond the top that the likelihood falls there half as steeply as it rose.
     * A likelihood that hasn't fallen is not enough: it may lie where hardly any value tells anything.
     */
    private static boolean overshoots(
            double[] x, double[] cases, double[] hits, double centre, double a, double b, Slope slope, double size) {
        double rise = 0;
        double next = 0;
        for (int i = 0; i < x.length; i++) {
            double at = x[i] - centre;
            double along = slope.forA() + slope.forB() * at;
            rise += along * (hits[i] - cases[i] * probability(a + b * at));
            next += along
                    * (hits[i] - cases[i] * probability(a + size * slope.forA() + (b + size * slope.forB()) * at));
        }
        return !(next >= -rise / 2);
    }

    /** Where Newton's method goes from a line, and the inverse of the information there. */
    private record Slope(double forA, double forB, Variances inverse) {
        /** About the mean of the values as the information weighs them, so that nothing cancels however far they lie. */
        static Slope at(double[] x, double[] cases, double[] hits, double centre, double a, double b) {
            double[] weights = new double[x.length];
            double weight = 0;
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double e = StrictMath.exp(-Math.abs(a + b * (x[i] - centre)));
                weights[i] = cases[i] * Math.max(LEAST, e / ((1 + e) * (1 + e)));
                weight += weights[i];
                sum += weights[i] * (x[i] - centre);
            }
            double mean = sum / weight;
            double byA = 0;
            double byB = 0;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                double at = x[i] - centre;
                double rest = hits[i] - cases[i] * probability(a + b * at);
                byA += rest;
                byB += rest * (at - mean);
                squares += weights[i] * (at - mean) * (at - mean);
            }
            double forB = byB / squares;
            return new Slope(
                    byA / weight - mean * forB,
                    forB,
                    new Variances(1 / weight + mean * mean / squares, -mean / squares, 1 / squares));
        }
    }
}
