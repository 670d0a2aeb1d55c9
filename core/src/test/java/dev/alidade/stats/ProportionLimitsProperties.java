// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

class ProportionLimitsProperties {

    @Property
    void wilsonOfTheMissesIsTheMirrorImage(
            @ForAll @IntRange(max = 5000) int k,
            @ForAll @IntRange(min = 1, max = 5000) int n,
            @ForAll @Scale(12) @DoubleRange(min = 0.5, max = 0.999) double level) {
        Assume.that(k <= n);
        Limits hits = Wilson.limits(k, n, level);
        Limits misses = Wilson.limits(n - k, n, level);
        assertEquals(hits.low(), 1 - misses.high(), 4e-16);
        assertEquals(hits.high(), 1 - misses.low(), 4e-16);
    }

    @Property
    void wilsonLiesBetweenZeroAndOneAroundTheShare(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int k,
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int n,
            @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 0.999999) double level) {
        Assume.that(k <= n);
        Limits limits = Wilson.limits(k, n, level);
        double share = k / (double) n;
        assertTrue(0 <= limits.low() && limits.low() <= share && share <= limits.high() && limits.high() <= 1);
    }

    @Property
    void wilsonGetsNarrowerWithMoreCasesOfTheSameShare(
            @ForAll @IntRange(max = 300) int k,
            @ForAll @IntRange(min = 1, max = 300) int n,
            @ForAll @IntRange(min = 2, max = 9) int times) {
        Assume.that(k <= n);
        double few = Wilson.limits(k, n, 0.95).width();
        double many = Wilson.limits((long) k * times, (long) n * times, 0.95).width();
        assertTrue(many < few, many + " " + few);
    }

    @Property
    void clopperPearsonContainsThePointInTheMiddleOfWilson(
            @ForAll @IntRange(max = 2000) int k, @ForAll @IntRange(min = 1, max = 2000) int n) {
        Assume.that(k <= n);
        Limits wilson = Wilson.limits(k, n, 0.95);
        assertTrue(ClopperPearson.limits(k, n, 0.95).contains(wilson.low() + wilson.width() / 2));
    }

    @Property
    void clopperPearsonTurnsTheBinomialTailsIntoTheStatedProbability(
            @ForAll @IntRange(min = 1, max = 100_000) int k, @ForAll @IntRange(min = 2, max = 100_000) int n) {
        Assume.that(k < n);
        Limits limits = ClopperPearson.limits(k, n, 0.95);
        double tolerance = 1e-12 + 4e-16 * n; // a limit near 1 is only known to 1e-16
        assertEquals(0.025, Beta.regularized(limits.low(), k, n - k + 1.0), tolerance);
        assertEquals(0.975, Beta.regularized(limits.high(), k + 1.0, n - k), tolerance);
    }

    // Oracle: Apache Commons Statistics 1.2, BinomialConfidenceInterval.fromErrorRate(n, k, 1 - level).
    @Property
    void bothAgreeWithCommonsStatistics(
            @ForAll @IntRange(max = 3000) int k,
            @ForAll @IntRange(min = 1, max = 3000) int n,
            @ForAll @Scale(12) @DoubleRange(min = 0.5, max = 0.999) double level) {
        Assume.that(k <= n);
        agree(BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, k, 1 - level), Wilson.limits(k, n, level));
        agree(
                BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, k, 1 - level),
                ClopperPearson.limits(k, n, level));
    }

    private static void agree(Interval oracle, Limits limits) {
        assertEquals(oracle.getLowerBound(), limits.low(), 1e-12);
        assertEquals(oracle.getUpperBound(), limits.high(), 1e-12);
    }
}
