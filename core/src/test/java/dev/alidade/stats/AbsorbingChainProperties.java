// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class AbsorbingChainProperties {
    private static final int BY_RELAXATION = 0;

    /** Most weights are zero, so that states that nobody comes to and closed cycles are common. */
    @Provide
    Arbitrary<WholeChain> chains() {
        Arbitrary<Long> weight = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0L)),
                Tuple.of(3, Arbitraries.longs().between(1, 9)),
                Tuple.of(1, Arbitraries.of(1_000_000L, 1_000_000_000_000L)));
        Arbitrary<Long> value = Arbitraries.longs().between(-500, 1_000);
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(n -> Combinators.combine(
                                weight.array(long[].class)
                                        .ofSize(n)
                                        .array(long[][].class)
                                        .ofSize(n),
                                weight.array(long[].class).ofSize(n),
                                weight.array(long[].class).ofSize(n),
                                value.array(long[].class).ofSize(n))
                        .as(AbsorbingChainProperties::paid));
    }

    /** Only conversions are paid. */
    private static WholeChain paid(long[][] weights, long[] conversions, long[] nulls, long[] values) {
        long[] paid = new long[values.length];
        for (int i = 0; i < paid.length; i++) {
            paid[i] = conversions[i] > 0 ? values[i] : 0;
        }
        return new WholeChain(weights, conversions, nulls, paid);
    }

    private static List<BitSet> groups(int states) {
        ImmutableList.Builder<BitSet> groups = ImmutableList.builder();
        for (int mask = 1; mask < 1 << (states - 1); mask++) {
            groups.add(BitSet.valueOf(new long[] {2L * mask}));
        }
        return groups.build();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void eliminationAgreesWithExactFractions(@ForAll("chains") WholeChain exact) {
        ChainSolution solution = exact.chain().solve();
        near(exact.conversion(), solution.conversion(), 1e-13);
        assertEquals(exact.value().doubleValue(), solution.value(), 1e-10);
        assertTrue(solution.residual() < 1e-14, () -> "residual " + solution.residual());
        assertEquals(0, solution.sweeps());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void removalIsTheChainWithTheStatesLeadingToNull(@ForAll("chains") WholeChain exact) {
        AbsorbingChain chain = exact.chain();
        for (BitSet group : groups(exact.size())) {
            WholeChain without = exact.without(group);
            near(without.conversion(), chain.solve(group).conversion(), 1e-13);
            assertEquals(without.value().doubleValue(), chain.solve(group).value(), 1e-10);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void lossesOfAllGroupsAtOnceAreThoseOfEach(@ForAll("chains") WholeChain exact, @ForAll boolean relaxed) {
        List<BitSet> groups = groups(exact.size());
        boolean slow = relaxed && roundabout(exact);
        RemovalEffects effects =
                exact.chain().effects(groups, relaxed && !slow ? BY_RELAXATION : AbsorbingChain.MOST_ELIMINATED);
        for (int i = 0; i < groups.size(); i++) {
            WholeChain without = exact.without(groups.get(i));
            near(
                    exact.conversion().minus(without.conversion()),
                    effects.conversionLost().get(i),
                    relaxed ? 1e-12 : 1e-13);
            assertEquals(
                    exact.value().minus(without.value()).doubleValue(),
                    effects.valueLost().get(i),
                    1e-9);
            assertEquals(
                    exact.conversion().signum() > 0, effects.onConversion(i).isPresent());
        }
    }

    /** Whatever number the start has, and the states of a group. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheStatesDoesNotShow(
            @ForAll("chains") WholeChain exact, @ForAll Random random, @ForAll boolean relaxed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, exact.size()).boxed().toList());
        Collections.shuffle(order, random);
        List<BitSet> groups = groups(exact.size());
        List<BitSet> moved = groups.stream()
                .map(group -> IntStream.range(0, order.size())
                        .filter(i -> group.get(order.get(i)))
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toList();
        boolean slow = relaxed && roundabout(exact);
        RemovalEffects effects = exact.chain(Ints.toArray(order))
                .effects(moved, relaxed && !slow ? BY_RELAXATION : AbsorbingChain.MOST_ELIMINATED);
        near(exact.conversion(), effects.full().conversion(), 1e-12);
        assertEquals(exact.value().doubleValue(), effects.full().value(), 1e-10);
        for (int i = 0; i < groups.size(); i++) {
            WholeChain without = exact.without(groups.get(i));
            near(
                    exact.conversion().minus(without.conversion()),
                    effects.conversionLost().get(i),
                    1e-12);
            assertEquals(
                    exact.value().minus(without.value()).doubleValue(),
                    effects.valueLost().get(i),
                    1e-9);
        }
    }

    /** All, to the last bit: what would be left without the group is nothing at all. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aGroupThatNoWalkConvertsPastLosesAll(@ForAll("chains") WholeChain exact, @ForAll boolean relaxed) {
        List<BitSet> groups = groups(exact.size());
        boolean slow = relaxed && roundabout(exact);
        RemovalEffects effects =
                exact.chain().effects(groups, relaxed && !slow ? BY_RELAXATION : AbsorbingChain.MOST_ELIMINATED);
        for (int i = 0; i < groups.size(); i++) {
            if (exact.without(groups.get(i)).conversion().signum() == 0
                    && exact.conversion().signum() > 0) {
                assertEquals(OptionalDouble.of(1), effects.onConversion(i));
                if (effects.full().value() != 0) {
                    assertEquals(OptionalDouble.of(1), effects.onValue(i));
                }
            }
        }
    }

    /** Walks so long that relaxation needs more than its sweeps. */
    private static boolean roundabout(WholeChain exact) {
        for (long[] row : exact.weights) {
            for (long weight : row) {
                if (weight > 9) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every walk in a chain without cycles, listed. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void withoutCyclesTheOutcomeIsTheSumOverAllWalks(@ForAll Random random) {
        int n = 6;
        long[][] weights = new long[n][n];
        long[] conversions = new long[n];
        long[] nulls = new long[n];
        long[] values = new long[n];
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to < n; to++) {
                weights[from][to] = random.nextInt(4);
            }
            conversions[from] = random.nextInt(3);
            nulls[from] = 1L + random.nextInt(3);
            values[from] = conversions[from] * (random.nextInt(9) - 3L);
        }
        WholeChain exact = new WholeChain(weights, conversions, nulls, values);
        BitSet group = BitSet.valueOf(new long[] {2L * random.nextInt(1 << (n - 1))});
        ChainSolution solution = exact.chain().solve(group);
        assertEquals(walks(exact, exact.conversions, 0, group), solution.conversion(), 1e-14);
        assertEquals(walks(exact, exact.values, 0, group), solution.value(), 1e-13);
    }

    private static double walks(WholeChain chain, long[] ends, int state, BitSet removed) {
        if (removed.get(state)) {
            return 0;
        }
        long total = chain.conversions[state] + chain.nulls[state];
        for (long weight : chain.weights[state]) {
            total += weight;
        }
        double sum = ends[state];
        for (int to = 0; to < chain.size(); to++) {
            if (chain.weights[state][to] > 0) {
                sum += chain.weights[state][to] * walks(chain, ends, to, removed);
            }
        }
        return sum / total;
    }

    /** Relative, however small: nothing is subtracted on the way. */
    private static void near(Ratio expected, double actual, double relative) {
        assertEquals(expected.doubleValue(), actual, relative * Math.abs(expected.doubleValue()));
    }
}
