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
    private static final int MOST_HALVINGS = 60;
    private static final double ENOUGH = 1e-12;
    private static final double NOISE = 1e-12; // of the likelihood, which is flat at its top

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
        double fit = logLikelihood(x, cases, hits, centre, a, b);
        for (int step = 0; step < MOST_STEPS; step++) {
            Slope slope = Slope.at(x, cases, hits, centre, a, b);
            double forA = slope.inverse().intercept * slope.byA + slope.inverse().both * slope.byB;
            double forB = slope.inverse().both * slope.byA + slope.inverse().slope * slope.byB;
            double noise = NOISE * (1 + Math.abs(fit));
            double size = 1;
            double next = logLikelihood(x, cases, hits, centre, a + forA, b + forB);
            for (int half = 0; half < MOST_HALVINGS && !(next >= fit - noise); half++) {
                size /= 2;
                next = logLikelihood(x, cases, hits, centre, a + size * forA, b + size * forB);
            }
            if (!(next >= fit - noise)) {
                break; // as good as it gets in doubles
            }
            a += size * forA;
            b += size * forB;
            fit = next;
            if (Math.abs(forA) <= ENOUGH * (1 + Math.abs(a)) && Math.abs(forB) <= ENOUGH * (1 + Math.abs(b))) {
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

    private static double logLikelihood(double[] x, double[] cases, double[] hits, double centre, double a, double b) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double logit = a + b * (x[i] - centre);
            sum -= hits[i] * softPlus(-logit) + (cases[i] - hits[i]) * softPlus(logit);
        }
        return sum;
    }

    /** ln(1 + e^z) without overflow. */
    private static double softPlus(double z) {
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
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

    /** The gradient of the log-likelihood, and the inverse of the information. */
    private record Slope(double byA, double byB, Variances inverse) {
        static Slope at(double[] x, double[] cases, double[] hits, double centre, double a, double b) {
            double byA = 0;
            double byB = 0;
            double aa = 0;
            double ab = 0;
            double bb = 0;
            for (int i = 0; i < x.length; i++) {
                double at = x[i] - centre;
                double p = probability(a + b * at);
                double rest = hits[i] - cases[i] * p;
                double weight = cases[i] * p * (1 - p);
                byA += rest;
                byB += rest * at;
                aa += weight;
                ab += weight * at;
                bb += weight * at * at;
            }
            double determinant = aa * bb - ab * ab;
            return new Slope(byA, byB, new Variances(bb / determinant, -ab / determinant, aa / determinant));
        }
    }
}
