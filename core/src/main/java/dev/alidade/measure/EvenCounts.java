// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;

/**
 * Equal parts of two whole numbers by name, which wait in flat tables for the exact sums of a tree of sequences: of the
 * first number, the same for all sequences, how often each name was given a part of which size; of the second the parts
 * themselves. For as many names, and as short sequences, as leave the tables small.
 */
final class EvenCounts {
    private static final int MOST_BITS = 9;
    private static final int MOST_SIZE = 64; // a table of at most 256 KB
    private static final long FULL = 1L << 62;

    private int bits = 4;
    private long[] counts = new long[MOST_SIZE << bits]; // by size of the sequence, less one, and name
    private long[] more = new long[1 << bits]; // by name: units that were left over, of the first number
    private long[] parts = new long[1 << bits]; // by name: of the second number
    private long whole;
    private long counted;
    private long shared; // of the second number: no sum of parts is greater

    /** Whether a sequence over so many names can be taken before the counts are moved. */
    boolean accepts(int names, int size, long first, long second) {
        return names <= 1 << MOST_BITS
                && size <= MOST_SIZE
                && first >= 0
                && (first == whole || counted == 0)
                && second >= 0
                && second <= FULL - shared;
    }

    /** Takes a sequence of numbered names that was {@linkplain #accepts accepted}. */
    void add(int names, int[] sequence, int size, long first, long second) {
        if (names > 1 << bits) {
            grow(names);
        }
        whole = first;
        counted++;
        shared += second;
        int left = (int) (first - first / size * size);
        long part = second / size;
        int leftOfSecond = (int) (second - part * size);
        int row = (size - 1) << bits;
        for (int i = 0; i < size; i++) {
            int name = sequence[i];
            counts[row | name]++;
            more[name] += i < left ? 1 : 0;
            parts[name] += i < leftOfSecond ? part + 1 : part;
        }
    }

    private void grow(int names) {
        int newBits = Integer.SIZE - Integer.numberOfLeadingZeros(names - 1);
        long[] grown = new long[MOST_SIZE << newBits];
        for (int size = 0; size < MOST_SIZE; size++) {
            System.arraycopy(counts, size << bits, grown, size << newBits, 1 << bits);
        }
        bits = newBits;
        counts = grown;
        more = Arrays.copyOf(more, 1 << bits);
        parts = Arrays.copyOf(parts, 1 << bits);
    }

    /** Moves everything to the first two planes of sums. */
    void moveTo(SequenceSums sums) {
        if (counted == 0) {
            return;
        }
        for (int name = 0; name < more.length; name++) {
            for (int size = 1; size <= MOST_SIZE; size++) {
                long count = counts[(size - 1) << bits | name];
                if (count > 0) {
                    sums.addProduct(sums.child(SequenceSums.ROOT, name), 0, count, whole / size, 0);
                }
            }
            if (more[name] > 0 || parts[name] > 0) {
                int node = sums.child(SequenceSums.ROOT, name);
                sums.add(node, 0, more[name]);
                sums.add(node, 1, parts[name]);
            }
        }
        Arrays.fill(counts, 0);
        Arrays.fill(more, 0);
        Arrays.fill(parts, 0);
        counted = 0;
        shared = 0;
    }
}
