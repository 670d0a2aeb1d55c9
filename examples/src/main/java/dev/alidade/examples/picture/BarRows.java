// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.examples.picture.Canvas.Anchor;
import java.util.List;

/** Bars below each other, each under a line with its name and its number: so it fits every width. */
final class BarRows {
    /** How high a bar is. */
    static final double BAR = 12;

    /** Room between the rows. */
    static final double GAP = 10;

    private static final int LINES = 2;

    private BarRows() {}

    /** Writes name and number, and tells where the bar goes: under them. */
    static double heading(Canvas canvas, double top, String name, String number, String kind) {
        double letter = canvas.letter();
        double room = canvas.width() - Lettering.width(number, letter) - 2 * letter;
        List<String> lines = Lettering.wrapped(name, Math.max(room, canvas.width() / 3), letter, LINES);
        double y = top + letter;
        canvas.text(canvas.width(), y, Anchor.END, "number", number);
        for (String line : lines) {
            canvas.text(0, y, Anchor.START, kind, line);
            y += canvas.line();
        }
        return y - canvas.line() + Math.ceil(letter * 0.45);
    }
}
