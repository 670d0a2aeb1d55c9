// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;

/**
 * Counts of the steps of sequences, from the start to a first name and from a name to the next, in one flat table: they
 * wait there for a tree of sequences, in which each step would have to be searched. For as many names as leave the table
 * small.
 */
final class StepCounts {
    private static final int MOST_NAMES = 1 << 9; // a table of little more than 1 MB
    private static final long MOST_TIMES = 1 << 16; // at once; more are few
    private static final long FULL = Integer.MAX_VALUE;
    private static final int SMALL = 256; // places that a table may have whatever is counted in it

    private static final int[] NONE = {};

    private int width; // so many names have a place
    private int[] counts = NONE; // by row and name; row 0 is the start, row n + 1 name n
    private long counted; // since they were moved
    private long met; // steps, also those that were not counted here

    /**
     * Whether steps of so many names can be counted here, each this often, in a table that is not much larger than the
     * number of steps met.
     */
    boolean accepts(int names, int steps, long times) {
        met += steps;
        if (names > MOST_NAMES || times < 0 || times > MOST_TIMES) {
            return false;
        }
        return names <= width || places(width(names)) <= Math.max(SMALL, 4 * met);
    }

    /** Whether there is room for so many steps before the counts are taken. */
    boolean hasRoom(int steps, long times) {
        return counted <= FULL - times * steps;
    }

    /** For how many names there is to be room, with some more for those that come. */
    private static int width(int names) {
        return (names + names / 16 + 3) & -4;
    }

    private static int places(int width) {
        return (width + 1) * width;
    }

    /** Counts the steps of a sequence of numbered names that were {@linkplain #accepts accepted}. */
    void add(int names, int[] sequence, int size, long times) {
        if (names > width) {
            grow(width(names));
        }
        counted += times * size;
        int each = (int) times;
        int row = 0;
        for (int i = 0; i < size; i++) {
            int name = sequence[i];
            counts[row + name] += each;
            row = (name + 1) * width;
        }
    }

    private void grow(int newWidth) {
        int[] grown = new int[places(newWidth)];
        for (int row = 0; row * width < counts.length; row++) {
            System.arraycopy(counts, row * width, grown, row * newWidth, width);
        }
        width = newWidth;
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
                int row = place / width;
                int from = row == 0 ? SequenceSums.ROOT : sums.child(SequenceSums.ROOT, row - 1);
                sums.add(sums.child(from, place % width), plane, counts[place]);
            }
        }
        Arrays.fill(counts, 0);
    }
}
