// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/** The chi-square distribution with whole degrees of freedom. */
final class ChiSquare {
    private static final double HUGE = 1e200;

    private ChiSquare() {}

    /**
     * The probability of a value above x, from 0 to 1: finite sums, exact but for rounding. M. Abramowitz and I. A.
     * Stegun, "Handbook of Mathematical Functions" (1964), 26.4.4 and 26.4.5.
     */
    static double upperTail(double x, int df) {
        if (x <= 0) {
            return 1;
        }
        boolean odd = df % 2 == 1;
        double scale = -x / 2; // logarithm of what the sum is to be multiplied by
        double term = odd ? Math.sqrt(2 * x / Math.PI) : 1;
        double sum = 0;
        for (int i = odd ? 3 : 2; i <= df; i += 2) {
            sum += term;
            term *= x / i;
            if (sum > HUGE || term > HUGE) {
                sum /= HUGE;
                term /= HUGE;
                scale += StrictMath.log(HUGE);
            }
        }
        double body = sum == 0 ? 0 : StrictMath.exp(scale + StrictMath.log(sum));
        return Math.min(1, odd ? body + 2 * Normal.cdf(-Math.sqrt(x)) : body);
    }
}
