// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A walk over states that goes on from each with given odds until it ends: in a conversion, which may pay a value, or
 * without one (null). Solved for the walk from the start, with all states and without groups of them.
 *
 * <p>Odds are weights, not probabilities: a row need not sum to 1, so that counts can be given as they are. Up to
 * {@value #MOST_ELIMINATED} states are eliminated one after the other, by state reduction, which never subtracts: the result
 * is as precise for walks that go round in circles a million million times. W. K. Grassmann, M. I. Taksar and D. P. Heyman,
 * "Regenerative analysis and steady state distributions for Markov chains", Operations Research 33 (1985). More states are
 * relaxed in the order of their numbers (Gauss-Seidel). Equal chains give equal bits.
 */
public final class AbsorbingChain {
    /** The largest number of live states that are eliminated. */
    public static final int MOST_ELIMINATED = 2_000;

    final int start;
    final int[] offsets;
    final int[] targets;
    final double[] weights;
    final double[] conversions;
    final double[] nulls;
    final double[] values;

    private AbsorbingChain(
            int start,
            int[] offsets,
            int[] targets,
            double[] weights,
            double[] conversions,
            double[] nulls,
            double[] values) {
        this.start = start;
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        this.conversions = conversions;
        this.nulls = nulls;
        this.values = values;
    }

    /**
     * A chain.
     *
     * @param start the state in which every walk begins; commonly one of its own, to which nothing leads back
     * @param offsets by state, where its transitions begin in {@code targets}; one more entry for the end of the last
     * @param targets the states to which transitions lead
     * @param weights the weight of each transition, finite and not negative
     * @param conversions by state, the weight of ending there with a conversion, finite and not negative
     * @param nulls by state, the weight of ending there without one, finite and not negative
     * @param values by state, the weight of ending there with a conversion times the mean value of those conversions: the
     *     sum of the values of all conversions from there; finite, may be negative
     * @return the chain, which keeps the arrays: the caller doesn't change them afterwards
     * @throws IllegalArgumentException if lengths, states or numbers are out of range
     */
    public static AbsorbingChain of(
            int start,
            int[] offsets,
            int[] targets,
            double[] weights,
            double[] conversions,
            double[] nulls,
            double[] values) {
        int states = conversions.length;
        if (nulls.length != states || values.length != states || offsets.length != states + 1) {
            throw new IllegalArgumentException(
                    "%d offsets, %d weights of conversions, %d of nulls and %d values don't make states."
                            .formatted(offsets.length, states, nulls.length, values.length));
        }
        if (start < 0 || start >= states) {
            throw new IllegalArgumentException("Start %d is none of %d states.".formatted(start, states));
        }
        if (offsets[0] != 0 || offsets[states] != targets.length || weights.length != targets.length) {
            throw new IllegalArgumentException("Offsets from %d to %d don't fit %d targets and %d weights."
                    .formatted(offsets[0], offsets[states], targets.length, weights.length));
        }
        for (int state = 0; state < states; state++) {
            weight(conversions[state], state);
            weight(nulls[state], state);
            if (!Double.isFinite(values[state])) {
                throw new IllegalArgumentException(
                        "State %d: value %s is no number.".formatted(state, Double.toString(values[state])));
            }
            if (offsets[state] > offsets[state + 1]) {
                throw new IllegalArgumentException("State %d: its transitions end before they begin.".formatted(state));
            }
            for (int i = offsets[state]; i < offsets[state + 1]; i++) {
                weight(weights[i], state);
                if (targets[i] < 0 || targets[i] >= states) {
                    throw new IllegalArgumentException(
                            "State %d: target %d is none of %d states.".formatted(state, targets[i], states));
                }
            }
        }
        return new AbsorbingChain(start, offsets, targets, weights, conversions, nulls, values);
    }

    private static void weight(double weight, int state) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "State %d: weight %s is not a number from 0 on.".formatted(state, Double.toString(weight)));
        }
    }

    /**
     * The number of states.
     *
     * @return how many states there are, live or not
     */
    public int size() {
        return conversions.length;
    }

    /**
     * What becomes of a walk.
     *
     * @return the probability of conversion and the expected value
     */
    public ChainSolution solve() {
        return solve(new BitSet());
    }

    /**
     * What becomes of a walk that ends without conversion where it comes to one of some states.
     *
     * @param removed the states, not the start
     * @return the probability of conversion and the expected value without them
     * @throws IllegalArgumentException if the start or no state of the chain is among them
     */
    public ChainSolution solve(BitSet removed) {
        return outcomes(new LiveChain(this, checked(removed)), MOST_ELIMINATED).solution();
    }

    /**
     * What is lost without each of several groups of states, all at once.
     *
     * @param groups groups of states; they may overlap and don't hold the start
     * @return the losses in the order of the groups
     * @throws IllegalArgumentException if the start or no state of the chain is in a group
     */
    public RemovalEffects effects(List<BitSet> groups) {
        return effects(groups, MOST_ELIMINATED);
    }

    /** The same by elimination of up to so many states. */
    RemovalEffects effects(List<BitSet> groups, int mostEliminated) {
        LiveChain live = new LiveChain(this, new BitSet());
        List<int[]> places = new ArrayList<>();
        for (BitSet group : groups) {
            places.add(live.places(checked(group)));
        }
        WalkOutcomes outcomes = outcomes(live, mostEliminated);
        return live.size <= mostEliminated
                ? GroupReduction.effects(outcomes, places)
                : GroupRelaxation.effects(outcomes, places);
    }

    private static WalkOutcomes outcomes(LiveChain live, int mostEliminated) {
        return live.size <= mostEliminated ? WalkOutcomes.eliminated(live) : WalkOutcomes.relaxed(live);
    }

    private BitSet checked(BitSet states) {
        if (states.get(start)) {
            throw new IllegalArgumentException("The start %d can't be removed.".formatted(start));
        }
        if (states.length() > size()) {
            throw new IllegalArgumentException("State %d is none of %d states.".formatted(states.length() - 1, size()));
        }
        return states;
    }
}
