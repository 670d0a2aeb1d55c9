// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.BitSet;

/** Where walks through a chain can come to. */
final class Reachability {
    private Reachability() {}

    /** The states that a walk can come to. */
    static BitSet reached(AbsorbingChain chain, BitSet removed) {
        BitSet reached = new BitSet(chain.size());
        int[] waiting = new int[chain.size()];
        int top = 0;
        waiting[top++] = chain.start;
        reached.set(chain.start);
        while (top > 0) {
            int state = waiting[--top];
            for (int i = chain.offsets[state]; i < chain.offsets[state + 1]; i++) {
                if (chain.weights[i] > 0 && !removed.get(chain.targets[i]) && !reached.get(chain.targets[i])) {
                    reached.set(chain.targets[i]);
                    waiting[top++] = chain.targets[i];
                }
            }
        }
        return reached;
    }

    /** The states from which a walk can come to an end. */
    static BitSet ending(AbsorbingChain chain, BitSet removed) {
        int[] begins = new int[chain.size() + 1]; // by target: where its sources begin
        for (int target : chain.targets) {
            begins[target + 1]++;
        }
        for (int state = 0; state < chain.size(); state++) {
            begins[state + 1] += begins[state];
        }
        int[] sources = new int[chain.targets.length];
        int[] next = begins.clone();
        int[] waiting = new int[chain.size()];
        int top = 0;
        BitSet ending = new BitSet(chain.size());
        for (int state = 0; state < chain.size(); state++) {
            boolean ends = removed.get(state) || chain.conversions[state] > 0 || chain.nulls[state] > 0;
            if (ends) {
                ending.set(state);
                waiting[top++] = state;
            }
            for (int i = chain.offsets[state]; i < chain.offsets[state + 1]; i++) {
                sources[next[chain.targets[i]]++] = chain.weights[i] > 0 ? state : chain.targets[i];
            }
        }
        while (top > 0) {
            int state = waiting[--top];
            for (int i = begins[state]; i < begins[state + 1]; i++) {
                if (!ending.get(sources[i])) {
                    ending.set(sources[i]);
                    waiting[top++] = sources[i];
                }
            }
        }
        return ending;
    }
}
