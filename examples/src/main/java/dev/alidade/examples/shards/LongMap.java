// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

/** Numbers for keys other than 0, in two arrays. */
final class LongMap {
    private static final int SMALL = 64;

    private long[] keys = new long[SMALL];
    private long[] values = new long[SMALL];
    private int size;

    /** The finalizer of MurmurHash3 (Austin Appleby, public domain): one to one on longs. */
    static long mixed(long number) {
        long h = number;
        h ^= h >>> 33;
        h *= 0xFF51AFD7ED558CCDL;
        h ^= h >>> 33;
        h *= 0xC4CEB9FE1A85EC53L;
        h ^= h >>> 33;
        return h;
    }

    int size() {
        return size;
    }

    /** The value of a key, or another where it has none. */
    long get(long key, long otherwise) {
        int at = place(keys, key);
        return keys[at] == 0 ? otherwise : values[at];
    }

    /** Gives a key a value if it has none yet. */
    void putIfAbsent(long key, long value) {
        int at = place(keys, key);
        if (keys[at] == 0) {
            keys[at] = key;
            values[at] = value;
            size++;
            if (size > keys.length / 2) {
                grow();
            }
        }
    }

    private void grow() {
        long[] moreKeys = new long[Math.multiplyExact(keys.length, 2)];
        long[] moreValues = new long[moreKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = place(moreKeys, keys[i]);
                moreKeys[at] = keys[i];
                moreValues[at] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }
}
