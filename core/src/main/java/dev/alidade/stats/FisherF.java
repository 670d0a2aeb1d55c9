// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/** Fisher's F distribution, that of the ratio of two independent mean squares. */
public final class FisherF {

    private FisherF() {}

    /**
     * The value below which an F variable falls with probability {@code p}. By the inverse of the incomplete beta function:
     * \( P(F \le f) = I_{x}(\frac{d_1}2, \frac{d_2}2) \) with \( x = d_1 f / (d_1 f + d_2) \). About 12 digits.
     *
     * @param p a probability, between 0 and 1, both excluded
     * @param df1 degrees of freedom of the numerator, above 0
     * @param df2 degrees of freedom of the denominator, above 0
     * @return the quantile, above 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double quantile(double p, double df1, double df2) {
        Checks.probability(p);
        if (!(df1 > 0 && df2 > 0)) {
            throw new IllegalArgumentException("Degrees of freedom %s and %s: wanted both above 0."
                    .formatted(Double.toString(df1), Double.toString(df2)));
        }
        Beta.Root root = Beta.root(p, 1 - p, df1 / 2, df2 / 2);
        return root.x() / root.complement() * (df2 / df1);
    }
}
