// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

/** Foreign text inside a one-line message. */
public final class Quoted {
    private static final int MOST_CHARACTERS = 60;

    private Quoted() {}

    /**
     * A text in quotes: long ones cut, and whatever would break the line or steer a terminal replaced.
     *
     * @param text any text
     * @return one printable line
     */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("'");
        int shown = 0;
        int at = 0;
        while (at < text.length() && shown < MOST_CHARACTERS) {
            int character = text.codePointAt(at);
            if (printable(character)) {
                quoted.appendCodePoint(character);
            } else {
                quoted.append("\\u").append("%04x".formatted(character));
            }
            at += Character.charCount(character);
            shown++;
        }
        if (at < text.length()) {
            quoted.append("... (%d characters)".formatted(text.length()));
        }
        return quoted.append('\'').toString();
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
