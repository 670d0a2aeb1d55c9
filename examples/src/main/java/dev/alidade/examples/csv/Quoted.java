// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

/** Foreign text inside of our own: it can't break a line or steer a terminal. */
public final class Quoted {
    private static final int MOST_CHARACTERS = 60;

    private Quoted() {}

    /**
     * A text in quotes, cut if it is long.
     *
     * @param text any text
     * @return one printable line
     */
    public static String of(String text) {
        return "'" + cut(text) + "'";
    }

    /** A text as in quotes, cut if it is long, without the quotes. */
    static String cut(String text) {
        int end = text.codePointCount(0, text.length()) > MOST_CHARACTERS
                ? text.offsetByCodePoints(0, MOST_CHARACTERS)
                : text.length();
        String rest = end < text.length() ? "... (%d characters)".formatted(text.length()) : "";
        return printable(text.substring(0, end)) + rest;
    }

    /**
     * A text with control characters, line breaks and invisible characters shown as numbers.
     *
     * @param text any text
     * @return one printable line
     */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (printable(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append("\\u%04x".formatted(character));
            }
        });
        return shown.toString();
    }

    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
