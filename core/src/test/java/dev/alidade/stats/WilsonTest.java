// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest
    @CsvFileSource(resources = "proportion-limits.csv", useHeadersInDisplayName = true)
    void agreesWithRToTheLastDigits(long k, long n, double level, double low, double high) {
        Limits limits = Wilson.limits(k, n, level);
        assertEquals(low, limits.low(), 1e-14 * low);
        assertEquals(high, limits.high(), 1e-14 * high);
    }

    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3, 95 %.
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void agreesWithThePublishedTable(long k, long n, double low, double high) {
        Limits limits = Wilson.limits(k, n, 0.95);
        assertEquals(low, limits.low(), 5e-5);
        assertEquals(high, limits.high(), 5e-5);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "10", "97", "123456789", "9223372036854775807"})
    void theBordersAreExact(long n) {
        assertEquals(0.0, Wilson.limits(0, n, 0.95).low());
        assertEquals(1.0, Wilson.limits(n, n, 0.95).high());
    }

    @Test
    void smallLimitsOfManyCasesKeepTheirDigits() {
        // mpmath 1.3.0, 60 digits, the textbook formula.
        assertEquals(
                1.7652455495696316e-10, Wilson.limits(1, 1_000_000_000L, 0.95).low(), 1e-22);
        assertEquals(3.84145880593732e-9, Wilson.limits(0, 1_000_000_000L, 0.95).high(), 1e-22);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.1", "0.25", "1"})
    void aCriticalValueOfZeroIsThePoint(double share) {
        assertEquals(Limits.point(share), Wilson.limits(share, 7.5, 0));
    }

    @Test
    void roundingDoesNotPushTheShareOut() {
        double share = Math.nextDown(1.0); // upper / (1 + 2 c) rounds to the double below
        assertTrue(Wilson.limits(share, 0x1p48, 0.7).contains(share));
    }

    @Test
    void noCasesHaveNoInterval() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Wilson.limits(0, 0, 0.95));
        assertTrue(refused.getMessage().contains("at least one case"));
    }

    @Test
    void impossibleArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(-1, 3, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(4, 3, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(1, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(1, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(1, 3, 95));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(1, 3, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(1.5, 3, 1.96));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(Double.NaN, 3, 1.96));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(0.5, 0, 1.96));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(0.5, Double.POSITIVE_INFINITY, 1.96));
        assertThrows(IllegalArgumentException.class, () -> Wilson.limits(0.5, 3, -1));
    }

    @Test
    void aRefusalSaysWhatWasWanted() {
        IllegalArgumentException sure = assertThrows(IllegalArgumentException.class, () -> Wilson.limits(1, 3, 1));
        assertEquals("Level 1.0 is not between 0 and 1, both excluded. Maybe it is a percentage.", sure.getMessage());
        IllegalArgumentException nobody =
                assertThrows(IllegalArgumentException.class, () -> Wilson.limits(0.5, 0, 1.96));
        assertEquals("Number of cases 0.0: wanted a finite number above 0.", nobody.getMessage());
        IllegalArgumentException endless =
                assertThrows(IllegalArgumentException.class, () -> Wilson.limits(0.5, 3, Double.POSITIVE_INFINITY));
        assertEquals("Critical value Infinity: wanted a finite number, not negative.", endless.getMessage());
    }
}
