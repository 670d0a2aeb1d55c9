// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;

/**
 * Exact counts in numbered bins, most of them small, in little memory. 64 neighbouring bins are a block: its first plane
 * holds the lowest bit of their counts, the next one the bits above, up to the highest bit of its largest count, so that a
 * block takes no more bits for a bin than it needs. Counting is binary addition with a carry from plane to plane, of one
 * bin or, when counts are merged, of all 64 at once. A count is at most 2^63 - 1.
 */
class BitPlanes {
    /** So many bins there can be. */
    static final int MOST = 1 << 13;

    private static final int BLOCK_BITS = 6;
    private static final char[] NO_BLOCKS = {0};
    private static final long[] NO_PLANES = {};

    private char[] starts = NO_BLOCKS; // of each block its first plane; at last, how many planes there are
    private long[] planes = NO_PLANES; // block by block, lowest bit first; the last one of a block is never empty

    interface Visitor {
        void visit(int bin, long count);
    }

    /** Whether there is a block for a bin. */
    final boolean reaches(int bin) {
        return bin >>> BLOCK_BITS < blocks();
    }

    /** Counts one more in a bin that there is a block for, and that holds less than 2^63 - 1. */
    final void increment(int bin) {
        int block = bin >>> BLOCK_BITS;
        long carry = 1L << bin;
        int end = starts[block + 1];
        int at = starts[block];
        if (end - at > 2) { // without asking whether there is a carry, which can't be foreseen
            long first = planes[at];
            long second = planes[at + 1];
            long third = planes[at + 2];
            planes[at] = first ^ carry;
            carry &= first;
            planes[at + 1] = second ^ carry;
            carry &= second;
            planes[at + 2] = third ^ carry;
            carry &= third;
            if (carry == 0) {
                return;
            }
            at += 3;
        }
        for (; at < end; at++) {
            long plane = planes[at];
            planes[at] = plane ^ carry;
            carry &= plane;
            if (carry == 0) {
                return;
            }
        }
        insert(block, carry);
    }

    /** Counts several more in a bin, which must not get more than 2^63 - 1. */
    final void increase(int bin, long more) {
        int block = bin >>> BLOCK_BITS;
        reach(block);
        long carry = 0;
        int at = starts[block];
        for (long left = more; (left | carry) != 0; left >>>= 1) {
            if (at == starts[block + 1]) {
                insert(block, 0);
            }
            long bit = (left & 1) << bin;
            long plane = planes[at];
            planes[at] = plane ^ bit ^ carry;
            carry = (plane & (bit | carry)) | (bit & carry);
            at++;
        }
    }

    private int blocks() {
        return starts.length - 1;
    }

    /** Makes a block, and those before it, if there is none. */
    private void reach(int block) {
        int known = blocks();
        if (block >= known) {
            char used = starts[known];
            starts = Arrays.copyOf(starts, block + 2);
            Arrays.fill(starts, known + 1, starts.length, used);
        }
    }

    /** Puts a plane above those of a block. */
    private void insert(int block, long plane) {
        int used = starts[blocks()];
        if (used == planes.length) {
            planes = Arrays.copyOf(planes, used + 1 + used / 32);
        }
        int at = starts[block + 1];
        System.arraycopy(planes, at, planes, at + 1, used - at);
        planes[at] = plane;
        for (int later = block + 1; later < starts.length; later++) {
            starts[later]++;
        }
    }

    /** The count of a bin. */
    final long count(int bin) {
        return reaches(bin) ? count(bin >>> BLOCK_BITS, bin) : 0;
    }

    private long count(int block, int bin) {
        long count = 0;
        for (int at = starts[block + 1] - 1; at >= starts[block]; at--) {
            count = (count << 1) | ((planes[at] >>> bin) & 1);
        }
        return count;
    }

    /** The bins that hold a count, each a bit. */
    final long[] used() {
        long[] used = new long[blocks()];
        for (int block = 0; block < used.length; block++) {
            used[block] = used(block);
        }
        return used;
    }

    private long used(int block) {
        long used = 0;
        for (int at = starts[block]; at < starts[block + 1]; at++) {
            used |= planes[at];
        }
        return used;
    }

    /** Visits the bins that hold a count, lowest first. */
    final void forEachPlaced(Visitor visitor) {
        for (int block = 0; block < blocks(); block++) {
            for (long left = used(block); left != 0; left &= left - 1) {
                int bin = Long.numberOfTrailingZeros(left);
                visitor.visit((block << BLOCK_BITS) | bin, count(block, bin));
            }
        }
    }

    /** Adds the counts of another, none of which must get more than 2^63 - 1. */
    final void increase(BitPlanes other) {
        reach(other.blocks() - 1);
        char[] newStarts = new char[starts.length];
        long[] sums =
                new long[starts[blocks()] + other.starts[other.blocks()]]; // of two counts, as many as they have digits
        int end = 0;
        for (int block = 0; block < blocks(); block++) {
            end = block < other.blocks() ? add(block, other, sums, end) : copy(block, sums, end);
            newStarts[block + 1] = (char) end;
        }
        starts = newStarts;
        planes = Arrays.copyOf(sums, end);
    }

    /** Puts the sums of two blocks where they begin, and tells where they end. */
    private int add(int block, BitPlanes other, long[] sums, int begin) {
        int end = begin;
        int at = starts[block];
        int otherAt = other.starts[block];
        long carry = 0;
        while (at < starts[block + 1] || otherAt < other.starts[block + 1]) {
            long one = at < starts[block + 1] ? planes[at] : 0;
            long two = otherAt < other.starts[block + 1] ? other.planes[otherAt] : 0;
            sums[end++] = one ^ two ^ carry;
            carry = (one & (two | carry)) | (two & carry);
            at++;
            otherAt++;
        }
        if (carry != 0) {
            sums[end++] = carry;
        }
        return end;
    }

    private int copy(int block, long[] sums, int begin) {
        int length = starts[block + 1] - starts[block];
        System.arraycopy(planes, starts[block], sums, begin, length);
        return begin + length;
    }
}
