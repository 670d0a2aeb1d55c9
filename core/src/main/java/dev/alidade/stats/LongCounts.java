// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Arrays;

/** Counts by a key that is not negative: an open-addressed table of primitives, read out in the order of the keys. */
final class LongCounts {

    private static final long FREE = -1;

    private long[] keys = new long[16];
    private long[] counts = new long[16];
    private int shift = 60;
    private int size;

    LongCounts() {
        Arrays.fill(keys, FREE);
    }

    void add(long key, long count) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        counts[slot] = Math.addExact(counts[slot], count);
    }

    void addAll(LongCounts other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != FREE) {
                add(other.keys[i], other.counts[i]);
            }
        }
    }

    /** The count, 0 for a key that was never added. */
    long get(long key) {
        int slot = slot(key);
        return keys[slot] == FREE ? 0 : counts[slot];
    }

    long[] sortedKeys() {
        long[] sorted = Arrays.stream(keys).filter(key -> key != FREE).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new long[2 * oldKeys.length];
        shift--;
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
