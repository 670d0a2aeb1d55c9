// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
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
        assertTrue(fit(new double[] {-1, 0, 1}, new double[] {5, 5, 5}, new double[] {5, 2, 0})
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

    private static void assertLine(double intercept, double slope, LogisticLine line) {
        assertEquals(intercept, line.intercept(), 1e-11);
        assertEquals(slope, line.slope(), 1e-11);
    }

    /** mpmath 1.3.0, 60 digits. One of the two numbers is 0 from the first step on, the other one is not. */
    @Test
    void oneNumberMayBeRightLongBeforeTheOther() {
        double[] tens = {10, 10, 10, 10};
        assertLine(
                0,
                0.6185431400788282,
                fit(new double[] {-2, -1, 1, 2}, tens, new double[] {2, 4, 6, 8})
                        .orElseThrow());
        assertLine(
                -0.8472978603872036,
                0,
                fit(new double[] {-1, 1}, new double[] {10, 10}, new double[] {3, 3})
                        .orElseThrow());
    }

    /** mpmath 1.3.0, 60 digits. The last value is far off and tells nothing, but pulls the first steps over the top. */
    @Test
    void aValueFarOffDoesNotThrowTheLineOff() {
        LogisticLine line = fit(new double[] {0, 1, 100}, new double[] {100, 10_000, 10_000}, new double[] {99, 1, 0})
                .orElseThrow();
        assertLine(4.59511985013459, -13.80536021711044, line);
        assertEquals(1.0101010101010102, line.variances().intercept(), 1e-11);
        assertEquals(-1.0101010101010102, line.variances().both(), 1e-11);
        assertEquals(2.01020102010201, line.variances().slope(), 1e-11);
    }

    /** The definition: where the likelihood is largest, as many hits are expected as came, and at the same mean value. */
    @Property
    void theExpectedHitsAreThoseThatCameAlsoFarOff(
            @ForAll @IntRange(min = 2, max = 6) int values, @ForAll int seed, @ForAll @IntRange(max = 3) int far) {
        Random random = new Random(seed);
        double[] x = new double[values];
        double[] cases = new double[values];
        double[] hits = new double[values];
        for (int i = 0; i < values; i++) {
            x[i] = random.nextInt(3) == 0 ? Math.pow(10, far) * (2 * random.nextDouble() - 1) : random.nextGaussian();
            cases[i] = 1 + random.nextInt(random.nextBoolean() ? 10 : 10_000);
            hits[i] = random.nextBoolean() ? random.nextInt((int) cases[i] + 1) : random.nextInt(2);
            hits[i] = random.nextInt(3) == 0 ? cases[i] - hits[i] : hits[i];
        }
        fit(x, cases, hits).ifPresent(line -> {
            double missing = 0;
            double missingValue = 0;
            for (int i = 0; i < values; i++) {
                double rest = hits[i] - cases[i] * LogisticLine.probability(line.intercept() + line.slope() * x[i]);
                missing += rest;
                missingValue += rest * x[i];
            }
            assertEquals(0, missing, 1e-6);
            assertEquals(0, missingValue, 1e-6 * Math.pow(10, far));
            assertTrue(Double.isFinite(line.variances().slope())
                    && line.variances().slope() > 0);
        });
    }

    @Test
    void aSandwichIsTheProductOfThreeMatrices() {
        // (2 3; 3 7) (5 4; 4 9) (2 3; 3 7), by hand.
        LogisticLine.Variances bread = new LogisticLine.Variances(2, 3, 7);
        LogisticLine.Variances middle = new LogisticLine.Variances(5, 4, 9);
        assertEquals(new LogisticLine.Variances(149, 311, 654), bread.around(middle));
    }
}
