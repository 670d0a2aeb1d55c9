// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/**
 * Reference values: {@code summary(survfit(Surv(time, status) ~ 1, aml, subset = x == "Maintained", conf.type = ...))} of the R
 * package survival, as it prints them, at 9, 23 and 48 weeks.
 */
class ShareLimitsTest {
    private static final double CRITICAL = Normal.quantile(0.975);

    /** The survival at 9, 23 and 48 weeks and Greenwood's standard error, with more digits than R prints. */
    private static final double[][] AML = {{10 / 11.0, 0.08667842}, {27 / 44.0, 0.1526322}, {0.1840909, 0.1534930}};

    private static void assertPrinted(double low, double high, Limits limits) {
        assertEquals(low, limits.low(), low < 0.1 ? 5e-5 : 5e-4);
        assertEquals(high, limits.high(), 5e-4);
    }

    @Example
    void plainLimitsAreThoseOfSurvfit() {
        assertPrinted(0.739, 1, ShareLimits.plain(AML[0][0], AML[0][1], CRITICAL));
        assertPrinted(0.314, 0.913, ShareLimits.plain(AML[1][0], AML[1][1], CRITICAL));
        assertPrinted(0, 0.485, ShareLimits.plain(AML[2][0], AML[2][1], CRITICAL));
    }

    @Example
    void logarithmicLimitsAreThoseOfSurvfit() {
        assertPrinted(0.7541, 1, ShareLimits.log(AML[0][0], AML[0][1], CRITICAL));
        assertPrinted(0.3769, 0.999, ShareLimits.log(AML[1][0], AML[1][1], CRITICAL));
        assertPrinted(0.0359, 0.944, ShareLimits.log(AML[2][0], AML[2][1], CRITICAL));
    }

    @Example
    void twiceLogarithmicLimitsAreThoseOfSurvfit() {
        assertPrinted(0.508, 0.987, ShareLimits.logLog(AML[0][0], AML[0][1], CRITICAL));
        assertPrinted(0.266, 0.835, ShareLimits.logLog(AML[1][0], AML[1][1], CRITICAL));
        assertPrinted(0.0117, 0.525, ShareLimits.logLog(AML[2][0], AML[2][1], CRITICAL));
    }

    /** By definition: without censoring Greenwood's error is the usual one, and the cases are the cases. */
    @Property
    void withoutCensoringTheScoreLimitsAreWilsons(
            @ForAll @IntRange(min = 1, max = 500) int hits, @ForAll @IntRange(min = 1, max = 500) int misses) {
        double n = hits + misses;
        double share = hits / n;
        Limits limits = ShareLimits.score(share, Math.sqrt(share * (1 - share) / n), CRITICAL);
        Limits wilson = Wilson.limits(hits, hits + misses, 0.95);
        assertEquals(wilson.low(), limits.low(), 1e-12);
        assertEquals(wilson.high(), limits.high(), 1e-12);
    }

    @Property
    void noLimitsLeaveZeroToOneAndAllHoldTheShare(
            @ForAll @Scale(12) @DoubleRange(min = 0.001, max = 0.999) double share,
            @ForAll @Scale(12) @DoubleRange(min = 0.001, max = 0.5) double error) {
        Limits[] all = {
            ShareLimits.plain(share, error, CRITICAL),
            ShareLimits.log(share, error, CRITICAL),
            ShareLimits.logLog(share, error, CRITICAL),
            ShareLimits.score(share, error, CRITICAL)
        };
        for (Limits limits : all) {
            assertTrue(limits.low() >= 0 && limits.high() <= 1, limits::toString);
            assertTrue(limits.contains(share), limits::toString);
        }
    }
}
