// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
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

    @Test
    void limitsOfSpearmanAsPublished() {
        // R package statpsych 1.7.0, documentation of ci.spear(.05, y, x): 0.8699639, LL 0.5840951, UL 0.9638297.
        double[] y = {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19};
        double[] x = {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51};
        double rho = RankCorrelation.spearman(x, y).orElseThrow();
        assertEquals(0.8699639, rho, 5e-8);
        Limits limits = RankCorrelation.spearmanLimits(rho, 15, 0.95).orElseThrow();
        assertEquals(0.5840951, limits.low(), 5e-8);
        assertEquals(0.9638297, limits.high(), 5e-8);
    }

    @Test
    void fewerThanFourCasesOrPerfectAgreementHaveNoLimits() {
        assertTrue(RankCorrelation.spearmanLimits(0.5, 0, 0.95).isEmpty());
        assertTrue(RankCorrelation.spearmanLimits(0.5, 3, 0.95).isEmpty());
        assertTrue(RankCorrelation.spearmanLimits(0.5, 4, 0.95).isPresent());
        assertTrue(RankCorrelation.spearmanLimits(1, 50, 0.95).isEmpty());
        assertTrue(RankCorrelation.spearmanLimits(-1, 50, 0.95).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearmanLimits(1.1, 50, 0.95));
        assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearmanLimits(Double.NaN, 50, 0.95));
        assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearmanLimits(0.5, -1, 0.95));
        assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearmanLimits(0.5, 10, 95));
    }

    /** Twelve pairs with a correlation of 0.6, 2,000 times: the interval at 0.95 holds the true rho about as often. */
    @Test
    void theLimitsHoldTheTrueRhoAboutAsOftenAsTheySay() {
        Random random = new Random(20_240_301);
        double trueRho = 6 / Math.PI * Math.asin(0.6 / 2); // of two normal variables
        int held = 0;
        for (int i = 0; i < 2_000; i++) {
            double[] x = new double[12];
            double[] y = new double[12];
            for (int j = 0; j < x.length; j++) {
                x[j] = random.nextGaussian();
                y[j] = 0.6 * x[j] + 0.8 * random.nextGaussian();
            }
            double rho = RankCorrelation.spearman(x, y).orElseThrow();
            held += RankCorrelation.spearmanLimits(rho, x.length, 0.95)
                            .orElseThrow()
                            .contains(trueRho)
                    ? 1
                    : 0;
        }
        assertTrue(held >= 1_870 && held <= 1_960, held + " of 2000");
    }
}
