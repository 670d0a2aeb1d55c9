// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.BitSet;
import java.util.List;

/**
 * A walk over states that goes on from each with given odds until it ends: in a conversion, which may pay a value, or
 * without one (null).
 *
 * <p>Odds are weights, not probabilities: a row need not sum to 1, so that counts can be given as they are.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class AbsorbingChain {
    private AbsorbingChain() {}

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
     * @throws IllegalArgumentException if lengths, targets or numbers are out of range
     */
    public static AbsorbingChain of(
            int start,
            int[] offsets,
            int[] targets,
            double[] weights,
            double[] conversions,
            double[] nulls,
            double[] values) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /**
     * What is lost without each of several groups of states, all at once.
     *
     * @param groups groups of states; they may overlap and don't hold the start
     * @return the losses in the order of the groups
     * @throws IllegalArgumentException if the start or no state of the chain is in a group
     */
    public RemovalEffects effects(List<BitSet> groups) {
        throw new UnsupportedOperationException();
    }
}
