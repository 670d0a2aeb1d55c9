// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Names;
import java.util.Arrays;

/**
 * Reads the touches of many paths. Few names come again and again, so that each is first looked for where one with the same
 * length and the same few characters was last seen; only what isn't there is hashed as a whole.
 */
final class PathScanner {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 1 << 16; // longer paths are read without a copy of their text

    private final Names names;
    private final char[][] seen = new char[SLOTS][0];
    private final int[] ids = new int[SLOTS];
    private char[] text = new char[256];

    PathScanner(Names names) {
        this.names = names;
    }

    /** Appends the touches of a path that was {@linkplain PathText#check checked}. */
    void read(String row, JourneyPath path) {
        int length = row.length();
        if (length > LONGEST) {
            PathText.read(row, names, path);
            return;
        }
        if (length > text.length) {
            text = new char[Math.max(length, 2 * text.length)];
        }
        row.getChars(0, length, text, 0);
        char[] units = text;
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (units[i] == '>') {
                path.add(id(row, from, i - 1));
                from = i + 2;
            }
        }
        path.add(id(row, from, length));
    }

    private int id(String row, int from, int to) {
        int slot = slot(from, to);
        char[] known = seen[slot];
        if (known.length > 0 && Arrays.equals(known, 0, known.length, text, from, to)) {
            return ids[slot];
        }
        int id = names.id(row, from, to);
        ids[slot] = id;
        seen[slot] = Arrays.copyOfRange(text, from, to);
        return id;
    }

    /** From the length, the first and middle character and the last two. */
    private int slot(int from, int to) {
        int length = to - from;
        int mixed = text[from] + 31 * text[from + (length >> 1)] + 1_021 * text[to - 1] + 131 * length;
        if (length > 1) {
            mixed += 8_191 * text[to - 2];
        }
        return (mixed ^ (mixed >>> 10)) & (SLOTS - 1);
    }
}
