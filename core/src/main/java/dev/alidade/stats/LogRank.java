// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The log-rank test: whether the events of several samples come at the same rate. At each time the events of a sample
 * are compared with its share of those at risk; the sums of the differences U, with their hypergeometric covariance V,
 * give \( \chi^2 = U^T V^- U \).
 *
 * <p>N. Mantel, "Evaluation of survival data and two new rank order statistics", Cancer Chemotherapy Reports 50 (1966);
 * R. Peto and J. Peto, Journal of the Royal Statistical Society A 135 (1972); survdiff with rho = 0 of the R package
 * survival. V is the Laplacian of a graph of samples (tied when both were at risk at an event that not all shared), so
 * its rank is the number of samples less the number of separate parts, which the counts decide.
 *
 * @param chiSquare the statistic, not negative
 * @param df degrees of freedom: one less than the samples, fewer if some were never at risk together
 * @param p the probability of such a statistic or a larger one, if all rates are the same
 */
public record LogRank(double chiSquare, int df, double p) {

    /**
     * The test of counted times.
     *
     * @param events for each sample how many events came at each time, times ascending and common to all samples
     * @param censored for each sample how many were censored at each of the same times
     * @return the test; empty when no two samples were at risk together at an event
     * @throws ArithmeticException if there are more than 2^63 - 1 subjects
     */
    public static Optional<LogRank> of(long[][] events, long[][] censored) {
        int samples = events.length;
        double[] difference = new double[samples];
        double[][] ties = new double[samples][samples]; // less the covariance, for l < k
        long[] atRisk = new long[samples];
        for (int k = 0; k < samples; k++) {
            for (int i = 0; i < events[k].length; i++) {
                atRisk[k] = Math.addExact(atRisk[k], Math.addExact(events[k][i], censored[k][i]));
            }
        }
        int times = samples == 0 ? 0 : events[0].length;
        for (int i = 0; i < times; i++) {
            long n = 0;
            long d = 0;
            for (int k = 0; k < samples; k++) {
                n = Math.addExact(n, atRisk[k]);
                d += events[k][i];
            }
            if (d > 0 && d < n) {
                double weight = d * ((double) (n - d) / (n - 1)) / n;
                for (int k = 0; k < samples; k++) {
                    difference[k] += crossed(events[k][i], n, d, atRisk[k]) / n;
                    for (int l = 0; l < k; l++) {
                        ties[l][k] += weight * atRisk[k] * ((double) atRisk[l] / n);
                    }
                }
            }
            for (int k = 0; k < samples; k++) {
                atRisk[k] -= events[k][i] + censored[k][i];
            }
        }
        return test(difference, ties);
    }

    /** a b - c d, exact before it is rounded once. */
    private static double crossed(long a, long b, long c, long d) {
        if ((a | b | c | d) < 1L << 31) {
            return a * b - c * d;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)))
                .doubleValue();
    }

    /**
     * Eliminates one sample after the other, its differences and ties going over to those it is tied to. A row of the
     * covariance adds up to 0, so its diagonal is the sum of the ties and nothing is ever subtracted (W. K. Grassmann,
     * M. I. Taksar and D. P. Heyman, Operations Research 33, 1985). Who has no ties left adds no degree of freedom.
     */
    private static Optional<LogRank> test(double[] difference, double[][] ties) {
        double chiSquare = 0;
        int df = 0;
        for (int k = 0; k < difference.length; k++) {
            double all = 0;
            for (int l = k + 1; l < difference.length; l++) {
                all += ties[k][l];
            }
            if (all == 0) {
                continue;
            }
            df++;
            chiSquare += difference[k] * (difference[k] / all);
            for (int l = k + 1; l < difference.length; l++) {
                double share = ties[k][l] / all;
                difference[l] += share * difference[k];
                for (int m = l + 1; m < difference.length; m++) {
                    ties[l][m] += share * ties[k][m];
                }
            }
        }
        return df == 0 ? Optional.empty() : Optional.of(new LogRank(chiSquare, df, ChiSquare.upperTail(chiSquare, df)));
    }
}
