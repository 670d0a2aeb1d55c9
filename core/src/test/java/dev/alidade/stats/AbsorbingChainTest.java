// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AbsorbingChainTest {
    /** a to b to a and so on, left once in a million million times, to a conversion once in four. */
    private static final WholeChain NEARLY_CLOSED = new WholeChain(
            new long[][] {{0, 1, 0}, {0, 5, 1_000_000_000_000L}, {0, 1_000_000_000_000L, 0}},
            new long[] {0, 1, 0},
            new long[] {0, 0, 3},
            new long[] {0, 100, 0});

    @Test
    void aNearlyClosedCycleIsSolvedToTheLastDigits() {
        ChainSolution solution = NEARLY_CLOSED.chain().solve();
        assertEquals(NEARLY_CLOSED.conversion().doubleValue(), solution.conversion(), 1e-15);
        assertEquals(0.25, solution.conversion(), 1e-11);
        assertEquals(NEARLY_CLOSED.value().doubleValue(), solution.value(), 1e-13);
    }

    @Test
    void aStateThatIsHardlyEverLeftChangesNothing() {
        long huge = 1_000_000_000_000_000_000L;
        WholeChain exact = new WholeChain(
                new long[][] {{0, 1}, {0, huge}}, new long[] {0, 1}, new long[] {0, 2}, new long[] {0, -7});
        assertEquals(1 / 3.0, exact.chain().solve().conversion(), 1e-16);
        assertEquals(-7 / 3.0, exact.chain().solve().value(), 1e-15);
    }

    @Test
    void anEffectOfOneInAMillionMillionMillionKeepsItsDigits() {
        long huge = 1_000_000_000_000_000_000L;
        WholeChain exact = new WholeChain(
                new long[][] {{0, huge, 3}, {0, 0, 0}, {0, 0, 0}},
                new long[] {0, huge, 1},
                new long[] {0, 0, 2},
                new long[] {0, huge, -9});
        BitSet rare = BitSet.valueOf(new long[] {4});
        RemovalEffects effects = exact.chain().effects(ImmutableList.of(rare));
        assertEquals(1e-18, effects.onConversion(0).orElseThrow(), 1e-32);
        assertEquals(-9e-18, effects.onValue(0).orElseThrow(), 1e-31);
    }

    @Test
    void whatIsTooUnlikelyForADoubleNeverHappens() {
        int n = 40;
        long[][] weights = new long[n][n];
        long[] nulls = new long[n];
        long[] conversions = new long[n];
        for (int i = 0; i + 1 < n; i++) {
            weights[i][i + 1] = 1;
            nulls[i] = 1_000_000_000_000_000_000L;
        }
        conversions[n - 1] = 1;
        AbsorbingChain chain = new WholeChain(weights, conversions, nulls, new long[n]).chain();
        assertEquals(0, chain.solve().conversion());
        RemovalEffects effects = chain.effects(ImmutableList.of(BitSet.valueOf(new long[] {2})));
        assertEquals(OptionalDouble.empty(), effects.onConversion(0));
        assertEquals(OptionalDouble.empty(), effects.onValue(0));
    }

    @Test
    void aCycleThatIsLeftTooRarelyForADoubleIsAsGoodAsClosed() {
        int n = 23;
        long[][] weights = new long[n][n];
        weights[0][1] = 1;
        for (int i = 1; i + 1 < n; i++) {
            weights[i][i + 1] = 1;
            weights[i][1] = 1_000_000_000_000_000_000L;
        }
        long[] conversions = new long[n];
        conversions[n - 1] = 1;
        AbsorbingChain chain = new WholeChain(weights, conversions, new long[n], new long[n]).chain();
        assertEquals(0, chain.solve().conversion());
        assertEquals(0, chain.solve().value());
    }

    @Test
    void statesThatNobodyComesToOrOutOfAreLeftOut() {
        // 0 starts; 1 converts; 2 and 3 go round for ever; 4 is never come to; 5 is come to with weight 0
        WholeChain exact = new WholeChain(
                new long[][] {
                    {0, 3, 1, 0, 0, 0},
                    {0, 0, 0, 0, 0, 0},
                    {0, 0, 0, 1, 0, 0},
                    {0, 0, 1, 0, 0, 0},
                    {0, 1, 0, 0, 0, 0},
                    {0, 1, 0, 0, 0, 0}
                },
                new long[] {0, 1, 0, 0, 1, 1},
                new long[6],
                new long[6]);
        ChainSolution solution = exact.chain().solve();
        assertEquals(new ChainSolution(0.75, 0, 2, 2, 2, 0, 0), solution);
        ChainSolution without = exact.chain().solve(BitSet.valueOf(new long[] {2}));
        assertEquals(new ChainSolution(0, 0, 1, 2, 2, 0, 0), without); // what was taken out is not left out
    }

    @Test
    void aStartWithoutAWayOutNeverConverts() {
        WholeChain exact =
                new WholeChain(new long[][] {{0, 1}, {1, 0}}, new long[] {0, 0}, new long[] {0, 0}, new long[] {0, 0});
        assertEquals(new ChainSolution(0, 0, 0, 0, 2, 0, 0), exact.chain().solve());
        RemovalEffects effects = exact.chain().effects(ImmutableList.of(BitSet.valueOf(new long[] {2})));
        assertEquals(OptionalDouble.empty(), effects.onConversion(0));
    }

    @Test
    void aGroupWithoutStatesThatMatterHasNoEffect() {
        RemovalEffects effects = NEARLY_CLOSED.chain().effects(ImmutableList.of(new BitSet()));
        assertEquals(OptionalDouble.of(0), effects.onConversion(0));
        assertEquals(OptionalDouble.of(0), effects.onValue(0));
        assertTrue(NEARLY_CLOSED
                .chain()
                .effects(ImmutableList.of())
                .conversionLost()
                .isEmpty());
    }

    @Test
    void theStartIsNoPartOfAGroup() {
        AbsorbingChain chain = NEARLY_CLOSED.chain();
        BitSet start = BitSet.valueOf(new long[] {1});
        BitSet beyond = BitSet.valueOf(new long[] {8});
        assertThrows(IllegalArgumentException.class, () -> chain.solve(start));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> chain.effects(ImmutableList.of(beyond)));
        assertEquals("State 3 is none of 3 states.", refused.getMessage());
    }

    @Test
    void chainsThatAreNoneAreRefused() {
        refused(-1, new int[] {0, 0}, new int[0], new double[0], 1, 1, 1);
        refused(1, new int[] {0, 0}, new int[0], new double[0], 1, 1, 1);
        refused(0, new int[] {0, 1}, new int[0], new double[0], 1, 1, 1);
        refused(0, new int[] {0, 1}, new int[] {1}, new double[] {1}, 1, 1, 1);
        refused(0, new int[] {0, 1}, new int[] {0}, new double[] {-1}, 1, 1, 1);
        refused(0, new int[] {0, 1}, new int[] {0}, new double[] {Double.NaN}, 1, 1, 1);
        refused(0, new int[] {0, 1}, new int[] {0}, new double[] {1, 2}, 1, 1, 1);
        refused(0, new int[] {0, 0}, new int[0], new double[0], -1, 1, 1);
        refused(0, new int[] {0, 0}, new int[0], new double[0], 1, Double.POSITIVE_INFINITY, 1);
        refused(0, new int[] {0, 0}, new int[0], new double[0], 1, 1, Double.NaN);
    }

    private static void refused(
            int start, int[] offsets, int[] targets, double[] weights, double conversions, double nulls, double value) {
        assertThrows(
                IllegalArgumentException.class,
                () -> AbsorbingChain.of(
                        start,
                        offsets,
                        targets,
                        weights,
                        new double[] {conversions},
                        new double[] {nulls},
                        new double[] {value}));
    }

    /** 0 to 1 and, never, to 2, which converts; 1 and 3 to each other, and 3, never, to 2. */
    @Test
    void aTransitionWithoutWeightLeadsNowhere() {
        AbsorbingChain chain = AbsorbingChain.of(
                0,
                new int[] {0, 2, 3, 3, 5},
                new int[] {1, 2, 3, 1, 2},
                new double[] {1, 0, 1, 1, 0},
                new double[] {1, 0, 5, 0},
                new double[4],
                new double[4]);
        assertEquals(new ChainSolution(0.5, 0, 1, 1, 2, 0, 0), chain.solve());
    }

    /** Nearly all walks come back to the start before they get far: the last state is come to too rarely for a double. */
    @Test
    void aGroupThatIsComeToTooRarelyForADoubleLosesNothing() {
        int n = 23;
        long[][] weights = new long[n][n];
        weights[0][1] = 1;
        for (int i = 1; i + 1 < n; i++) {
            weights[i][i + 1] = 1;
            weights[i][0] = 1_000_000_000_000_000_000L;
        }
        long[] conversions = new long[n];
        conversions[n - 2] = 1;
        conversions[n - 1] = 1;
        AbsorbingChain chain = new WholeChain(weights, conversions, new long[n], new long[n]).chain();
        BitSet last = new BitSet();
        last.set(n - 1);
        RemovalEffects effects = chain.effects(ImmutableList.of(last));
        assertEquals(0, effects.conversionLost().get(0));
        assertEquals(0, effects.valueLost().get(0));
    }

    @Test
    void onlyMoreStatesThanAreEliminatedAreRelaxed() {
        RemovalEffects eliminated = NEARLY_CLOSED.chain().effects(ImmutableList.of(BitSet.valueOf(new long[] {4})), 3);
        assertEquals(0, eliminated.full().sweeps());
        assertEquals(0, eliminated.sweeps());
        RemovalEffects relaxed = NEARLY_CLOSED.chain().effects(ImmutableList.of(BitSet.valueOf(new long[] {4})), 2);
        assertTrue(relaxed.full().sweeps() > 0);
        assertTrue(relaxed.sweeps() > 0);
    }
}
