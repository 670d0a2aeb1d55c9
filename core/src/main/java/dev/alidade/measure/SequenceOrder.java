// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The used nodes of a tree of sequences in the order of their names, each before those behind it. */
final class SequenceOrder {
    private final SequenceTree tree;
    private final String[] usedNames; // by rank
    private final int[] ids; // by rank
    private final int[] ranks; // by number of the name
    private final int[] nodes;

    SequenceOrder(SequenceTree tree, Names names, boolean[] used) {
        this.tree = tree;
        this.usedNames = usedNames(names, used);
        this.ids = new int[usedNames.length];
        this.ranks = new int[names.size()];
        for (int rank = 0; rank < ids.length; rank++) {
            ids[rank] = names.id(usedNames[rank]);
            ranks[ids[rank]] = rank;
        }
        this.nodes = inOrder(used);
    }

    /** The names of the used nodes in their natural order. */
    String[] names() {
        return usedNames;
    }

    /** The place of the last name of a used node in {@link #names}. */
    int rank(int node) {
        return ranks[tree.name(node)];
    }

    /** How many nodes are used, without the root. */
    int size() {
        return nodes.length;
    }

    void forEach(IntConsumer visitor) {
        for (int node : nodes) {
            visitor.accept(node);
        }
    }

    private String[] usedNames(Names names, boolean[] used) {
        boolean[] seen = new boolean[names.size()];
        int count = 0;
        for (int node = SequenceTree.ROOT + 1; node < used.length; node++) {
            if (used[node] && !seen[tree.name(node)]) {
                seen[tree.name(node)] = true;
                count++;
            }
        }
        String[] found = new String[count];
        for (int id = seen.length - 1; id >= 0; id--) {
            if (seen[id]) {
                found[--count] = names.name(id);
            }
        }
        Arrays.sort(found);
        return found;
    }

    private int[] inOrder(boolean[] used) {
        long[] children = sortedByParentAndRank(used);
        int[] first = new int[used.length + 1]; // by parent: where its children begin
        for (long child : children) {
            first[parent(child) + 1]++;
        }
        for (int node = 1; node < first.length; node++) {
            first[node] += first[node - 1];
        }
        int[] order = new int[children.length];
        int[] waiting = new int[children.length]; // a stack, as sequences may be long
        int top = 0;
        int node = SequenceTree.ROOT;
        for (int visited = 0; visited < order.length; visited++) {
            for (int i = first[node + 1] - 1; i >= first[node]; i--) {
                waiting[top++] = tree.find(node, ids[(int) children[i]]);
            }
            node = waiting[--top];
            order[visited] = node;
        }
        return order;
    }

    private long[] sortedByParentAndRank(boolean[] used) {
        long[] sorted = new long[used.length - 1];
        int count = 0;
        for (int node = SequenceTree.ROOT + 1; node < used.length; node++) {
            if (used[node]) {
                sorted[count++] = ((long) tree.parent(node) << Integer.SIZE) | rank(node);
            }
        }
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int parent(long child) {
        return (int) (child >>> Integer.SIZE);
    }
}
