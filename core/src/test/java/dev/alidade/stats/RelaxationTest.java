// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RelaxationTest {
    private static final int BY_RELAXATION = 0;

    /** a to b to a and so on, left every so many times, to a conversion once in four. */
    private static WholeChain exact(long rounds) {
        return new WholeChain(
                new long[][] {{0, 1, 0}, {0, 5, rounds}, {0, rounds, 0}},
                new long[] {0, 1, 0},
                new long[] {0, 0, 3},
                new long[] {0, 100, 0});
    }

    private static RemovalEffects roundabout(long rounds) {
        return exact(rounds).chain().effects(ImmutableList.of(BitSet.valueOf(new long[] {4})), BY_RELAXATION);
    }

    /** The exact probability, by hand: p = (1 + r q) / (1 + r) and q = r p / (r + 3). */
    private static double conversion(double rounds) {
        return (rounds + 3) / (4 * rounds + 3);
    }

    /** A plain sweep leaves all but a few thousandths of what is missing, so that it would take some ten times as many. */
    @Test
    void walksOfThousandsOfStepsTakeHundredsOfSweeps() {
        for (int rounds : new int[] {10, 100, 1_000, 10_000}) {
            ChainSolution full = roundabout(rounds).full();
            assertEquals(conversion(rounds), full.conversion(), 1e-15 * (10 + rounds));
            assertEquals(100 * conversion(rounds), full.value(), 1e-13 * (10 + rounds));
            assertTrue(full.sweeps() < 20 + 10 * Math.sqrt(rounds), () -> full.toString());
        }
    }

    @Test
    void sweepsEndAtTheMostAndTheResidualTellsWhatIsMissing() {
        double rounds = 100_000;
        ChainSolution full = roundabout((long) rounds).full();
        assertEquals(Relaxation.MOST_SWEEPS, full.sweeps());
        double missing = Math.abs(full.conversion() / conversion(rounds) - 1);
        assertTrue(full.residual() > 0 && full.residual() < 1e-15, () -> full.toString());
        assertTrue(missing <= 2 * rounds * full.residual(), () -> full.toString());
    }

    @Test
    void theFirstStateMayBeInTheGroup() {
        WholeChain exact = exact(10);
        RemovalEffects backwards = exact.chain(new int[] {2, 1, 0})
                .effects(ImmutableList.of(BitSet.valueOf(new long[] {1})), BY_RELAXATION);
        WholeChain without = exact.without(BitSet.valueOf(new long[] {4}));
        assertEquals(
                exact.conversion().minus(without.conversion()).doubleValue(),
                backwards.conversionLost().get(0),
                1e-14);
    }
}
