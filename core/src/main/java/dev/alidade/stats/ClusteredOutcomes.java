// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * Yes or no of clusters, such as deals, whose cases lie in several groups, such as stages: all cases of one cluster have
 * the same outcome, so they are no independent cases. Sums over clusters of products of their numbers of cases in each two
 * groups tell the variance of any mean, also between groups (the linearised "sandwich" of K.-Y. Liang and S. L. Zeger,
 * "Longitudinal data analysis using generalized linear models", Biometrika 73 (1986)).
 */
public final class ClusteredOutcomes {
    private final double[][] hits; // sum over clusters that came true of n_j n_k
    private final double[][] misses;
    private final double factor;

    private ClusteredOutcomes(double[][] hits, double[][] misses, double factor) {
        this.hits = hits;
        this.misses = misses;
        this.factor = factor;
    }

    /**
     * Outcomes of clusters.
     *
     * @param clusters how many clusters there are
     * @param hits for each two groups the sum of products of numbers of cases, over clusters that came true; symmetric
     * @param misses the same over clusters that didn't
     * @return the outcomes
     */
    public static ClusteredOutcomes of(long clusters, double[][] hits, double[][] misses) {
        double factor = clusters > 1 ? clusters / (clusters - 1.0) : 1;
        return new ClusteredOutcomes(hits, misses, factor);
    }

    /**
     * The estimated variance of a sum over cases.
     *
     * @param ifHit what a case of each group contributes if it came true, less its expectation
     * @param ifMissed what it contributes if not
     * @return the variance, not negative; 0 tells nothing for fewer than two clusters
     */
    public double variance(double[] ifHit, double[] ifMissed) {
        return Math.max(0, covariance(ifHit, ifMissed, ifHit, ifMissed));
    }

    /**
     * The estimated covariance of two sums over cases.
     *
     * @param ifHit what a case of each group contributes to the first sum if it came true, less its expectation
     * @param ifMissed what it contributes if not
     * @param otherIfHit the same for the second sum
     * @param otherIfMissed the same for the second sum
     * @return the covariance
     */
    public double covariance(double[] ifHit, double[] ifMissed, double[] otherIfHit, double[] otherIfMissed) {
        double sum = 0;
        for (int j = 0; j < hits.length; j++) {
            for (int k = 0; k < hits.length; k++) {
                sum += product(j, k, ifHit[j], ifMissed[j], otherIfHit[k], otherIfMissed[k]);
            }
        }
        return factor * sum;
    }

    /**
     * The sum over clusters of products of what their cases in two groups are away from an expected share.
     *
     * @param j a group
     * @param k another group or the same
     * @param expectedJ the expected share of hits in the first
     * @param expectedK the expected share of hits in the second
     * @return the sum, without correction for the number of clusters
     */
    public double product(int j, int k, double expectedJ, double expectedK) {
        return product(j, k, 1 - expectedJ, -expectedJ, 1 - expectedK, -expectedK);
    }

    private double product(int j, int k, double ifHitJ, double ifMissedJ, double ifHitK, double ifMissedK) {
        return hits[j][k] * ifHitJ * ifHitK + misses[j][k] * ifMissedJ * ifMissedK;
    }
}
