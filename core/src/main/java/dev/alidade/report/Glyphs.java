// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import java.util.ArrayList;
import java.util.List;

/** Text from anywhere, made safe to print, and how many columns of a terminal it takes. */
public final class Glyphs {
    /** First and last code points that take two columns: East Asian Width W and F of Unicode's annex 11, in blocks. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18DFF},
        {0x1AFF0, 0x1B2FF},
        {0x1F000, 0x1F0FF},
        {0x1F18E, 0x1F19A},
        {0x1F200, 0x1F265},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F7E0, 0x1F7F0},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private static final String CUT = "...";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Glyphs() {}

    /**
     * The text with line breaks and tabs as spaces, and every other character that would steer the terminal or turn the
     * reading direction written as its number, so that it is seen and does nothing.
     *
     * @param text any text
     * @return one line
     */
    public static String inert(String text) {
        StringBuilder inert = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                    inert.append(' ');
                case Character.CONTROL -> {
                    if (point == '\t' || point == '\n' || point == '\r') {
                        inert.append(' ');
                    } else {
                        number(inert, point);
                    }
                }
                case Character.FORMAT -> {
                    if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
                        inert.appendCodePoint(point);
                    } else {
                        number(inert, point);
                    }
                }
                case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> number(inert, point);
                default -> inert.appendCodePoint(point);
            }
        });
        return inert.toString();
    }

    private static void number(StringBuilder text, int point) {
        text.append("<U+")
                .append(String.format(java.util.Locale.ROOT, "%04X", point))
                .append('>');
    }

    /** How many columns an inert text takes. */
    static int width(String text) {
        return text.codePoints().map(Glyphs::width).sum();
    }

    private static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (point <= block[1]) {
                return point >= block[0] ? 2 : 1;
            }
        }
        return 1;
    }

    /** The text, or as much of its beginning as fits with a sign that it was cut. */
    static String shortened(String text, int columns) {
        if (text.length() <= columns && width(text) <= columns) {
            return text;
        }
        return text.substring(0, fitting(text, columns - CUT.length())) + CUT;
    }

    /** The text in lines of at most so many columns, broken at spaces, and within a word only if it is longer. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (width(rest) > columns) {
                int end = Math.max(fitting(rest, columns), Character.charCount(rest.codePointAt(0)));
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The end of the longest beginning that takes at most so many columns and as many characters times eight. */
    private static int fitting(String text, int columns) {
        int used = 0;
        int end = 0;
        while (end < text.length() && end < 8 * columns) {
            int point = text.codePointAt(end);
            used += width(point);
            if (used > columns) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
