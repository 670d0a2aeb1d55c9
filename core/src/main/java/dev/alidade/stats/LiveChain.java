// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The part of an absorbing chain that matters: the states that a walk from the start can come to and out of again. Rows
 * are probabilities of where a walk goes when it leaves its state, so that staying in a state leaves no trace; what leads
 * into a removed state or a closed cycle ends without conversion.
 */
final class LiveChain {
    static final int NOT_LIVE = -1;

    /** The parts of what a walk gets at its end: a conversion, its value above zero, and below zero if any chain has it. */
    static final int CONVERSION = 0;

    static final int VALUE = 1;
    static final int REFUND = 2;

    final int size;
    final int start; // NOT_LIVE where no walk ends, and nothing else is live either
    final int[] offsets;
    final int[] targets;
    final double[] weights;
    final double[] nulls;
    final double[][] ends; // by part and place
    final int unreachable;
    final int closed;

    private final int[] places; // by state of the whole chain

    LiveChain(AbsorbingChain chain, BitSet removed) {
        BitSet reached = Reachability.reached(chain, removed);
        BitSet live = Reachability.ending(chain, removed); // with the start if with any
        live.and(reached);
        this.size = live.cardinality();
        this.unreachable = chain.size() - removed.cardinality() - reached.cardinality();
        this.closed = reached.cardinality() - size;
        this.places = new int[chain.size()];
        Arrays.fill(places, NOT_LIVE);
        int place = 0;
        for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
            places[state] = place++;
        }
        this.start = places[chain.start];
        this.offsets = new int[size + 1];
        this.targets = new int[chain.targets.length];
        this.weights = new double[chain.targets.length];
        this.nulls = new double[size];
        boolean refunds = live.stream().anyMatch(state -> chain.values[state] < 0);
        this.ends = new double[refunds ? REFUND + 1 : VALUE + 1][size];
        for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
            fill(places[state], chain, state);
        }
    }

    private void fill(int place, AbsorbingChain chain, int state) {
        double toNull = chain.nulls[state];
        double out = chain.conversions[state];
        int end = offsets[place];
        for (int i = chain.offsets[state]; i < chain.offsets[state + 1]; i++) {
            int target = chain.targets[i];
            double weight = chain.weights[i];
            if (target == state || weight == 0) {
                continue;
            }
            if (places[target] == NOT_LIVE) {
                toNull += weight;
            } else {
                targets[end] = places[target];
                weights[end] = weight;
                out += weight;
                end++;
            }
        }
        out += toNull;
        offsets[place + 1] = end;
        nulls[place] = toNull / out;
        ends[CONVERSION][place] = chain.conversions[state] / out;
        ends[VALUE][place] = Math.max(0, chain.values[state] / out);
        if (ends.length > REFUND) {
            ends[REFUND][place] = Math.max(0, -chain.values[state] / out);
        }
        for (int i = offsets[place]; i < end; i++) {
            weights[i] /= out;
        }
    }

    /** The parts of which some walk gets anything without coming to one of some places; the start is none of them. */
    BitSet gotWithout(int[] avoided) {
        BitSet seen = new BitSet(size);
        for (int place : avoided) {
            seen.set(place);
        }
        BitSet got = new BitSet(ends.length);
        int[] waiting = new int[size];
        int top = 0;
        waiting[top++] = start;
        seen.set(start);
        while (top > 0 && got.cardinality() < ends.length) {
            int place = waiting[--top];
            for (int part = 0; part < ends.length; part++) {
                if (ends[part][place] > 0) {
                    got.set(part);
                }
            }
            for (int i = offsets[place]; i < offsets[place + 1]; i++) {
                if (!seen.get(targets[i])) {
                    seen.set(targets[i]);
                    waiting[top++] = targets[i];
                }
            }
        }
        return got;
    }

    /** The places of those of some states that are live, ascending. */
    int[] places(BitSet states) {
        return states.stream()
                .map(state -> places[state])
                .filter(place -> place != NOT_LIVE)
                .toArray();
    }
}
