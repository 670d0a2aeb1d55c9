// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void threeOfFourIsNotBelowThreeQuartersAnd74Of99Is() {
        assertFalse(Proportion.of(3, 4).below(3, 4));
        assertFalse(Proportion.of(75, 100).below(3, 4));
        assertTrue(Proportion.of(74, 99).below(3, 4));
        assertFalse(Proportion.of(75, 99).below(3, 4));
    }

    @Test
    void nothingOfNothingHasNoShareNoIntervalAndIsBelowNothing() {
        Proportion nothing = Proportion.of(0, 0);
        assertEquals(OptionalDouble.empty(), nothing.share());
        assertEquals(Optional.empty(), nothing.interval());
        assertFalse(nothing.below(3, 4));
    }

    @Test
    void moreHitsThanCasesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(1, 1).below(3, 0));
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(1, 1).below(-1, 1));
    }

    @Test
    void whatIsNoHitIsAMissAndBothAreTold() {
        assertEquals(3, Proportion.of(4, 7).misses());
        assertEquals("4 of 7", Proportion.of(4, 7).toString());
    }

    @Test
    void noneIsNotBelowNoneAndIsBelowAll() {
        assertFalse(Proportion.of(0, 7).below(0, 1));
        assertTrue(Proportion.of(0, 7).below(1, 1));
        assertFalse(Proportion.of(7, 7).below(1, 1));
    }

    /** Newcombe 1998, table I: 81 of 263, 95 %: .2553 to .3662. */
    @Test
    void theIntervalIsWilsons() {
        Interval interval = Proportion.of(81, 263).interval().orElseThrow();
        assertEquals(0.2553, interval.low(), 0.00005);
        assertEquals(0.3662, interval.high(), 0.00005);
        assertEquals(0.95, interval.level());
    }

    @Property
    void comparisonsAreExactUpToTheLargestNumbers(
            @ForAll @LongRange(min = 0) long hits,
            @ForAll @LongRange(min = 0) long total,
            @ForAll @LongRange(min = 0) long numerator,
            @ForAll @LongRange(min = 1) long denominator) {
        Assume.that(hits <= total);
        boolean below = BigInteger.valueOf(hits)
                        .multiply(BigInteger.valueOf(denominator))
                        .compareTo(BigInteger.valueOf(total).multiply(BigInteger.valueOf(numerator)))
                < 0;
        assertEquals(below, Proportion.of(hits, total).below(numerator, denominator));
    }
}
