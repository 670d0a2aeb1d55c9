// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private static final double[] TIED = {10, 20, 20, 30, 40, 40, 40, 55};
    private static final double[] OTHER = {3, 1, 4, 4, 9, 2, 6, 5};

    @Test
    void tiesShareTheMeanOfTheirRanks() {
        // scipy 1.17.1, spearmanr(x, y) and kendalltau(x, y): mid-ranks and tau-b, as cor() of R defines them.
        assertEquals(0.5618997059516708, RankCorrelation.spearman(TIED, OTHER).orElseThrow(), 1e-15);
        assertEquals(0.4321208107251124, RankCorrelation.kendall(TIED, OTHER).orElseThrow(), 1e-15);
    }

    @Test
    void oneTieOfFive() {
        // By hand: ranks 1 2 3 4 5 and 1 2 3.5 5 3.5, rho = 8 / sqrt(10 * 9.5), tau-b = 7 / sqrt(10 * 9).
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {5, 6, 7, 8, 7};
        assertEquals(8 / Math.sqrt(95), RankCorrelation.spearman(x, y).orElseThrow(), 1e-15);
        assertEquals(7 / Math.sqrt(90), RankCorrelation.kendall(x, y).orElseThrow(), 1e-15);
    }

    @Test
    void withoutTiesInOrderAndReversed() {
        double[] up = {-3, 0, 1e-300, 7, Double.POSITIVE_INFINITY};
        double[] down = {5, 4, 3, 2, 1};
        assertEquals(OptionalDouble.of(1), RankCorrelation.spearman(up, up));
        assertEquals(OptionalDouble.of(1), RankCorrelation.kendall(up, up));
        assertEquals(OptionalDouble.of(-1), RankCorrelation.spearman(up, down));
        assertEquals(OptionalDouble.of(-1), RankCorrelation.kendall(up, down));
    }

    @Test
    void aConstantOrASingleCaseHasNoOrder() {
        double[][][] without = {{{}, {}}, {{1}, {2}}, {{1, 2, 3}, {4, 4, 4}}, {{0.0, -0.0}, {1, 2}}};
        for (double[][] series : without) {
            assertEquals(OptionalDouble.empty(), RankCorrelation.spearman(series[0], series[1]));
            assertEquals(OptionalDouble.empty(), RankCorrelation.kendall(series[1], series[0]));
        }
    }

    @Test
    void casesWithoutBothNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearman(new double[2], new double[3]));
        assertThrows(
                IllegalArgumentException.class,
                () -> RankCorrelation.kendall(new double[] {1, Double.NaN}, new double[2]));
    }

    /** Brute force: rank by counting, then the correlation of Pearson. */
    @Property
    void spearmanIsTheCorrelationOfTheRanks(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(max = 5) Integer> x, @ForAll int seed) {
        double[] y = new double[x.size()];
        double[] doubles = new double[x.size()];
        for (int i = 0; i < x.size(); i++) {
            y[i] = Math.floorMod(seed + x.get(i) * 2 + i * 7, 5);
            doubles[i] = x.get(i);
        }
        OptionalDouble rho = RankCorrelation.spearman(doubles, y);
        double[] a = ranks(doubles);
        double[] b = ranks(y);
        double variance = covariance(a, a) * covariance(b, b);
        assertEquals(variance > 0, rho.isPresent());
        if (variance > 0) {
            assertEquals(covariance(a, b) / Math.sqrt(variance), rho.getAsDouble(), 1e-12);
            assertTrue(Math.abs(rho.getAsDouble()) <= 1);
            assertEquals(rho, RankCorrelation.spearman(y, doubles));
        }
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> Arrays.stream(values).filter(v -> v < value).count()
                        + (Arrays.stream(values).filter(v -> v == value).count() + 1) / 2.0)
                .toArray();
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum;
    }
}
