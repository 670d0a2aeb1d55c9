// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import java.util.Arrays;

/** Where an answer's words stand for words of the lexicon; for one answer, one thread. */
final class Hits {
    private long[] packed = new long[8];
    private int size;

    /**
     * Notes that the answer's words from..to are the lexicon's word; part: together with another word of the
     * lexicon.
     */
    void add(int token, int from, int to, int edits, boolean part) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] =
                (long) token << 32 | (long) from << 16 | (long) (to - from) << 8 | (long) edits << 1 | (part ? 1 : 0);
    }

    int size() {
        return size;
    }

    void truncate(int newSize) {
        size = newSize;
    }

    /** Ends the adding: the hits are sorted by token, then by place. */
    void seal() {
        Arrays.sort(packed, 0, size);
    }

    int token(int hit) {
        return (int) (packed[hit] >>> 32);
    }

    int from(int hit) {
        return (int) (packed[hit] >>> 16) & 0xFFFF;
    }

    int to(int hit) {
        return from(hit) + ((int) (packed[hit] >>> 8) & 0xFF);
    }

    int edits(int hit) {
        return (int) (packed[hit] >>> 1) & 0x7F;
    }

    boolean part(int hit) {
        return (packed[hit] & 1) == 1;
    }

    /** The first hit of a token, or -1. */
    int first(int token) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (token(middle) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size && token(low) == token ? low : -1;
    }
}
