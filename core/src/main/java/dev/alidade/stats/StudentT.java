// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/** Student's t distribution. */
public final class StudentT {

    /** From here on the difference from the normal distribution is below the last digit. */
    private static final double PRACTICALLY_NORMAL = 1e15;

    private StudentT() {}

    /**
     * The value below which a t variable falls with probability {@code p}. By the inverse of the incomplete beta function:
     * \( P(|T| \le t) = I_{t^2/(\nu+t^2)}(\frac12, \frac\nu2) \). About 13 digits or better.
     *
     * @param p a probability, between 0 and 1, both excluded
     * @param df degrees of freedom, at least 1; need not be whole; infinity gives the normal distribution
     * @return the quantile; 0 for one half
     * @throws IllegalArgumentException if {@code p} is not between 0 and 1 or {@code df} is below 1
     */
    public static double quantile(double p, double df) {
        Checks.probability(p);
        if (!(df >= 1)) {
            throw new IllegalArgumentException("Degrees of freedom %s: wanted at least 1. Maybe there is only one case."
                    .formatted(Double.toString(df)));
        }
        if (df >= PRACTICALLY_NORMAL) {
            return Normal.quantile(p);
        }
        double inside = Math.abs(1 - 2 * p);
        if (inside == 0) {
            return 0;
        }
        Beta.Root root = Beta.root(inside, 2 * Math.min(p, 1 - p), 0.5, df / 2);
        double size = Math.sqrt(df) * Math.sqrt(root.x() / root.complement());
        return p < 0.5 ? -size : size;
    }

    /**
     * The probability of a value at least as far from 0 as {@code t}, in either direction: \( I_{\nu/(\nu+t^2)}(\frac\nu2,
     * \frac12) \).
     *
     * @param t any number but NaN
     * @param df degrees of freedom, at least 1; need not be whole
     * @return the probability, from 0 to 1
     * @throws IllegalArgumentException if {@code t} is NaN or {@code df} is below 1
     */
    public static double twoSided(double t, double df) {
        if (Double.isNaN(t) || !(df >= 1)) {
            throw new IllegalArgumentException("t %s with %s degrees of freedom: wanted a number, and at least 1."
                    .formatted(Double.toString(t), Double.toString(df)));
        }
        if (df >= PRACTICALLY_NORMAL) {
            return 2 * Normal.cdf(-Math.abs(t));
        }
        return Double.isInfinite(t) ? 0 : Beta.regularized(df / (df + t * t), df / 2, 0.5);
    }
}
