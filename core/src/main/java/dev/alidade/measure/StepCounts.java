// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;

/**
 * Counts of the steps of sequences, from the start to a first name and from a name to the next, in one flat table: they
 * wait there for a tree of sequences, in which each step would have to be searched. For as many names as leave the table
 * small.
 */
final class StepCounts {
    private static final int MOST_BITS = 9; // a table of at most 2 MB
    private static final long FULL = 1L << 34; // far from overflow, and not often

    private int bits = 4;
    private long[] counts = new long[1 << (2 * bits)]; // by row and name; row 0 is the start, row n + 1 name n
    private long counted;

    /** Whether steps of so many names can be counted, each this often, before the counts are taken. */
    boolean accepts(int names, int steps, long times) {
        return names < 1 << MOST_BITS && times >= 0 && times <= Integer.MAX_VALUE && counted <= FULL - times * steps;
    }

    /** Counts the steps of a sequence of numbered names that were {@linkplain #accepts accepted}. */
    void add(int names, int[] sequence, int size, long times) {
        if (names >>> bits != 0) {
            grow(names);
        }
        counted += times * size;
        int row = 0;
        for (int i = 0; i < size; i++) {
            int name = sequence[i];
            counts[row | name] += times;
            row = (name + 1) << bits;
        }
    }

    private void grow(int names) {
        int newBits = Integer.SIZE - Integer.numberOfLeadingZeros(names);
        long[] grown = new long[1 << (2 * newBits)];
        for (int place = 0; place < counts.length; place++) {
            grown[(place >>> bits) << newBits | (place & ((1 << bits) - 1))] = counts[place];
        }
        bits = newBits;
        counts = grown;
    }

    /** Moves all counts to a plane of sums. */
    void moveTo(SequenceSums sums, int plane) {
        if (counted == 0) {
            return;
        }
        counted = 0;
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] != 0) {
                int row = place >>> bits;
                int from = row == 0 ? SequenceSums.ROOT : sums.child(SequenceSums.ROOT, row - 1);
                sums.add(sums.child(from, place & ((1 << bits) - 1)), plane, counts[place]);
            }
        }
        Arrays.fill(counts, 0);
    }
}
