// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The exact interval for a share: it covers the true share with at least the stated probability, whatever that share is,
 * and is therefore wider than {@link Wilson}'s. The limits are quantiles of beta distributions.
 *
 * <p>C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
 * Biometrika 26 (1934).
 */
public final class ClopperPearson {

    private ClopperPearson() {}

    /**
     * The interval for a share of independent cases.
     *
     * @param hits cases that count, from 0 to {@code total}
     * @param total all cases, at least 1
     * @param level the confidence level, between 0 and 1 (0.95 is usual)
     * @return the limits; the lower is exactly 0 when there are no hits, the upper exactly 1 when all are hits
     * @throws IllegalArgumentException if an argument is out of its range; no cases have no share
     */
    public static Limits limits(long hits, long total, double level) {
        Checks.hitsWithinTotal(hits, total);
        double tail = 1 - Checks.upperProbability(level);
        double a = (double) hits;
        double b = (double) (total - hits);
        double low = hits == 0 ? 0 : Beta.quantile(tail, a, b + 1);
        double high = hits == total ? 1 : Beta.upperQuantile(tail, a + 1, b);
        return new Limits(low, high);
    }
}
