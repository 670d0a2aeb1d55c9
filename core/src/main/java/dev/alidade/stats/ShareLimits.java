// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * Pointwise limits for a share that was estimated with a standard error, on different scales. All of them take a share
 * strictly between 0 and 1, a standard error above 0 and a critical value such as a quantile of the normal
 * distribution, and stay within 0 to 1.
 */
public final class ShareLimits {

    private ShareLimits() {}

    /**
     * The share and so many standard errors to either side, cut off at 0 and 1.
     *
     * @param share the share
     * @param error its standard error
     * @param critical the critical value
     * @return the limits
     */
    public static Limits plain(double share, double error, double critical) {
        double reach = critical * error;
        return new Limits(Math.max(0, share - reach), Math.min(1, share + reach));
    }

    /**
     * Symmetrical about the logarithm of the share, cut off at 1: \( p\,e^{\pm c s/p} \).
     *
     * @param share the share
     * @param error its standard error
     * @param critical the critical value
     * @return the limits
     */
    public static Limits log(double share, double error, double critical) {
        double factor = StrictMath.exp(critical * error / share);
        return new Limits(share / factor, Math.min(1, share * factor));
    }

    /**
     * Symmetrical about \( \log(-\log p) \): the powers \( p^{\exp(\pm c s / (p \log p))} \). J. D. Kalbfleisch and
     * R. L. Prentice, "The Statistical Analysis of Failure Time Data" (1980).
     *
     * @param share the share
     * @param error its standard error
     * @param critical the critical value
     * @return the limits
     */
    public static Limits logLog(double share, double error, double critical) {
        double log = StrictMath.log(share);
        double power = StrictMath.exp(-critical * error / (share * log)); // at least 1
        return new Limits(StrictMath.exp(log * power), StrictMath.exp(log / power));
    }

    /**
     * Wilson's score limits for the number of cases that would give the same standard error without censoring,
     * \( p(1-p)/s^2 \). K. J. Rothman, "Estimation of confidence limits for the cumulative probability of survival in
     * life table analysis", Journal of Chronic Diseases 31 (1978).
     *
     * @param share the share
     * @param error its standard error
     * @param critical the critical value
     * @return the limits
     */
    public static Limits score(double share, double error, double critical) {
        return Wilson.limits(share, share * (1 - share) / (error * error), critical);
    }
}
