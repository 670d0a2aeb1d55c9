// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many tests at once: p-values made larger, so that among those at or below a bound only that part is false, on average,
 * whatever number of tests there is. With one test, or where nothing is to be found, this is the usual bound on a
 * false alarm. It holds for independent tests and for tests that tend to go together.
 *
 * <p>Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a practical and powerful approach to multiple
 * testing", Journal of the Royal Statistical Society B 57 (1995); for tests that go together Y. Benjamini and D. Yekutieli,
 * Annals of Statistics 29 (2001).
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * The adjusted p-values: with m tests \( \min_{j \ge i} \min(1, m\,p_{(j)}/j) \) for the i-th smallest.
     *
     * @param pValues the p-values, each from 0 to 1, in any order; may be none
     * @return the adjusted ones in the same order
     * @throws IllegalArgumentException if a p-value is not from 0 to 1
     */
    public static double[] adjusted(double... pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("The p-value %s is not from 0 to 1.".formatted(Double.toString(p)));
            }
        }
        int[] largestFirst = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -pValues[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double smallest = 1;
        for (int i = 0; i < largestFirst.length; i++) {
            double rank = largestFirst.length - i;
            smallest = Math.min(smallest, largestFirst.length / rank * pValues[largestFirst[i]]);
            adjusted[largestFirst[i]] = smallest;
        }
        return adjusted;
    }
}
