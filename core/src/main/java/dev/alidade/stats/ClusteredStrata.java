// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Two shares compared within strata as {@link MantelHaenszel} does, where cases of different strata may belong to one
 * cluster and so hang together: one deal that went through several stages. The estimates are the same; the variances are
 * sums over clusters of the squared sum of what the cluster's cases contribute to the estimating equation
 * \( \sum (a n_0 - \theta c n_1)/N = 0 \) beyond what a common effect expects of them (K.-Y. Liang and S. L. Zeger,
 * Biometrika 73 (1986)), each case's part times \( \sqrt{N/(N-1)} \), since the stratum's own mean is estimated too.
 *
 * <p>All that is needed of the clusters is how often each two kinds of cases come together in one. A kind is a stratum,
 * exposed or not, hit or not, with the number {@code 4 * stratum + 2 * exposed + hit}. A cluster has at most one case in a
 * stratum, so that the numbers of cases stand in the diagonal.
 */
public final class ClusteredStrata {
    private final double[][] pairs;
    private final int strata;
    private final double[] exposed;
    private final double[] others;
    private final double[] hits;
    private final double[] otherHits;

    private ClusteredStrata(double[][] pairs) {
        this.pairs = pairs;
        strata = pairs.length / 4;
        exposed = new double[strata];
        others = new double[strata];
        hits = new double[strata];
        otherHits = new double[strata];
        for (int s = 0; s < strata; s++) {
            otherHits[s] = cases(s, 0, 1);
            others[s] = cases(s, 0, 0) + otherHits[s];
            hits[s] = cases(s, 1, 1);
            exposed[s] = cases(s, 1, 0) + hits[s];
        }
    }

    /**
     * Cases in clusters.
     *
     * @param pairs for each two kinds how many clusters have a case of both; symmetric, 4 rows a stratum
     * @return the comparison
     * @throws IllegalArgumentException if the table isn't square with 4 rows a stratum, not symmetric, or holds a negative
     *     number
     */
    public static ClusteredStrata of(long[][] pairs) {
        double[][] numbers = new double[pairs.length][pairs.length];
        for (int g = 0; g < pairs.length; g++) {
            if (pairs.length % 4 != 0 || pairs[g].length != pairs.length) {
                throw new IllegalArgumentException(
                        "Pairs: %s rows of %s columns; wanted a square with 4 rows a stratum."
                                .formatted(pairs.length, pairs[g].length));
            }
            for (int h = 0; h < pairs.length; h++) {
                if (pairs[g][h] < 0 || pairs[g][h] != pairs[h][g]) {
                    throw new IllegalArgumentException("Pairs: %s in row %s and column %s, %s the other way around."
                            .formatted(pairs[g][h], g, h, pairs[h][g]));
                }
                numbers[g][h] = pairs[g][h];
            }
        }
        return new ClusteredStrata(numbers);
    }

    private double cases(int stratum, int exposure, int hit) {
        int kind = 4 * stratum + 2 * exposure + hit;
        return pairs[kind][kind];
    }

    /** The weight of a stratum in the numerator of the ratio, and in its denominator. */
    private double above(int s) {
        return hits[s] * others[s] / (exposed[s] + others[s]);
    }

    private double below(int s) {
        return otherHits[s] * exposed[s] / (exposed[s] + others[s]);
    }

    /** Whether a stratum has exposed and other cases. */
    private boolean tells(int s) {
        return exposed[s] > 0 && others[s] > 0;
    }

    /** The sum over strata of the exposed share of the others' cases: R. */
    private double above() {
        double sum = 0;
        for (int s = 0; s < strata; s++) {
            sum += tells(s) ? above(s) : 0;
        }
        return sum;
    }

    private double below() {
        double sum = 0;
        for (int s = 0; s < strata; s++) {
            sum += tells(s) ? below(s) : 0;
        }
        return sum;
    }

    private double weight() {
        double sum = 0;
        for (int s = 0; s < strata; s++) {
            sum += tells(s) ? exposed[s] * others[s] / (exposed[s] + others[s]) : 0;
        }
        return sum;
    }

