// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What an absorbing chain loses without each of several groups of states: walks that come to a state of the group end
 * there without conversion and without value.
 *
 * @param full the chain with all its states
 * @param conversionLost by group, the probability of coming to it and converting: that of conversion less that without the
 *     group, from 0 to the probability of conversion
 * @param valueLost by group, the expected value of the walks that come to it, possibly negative
 * @param sweeps how many sweeps of Gauss-Seidel the losses took; 0 where the chain was solved by elimination
 */
public record RemovalEffects(
        ChainSolution full, ImmutableDoubleArray conversionLost, ImmutableDoubleArray valueLost, int sweeps) {

    /** The losses by part and group. Where no walk gets anything past a group, all is lost, to the last bit. */
    static RemovalEffects of(WalkOutcomes outcomes, List<int[]> groups, double[][] lost, int sweeps) {
        LiveChain live = outcomes.live();
        for (int group = 0; group < groups.size() && live.size > 0; group++) {
            BitSet past = live.gotWithout(groups.get(group));
            for (int part = past.nextClearBit(0); part < lost.length; part = past.nextClearBit(part + 1)) {
                lost[part][group] = outcomes.at(live.start, part);
            }
        }
        ChainSolution full = outcomes.solution();
        double[] values = lost[LiveChain.VALUE].clone();
        for (int group = 0; group < values.length && lost.length > LiveChain.REFUND; group++) {
            values[group] -= lost[LiveChain.REFUND][group];
        }
        return new RemovalEffects(
                full,
                ImmutableDoubleArray.copyOf(lost[LiveChain.CONVERSION]),
                ImmutableDoubleArray.copyOf(values),
                sweeps);
    }

    /**
     * The removal effect on conversion: the share of the conversions that is lost without the group,
     * \( 1 - P_{without} / P \). Exactly 1 where no walk converts without coming to the group.
     *
     * @param group the place of the group
     * @return from 0 to 1; empty if the whole chain never converts
     */
    public OptionalDouble onConversion(int group) {
        return full.conversion() > 0
                ? OptionalDouble.of(Math.min(1, conversionLost.get(group) / full.conversion()))
                : OptionalDouble.empty();
    }

    /**
     * The removal effect on value: the share of the expected value that is lost without the group. Below 0 or above 1
     * where values of both signs meet.
     *
     * @param group the place of the group
     * @return the share; empty if the expected value of the whole chain is zero
     */
    public OptionalDouble onValue(int group) {
        return full.value() != 0 ? OptionalDouble.of(valueLost.get(group) / full.value()) : OptionalDouble.empty();
    }
}
