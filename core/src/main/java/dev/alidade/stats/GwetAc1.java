// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Gwet's AC1: agreement of two raters beyond chance, where chance is that of raters who guess when they don't know. Stays
 * near the observed agreement when nearly all cases are of one category, where {@link CohenKappa} collapses.
 *
 * <p>K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British Journal of
 * Mathematical and Statistical Psychology 61 (2008).
 *
 * @param coefficient (observed - expected) / (1 - expected); empty with a single category, which leaves nothing to guess
 * @param observed the share of cases that the raters agree on, from 0 to 1
 * @param expected \( \frac{1}{q-1} \sum_k \pi_k (1-\pi_k) \) for q categories with mean shares \( \pi_k \); 0 for one
 */
public record GwetAc1(OptionalDouble coefficient, double observed, double expected) {

    /** Checks that the coefficient is there, if only as an absent one. */
    public GwetAc1 {
        requireNonNull(coefficient, "coefficient");
    }

    /**
     * AC1 of a table of counts.
     *
     * @param table square; in row i and column j the cases that the first rater put into category i and the second into j;
     *     categories that nobody used count as possible ones
     * @return AC1 with what it is made of
     * @throws IllegalArgumentException if the table is not square, holds no case or a negative count
     */
    public static GwetAc1 of(long[][] table) {
        PairTable pairs = PairTable.of(table);
        double observed = pairs.agreeing() / (double) pairs.total();
        int categories = pairs.categories();
        if (categories == 1) {
            return new GwetAc1(OptionalDouble.empty(), observed, 0);
        }
        double sum = 0;
        for (int k = 0; k < categories; k++) {
            double share = (pairs.rowShare(k) + pairs.columnShare(k)) / 2;
            sum += share * (1 - share);
        }
        double expected = sum / (categories - 1);
        return new GwetAc1(OptionalDouble.of((observed - expected) / (1 - expected)), observed, expected);
    }
}
