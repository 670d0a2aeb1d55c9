// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class RatioTest {
    private static Ratio of(long numerator, long denominator) {
        return Ratio.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    void aThirdAndASixthAreOneHalf() {
        assertEquals(of(1, 2), of(1, 3).plus(of(1, 6)));
    }

    @Test
    void aTenthAsWrittenIsNoBinaryFraction() {
        assertEquals(of(1, 10), Ratio.asWritten(0.1));
        assertEquals(of(12, 1), Ratio.asWritten(12));
    }

    @Test
    void theSignStandsAboveTheLine() {
        assertEquals(new Ratio(BigInteger.valueOf(-1), BigInteger.TWO), of(1, -2));
        assertEquals(of(-1, 2), of(1, 4).minus(of(3, 4)));
    }

    @Test
    void whatCancelsOutIsZero() {
        assertEquals(Ratio.ZERO, of(1, 3).minus(of(1, 3)));
    }

    @Property
    void everyDoubleComesBack(@ForAll @DoubleRange(min = -1e300, max = 1e300) double value) {
        assertEquals(value + 0.0, Ratio.asWritten(value).toDouble());
    }

    @Property
    void roundingIsThatOfDivision(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1_000_000) int denominator) {
        assertEquals(
                (double) numerator / denominator, of(numerator, denominator).toDouble());
        assertEquals(100.0 * numerator / denominator, of(numerator, denominator).toPoints());
    }
}
