// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.SequenceSums;
import java.util.Arrays;

/**
 * The nodes of the transitions of a chain of order 1, found by two array accesses instead of a search in the tree of
 * sequences. Only remembers what the tree holds, for names with small numbers, so that its room stays small.
 */
final class FirstOrderEdges {
    private static final int MOST = 512; // names: a table of at most 1 MB

    private final SequenceSums sums;
    private int[][] known = {}; // by last name, 0 for the start, and next name: the node, 0 if it wasn't looked up yet

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
        if (last + 1 < known.length && name < known[last + 1].length) {
            int edge = known[last + 1][name];
            if (edge != 0) {
                return edge;
            }
        }
        return lookUp(last, name);
    }

    private int lookUp(int last, int name) {
        int state = last < 0 ? SequenceSums.ROOT : sums.child(SequenceSums.ROOT, last);
        int edge = sums.child(state, name);
        if (last < MOST && name < MOST) {
            if (last + 1 >= known.length) {
                int size = known.length;
                known = Arrays.copyOf(known, Math.max(2 * size, last + 2));
                Arrays.fill(known, size, known.length, new int[0]);
            }
            if (name >= known[last + 1].length) {
                known[last + 1] = Arrays.copyOf(known[last + 1], Math.max(2 * known[last + 1].length, name + 1));
            }
            known[last + 1][name] = edge;
        }
        return edge;
    }
}
