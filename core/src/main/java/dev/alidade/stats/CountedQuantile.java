// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Where a quantile of counted values lies: between two of them, at a fraction of the way. Ranks are calculated exactly,
 * with p as the decimal number it is written as: 0.1 of 30 values is the third.
 *
 * <p>R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 *
 * @param lower the index of the lower value
 * @param upper the index of the upper value
 * @param fraction how far the quantile lies from the lower towards the upper value; at least 0, below 1
 */
public record CountedQuantile(int lower, int upper, BigDecimal fraction) {

    /**
     * Definition 7, the one that spreadsheets and R take: linear between the values, 0 the smallest and 1 the largest.
     *
     * @param counts how often each value occurs, values ascending; at least one count above 0
     * @param p the probability, from 0 to 1
     * @return where the quantile lies
     */
    public static CountedQuantile interpolated(long[] counts, BigDecimal p) {
        BigInteger total = total(counts);
        BigDecimal rank = new BigDecimal(total.subtract(BigInteger.ONE)).multiply(p); // from 0
        BigDecimal whole = rank.setScale(0, RoundingMode.FLOOR);
        BigInteger below = whole.toBigIntegerExact();
        BigDecimal fraction = rank.subtract(whole);
        int lower = at(counts, below);
        int upper = fraction.signum() == 0 ? lower : at(counts, below.add(BigInteger.ONE));
        return new CountedQuantile(lower, upper, fraction);
    }

    /**
     * Definition 1: the smallest value at or below which at least a share p of all values lies. Always one of them.
     *
     * @param counts how often each value occurs, values ascending; at least one count above 0
     * @param p the probability, from 0 to 1
     * @return where the quantile lies
     */
    public static CountedQuantile observed(long[] counts, BigDecimal p) {
        BigInteger rank = new BigDecimal(total(counts))
                .multiply(p)
                .setScale(0, RoundingMode.CEILING)
                .toBigIntegerExact(); // from 1
        int index = at(counts, rank.max(BigInteger.ONE).subtract(BigInteger.ONE));
        return new CountedQuantile(index, index, BigDecimal.ZERO);
    }

    private static BigInteger total(long[] counts) {
        BigInteger total = BigInteger.ZERO;
        for (long count : counts) {
            total = total.add(BigInteger.valueOf(count));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("No values have no quantile.");
        }
        return total;
    }

    /** The index of the value with a rank, counted from 0. */
    private static int at(long[] counts, BigInteger rank) {
        long left = rank.longValueExact();
        int index = 0;
        while (left >= counts[index]) {
            left -= counts[index];
            index++;
        }
        return index;
    }
}
