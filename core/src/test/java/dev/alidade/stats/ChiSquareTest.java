// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {
    /** The critical values of the usual table, 5 % and 1 %, as printed (three decimals). */
    @ParameterizedTest
    @CsvSource({
        "3.841, 1, .05", "5.991, 2, .05", "7.815, 3, .05", "18.307, 10, .05", "43.773, 30, .05",
        "6.635, 1, .01", "9.210, 2, .01", "11.345, 3, .01", "23.209, 10, .01", "50.892, 30, .01"
    })
    void agreesWithTheTable(double x, int df, double p) {
        assertEquals(p, ChiSquare.upperTail(x, df), 2e-5);
    }

    /** Brute force: the density, integrated by Simpson's rule from x on. */
    @Property(tries = 50)
    void isTheAreaUnderTheDensity(
            @ForAll @DoubleRange(min = 0.5, max = 60) double x, @ForAll @IntRange(min = 1, max = 40) int df) {
        int steps = 40_000;
        double width = 400.0 / steps;
        double logGamma = df % 2 == 0 ? 0 : StrictMath.log(Math.PI) / 2;
        for (double a = df % 2 == 0 ? 1 : 0.5; a < df / 2.0; a++) {
            logGamma += StrictMath.log(a);
        }
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double at = x + i * width;
            double log = (df / 2.0 - 1) * StrictMath.log(at / 2) - at / 2 - logGamma;
            sum += (i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4) * StrictMath.exp(log) / 2;
        }
        assertEquals(sum * width / 3, ChiSquare.upperTail(x, df), 1e-9);
    }

    @Test
    void manyDegreesOfFreedomDontOverflow() {
        // near the mean half lies above; Wilson and Hilferty 1931: the median is about df (1 - 2 / (9 df))^3
        for (int df : new int[] {999, 1000, 20_000, 20_001}) {
            double median = df * StrictMath.pow(1 - 2 / (9.0 * df), 3);
            assertEquals(0.5, ChiSquare.upperTail(median, df), 1e-5);
            assertEquals(0, ChiSquare.upperTail(3 * df, df), 1e-100);
            assertEquals(1, ChiSquare.upperTail(df / 3.0, df), 1e-12);
        }
    }

    @Test
    void farTailsKeepTheirDigits() {
        assertEquals(StrictMath.exp(-300), ChiSquare.upperTail(600, 2), 1e-14 * StrictMath.exp(-300));
        assertEquals(1, ChiSquare.upperTail(0, 3));
        assertEquals(0, ChiSquare.upperTail(1e300, 3));
    }
}
