// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * Optimal string alignment distance: how many insertions, deletions, substitutions and swaps of two neighbours turn one
 * text into the other, when no stretch is edited twice (so "ca" to "abc" takes 3, and the triangle inequality can fail).
 * Counted in code points: a character outside the basic plane is one. A surrogate without its partner counts as one too.
 *
 * <p>Only the band of cells that can stay within the limit is filled, and it stops as soon as no cell does: for a limit k
 * and a text of length n at most about (2k + 1) n steps (E. Ukkonen, "Algorithms for approximate string matching",
 * Information and Control 64 (1985)).
 *
 * <p>An instance keeps its work space and allocates only to grow it: give each thread its own. {@link
 * #optimalStringAlignment} is the same for a single call.
 */
public final class EditDistance {

    private int[] first = new int[32];
    private int[] second = new int[32];
    private int[] beforeLast = new int[33];
    private int[] last = new int[33];
    private int[] current = new int[33];

    /** Makes a work space. */
    public EditDistance() {}

    /**
     * The distance of two texts, as far as it matters.
     *
     * @param a a text
     * @param b another text
     * @param limit the largest distance of interest; not negative
     * @return the distance if it is at most {@code limit}, else {@code limit + 1}
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    public static int optimalStringAlignment(CharSequence a, CharSequence b, int limit) {
        return new EditDistance().between(a, b, limit);
    }

    /**
     * The distance of two texts, as far as it matters, in this work space.
     *
     * @param a a text
     * @param b another text
     * @param limit the largest distance of interest; not negative
     * @return the distance if it is at most {@code limit}, else {@code limit + 1}
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    public int between(CharSequence a, CharSequence b, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("Limit %d of an edit distance is negative.".formatted(limit));
        }
        first = roomFor(first, a.length());
        second = roomFor(second, b.length());
        int endA = codePoints(a, first);
        int endB = codePoints(b, second);
        int start = 0;
        int shorter = Math.min(endA, endB);
        while (start < shorter && first[start] == second[start]) {
            start++;
        }
        while (endA > start && endB > start && first[endA - 1] == second[endB - 1]) {
            endA--;
            endB--;
        }
        int longest = Math.max(endA, endB) - start;
        if (Math.abs(endA - endB) > limit) {
            return limit + 1;
        }
        if (endA == start || endB == start) {
            return longest;
        }
        return banded(start, endA, endB, Math.min(limit, longest), limit);
    }

    /** Fills rows of the matrix, one per code point of the first text, within {@code band} of the diagonal. */
    private int banded(int start, int endA, int endB, int band, int limit) {
        int width = endB - start;
        int height = endA - start;
        int cap = band + 1;
        beforeLast = roomFor(beforeLast, width + 1);
        last = roomFor(last, width + 1);
        current = roomFor(current, width + 1);
        for (int j = 0; j <= width; j++) {
            last[j] = Math.min(j, cap);
        }
        for (int i = 1; i <= height; i++) {
            int from = Math.max(1, i - band);
            int to = Math.min(width, i + band);
            current[from - 1] = from == 1 ? Math.min(i, cap) : cap;
            int smallest = current[from - 1];
            int here = first[start + i - 1];
            for (int j = from; j <= to; j++) {
                int there = second[start + j - 1];
                int best = last[j - 1] + (here == there ? 0 : 1);
                best = Math.min(best, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && here == second[start + j - 2] && first[start + i - 2] == there) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                best = Math.min(best, cap);
                current[j] = best;
                smallest = Math.min(smallest, best);
            }
            if (to < width) {
                current[to + 1] = cap;
            }
            if (smallest > band) { // also too late for a swap: the row between would hold one edit more at most
                return limit + 1;
            }
            int[] reused = beforeLast;
            beforeLast = last;
            last = current;
            current = reused;
        }
        return last[width] > limit ? limit + 1 : last[width];
    }

    private static int[] roomFor(int[] room, int length) {
        return room.length >= length ? room : new int[Math.max(length, 2 * room.length)];
    }

    private static int codePoints(CharSequence text, int[] into) {
        int size = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                into[size++] = Character.toCodePoint(c, text.charAt(i));
            } else {
                into[size++] = c;
            }
        }
        return size;
    }
}
