// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.primitives.ImmutableIntArray;
import dev.alidade.measure.SequenceSums;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The states of a counted chain and the transitions between them. Transitions are in the order of their names and states in
 * the order in which they come up in them, so that rounding is the same however the facts came. The start is state 0.
 */
final class ChainStates {
    private static final int NONE = -1;

    private final SequenceSums sums;
    private final int order;
    private final int[] edges; // nodes of a state and the next touch
    private final int[] nodes; // by state
    private final int[] states; // by node

    /**
     * Finds the states.
     *
     * @param sums sums on nodes of a state and the next touch, and on nodes of states
     * @param order how many touches are a state
     * @param used whether a node is a transition that was gone
     * @throws IllegalStateException if a transition is longer than the order and one touch
     */
    ChainStates(SequenceSums sums, int order, IntPredicate used) {
        this.sums = sums;
        this.order = order;
        ImmutableIntArray.Builder found = ImmutableIntArray.builder();
        sums.forEach(node -> {
            if (used.test(node)) {
                if (sums.depth(node) > order + 1) {
                    throw new IllegalStateException(
                            "%s is too long for a chain of order %s.".formatted(sums.sequence(node), order));
                }
                found.add(node);
            }
        });
        edges = found.build().toArray();
        for (int edge : edges) {
            int unused = sums.follow(edge, order); // makes the states that nothing goes on from
        }
        states = new int[sums.nodes()];
        Arrays.fill(states, NONE);
        nodes = numbered();
    }

    private int[] numbered() {
        int[] numbered = new int[2 * edges.length + 1];
        int size = 0;
        states[SequenceSums.ROOT] = size;
        numbered[size++] = SequenceSums.ROOT;
        for (int edge : edges) {
            int from = sums.parent(edge);
            if (states[from] == NONE) {
                states[from] = size;
                numbered[size++] = from;
            }
            int to = sums.follow(edge, order);
            if (states[to] == NONE) {
                states[to] = size;
                numbered[size++] = to;
            }
        }
        return Arrays.copyOf(numbered, size);
    }

    /** How many states there are, with the start. */
    int size() {
        return nodes.length;
    }

    /** The node of a state. */
    int node(int state) {
        return nodes[state];
    }

    /** The state of a node; -1 if it is none. */
    int state(int node) {
        return states[node];
    }

    /** How many transitions there are. */
    int edges() {
        return edges.length;
    }

    /** The node of a transition. */
    int edge(int place) {
        return edges[place];
    }

    /** The state from which a transition goes. */
    int source(int place) {
        return states[sums.parent(edges[place])];
    }

    /** The state to which it goes. */
    int target(int place) {
        return states[sums.follow(edges[place], order)];
    }
}
