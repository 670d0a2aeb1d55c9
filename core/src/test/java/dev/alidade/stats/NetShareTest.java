// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NetShareTest {
    @Test
    void asPublishedForPairedProportions() {
        // R package statpsych, documentation of ci.prop.ps(.05, 12, 4, 26, 6): LL 0.2548067, UL 0.6251933.
        Limits limits = NetShare.limits(26, 4, 48, 0.95);
        assertEquals(0.2548067, limits.low(), 5e-8);
        assertEquals(0.6251933, limits.high(), 5e-8);
    }

    @Test
    void asPublishedForSharesOfOneSample() {
        // R package statpsych, documentation of ci.pairs.prop1(.05, c(125, 82, 92)), categories 1 and 3.
        Limits limits = NetShare.limits(125, 92, 299, 0.95);
        assertEquals(0.01407230, limits.low(), 5e-9);
        assertEquals(0.20519680, limits.high(), 5e-9);
    }

    @Property
    void theShareItselfLiesBetweenTheLimitsAndTheyAreMirrored(
            @ForAll @LongRange(min = 0, max = 200) long pro,
            @ForAll @LongRange(min = 0, max = 200) long con,
            @ForAll @LongRange(min = 1, max = 200) long neither) {
        long total = pro + con + neither;
        Limits limits = NetShare.limits(pro, con, total, 0.95);
        assertTrue(limits.contains((pro - con) / (double) total));
        assertTrue(limits.low() >= -1 && limits.high() <= 1 && limits.width() > 0);
        Limits mirrored = NetShare.limits(con, pro, total, 0.95);
        assertEquals(-limits.high(), mirrored.low(), 1e-15);
    }

    @Test
    void whenAllAreForThereIsStillAWidth() {
        Limits limits = NetShare.limits(3, 0, 3, 0.95);
        assertEquals(1, limits.high());
        assertTrue(limits.low() < 0.5);
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NetShare.limits(0, 0, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> NetShare.limits(2, 2, 3, 0.95));
        assertThrows(IllegalArgumentException.class, () -> NetShare.limits(-1, 0, 3, 0.95));
        assertThrows(IllegalArgumentException.class, () -> NetShare.limits(1, -1, 3, 0.95));
        assertThrows(IllegalArgumentException.class, () -> NetShare.limits(1, 1, 3, 95));
    }

    /** By hand: two thirds for and one third against after adding one case each. */
    @Test
    void oneCaseIsEnough() {
        Limits limits = NetShare.limits(1, 0, 1, 0.95);
        assertEquals(1 / 3.0 - Normal.quantile(0.975) * Math.sqrt(8 / 27.0), limits.low(), 1e-15);
        assertEquals(1, limits.high());
    }
}
