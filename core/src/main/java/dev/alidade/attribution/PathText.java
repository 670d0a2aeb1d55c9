// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Names;

/** Reads a path's text in place: names joined by {@code " > "}. */
final class PathText {
    private static final int SHOWN = 60;

    private PathText() {}

    /** Checks that all names are there, and that no other {@code >} and no blank could be taken for a part of them. */
    static void check(String path) {
        requireNonNull(path, "path");
        if (path.isBlank()) {
            throw new IllegalArgumentException("Path: it is empty. A journey without touches can't be credited.");
        }
        int from = 0;
        for (int at = path.indexOf('>'); at >= 0; at = path.indexOf('>', from)) {
            if (at < from + 1 || path.charAt(at - 1) != ' ' || at + 1 >= path.length() || path.charAt(at + 1) != ' ') {
                throw refused(path, at, "the > is not a separator: it needs one blank on either side, and a name");
            }
            checkName(path, from, at - 1);
            from = at + 2;
        }
        checkName(path, from, path.length());
    }

    private static void checkName(String path, int from, int to) {
        if (from >= to) {
            throw refused(path, from, "a name is empty");
        }
        if (blank(path.charAt(from)) || blank(path.charAt(to - 1))) {
            throw refused(path, from, "a name begins or ends with a blank");
        }
    }

    private static boolean blank(char unit) {
        return unit <= ' ' || (unit >= 0x80 && (Character.isWhitespace(unit) || Character.isSpaceChar(unit)));
    }

    private static IllegalArgumentException refused(String path, int at, String why) {
        return new IllegalArgumentException("Path %s: at position %s %s. Touches are joined by \"%s\"."
                .formatted(shortened(path), at + 1, why, PathRow.SEPARATOR));
    }

    /** A path for a message, not longer than a line. */
    static String shortened(String path) {
        return path.length() <= SHOWN ? '"' + path + '"' : '"' + path.substring(0, SHOWN) + "...\"";
    }

    /** Appends the touches of a path that was checked. */
    static void read(String text, Names names, JourneyPath path) {
        int from = 0;
        for (int at = text.indexOf('>'); at >= 0; at = text.indexOf('>', from)) {
            path.add(names.id(text, from, at - 1));
            from = at + 2;
        }
        path.add(names.id(text, from, text.length()));
    }
}
