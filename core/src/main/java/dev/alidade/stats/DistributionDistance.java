// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * How far two distributions over the same categories are apart: shares of spend and shares of demand by market. Both are
 * given as amounts, such as counts or shares, in the order of the categories; they are divided by their sums.
 */
public final class DistributionDistance {
    private static final double LN_2 = StrictMath.log(2);
    private static final double NEAR = 0.1; // below it the series is exact to rounding
    private static final int TERMS = 9;

    private DistributionDistance() {}

    /**
     * What two distributions have in common: the sum of the smaller share of each category, \( \sum_i \min(p_i, q_i) \),
     * which is one less half the sum of the absolute differences.
     *
     * @param first amounts by category, finite, none negative, not all zero
     * @param second amounts of the other distribution, as many
     * @return from 0, nothing in common, to 1, the same shares
     * @throws IllegalArgumentException if amounts are missing or out of range
     */
    public static double overlap(double[] first, double[] second) {
        double[] p = shares(first);
        double[] q = shares(second);
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.min(p[i], q[i]);
        }
        return Math.min(1, sum);
    }

    /**
     * The divergence of Jensen and Shannon to base 2: the mean of what each distribution tells against the even mixture m of
     * both, \( \frac12\sum_i p_i\log_2(p_i/m_i) + \frac12\sum_i q_i\log_2(q_i/m_i) \). Its square root is a metric. J. Lin,
     * "Divergence measures based on the Shannon entropy", IEEE Transactions on Information Theory 37 (1991).
     *
     * @param first amounts by category, finite, none negative, not all zero
     * @param second amounts of the other distribution, as many
     * @return from 0, the same shares, to 1, nothing in common
     * @throws IllegalArgumentException if amounts are missing or out of range
     */
    public static double jensenShannon(double[] first, double[] second) {
        double[] p = shares(first);
        double[] q = shares(second);
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += contribution(p[i], q[i]);
        }
        return Math.min(1, sum);
    }

    /**
     * What one category adds to the divergence of Jensen and Shannon.
     *
     * @param p its share of one distribution, from 0 to 1
     * @param q its share of the other one
     * @return a number that isn't negative; 0 for equal shares
     */
    public static double contribution(double p, double q) {
        double middle = (p + q) / 2;
        return middle == 0 ? 0 : middle * spread(Math.abs(p - q) / (p + q)) / LN_2;
    }

    /** \( \frac12[(1+t)\ln(1+t)+(1-t)\ln(1-t)] = \sum_k t^{2k}/(2k(2k-1)) \), from 0 to ln 2, without cancellation. */
    private static double spread(double t) {
        if (t >= 1) {
            return LN_2;
        }
        if (t > NEAR) {
            return ((1 + t) * StrictMath.log1p(t) + (1 - t) * StrictMath.log1p(-t)) / 2;
        }
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            sum = (sum + 1.0 / (2 * k * (2 * k - 1))) * t * t;
        }
        return sum;
    }

    /** The amounts divided by their sum. */
    static double[] shares(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            if (!(amount >= 0)) {
                throw new IllegalArgumentException(
                        "Amount %s of a category: wanted a number that is not negative.".formatted(amount));
            }
            sum += amount;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Amounts that sum up to %s have no shares: wanted a finite sum above 0.".formatted(sum));
        }
        double[] shares = new double[amounts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = amounts[i] / sum;
        }
        return shares;
    }

    private static void requireSameLength(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException(
                    "%s and %s categories: wanted the same ones in both.".formatted(p.length, q.length));
        }
    }
}
