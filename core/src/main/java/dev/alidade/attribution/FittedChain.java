// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.SequenceSums;
import dev.alidade.stats.AbsorbingChain;
import java.math.BigDecimal;
import java.util.Arrays;

/** The Markov chain that was counted. */
final class FittedChain {
    /** Journeys that went a transition, on the node of the state and the next touch. */
    static final int EDGES = 0;

    /** Conversions, on the node of the state in which they ended. */
    static final int CONVERSIONS = 1;

    /** Their value. */
    static final int VALUE = 2;

    static final int PLANES = 3;

    private final SequenceSums sums;
    private final int plane;
    private final ChainStates states;
    private final BigDecimal[] inflow; // by state
    private final BigDecimal[] outflow; // by state: to other states
    private BigDecimal conversions = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;

    private FittedChain(SequenceSums sums, int order, int plane) {
        this.sums = sums;
        this.plane = plane;
        states = new ChainStates(
                sums, order, node -> sums.value(node, plane + EDGES).signum() != 0);
        inflow = zeros(states.size());
        outflow = zeros(states.size());
    }

    /**
     * The chain of a model in a replicate.
     *
     * @throws IllegalStateException if the sums can't come from journeys
     */
    static FittedChain of(SequenceSums sums, Markov model, int replicate) {
        FittedChain chain = new FittedChain(sums, model.order(), PLANES * replicate);
        chain.flow();
        chain.check(model.nulls());
        return chain;
    }

    private static BigDecimal[] zeros(int size) {
        BigDecimal[] zeros = new BigDecimal[size];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    private void flow() {
        for (int i = 0; i < states.edges(); i++) {
            BigDecimal journeys = sums.value(states.edge(i), plane + EDGES);
            if (journeys.signum() < 0) {
                throw new IllegalStateException(
                        "%s journeys by %s are not possible.".formatted(journeys, sums.sequence(states.edge(i))));
            }
            int from = states.source(i);
            int to = states.target(i);
            outflow[from] = outflow[from].add(journeys);
            inflow[to] = inflow[to].add(journeys);
        }
    }

    private void check(boolean nulls) {
        sums.forEach(node -> {
            BigDecimal converted = sums.value(node, plane + CONVERSIONS);
            BigDecimal worth = sums.value(node, plane + VALUE);
            boolean state = states.state(node) > 0;
            if (converted.signum() < 0
                    || (converted.signum() == 0 && worth.signum() != 0)
                    || (converted.signum() != 0 && !state)) {
                throw new IllegalStateException("%s conversions worth %s after %s are not possible."
                        .formatted(converted, worth, sums.sequence(node)));
            }
            conversions = conversions.add(converted);
            value = value.add(worth);
        });
        for (int state = 1; state < states.size(); state++) {
            int sign = nulls(state).signum();
            if (sign < 0 || (sign > 0 && !nulls)) {
                throw new IllegalStateException("%s journeys come to %s, and %s more go on or convert."
                        .formatted(
                                inflow[state],
                                sums.sequence(states.node(state)),
                                nulls(state).negate()));
            }
        }
        if (sums.value(SequenceSums.ROOT, plane + EDGES).signum() != 0
                || sums.value(SequenceSums.ROOT, plane + CONVERSIONS).signum() != 0
                || sums.value(SequenceSums.ROOT, plane + VALUE).signum() != 0) {
            throw new IllegalStateException("Journeys without a touch are in no chain.");
        }
    }

    /** What ended in a state without converting. */
    private BigDecimal nulls(int state) {
        return inflow[state].subtract(outflow[state]).subtract(sums.value(states.node(state), plane + CONVERSIONS));
    }

    /** The chain to solve. */
    AbsorbingChain absorbing() {
        int[] offsets = new int[states.size() + 1];
        for (int i = 0; i < states.edges(); i++) {
            offsets[states.source(i) + 1]++;
        }
        for (int state = 0; state < states.size(); state++) {
            offsets[state + 1] += offsets[state];
        }
        int[] next = offsets.clone();
        int[] targets = new int[states.edges()];
        double[] weights = new double[states.edges()];
        for (int i = 0; i < states.edges(); i++) {
            int place = next[states.source(i)]++;
            targets[place] = states.target(i);
            weights[place] = sums.doubleValue(states.edge(i), plane + EDGES);
        }
        double[] converting = new double[states.size()];
        double[] ending = new double[states.size()];
        double[] paying = new double[states.size()];
        for (int state = 1; state < states.size(); state++) {
            converting[state] = sums.doubleValue(states.node(state), plane + CONVERSIONS);
            paying[state] = sums.doubleValue(states.node(state), plane + VALUE);
            ending[state] = nulls(state).doubleValue();
        }
        return AbsorbingChain.of(0, offsets, targets, weights, converting, ending, paying);
    }

    SequenceSums sums() {
        return sums;
    }

    /** The states and transitions. */
    ChainStates states() {
        return states;
    }

    /** The first plane of the replicate. */
    int plane() {
        return plane;
    }

    /** How many journeys go through a state, or begin in the start. */
    BigDecimal through(int state) {
        return state == 0 ? outflow[0] : inflow[state];
    }

    /** All conversions. */
    BigDecimal conversions() {
        return conversions;
    }

    /** Their value. */
    BigDecimal value() {
        return value;
    }
}
