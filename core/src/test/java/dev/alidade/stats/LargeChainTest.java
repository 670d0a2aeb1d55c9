// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LargeChainTest {
    private final List<BitSet> groups = new ArrayList<>();

    private AbsorbingChain chain(int names, int order) {
        int states = 1;
        int longest = 1;
        for (int length = 1; length <= order; length++) {
            longest *= names;
            states += longest;
        }
        Random random = new Random(4);
        int[] offsets = new int[states + 1];
        int[] targets = new int[states * names];
        double[] weights = new double[states * names];
        double[] conversions = new double[states];
        double[] nulls = new double[states];
        double[] values = new double[states];
        for (int name = 0; name < names; name++) {
            groups.add(new BitSet());
        }
        int firstOfLongest = states - longest;
        for (int state = 0; state < states; state++) {
            int from = offsets[state];
            for (int name = 0; name < names; name++) {
                int longer = state * names + name + 1; // words by length, then in order
                int to =
                        longer < states ? longer : firstOfLongest + ((state - firstOfLongest) * names + name) % longest;
                targets[from + name] = to;
                weights[from + name] = 1 + random.nextInt(50);
                groups.get(name).set(to);
            }
            offsets[state + 1] = from + names;
            if (state > 0) {
                conversions[state] = random.nextInt(20);
                nulls[state] = random.nextInt(30);
                values[state] = conversions[state] * (random.nextInt(1_000) - 200);
            }
        }
        return AbsorbingChain.of(0, offsets, targets, weights, conversions, nulls, values);
    }

    @Test
    void relaxationAgreesWithElimination() {
        AbsorbingChain chain = chain(5, 3);
        RemovalEffects eliminated = chain.effects(groups);
        RemovalEffects relaxed = chain.effects(groups, 0);
        assertEquals(0, eliminated.sweeps());
        assertTrue(relaxed.sweeps() > 0);
        assertEquals(eliminated.full().conversion(), relaxed.full().conversion(), 1e-14);
        assertEquals(eliminated.full().value(), relaxed.full().value(), 1e-12);
        for (int i = 0; i < groups.size(); i++) {
            assertEquals(
                    eliminated.onConversion(i).orElseThrow(),
                    relaxed.onConversion(i).orElseThrow(),
                    1e-13);
            assertEquals(eliminated.onValue(i).orElseThrow(), relaxed.onValue(i).orElseThrow(), 1e-12);
        }
    }

    @Tag("thorough")
    @Test
    void moreThanTwentyThousandStatesAreSolvedToTheLastDigits() {
        AbsorbingChain chain = chain(12, 4);
        assertEquals(22_621, chain.size());
        RemovalEffects effects = chain.effects(groups);
        assertEquals(22_621, effects.full().states());
        assertTrue(effects.full().sweeps() > 0);
        assertTrue(
                effects.full().residual() < 1e-15,
                () -> "residual " + effects.full().residual());
        ChainSolution without = chain.solve(groups.get(7));
        assertEquals(
                1 - without.conversion() / effects.full().conversion(),
                effects.onConversion(7).orElseThrow(),
                1e-13);
        assertEquals(
                1 - without.value() / effects.full().value(), effects.onValue(7).orElseThrow(), 1e-12);
    }
}
