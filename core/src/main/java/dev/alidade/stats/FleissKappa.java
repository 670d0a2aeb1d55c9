// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Fleiss' kappa: agreement of a fixed number of raters on each subject, beyond chance, without order of the categories.
 * For missing values or ordered categories see {@link Krippendorff}.
 *
 * <p>J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971). Computed from
 * exact sums; the order of the subjects doesn't show.
 *
 * @param kappa (observed - expected) / (1 - expected); empty when all ratings are in one category
 * @param observed the mean share of agreeing pairs of raters, from 0 to 1
 * @param expected the sum of the squared shares of the categories, from 0 to 1
 * @param byCategory kappa of each category against all others; empty for one that nobody or everybody used throughout
 */
public record FleissKappa(
        OptionalDouble kappa, double observed, double expected, ImmutableList<OptionalDouble> byCategory) {

    /** Checks that all parts are there. */
    public FleissKappa {
        requireNonNull(kappa, "kappa");
        requireNonNull(byCategory, "byCategory");
    }

    /**
     * Kappa of a table of counts.
     *
     * @param counts a row for each subject, at least one: how many raters chose each category; each row adds up to the same
     *     number of raters, at least 2
     * @return kappa with what it is made of
     * @throws IllegalArgumentException if there is no subject, a row has another length or sum than the first, the sum is
     *     below 2, or a count is negative
     */
    public static FleissKappa of(long[][] counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("Fleiss' kappa needs at least one subject.");
        }
        int categories = counts[0].length;
        long raters = sum(counts[0], 0);
        if (raters < 2) {
            throw new IllegalArgumentException(
                    "Subject 0 has %d ratings: agreement needs at least 2.".formatted(raters));
        }
        BigInteger[] used = filled(categories);
        BigInteger[] disagreeing = filled(categories); // ordered pairs of this category and another
        for (int i = 0; i < counts.length; i++) {
            check(counts[i], i, categories, raters);
            for (int j = 0; j < categories; j++) {
                used[j] = used[j].add(BigInteger.valueOf(counts[i][j]));
                disagreeing[j] = disagreeing[j].add(
                        BigInteger.valueOf(counts[i][j]).multiply(BigInteger.valueOf(raters - counts[i][j])));
            }
        }
        BigInteger ratings = BigInteger.valueOf(counts.length).multiply(BigInteger.valueOf(raters));
        double pairs = ratings.multiply(BigInteger.valueOf(raters - 1)).doubleValue();
        double squared = ratings.multiply(ratings).doubleValue();
        BigInteger allDisagreeing = BigInteger.ZERO;
        BigInteger allDiffering = BigInteger.ZERO; // pairs of ratings anywhere in different categories
        ImmutableList.Builder<OptionalDouble> byCategory = ImmutableList.builder();
        for (int j = 0; j < categories; j++) {
            BigInteger differing = used[j].multiply(ratings.subtract(used[j]));
            byCategory.add(beyondChance(disagreeing[j].doubleValue() / pairs, differing.doubleValue() / squared));
            allDisagreeing = allDisagreeing.add(disagreeing[j]);
            allDiffering = allDiffering.add(differing);
        }
        double observedDisagreement = allDisagreeing.doubleValue() / pairs;
        double expectedDisagreement = allDiffering.doubleValue() / squared;
        return new FleissKappa(
                beyondChance(observedDisagreement, expectedDisagreement),
                1 - observedDisagreement,
                1 - expectedDisagreement,
                byCategory.build());
    }

    private static OptionalDouble beyondChance(double observedDisagreement, double expectedDisagreement) {
        return expectedDisagreement > 0
                ? OptionalDouble.of(1 - observedDisagreement / expectedDisagreement)
                : OptionalDouble.empty();
    }

    private static void check(long[] row, int subject, int categories, long raters) {
        if (row.length != categories) {
            throw new IllegalArgumentException(
                    "Subject %d has %d categories, the first has %d.".formatted(subject, row.length, categories));
        }
        long ratings = sum(row, subject);
        if (ratings != raters) {
            throw new IllegalArgumentException(
                    "Subject %d has %d ratings, the first has %d. Maybe some are missing: Krippendorff's alpha allows that."
                            .formatted(subject, ratings, raters));
        }
    }

    private static long sum(long[] row, int subject) {
        long sum = 0;
        for (long count : row) {
            if (count < 0) {
                throw new IllegalArgumentException("Subject %d has the negative count %d.".formatted(subject, count));
            }
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    private static BigInteger[] filled(int length) {
        BigInteger[] zeros = new BigInteger[length];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
