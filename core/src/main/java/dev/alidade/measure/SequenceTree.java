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

    private int[] parents = new int[FIRST_CAPACITY];
    private int[] names = new int[FIRST_CAPACITY];
    private int[] depths = new int[FIRST_CAPACITY];
    private int nodes = 1;

    private int[] ofRoot = new int[0]; // by name; 0 where there is none: the root is no child
    private int[] children = new int[2]; // by hash of parent and name; 0 where free
    private int hashed;
    private int shift = Long.SIZE - 1;
    private int[][] ends = new int[0][]; // by order, by node; 0 where not known yet

    SequenceTree() {
        parents[ROOT] = NONE;
        names[ROOT] = NONE;
    }

    int nodes() {
        return nodes;
    }

    int parent(int node) {
        return parents[node];
    }

    int name(int node) {
        return names[node];
    }

    int depth(int node) {
        return depths[node];
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
        if (depths[node] <= order) {
            return node;
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
            ends[order] = Arrays.copyOf(ends[order], parents.length);
        }
        return ends[order];
    }

    private int walk(int node, int order) {
        int[] last = new int[order];
        int at = node;
        for (int i = order - 1; i >= 0; i--) {
            last[i] = names[at];
            at = parents[at];
        }
        int end = ROOT;
        for (int name : last) {
            end = child(end, name);
        }
        return end;
    }

    private int newChildOfRoot(int name) {
        if (name >= ofRoot.length) {
            ofRoot = Arrays.copyOf(ofRoot, Math.max(FIRST_CAPACITY, 2 * name));
        }
        int child = newNode(ROOT, name);
        ofRoot[name] = child;
        return child;
    }

    private int newChild(int node, int name, int slot) {
        int child = newNode(node, name);
        children[slot] = child;
        hashed++;
        if (2 * hashed > children.length) {
            grow();
        }
        return child;
    }

    private int newNode(int parent, int name) {
        if (nodes == parents.length) {
            parents = Arrays.copyOf(parents, 2 * nodes);
            names = Arrays.copyOf(names, 2 * nodes);
            depths = Arrays.copyOf(depths, 2 * nodes);
        }
        parents[nodes] = parent;
        names[nodes] = name;
        depths[nodes] = depths[parent] + 1;
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
