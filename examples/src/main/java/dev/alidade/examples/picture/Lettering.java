// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.report.Glyphs;
import java.util.ArrayList;
import java.util.List;

/** How much room a text takes. An estimate for the wider of the usual fonts, because the reader's own isn't known. */
final class Lettering {
    private static final String CUT = "\u2026";
    private static final String SLIM = "iljtfrI.,:;|!'()[]/ -\u2026";
    private static final String BROAD = "mwMW@%";
    private static final int MOST = 400; // characters that are looked at: no line holds more
    private static final int ASCII = 128;
    private static final int LETTERS = 0x2000;

    private Lettering() {}

    /** The width of a text, for letters of a height. */
    static double width(String text, double letter) {
        return text.codePoints().mapToDouble(Lettering::width).sum() * letter;
    }

    private static double width(int point) {
        if (SLIM.indexOf(point) >= 0) {
            return 0.42;
        }
        if (BROAD.indexOf(point) >= 0) {
            return 0.97;
        }
        if (point < ASCII) {
            return Character.isUpperCase(point) ? 0.74 : 0.63;
        }
        return point < LETTERS ? 0.8 : 1.3;
    }

    /** The text, or as much of its beginning as fits, with a sign that it was cut. */
    static String fitted(String text, double room, double letter) {
        String inert = Glyphs.inert(beginning(text));
        return width(inert, letter) <= room
                ? inert
                : inert.substring(0, end(inert, room - width(CUT, letter), letter))
                                .stripTrailing()
                        + CUT;
    }

    /** The text in at most so many lines, broken at spaces where that is possible, the last one cut if it must be. */
    static List<String> wrapped(String text, double room, double letter, int most) {
        List<String> lines = new ArrayList<>();
        String rest = Glyphs.inert(beginning(text)).strip();
        while (lines.size() < most - 1 && width(rest, letter) > room) {
            int end = end(rest, room, letter);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        lines.add(fitted(rest, room, letter));
        return lines;
    }

    /** Whether all of a text fits into so many lines. */
    static boolean fits(String text, double room, double letter, int most) {
        List<String> lines = wrapped(text, room, letter, most + 1);
        return lines.size() <= most && !lines.get(lines.size() - 1).endsWith(CUT);
    }

    /** No more than can fit anywhere. */
    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + CUT;
    }

    private static int end(String text, double room, double letter) {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += width(point) * letter;
            if (used > room) {
                break;
            }
            end += Character.charCount(point);
        }
        return Math.max(end, Math.min(text.length(), text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0))));
    }
}
