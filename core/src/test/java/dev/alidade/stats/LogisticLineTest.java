// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogisticLineTest {
    private static double logit(double p) {
        return StrictMath.log(p / (1 - p));
    }

    private static Optional<LogisticLine> fit(double[] x, double[] cases, double[] hits) {
        return LogisticLine.fit(x, cases, hits);
    }

    /** mpmath 1.3.0, 40 digits, 60 steps of Newton's method. */
    @Test
    void theLineIsThatOfHighPrecisionArithmetic() {
        double[] x = {logit(0.2), logit(0.5), logit(0.8)};
        LogisticLine line =
                fit(x, new double[] {10, 6, 9}, new double[] {3, 2, 5}).orElseThrow();
        assertEquals(-0.4054651081081644, line.intercept(), 1e-12);
        assertEquals(0.38880378933177606, line.slope(), 1e-12);
        assertEquals(0.17592592592592593, line.variances().intercept(), 1e-12);
        assertEquals(-0.006679143707819275, line.variances().both(), 1e-12);
        assertEquals(0.12251444398776395, line.variances().slope(), 1e-12);
    }

    /** With two values the line goes through both shares, so that both are known in closed form. */
    @Property
    void twoValuesAreMetExactly(
            @ForAll @DoubleRange(min = -9, max = 9) double one,
            @ForAll @DoubleRange(min = 0.01, max = 9) double apart,
            @ForAll @IntRange(min = 1, max = 49) int lowHits,
            @ForAll @IntRange(min = 1, max = 49) int highHits) {
        double[] x = {one, one + apart};
        LogisticLine line =
                fit(x, new double[] {50, 50}, new double[] {lowHits, highHits}).orElseThrow();
        for (int i = 0; i < 2; i++) {
            double share = (i == 0 ? lowHits : highHits) / 50.0;
            assertEquals(share, LogisticLine.probability(line.intercept() + line.slope() * x[i]), 1e-9);
        }
    }

    @Test
    void oneValueHasNoSlope() {
        assertTrue(fit(new double[] {1, 1}, new double[] {5, 5}, new double[] {2, 3})
                .isEmpty());
    }

    @Test
    void aValueThatSeparatesHitsFromMissesHasNoFiniteSlope() {
        assertTrue(fit(new double[] {-1, 0, 1}, new double[] {5, 5, 5}, new double[] {0, 2, 5})
                .isEmpty());
        assertTrue(fit(new double[] {-1, 1}, new double[] {5, 5}, new double[] {5, 0})
                .isEmpty());
        assertTrue(fit(new double[] {-1, 1}, new double[] {5, 5}, new double[] {5, 5})
                .isEmpty());
        assertTrue(fit(new double[0], new double[0], new double[0]).isEmpty());
    }

    @Test
    void farLogitsDontOverflow() {
        double[] x = {-600, 0, 600};
        LogisticLine line =
                fit(x, new double[] {10, 10, 10}, new double[] {1, 5, 9}).orElseThrow();
        assertTrue(line.slope() > 0 && line.slope() < 0.1, () -> "slope " + line.slope());
    }
}
