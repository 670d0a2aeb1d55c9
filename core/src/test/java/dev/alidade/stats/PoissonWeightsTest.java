// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoissonWeightsTest {
    private static final int CASES = 400_000;

    /** 1/e by its series in fixed point with 200 bits, summed up to each count. */
    @Test
    void limitsAreExactToTheLastBit() {
        BigInteger one = BigInteger.ONE.shiftLeft(200);
        BigInteger inverse = BigInteger.ZERO;
        BigInteger term = one;
        for (int k = 1; term.signum() != 0; k++) {
            inverse = inverse.add(term);
            term = term.negate().divide(BigInteger.valueOf(k));
        }
        BigInteger below = BigInteger.ZERO;
        BigInteger factorial = BigInteger.ONE;
        for (int count = 0; count < 20; count++) {
            factorial = factorial.multiply(BigInteger.valueOf(Math.max(1, count)));
            below = below.add(inverse.divide(factorial));
            long limit = below.shiftRight(136).longValue();
            assertEquals(count, PoissonWeights.quantile(limit - 1));
            assertEquals(count + 1, PoissonWeights.quantile(limit));
        }
        assertEquals(0, PoissonWeights.quantile(0));
        assertEquals(20, PoissonWeights.quantile(-1));
    }

    @Test
    void mixedBitsAreThoseOfSplitmix() {
        // SplittableRandom of Java 17 with seed 0 is splitmix64 from state 0.
        SplittableRandom reference = new SplittableRandom(0);
        for (int replicate = 0; replicate < 100; replicate++) {
            assertEquals(reference.nextLong(), PoissonWeights.mix(0, replicate));
        }
    }

    @Test
    void consecutiveHashesAreDrawnAsPoissonSays() {
        long[] drawn = new long[21];
        for (int id = 0; id < CASES; id++) {
            drawn[PoissonWeights.weight(id, 1)]++;
        }
        double probability = 1 / Math.E;
        double chiSquare = 0;
        for (int count = 0; count <= 6; count++) {
            double expected = CASES * probability;
            chiSquare += (drawn[count] - expected) * (drawn[count] - expected) / expected;
            probability /= count + 1;
        }
        // scipy 1.17.1: chi2.ppf(0.999, 6) = 22.46
        double distance = chiSquare;
        assertTrue(distance < 22.46, () -> "chi-square " + distance);
    }

    @Test
    void replicatesAndNeighboursAreUncorrelated() {
        long replicates = 0;
        long neighbours = 0;
        for (int id = 0; id < CASES; id++) {
            long weight = PoissonWeights.weight(id, 1) - 1L;
            replicates += weight * (PoissonWeights.weight(id, 2) - 1);
            neighbours += weight * (PoissonWeights.weight(id + 1L, 1) - 1);
        }
        double error = 1 / Math.sqrt(CASES); // of a correlation of independent weights, whose variance is 1
        assertEquals(0, replicates / (double) CASES, 4 * error);
        assertEquals(0, neighbours / (double) CASES, 4 * error);
    }

    @Test
    void theDataThemselvesComeFirst() {
        int[] times = new int[4];
        PoissonWeights.fill(77, times);
        assertArrayEquals(
                new int[] {1, PoissonWeights.weight(77, 1), PoissonWeights.weight(77, 2), PoissonWeights.weight(77, 3)},
                times);
        PoissonWeights.fill(77, new int[0]);
    }
}
