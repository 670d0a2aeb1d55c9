// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ShareDifferenceTest {
    private static void assertLimits(double low, double high, Limits limits) {
        assertEquals(low, limits.low(), 1e-13);
        assertEquals(high, limits.high(), 1e-13);
    }

    /** R package MKinfer: {@code binomDiffCI(a, b, c, d, conf.level, paired = TRUE, method = "wilson-cc")}. */
    @Test
    void pairsAsByMkinfer() {
        // airway hyper-responsiveness, M. W. Fagerland, S. Lydersen, P. Laake, "Statistical Analysis of Contingency
        // Tables"
        // (2017), table 8.2: -0.507 to -0.026
        assertLimits(-0.5069202266861409, -0.0255591241648599, new ShareDifference(1, 1, 7, 12).limits(0.95));
        // D. G. Altman and others, "Statistics with Confidence" (2000), table 6.2
        assertLimits(0.0114832413830333, 0.2264926843512113, new ShareDifference(14, 5, 0, 22).limits(0.95));
        assertLimits(-0.1741949673376296, -0.0677897649338914, new ShareDifference(53, 1, 16, 53).limits(0.9));
        assertLimits(0.0258384165492511, 0.3569365716591926, new ShareDifference(10, 15, 5, 20).limits(0.95));
        // negative correlation, which is not corrected
        assertLimits(-0.412262274060641, 0.327126697511005, new ShareDifference(2, 8, 9, 1).limits(0.95));
        // without correlation, because everybody is a hit
        assertLimits(-0.390334287902165, 0.390334287902165, new ShareDifference(6, 0, 0, 0).limits(0.95));
    }

    @Test
    void groupsWithoutCommonCasesAsPublished() {
        // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, method 10, contrast (a): 56/70 - 48/80
        Limits limits = ShareDifference.APART.limits(56, 70, 48, 80, 0.95);
        assertEquals(0.0524, limits.low(), 5e-5);
        assertEquals(0.3339, limits.high(), 5e-5);
        assertEquals(NewcombeDifference.limits(56, 70, 48, 80, 0.95), limits);
    }

    @Test
    void commonCasesMakeTheIntervalNarrowerTheMoreThereAre() {
        double apart = ShareDifference.APART.limits(30, 60, 20, 60, 0.95).width();
        double some =
                new ShareDifference(10, 5, 0, 15).limits(30, 60, 20, 60, 0.95).width();
        double all = new ShareDifference(20, 10, 0, 30).limits(0.95).width();
        assertTrue(all < some && some < apart, all + " " + some + " " + apart);
    }

    @Test
    void commonCasesThatAreNoPartOfTheSamplesAreRefused() {
        ShareDifference table = new ShareDifference(3, 2, 1, 4);
        assertThrows(IllegalArgumentException.class, () -> table.limits(4, 20, 10, 20, 0.95));
        assertThrows(IllegalArgumentException.class, () -> table.limits(10, 20, 10, 14, 0.95));
        assertThrows(IllegalArgumentException.class, () -> new ShareDifference(-1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> ShareDifference.APART.limits(0.95));
    }

    @Property(tries = 300)
    void theDifferenceLiesBetweenTheLimitsAndTheyAreMirrored(
            @ForAll @LongRange(min = 0, max = 40) long a,
            @ForAll @LongRange(min = 0, max = 40) long b,
            @ForAll @LongRange(min = 0, max = 40) long c,
            @ForAll @LongRange(min = 1, max = 40) long d,
            @ForAll @LongRange(min = 0, max = 40) long more) {
        long first = a + b + c + d + more;
        long second = a + b + c + d;
        Limits limits = new ShareDifference(a, b, c, d).limits(a + b, first, a + c, second, 0.95);
        Limits mirrored = new ShareDifference(a, c, b, d).limits(a + c, second, a + b, first, 0.95);
        double difference = (double) (a + b) / first - (double) (a + c) / second;
        assertTrue(limits.low() <= difference + 1e-12 && difference <= limits.high() + 1e-12);
        assertTrue(limits.low() >= -1 && limits.high() <= 1);
        assertEquals(-limits.high(), mirrored.low(), 1e-12);
        assertEquals(-limits.low(), mirrored.high(), 1e-12);
    }
}
