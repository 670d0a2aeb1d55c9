// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClopperPearsonTest {

    @ParameterizedTest
    @CsvFileSource(resources = "proportion-limits.csv", useHeadersInDisplayName = true)
    void agreesWithR(long k, long n, double level, double wilsonLow, double wilsonHigh, double low, double high) {
        Limits limits = ClopperPearson.limits(k, n, level);
        assertEquals(low, limits.low(), 1e-12 * low);
        assertEquals(high, limits.high(), 1e-12 * high);
    }

    @Test
    void theBordersAreExact() {
        assertEquals(0.0, ClopperPearson.limits(0, 17, 0.9).low());
        assertEquals(1.0, ClopperPearson.limits(17, 17, 0.9).high());
    }

    @Test
    void oneHitAmongAThousandMillionKeepsItsDigits() {
        // In closed form: the lower limit for one hit is 1 - (1 - tail)^(1/n).
        assertEquals(
                -Math.expm1(Math.log1p(-0.025) / 1e9),
                ClopperPearson.limits(1, 1_000_000_000L, 0.95).low(),
                1e-22);
    }

    @Test
    void noCasesHaveNoInterval() {
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.limits(0, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.limits(3, 2, 0.95));
    }
}