    /**
     * The variance of the logarithm of the ratio.
     *
     * @return the variance; empty when there is no ratio, or it is 0
     */
    public OptionalDouble logRatioVariance() {
        double above = above();
        double below = below();
        if (above == 0 || below == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(squares(residuals(above / below)) / (above * above));
    }

    /** What each kind of case contributes to the estimating equation of a common ratio beyond its expectation. */
    private double[] residuals(double ratio) {
        double[] residuals = new double[pairs.length];
        for (int s = 0; s < strata; s++) {
            if (tells(s)) {
                double expected = (hits[s] + otherHits[s]) / (ratio * exposed[s] + others[s]);
                put(residuals, s, ratio * expected, expected, ratio);
            }
        }
        return residuals;
    }

    private void put(double[] residuals, int s, double expectedOfExposed, double expectedOfOthers, double ratio) {
        double n = exposed[s] + others[s];
        double small = Math.sqrt(n / (n - 1));
        for (int hit = 0; hit <= 1; hit++) {
            residuals[4 * s + 2 + hit] = small * others[s] / n * (hit - expectedOfExposed);
            residuals[4 * s + hit] = -ratio * small * exposed[s] / n * (hit - expectedOfOthers);
        }
    }

    private double squares(double[] residuals) {
        double sum = 0;
        for (int s = 0; s < strata; s++) {
            for (int t = 0; t < strata; t++) {
                sum += product(residuals, s, t);
            }
        }
        return Math.max(0, sum);
    }

    /** The sum over clusters of the product of what their cases in two strata contribute. */
    private double product(double[] residuals, int s, int t) {
        double sum = 0;
        for (int g = 4 * s; g < 4 * s + 4; g++) {
            for (int h = 4 * t; h < 4 * t + 4; h++) {
                sum += pairs[g][h] * residuals[g] * residuals[h];
            }
        }
        return sum;
    }

    /**
     * The variance of the difference.
     *
     * @return the variance, not negative; empty when no stratum has cases of both kinds
     */
    public OptionalDouble differenceVariance() {
        double weight = weight();
        if (weight == 0) {
            return OptionalDouble.empty();
        }
        double difference = (above() - below()) / weight;
        return OptionalDouble.of(squares(residualsOfDifference(difference)) / (weight * weight));
    }

    private double[] residualsOfDifference(double difference) {
        double[] residuals = new double[pairs.length];
        for (int s = 0; s < strata; s++) {
            if (tells(s)) {
                double n = exposed[s] + others[s];
                double expected = (hits[s] + otherHits[s] - difference * exposed[s]) / n;
                put(residuals, s, expected + difference, expected, 1);
            }
        }
        return residuals;
    }

    /**
     * How far the shares are apart, in standard errors as they are if there is no effect: the statistic of Mantel and
     * Haenszel without correction for continuity, for clusters.
     *
     * @return the distance, positive if exposed cases hit more often; empty when there is nothing to compare, or all cases
     *     that can be compared are hits, or none is
     */
    public OptionalDouble score() {
        double variance = squares(residualsOfDifference(0));
        return variance > 0 ? OptionalDouble.of((above() - below()) / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /**
     * The smallest number of hits, and of misses, that is to be expected on either side, over the strata that can be compared,
     * if there is no effect.
     *
     * @return the smallest of four numbers, not negative
     */
    public double smallestExpected() {
        double[] sums = new double[4];
        for (int s = 0; s < strata; s++) {
            if (tells(s)) {
                double share = (hits[s] + otherHits[s]) / (exposed[s] + others[s]);
                sums[0] += exposed[s] * share;
                sums[1] += exposed[s] * (1 - share);
                sums[2] += others[s] * share;
                sums[3] += others[s] * (1 - share);
            }
        }
        return Math.min(Math.min(sums[0], sums[1]), Math.min(sums[2], sums[3]));
    }

    /**
     * Whether one ratio can be that of all strata: a score test. The strata's parts of the estimating equation add up to 0 at
     * the common ratio; how far they are from 0 each is compared with their covariance.
     *
     * @return the probability of such different ratios, or more different ones, if there is one; empty when fewer than two
     *     strata tell, or there is no common ratio
     */
    public OptionalDouble sameRatio() {
        double above = above();
        double below = below();
        if (above == 0 || below == 0) {
            return OptionalDouble.empty();
        }
        int[] telling = IntStream.range(0, strata)
                .filter(s -> tells(s) && hits[s] + otherHits[s] > 0)
                .toArray();
        int df = telling.length - 1;
        if (df < 1) {
            return OptionalDouble.empty();
        }
        double ratio = above / below;
        double[] residuals = residuals(ratio);
        double[] distance = new double[df];
        double[][] covariance = new double[df][df];
        double[] withAll = new double[telling.length]; // covariance of each part with the sum of all
        double all = 0;
        for (int i = 0; i < telling.length; i++) {
            for (int j = 0; j < telling.length; j++) {
                withAll[i] += product(residuals, telling[i], telling[j]);
            }
            all += withAll[i];
        }
        for (int i = 0; i < df; i++) {
            distance[i] = above(telling[i]) - ratio * below(telling[i]);
            double mine = below(telling[i]) / below;
            for (int j = 0; j < df; j++) {
                double theirs = below(telling[j]) / below;
                covariance[i][j] = product(residuals, telling[i], telling[j])
                        - mine * withAll[j]
                        - theirs * withAll[i]
                        + mine * theirs * all;
            }
        }
        OptionalDouble statistic = QuadraticForm.of(covariance, distance);
        return statistic.isPresent()
                ? OptionalDouble.of(ChiSquare.upperTail(statistic.getAsDouble(), df))
                : OptionalDouble.empty();
    }
}
