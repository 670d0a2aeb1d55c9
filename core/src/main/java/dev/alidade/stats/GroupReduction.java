// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Removal effects by elimination. When all states outside a group are eliminated, the start's row tells where in the group
 * walks come first, and what they lose is what they would get from there: nothing is subtracted. States outside one half of
 * the groups are eliminated once for all groups of that half, and so on down to single groups.
 */
final class GroupReduction {
    private final WalkOutcomes outcomes;
    private final List<int[]> groups; // as places of live states
    private final double[][] lost; // by part and group

    private GroupReduction(WalkOutcomes outcomes, List<int[]> groups) {
        this.outcomes = outcomes;
        this.groups = groups;
        this.lost = new double[outcomes.live().ends.length][groups.size()];
    }

    static RemovalEffects effects(WalkOutcomes outcomes, List<int[]> groups) {
        LiveChain live = outcomes.live();
        GroupReduction reduction = new GroupReduction(outcomes, groups);
        if (live.size > 0 && !groups.isEmpty()) {
            int[] places = IntStream.range(0, live.size)
                    .map(row -> place(row, live.start))
                    .toArray();
            reduction.descend(DenseChain.of(live), places, 0, groups.size());
        }
        return RemovalEffects.of(outcomes, groups, reduction.lost, 0);
    }

    /** The place of a row of the whole chain, in which the start is first. */
    private static int place(int row, int start) {
        return row == 0 ? start : row <= start ? row - 1 : row;
    }

    private void descend(DenseChain chain, int[] places, int from, int to) {
        BitSet kept = new BitSet();
        kept.set(outcomes.live().start);
        for (int[] group : groups.subList(from, to)) {
            for (int place : group) {
                kept.set(place);
            }
        }
        int[] order = new int[places.length];
        int[] left = new int[kept.cardinality()];
        int front = 0;
        int back = order.length;
        for (int row = 0; row < places.length; row++) {
            if (kept.get(places[row])) {
                left[front] = places[row];
                order[front++] = row;
            } else {
                order[--back] = row;
            }
        }
        DenseChain reduced = chain;
        if (front < order.length) {
            reduced = chain.inOrder(order);
            reduced.eliminateDownTo(front);
        }
        if (to - from == 1) {
            lose(from, reduced.first(), left);
        } else {
            int middle = (from + to) >>> 1;
            descend(reduced, left, from, middle);
            descend(reduced, left, middle, to);
        }
    }

    private void lose(int group, double[] first, int[] places) {
        for (int part = 0; part < lost.length; part++) {
            for (int row = 1; row < first.length; row++) {
                lost[part][group] += first[row] * outcomes.at(places[row], part);
            }
        }
    }
}
