// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/**
 * How well several items measure one thing: \( \alpha = \frac{k}{k-1} (1 - \sum s_i^2 / s^2) \), with the variance of each of
 * k items and of the persons' sums over them. 1 when all items say the same; about 0 when they have nothing in common; below 0,
 * without limit, when they contradict each other, mostly because one of them should have been reversed.
 *
 * <p>L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951). The interval is that of
 * L. S. Feldt, "The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty", Psychometrika 30
 * (1965): \( 1 - (1-\hat\alpha) F_{1-q} \) to \( 1 - (1-\hat\alpha) F_{q} \) with n-1 and (n-1)(k-1) degrees of freedom; exact
 * for normal items of equal variance and covariance, an approximation for ratings.
 *
 * @param alpha the coefficient, at most 1
 * @param limits its interval
 */
public record CronbachAlpha(double alpha, Limits limits) {

    /** Checks that the limits are there. */
    public CronbachAlpha {
        requireNonNull(limits, "limits");
    }

    /**
     * The coefficient and its interval.
     *
     * @param ratings a row for each person, with a rating of each item in the same order; items on which high means low are to
     *     be reversed before
     * @param level the confidence level, between 0 and 1
     * @return the coefficient; empty for fewer than two persons or two items, or when all persons have the same sum
     * @throws IllegalArgumentException if rows differ in length, or the level is not between 0 and 1
     */
    public static Optional<CronbachAlpha> of(double[][] ratings, double level) {
        double upper = Checks.upperProbability(level);
        int persons = ratings.length;
        int items = persons == 0 ? 0 : ratings[0].length;
        for (double[] row : ratings) {
            if (row.length != items) {
                throw new IllegalArgumentException(
                        "Ratings of %s and of %s items: wanted complete rows.".formatted(items, row.length));
            }
        }
        if (persons < 2 || items < 2) {
            return Optional.empty();
        }
        double parts = 0;
        for (int item = 0; item < items; item++) {
            int at = item;
            parts += SampleMoments.of(
                            Arrays.stream(ratings).mapToDouble(row -> row[at]).toArray())
                    .variance();
        }
        double whole = SampleMoments.of(Arrays.stream(ratings)
                        .mapToDouble(row -> Arrays.stream(row).reduce(0, Double::sum))
                        .toArray())
                .variance();
        if (whole == 0) {
            return Optional.empty();
        }
        double error = 1 - items / (items - 1.0) * (1 - parts / whole); // 1 - alpha, not below 0 but for rounding
        double unreliable = Math.max(0, error);
        double df1 = persons - 1.0;
        double df2 = df1 * (items - 1);
        return Optional.of(new CronbachAlpha(
                1 - unreliable,
                new Limits(
                        1 - unreliable * FisherF.quantile(upper, df1, df2),
                        1 - unreliable * FisherF.quantile(1 - upper, df1, df2))));
    }
}
