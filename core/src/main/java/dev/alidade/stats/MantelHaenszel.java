// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.OptionalDouble;

/**
 * Two shares compared within strata, and over all strata together: with \( a \) hits of \( n_1 \) exposed cases and \( c \)
 * hits of \( n_0 \) others, \( N = n_0 + n_1 \), in each stratum,
 *
 * \[ \hat\theta = \frac{\sum a n_0/N}{\sum c n_1/N}, \qquad \hat\delta = \frac{\sum (a n_0 - c n_1)/N}{\sum n_0 n_1/N}. \]
 *
 * A stratum that has cases of one kind only tells nothing and adds nothing. The variances hold both for few large strata and
 * for many small ones, and for independent cases; see {@link ClusteredStrata} for others.
 *
 * <p>N. Mantel and W. Haenszel, Journal of the National Cancer Institute 22 (1959); S. Greenland and J. M. Robins,
 * "Estimation of a common effect parameter from sparse follow-up data", Biometrics 41 (1985), for the ratio; T. Sato,
 * Biometrics 45 (1989), for the variance of the difference.
 */
public final class MantelHaenszel {
    private double exposedHits; // R, sum of a n0 / N
    private double otherHits; // S, sum of c n1 / N
    private double weight; // sum of n0 n1 / N
    private double ratioTerm;
    private double linearTerm;
    private double constantTerm;

    private MantelHaenszel() {}

    /**
     * Compares shares within strata.
     *
     * @param hits hits among the exposed cases of each stratum
     * @param exposed exposed cases of each stratum, none negative
     * @param otherHits hits among the other cases
     * @param others other cases
     * @return the comparison
     * @throws IllegalArgumentException if the arrays differ in length, or there are more hits than cases
     */
    public static MantelHaenszel of(long[] hits, long[] exposed, long[] otherHits, long[] others) {
        if (hits.length != exposed.length || hits.length != otherHits.length || hits.length != others.length) {
            throw new IllegalArgumentException("Strata: %s, %s, %s and %s numbers; wanted as many of each."
                    .formatted(hits.length, exposed.length, otherHits.length, others.length));
        }
        MantelHaenszel sums = new MantelHaenszel();
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] < 0 || hits[i] > exposed[i] || otherHits[i] < 0 || otherHits[i] > others[i]) {
                throw new IllegalArgumentException("Stratum %s: %s of %s and %s of %s are not possible."
                        .formatted(i, hits[i], exposed[i], otherHits[i], others[i]));
            }
            if (exposed[i] + others[i] > 0) {
                sums.add((double) hits[i], (double) exposed[i], (double) otherHits[i], (double) others[i]);
            }
        }
        return sums;
    }

    private void add(double a, double n1, double c, double n0) {
        double n = n1 + n0;
        exposedHits += a * n0 / n;
        otherHits += c * n1 / n;
        weight += n1 * n0 / n;
        ratioTerm += ((a + c) * n1 * n0 - a * c * n) / (n * n);
        linearTerm += (n1 * n1 * c - n0 * n0 * a + n1 * n0 * (n0 - n1) / 2) / (n * n);
        constantTerm += (a * (n0 - c) + c * (n1 - a)) / (2 * n);
    }

    /**
     * The common ratio of the shares.
     *
     * @return the ratio, 0 or more; empty when no stratum has a hit among its other cases and exposed ones beside
     */
    public OptionalDouble ratio() {
        return otherHits > 0 ? OptionalDouble.of(exposedHits / otherHits) : OptionalDouble.empty();
    }

    /**
     * The variance of the logarithm of the ratio (Greenland and Robins 1985).
     *
     * @return the variance; empty when the ratio is, or is 0
     */
    public OptionalDouble logRatioVariance() {
        return otherHits > 0 && exposedHits > 0
                ? OptionalDouble.of(ratioTerm / (exposedHits * otherHits))
                : OptionalDouble.empty();
    }

    /**
     * The common difference of the shares.
     *
     * @return the difference, from -1 to 1; empty when no stratum has cases of both kinds
     */
    public OptionalDouble difference() {
        return weight > 0 ? OptionalDouble.of((exposedHits - otherHits) / weight) : OptionalDouble.empty();
    }

    /**
     * The variance of the difference (Sato 1989).
     *
     * @return the variance, not negative; empty when the difference is
     */
    public OptionalDouble differenceVariance() {
        if (weight == 0) {
            return OptionalDouble.empty();
        }
        double difference = (exposedHits - otherHits) / weight;
        return OptionalDouble.of(Math.max(0, (difference * linearTerm + constantTerm) / (weight * weight)));
    }
}
