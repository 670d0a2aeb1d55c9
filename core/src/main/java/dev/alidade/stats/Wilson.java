// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * Wilson's score interval for a share. The limits are the shares \( \pi \) whose distance from the observed share p is
 * exactly the critical value times their own standard error, \( |p-\pi| = c\sqrt{\pi(1-\pi)/n} \). Never outside 0 to 1,
 * never of zero width, also when nothing or everything is a hit.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927); recommended by R. G. Newcombe, "Two-sided confidence intervals for the single
 * proportion", Statistics in Medicine 17 (1998), method 3 (without continuity correction).
 */
public final class Wilson {

    private Wilson() {}

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
        double critical = Normal.quantile(Checks.upperProbability(level));
        double n = (double) total;
        return limits(hits / n, (total - hits) / n, n, critical);
    }

    /**
     * The same form for an effective number of cases and any critical value, as needed when the cases are clustered.
     *
     * @param share the observed share, from 0 to 1
     * @param n the effective number of cases, above 0; need not be whole
     * @param critical the critical value, such as a quantile of the normal or of Student's t distribution; not negative
     * @return the limits; the lower is exactly 0 for a share of 0, the upper exactly 1 for a share of 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Limits limits(double share, double n, double critical) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Share %s is not between 0 and 1. Maybe it is a percentage.".formatted(Double.toString(share)));
        }
        if (!(n > 0 && n < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Number of cases %s: wanted a finite number above 0.".formatted(Double.toString(n)));
        }
        if (!(critical >= 0 && critical < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Critical value %s: wanted a finite number, not negative.".formatted(Double.toString(critical)));
        }
        return limits(share, 1 - share, n, critical);
    }

    /** With the share of misses given apart, and the lower limit as a quotient: nothing cancels. */
    private static Limits limits(double p, double q, double n, double critical) {
        double c = critical * (critical / n) / 2;
        double upper = p + c + critical * Math.sqrt(p * q / n + c / n / 2);
        double low = p == 0 ? 0 : Math.min(p, p * p / upper);
        double high = Math.min(1, Math.max(p, upper / (1 + 2 * c)));
        return new Limits(low, high);
    }
}
