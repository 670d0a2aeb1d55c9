// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquaredDistancesTest {
    private static final double TAIL = 0.025;

    private static double[][] diagonal(double... variances) {
        double[][] covariance = new double[variances.length][variances.length];
        for (int i = 0; i < variances.length; i++) {
            covariance[i][i] = variances[i];
        }
        return covariance;
    }

    /**
     * Weights 0.6, 0.3, 0.1 with errors of variance 1. Exact: J. P. Imhof's integral (1961) by scipy 1.17.1's quad over 4,000
     * pieces. Three moments are good to two thousandths in the upper tail, which decides, and to a hundredth in the middle.
     */
    @ParameterizedTest
    @CsvSource({"1, 0.36298809514843566, 0.01", "3, 0.04477101196572525, 0.002", "4, 0.01686203480879461, 0.002"})
    void chanceAloneIsNearImhofsIntegral(double q, double expected, double tolerance) {
        double[] distances = {Math.sqrt(q / 0.6), 0, 0};
        SquaredDistances squares = SquaredDistances.of(new double[] {0.6, 0.3, 0.1}, distances, diagonal(1, 1, 1));
        assertEquals(q, squares.observed(), 1e-12);
        assertEquals(expected, squares.probability(), tolerance);
    }

    /** scipy 1.17.1: brentq over stats.ncx2.sf(25, 1, R / 0.0004), which is exact for one distance. */
    @Test
    void theLimitsOfOneDistanceAreThoseOfANoncentralChiSquare() {
        SquaredDistances squares = SquaredDistances.of(new double[] {1}, new double[] {0.1}, diagonal(0.0004));
        assertEquals(0.0036967275901173702, squares.low(TAIL), 1e-4);
        assertEquals(0.019376439466437002, squares.high(TAIL), 1e-4);
        assertEquals(5.733031437583875e-07, squares.probability(), 1e-12);
    }

    /** Two rows that share all their deals are off together: as one distance with the weight of both. */
    @Property
    void perfectlyCorrelatedDistancesAreOne(@ForAll @DoubleRange(min = 0.01, max = 0.5) double distance) {
        double[][] together = {{0.01, 0.01}, {0.01, 0.01}};
        SquaredDistances two =
                SquaredDistances.of(new double[] {0.4, 0.6}, new double[] {distance, distance}, together);
        SquaredDistances one = SquaredDistances.of(new double[] {1}, new double[] {distance}, diagonal(0.01));
        assertEquals(one.observed(), two.observed(), 1e-12);
        assertEquals(one.probability(), two.probability(), 1e-9);
        assertEquals(one.low(TAIL), two.low(TAIL), 1e-9);
        assertEquals(one.high(TAIL), two.high(TAIL), 1e-9);
    }

    @Property
    void theLimitsHoldTheValueOrStandBelowIt(
            @ForAll @DoubleRange(max = 0.9) double one,
            @ForAll @DoubleRange(max = 0.9) double other,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double variance) {
        SquaredDistances squares =
                SquaredDistances.of(new double[] {0.5, 0.5}, new double[] {one, -other}, diagonal(variance, variance));
        double low = squares.low(TAIL);
        double high = squares.high(TAIL);
        assertTrue(low >= 0 && low <= squares.observed() + 1e-12, () -> "low " + low);
        assertTrue(high >= squares.observed(), () -> "high " + high);
    }

    @Test
    void whatHasNoErrorIsAsItIs() {
        SquaredDistances none = SquaredDistances.of(new double[] {1}, new double[] {0}, diagonal(0));
        assertEquals(0, none.low(TAIL));
        assertEquals(0, none.high(TAIL));
        assertEquals(1, none.probability());
        SquaredDistances some = SquaredDistances.of(new double[] {1}, new double[] {0.5}, diagonal(0));
        assertEquals(0.25, some.low(TAIL), 1e-12);
        assertEquals(0.25, some.high(TAIL), 1e-12);
    }

    @Test
    void aDistanceOfZeroMayStillHideAnError() {
        SquaredDistances squares = SquaredDistances.of(new double[] {1}, new double[] {0}, diagonal(0.01));
        assertEquals(0, squares.low(TAIL));
        assertTrue(squares.high(TAIL) >= 0);
    }

    /** Cubes of such small numbers are zero as doubles. */
    @Test
    void theUnitOfTheDistancesDoesNotShowInTheProbability() {
        SquaredDistances usual = SquaredDistances.of(new double[] {1}, new double[] {0.1}, diagonal(0.0004));
        SquaredDistances tiny = SquaredDistances.of(new double[] {1}, new double[] {1e-61}, diagonal(4e-124));
        assertEquals(usual.probability(), tiny.probability(), 1e-12);
    }
}
