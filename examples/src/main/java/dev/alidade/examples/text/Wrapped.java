// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

/** Text in lines of at most 80 columns. */
public final class Wrapped {
    private static final int WIDTH = 80;

    private Wrapped() {}

    /**
     * Breaks a text at its blanks. A word that is longer than a line stays whole.
     *
     * @param text one line
     * @param indent what the second and all further lines begin with
     * @return the lines, each with a line break at its end
     */
    public static String of(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        String rest = text;
        String beginning = "";
        while (beginning.length() + rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH - beginning.length());
            if (end <= 0 || rest.substring(0, end).isBlank()) {
                end = rest.indexOf(' ', WIDTH - beginning.length());
                if (end < 0) {
                    break;
                }
            }
            lines.append(beginning).append(rest, 0, end).append('\n');
            rest = rest.substring(end).stripLeading();
            beginning = indent;
        }
        return lines.append(beginning).append(rest).append('\n').toString();
    }
}
