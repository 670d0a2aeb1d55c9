// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals for the ratio and the difference of two shares. */
class TwoSharesTest {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, method 10, 95 %.
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, .0524, .3339",
        "9, 10, 3, 10, .1705, .8090",
        "6, 7, 2, 7, .0582, .8062",
        "5, 56, 0, 29, -.0381, .1926",
        "0, 10, 0, 20, -.1611, .2775",
        "0, 10, 0, 10, -.2775, .2775",
        "10, 10, 0, 20, .6791, 1",
        "10, 10, 0, 10, .6075, 1"
    })
    void theDifferenceAgreesWithThePublishedTable(long x, long m, long y, long n, double low, double high) {
        Limits limits = NewcombeDifference.limits(x, m, y, n, 0.95);
        assertEquals(low, limits.low(), 5e-5);
        assertEquals(high, limits.high(), 5e-5);
    }

    // 7/34 to 1/34: R package PropCIs, riskscoreci(7, 34, 1, 34, 0.95); the same example as in M. W. Fagerland,
    // S. Lydersen and P. Laake, Statistical Methods in Medical Research 24 (2015): 1.21 to 43 ("Koopman").
    // 36/40 to 16/80: the example of P. A. R. Koopman, Biometrics 40 (1984): 2.94 to 7.15.
    @ParameterizedTest
    @CsvSource({"7, 34, 1, 34, 1.220853, 42.575718, 6e-7", "36, 40, 16, 80, 2.94, 7.15, 5e-3"})
    void theRatioAgreesWithPublishedValues(long x, long m, long y, long n, double low, double high, double tolerance) {
        Limits limits = KoopmanRatio.limits(x, m, y, n, 0.95);
        assertEquals(low, limits.low(), tolerance);
        assertEquals(high, limits.high(), tolerance);
    }

    /** Koopman's own statistic at the most likely shares, which are sought by brute force instead of solved for. */
    private static double statistic(long x, long m, long y, long n, double ratio) {
        double low = 0;
        double high = Math.min(1, ratio);
        for (int i = 0; i < 200; i++) { // the likelihood has one peak
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (likelihood(x, m, y, n, a, ratio) < likelihood(x, m, y, n, b, ratio)) {
                low = a;
            } else {
                high = b;
            }
        }
        double first = (low + high) / 2;
        double second = first / ratio;
        return term(x, m, first) + term(y, n, second);
    }

    private static double term(long hits, long total, double share) {
        double difference = hits - total * share;
        return difference == 0 ? 0 : difference * difference / (total * share * (1 - share));
    }

    private static double likelihood(long x, long m, long y, long n, double first, double ratio) {
        double second = first / ratio;
        return power(x, first) + power(m - x, 1 - first) + power(y, second) + power(n - y, 1 - second);
    }

    private static double power(long hits, double share) {
        return hits == 0 ? 0 : hits * StrictMath.log(share);
    }

    @Property(tries = 300)
    void atTheLimitsOfTheRatioTheStatisticIsCritical(
            @ForAll @LongRange(min = 1, max = 60) long m,
            @ForAll @LongRange(min = 0, max = 60) long x,
            @ForAll @LongRange(min = 1, max = 60) long n,
            @ForAll @LongRange(min = 1, max = 60) long y,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        Assume.that(x <= m && y <= n && (x < m || y < n));
        Limits limits = KoopmanRatio.limits(x, m, y, n, level);
        double critical = Normal.quantile((1 + level) / 2);
        double square = critical * critical;
        assertEquals(square, statistic(x, m, y, n, limits.high()), 1e-5 * square);
        if (x == 0) {
            assertEquals(0, limits.low());
        } else {
            assertEquals(square, statistic(x, m, y, n, limits.low()), 1e-5 * square);
        }
        assertTrue(limits.contains((double) x / m / ((double) y / n)));
    }

    @Property(tries = 200)
    void theRatioTheOtherWayRoundHasTheInverseLimits(
            @ForAll @LongRange(min = 1, max = 1L << 40) long m,
            @ForAll @LongRange(min = 1, max = 1L << 40) long x,
            @ForAll @LongRange(min = 1, max = 1L << 40) long n,
            @ForAll @LongRange(min = 1, max = 1L << 40) long y) {
        Assume.that(x <= m && y <= n);
        Limits one = KoopmanRatio.limits(x, m, y, n, 0.95);
        Limits other = KoopmanRatio.limits(y, n, x, m, 0.95);
        assertEquals(one.low(), 1 / other.high(), 1e-12 * one.low());
        assertEquals(one.high(), 1 / other.low(), 1e-12 * one.high());
    }

    /** Many cases: as the interval about the logarithm, whose error is of order 1 / n. */
    @Property(tries = 100)
    void withManyCasesTheRatioHasTheLimitsOfItsLogarithm(
            @ForAll @LongRange(min = 1L << 38, max = 1L << 40) long x,
            @ForAll @LongRange(min = 1L << 38, max = 1L << 40) long y) {
        double m = 1L << 41;
        double ratio = (double) x / y;
        double error = Math.sqrt(1.0 / x - 1 / m + 1.0 / y - 1 / m);
        double reach = Normal.quantile(0.975) * error;
        Limits limits = KoopmanRatio.limits(x, 1L << 41, y, 1L << 41, 0.95);
        assertEquals(reach, StrictMath.log(limits.high() / ratio), 1e-4 * reach);
        assertEquals(-reach, StrictMath.log(limits.low() / ratio), 1e-4 * reach);
    }

    /** All hit on both sides: the ratio is 1, and by hand the upper limit is 1 + z^2 / n, the lower 1 / (1 + z^2 / m). */
    @Example
    void allHitOnBothSides() {
        double square = Normal.quantile(0.975) * Normal.quantile(0.975);
        Limits limits = KoopmanRatio.limits(10, 10, 20, 20, 0.95);
        assertEquals(1 + square / 20, limits.high(), 1e-12);
        assertEquals(1 / (1 + square / 10), limits.low(), 1e-12);
    }

    /** One miss of so many on both sides: seen from the misses, the limits are symmetrical about 1, and keep digits. */
    @Example
    void almostAllHitOnBothSides() {
        long many = 1L << 40;
        Limits limits = KoopmanRatio.limits(many - 1, many, many - 1, many, 0.95);
        assertEquals(1 - limits.low(), limits.high() - 1, 1e-3 * (limits.high() - 1));
        // the limit of two Poisson counts of 1 whose means differ by d: d^2 = c^2 (1 + sqrt(1 + d^2))
        double square = Normal.quantile(0.975) * Normal.quantile(0.975);
        double d = Math.sqrt((1 + square) * (1 + square) - 1);
        assertEquals(d / many, limits.high() - 1, 1e-3 * d / many);
    }

    @Example
    void noHitsOnTheFirstSideAtALowLevelStillHaveAnUpperLimit() {
        Limits limits = KoopmanRatio.limits(0, 1000, 900, 1000, 0.01);
        assertEquals(0, limits.low());
        assertTrue(limits.high() > 0 && limits.high() < 1e-5);
    }

    @Example
    void impossibleArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> KoopmanRatio.limits(1, 2, 0, 2, 0.95));
        assertThrows(IllegalArgumentException.class, () -> KoopmanRatio.limits(3, 2, 1, 2, 0.95));
        IllegalArgumentException more =
                assertThrows(IllegalArgumentException.class, () -> KoopmanRatio.limits(1, 2, 3, 2, 0.95));
        assertEquals("Hits 3 are not between 0 and the total 2. Maybe the two are swapped.", more.getMessage());
        assertThrows(IllegalArgumentException.class, () -> KoopmanRatio.limits(1, 2, 1, 2, 95));
        assertThrows(IllegalArgumentException.class, () -> NewcombeDifference.limits(0, 0, 1, 2, 0.95));
    }
}
