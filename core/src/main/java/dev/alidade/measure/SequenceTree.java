// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;

/**
 * Sequences of numbered names as nodes of a tree: a node is the sequence on the way from the root to it. A node has a
 * greater number than its parent. Children of the root are found by their name, others in an open-addressed table.
 */
final class SequenceTree {
    static final int ROOT = 0;
    static final int NONE = -1;
    private static final int FIRST_CAPACITY = 4;
    private static final int CACHED_ORDERS = 16;
    private static final int[] NONE_YET = {};
    private static final int[][] NO_ENDS = {};

    private int[] names = new int[FIRST_CAPACITY];
    private int[] parents = NONE_YET; // from the first node on whose parent isn't the root
    private int nodes = 1;

    private int[] ofRoot = NONE_YET; // by name; 0 where there is none: the root is no child
    private int[] children = new int[2]; // by hash of parent and name; 0 where free
    private int hashed;
    private int shift = Long.SIZE - 1;
    private int[][] ends = NO_ENDS; // by order, by node; 0 where not known yet

    SequenceTree() {
        names[ROOT] = NONE;
    }

    int nodes() {
        return nodes;
    }

    int parent(int node) {
        return parents.length > 0 ? parents[node] : node == ROOT ? NONE : ROOT;
    }

    int name(int node) {
        return names[node];
    }

    int depth(int node) {
        int depth = 0;
        for (int at = node; at != ROOT; at = parent(at)) {
            depth++;
        }
        return depth;
    }

    /** The depths of all nodes. */
    int[] depths() {
        int[] depths = new int[nodes];
        for (int node = ROOT + 1; node < nodes; node++) {
            depths[node] = depths[parent(node)] + 1;
        }
        return depths;
    }

    int find(int node, int name) {
        int child = node == ROOT ? (name < ofRoot.length ? ofRoot[name] : 0) : children[slot(node, name)];
        return child == 0 ? NONE : child;
    }

    int child(int node, int name) {
        if (node == ROOT) {
            if (name < ofRoot.length && ofRoot[name] != 0) {
                return ofRoot[name];
            }
            return newChildOfRoot(name);
        }
        int slot = slot(node, name);
        return children[slot] != 0 ? children[slot] : newChild(node, name, slot);
    }

    /** The node of the last {@code order} names of a node's sequence, made if there is none; the node if it is no longer. */
    int end(int node, int order) {
        if (order == 0) {
            return ROOT;
        }
        if (order >= CACHED_ORDERS) {
            return walk(node, order);
        }
        int[] known = known(order, node);
        int end = known[node];
        if (end == 0) {
            end = walk(node, order);
            known[node] = end;
        }
        return end;
    }

    /** The cache of an order, with room for a node. */
    private int[] known(int order, int node) {
        if (order >= ends.length) {
            int cached = ends.length;
            ends = Arrays.copyOf(ends, order + 1);
            Arrays.fill(ends, cached, ends.length, new int[0]);
        }
        if (node >= ends[order].length) {
            ends[order] = Arrays.copyOf(ends[order], names.length);
        }
        return ends[order];
    }

    private int walk(int node, int order) {
        if (depth(node) <= order) {
            return node;
        }
        int[] last = new int[order];
        int at = node;
        for (int i = order - 1; i >= 0; i--) {
            last[i] = names[at];
            at = parent(at);
        }
        int end = ROOT;
        for (int name : last) {
            end = child(end, name);
        }
        return end;
    }

    private int newChildOfRoot(int name) {
        if (name >= ofRoot.length) {
            ofRoot = Arrays.copyOf(ofRoot, name + name / 4 + FIRST_CAPACITY);
        }
        int child = newNode(ROOT, name);
        ofRoot[name] = child;
        return child;
    }

    private int newChild(int node, int name, int slot) {
        int child = newNode(node, name);
        children[slot] = child;
        hashed++;
        if (3 * hashed > 2 * children.length) {
            grow();
        }
        return child;
    }

    private int newNode(int parent, int name) {
        if (nodes == names.length) {
            int room = nodes + nodes / 4 + FIRST_CAPACITY;
            names = Arrays.copyOf(names, room);
            if (parents.length > 0) {
                parents = Arrays.copyOf(parents, room);
            }
        }
        if (parent != ROOT && parents.length == 0) {
            parents = new int[names.length]; // so far the root
            parents[ROOT] = NONE;
        }
        names[nodes] = name;
        if (parents.length > 0) {
            parents[nodes] = parent;
        }
        return nodes++;
    }

    private void grow() {
        int[] old = children;
        children = new int[2 * old.length];
        shift--;
        for (int child : old) {
            if (child != 0) {
                children[slot(parents[child], names[child])] = child;
            }
        }
    }

    /** The slot of the child of a node, or the free one where it would stand. */
    private int slot(int node, int name) {
        int slot = (int) (((((long) node << Integer.SIZE) | name) * 0x9E3779B97F4A7C15L) >>> shift);
        while (children[slot] != 0 && (names[children[slot]] != name || parents[children[slot]] != node)) {
            slot = (slot + 1) & (children.length - 1);
        }
        return slot;
    }
}
