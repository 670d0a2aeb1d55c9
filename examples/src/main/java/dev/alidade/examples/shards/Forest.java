// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import java.util.Arrays;

/** Keys that are linked, in memory: a forest in which each tree holds what is linked. */
final class Forest {
    private static final int SMALL = 64;

    private final LongMap places = new LongMap();
    private long[] keys = new long[SMALL];
    private int[] parents = new int[SMALL];

    private int place(long key) {
        int place = (int) places.get(key, -1);
        if (place >= 0) {
            return place;
        }
        int next = places.size();
        if (next == keys.length) {
            keys = Arrays.copyOf(keys, Math.multiplyExact(next, 2));
            parents = Arrays.copyOf(parents, keys.length);
        }
        keys[next] = key;
        parents[next] = next;
        places.putIfAbsent(key, next);
        return next;
    }

    void link(long one, long other) {
        int root = root(place(one));
        int otherRoot = root(place(other)); // may move the parents
        parents[otherRoot] = root;
    }

    private int root(int place) {
        int at = place;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    int size() {
        return places.size();
    }

    /** A key, by a number below the size. */
    long key(int place) {
        return keys[place];
    }

    /** The number of the key that stands for all that are linked with it. */
    int rootOf(int place) {
        return root(place);
    }
}
