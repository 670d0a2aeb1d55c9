// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Reference values: R 4.2.2 with metafor 3.8-1, {@code rma.mh(measure = "RR", ai, n1i, ci, n2i, add = 0, drop00 = FALSE)} and
 * the same with {@code measure = "RD"}: {@code exp(beta)}, {@code se^2}, {@code beta} and {@code se^2}.
 */
class MantelHaenszelTest {
    private static final double EXACT = 1e-11;

    private static void assertFigures(
            MantelHaenszel told, double ratio, double logVariance, double difference, double variance) {
        assertEquals(ratio, told.ratio().orElseThrow(), EXACT);
        assertEquals(logVariance, told.logRatioVariance().orElseThrow(), EXACT);
        assertEquals(difference, told.difference().orElseThrow(), EXACT);
        assertEquals(variance, told.differenceVariance().orElseThrow(), EXACT);
    }

    private static long[] of(long... numbers) {
        return numbers;
    }

    @Test
    void fourStrataAreComparedAsByMetafor() {
        assertFigures(
                MantelHaenszel.of(of(12, 8, 20, 3), of(40, 25, 60, 9), of(9, 15, 14, 2), of(50, 60, 55, 20)),
                1.465887150032,
                0.036451275756233,
                0.101791092111,
                0.002641406525857);
    }

    @Test
    void zeroCellsAreComparedAsByMetafor() {
        assertFigures(
                MantelHaenszel.of(of(0, 5, 3), of(10, 12, 8), of(4, 0, 2), of(20, 15, 10)),
                2.0,
                0.30625,
                0.125,
                0.00953125);
    }

    @Test
    void oneStratumIsComparedAsByMetafor() {
        assertFigures(
                MantelHaenszel.of(of(7), of(20), of(3), of(25)), 2.916666666667, 0.386190476190476, 0.23, 0.015599);
    }

    @Test
    void pairsAreComparedAsByMetafor() {
        assertFigures(
                MantelHaenszel.of(
                        of(1, 1, 1, 0, 0, 1, 1, 0),
                        of(1, 1, 1, 1, 1, 1, 1, 1),
                        of(0, 0, 1, 1, 0, 0, 1, 0),
                        of(1, 1, 1, 1, 1, 1, 1, 1)),
                1.666666666667,
                0.266666666666667,
                0.25,
                0.0546875);
    }

    /** Admissions to Berkeley by sex and department, {@code datasets::UCBAdmissions} of R. */
    @Test
    void theAdmissionsToBerkeleyAreComparedAsByMetafor() {
        assertFigures(
                MantelHaenszel.of(
                        of(512, 353, 120, 138, 53, 22),
                        of(825, 560, 325, 417, 191, 373),
                        of(89, 17, 202, 131, 94, 24),
                        of(108, 25, 593, 375, 393, 341)),
                0.944905022596,
                0.001955761684163,
                -0.018425196191,
                0.000219792320251);
    }

    @Test
    void strataOfOneKindOfCasesTellNothing() {
        MantelHaenszel told = MantelHaenszel.of(of(5, 0), of(9, 0), of(0, 2), of(0, 7));
        assertEquals(OptionalDouble.empty(), told.ratio());
        assertEquals(OptionalDouble.empty(), told.difference());
        assertEquals(OptionalDouble.empty(), told.differenceVariance());
    }

    @Test
    void withoutHitsAmongTheOthersThereIsADifferenceAndNoRatio() {
        MantelHaenszel told = MantelHaenszel.of(of(5), of(10), of(0), of(10));
        assertEquals(OptionalDouble.empty(), told.ratio());
        assertEquals(OptionalDouble.empty(), told.logRatioVariance());
        assertEquals(0.5, told.difference().orElseThrow(), EXACT);
    }

    @Test
    void moreHitsThanCasesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MantelHaenszel.of(of(3), of(2), of(0), of(1)));
        assertThrows(IllegalArgumentException.class, () -> MantelHaenszel.of(of(3), of(4, 4), of(0), of(1)));
    }

    @Test
    void aStratumWithoutCasesChangesNothing() {
        assertFigures(
                MantelHaenszel.of(of(0, 7), of(0, 20), of(0, 3), of(0, 25)),
                2.916666666667,
                0.386190476190476,
                0.23,
                0.015599);
    }

    @Test
    void aRatioOfZeroHasNoLogarithm() {
        MantelHaenszel none = MantelHaenszel.of(of(0), of(9), of(2), of(7));
        assertEquals(OptionalDouble.of(0), none.ratio());
        assertEquals(OptionalDouble.empty(), none.logRatioVariance());
        MantelHaenszel without = MantelHaenszel.of(of(3), of(9), of(0), of(7));
        assertEquals(OptionalDouble.empty(), without.ratio());
        assertEquals(OptionalDouble.empty(), without.logRatioVariance());
    }
}
