// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaTest {
    /** mpmath 1.3.0, 40 digits: gammainc(shape, x) / gamma(shape). */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.1, 0.65472084601857703",
        "0.5, 5.0, 0.0015654022580025497",
        "1, 1, 0.36787944117144232",
        "2.5, 2.5, 0.41588018699550792",
        "7.25, 3, 0.97385668584714994",
        "7.25, 20, 0.00034168057139332509",
        "100, 130, 0.0027504083673065263",
        "1000, 900, 0.99945009773428822",
        "12345.6, 12500, 0.082743718979752278",
        "0.5, 1e-8, 0.99988716208366658",
        "0.05, 3, 0.00071590543120258611"
    })
    void theUpperTailIsThatOfHighPrecisionArithmetic(double shape, double x, double expected) {
        assertEquals(expected, Gamma.upperTail(shape, x), 1e-12 * Math.max(expected, 1e-3));
    }

    @Property
    void halfShapesAreChiSquare(@ForAll @IntRange(min = 1, max = 60) int df, @ForAll @DoubleRange(max = 200) double x) {
        assertEquals(ChiSquare.upperTail(x, df), Gamma.upperTail(df / 2.0, x / 2), 1e-12);
    }

    @Test
    void aMillionIsNearlyNormalBothWays() {
        double exact = Gamma.upperTail(999_999, 1_001_500);
        assertEquals(exact, Gamma.upperTail(1_000_000, 1_001_501), 1e-6);
    }

    @Test
    void everythingIsAboveZeroAndNothingBeyondAll() {
        assertEquals(1, Gamma.upperTail(3, 0));
        assertEquals(1, Gamma.upperTail(3, -1));
        assertEquals(0, Gamma.upperTail(3, 1e6));
        assertEquals(1, Gamma.upperTail(1e5, 1));
    }

    @Test
    void aShapeOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Gamma.upperTail(0, 1));
    }

    @Test
    void aShapeWithoutEndIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Gamma.upperTail(Double.POSITIVE_INFINITY, 1));
        assertEquals("Gamma distribution: shape Infinity is not above 0 and finite.", refused.getMessage());
    }
}
