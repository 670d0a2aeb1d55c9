// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.SequenceSums;

/**
 * The nodes of the transitions of a chain of order 1, found by one array access instead of a search in the tree of
 * sequences. Only remembers what the tree holds, for names with small numbers, so that its room stays small.
 */
final class FirstOrderEdges {
    private static final int MOST_BITS = 9; // 512 names: a table of at most 1 MB

    private final SequenceSums sums;
    private int bits = 4;
    private int[] known = new int[1 << (2 * bits)]; // the node, 0 if it wasn't looked up yet

    FirstOrderEdges(SequenceSums sums) {
        this.sums = sums;
    }

    /**
     * The transition from a touch, or from the start, to the next touch.
     *
     * @param last the number of the last touch's name, -1 at the start
     * @param name the number of the next one's
     * @return the node of the transition
     */
    int edge(int last, int name) {
        if (((last + 1) | name) >>> bits == 0) {
            int edge = known[(last + 1) << bits | name];
            if (edge != 0) {
                return edge;
            }
        }
        return lookUp(last, name);
    }

    private int lookUp(int last, int name) {
        int state = last < 0 ? SequenceSums.ROOT : sums.child(SequenceSums.ROOT, last);
        int edge = sums.child(state, name);
        int needed = Integer.SIZE - Integer.numberOfLeadingZeros((last + 1) | name);
        if (needed <= MOST_BITS) {
            if (needed > bits) {
                bits = needed;
                known = new int[1 << (2 * bits)];
            }
            known[(last + 1) << bits | name] = edge;
        }
        return edge;
    }
}
