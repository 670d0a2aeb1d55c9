// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;

/**
 * Equal parts of two whole numbers by name, which wait in flat tables for the exact sums of a tree of sequences: of the
 * first number, the same for all sequences, how often each name was given a part of which size; of the second the parts
 * themselves. For as many names, and as short sequences, as leave the tables small.
 */
final class EvenCounts {
    private static final int MOST_NAMES = 1 << 9;
    private static final int MOST_SIZE = 64; // a table of at most 128 KB
    private static final int MOST_COUNTED = 1 << 24; // each up to 64 times: a count fits an int
    private static final long FULL = 1L << 62;
    private static final int SMALL = 256; // places that the table may have whatever is counted in it

    private static final int[] NO_COUNTS = {};
    private static final long[] NO_PARTS = {};

    private int rows; // of the table: the longest sequence
    private int[] counts = NO_COUNTS; // by size of the sequence, less one, and name
    private long[] more = NO_PARTS; // by name: units that were left over, of the first number
    private long[] parts = NO_PARTS; // by name: of the second number
    private long whole;
    private int counted; // since they were moved
    private long shared; // of the second number: no sum of parts is greater
    private long met; // names in sequences, also those that were not taken

    /**
     * Whether a sequence over so many names can be taken, in a table that is not much larger than the number of names
     * met in sequences.
     */
    boolean accepts(int names, int size, long first, long second) {
        met += size;
        return names <= MOST_NAMES
                && size <= MOST_SIZE
                && first >= 0
                && second >= 0
                && (fits(names, size) || (long) Math.max(rows, size) * width(names) <= Math.max(SMALL, 4 * met));
    }

    private boolean fits(int names, int size) {
        return size <= rows && names <= more.length;
    }

    /** Whether there is room for these numbers before the counts are moved. */
    boolean hasRoom(long first, long second) {
        return counted == 0 || (first == whole && second <= FULL - shared && counted < MOST_COUNTED);
    }

    /** For how many names there is to be room, with some more for those that come. */
    private static int width(int names) {
        return (names + names / 16 + 3) & -4;
    }

    /** Takes a sequence of numbered names that was {@linkplain #accepts accepted}. */
    void add(int names, int[] sequence, int size, long first, long second) {
        if (!fits(names, size)) {
            grow(Math.max(more.length, width(names)), Math.max(rows, size));
        }
        whole = first;
        counted++;
        shared += second;
        int left = (int) (first - first / size * size);
        long part = second / size;
        int leftOfSecond = (int) (second - part * size);
        int row = (size - 1) * more.length;
        for (int i = 0; i < size; i++) {
            int name = sequence[i];
            counts[row + name]++;
            more[name] += i < left ? 1 : 0;
            parts[name] += i < leftOfSecond ? part + 1 : part;
        }
    }

    private void grow(int width, int newRows) {
        int[] grown = new int[newRows * width];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(counts, row * more.length, grown, row * width, more.length);
        }
        rows = newRows;
        counts = grown;
        more = Arrays.copyOf(more, width);
        parts = Arrays.copyOf(parts, width);
    }

    /** Moves everything to the first two planes of sums. */
    void moveTo(SequenceSums sums) {
        if (counted == 0) {
            return;
        }
        for (int name = 0; name < more.length; name++) {
            for (int size = 1; size <= rows; size++) {
                int count = counts[(size - 1) * more.length + name];
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
