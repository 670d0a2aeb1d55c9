// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;

/** Two rankings beside each other; lines join what both name, and what one alone names is boxed by dashes. */
record SideBySide(Ranking left, Ranking right, ImmutableList<String> notes) implements Sketch {
    private static final double BETWEEN = 0.24;
    private static final int NOTE_LINES = 4;

    @Override
    public void draw(Canvas canvas) {
        double wide = canvas.width() * (1 - BETWEEN) / 2;
        double high = canvas.line() * 1.5;
        double row = high + canvas.letter() * 0.7;
        double top = canvas.line() * 1.4;
        column(canvas, left, right, 0, wide, top, row, high);
        column(canvas, right, left, canvas.width() - wide, wide, top, row, high);
        for (int place = 0; place < left.names().size(); place++) {
            int other = right.names().indexOf(left.names().get(place));
            if (other >= 0) {
                canvas.line(
                        wide,
                        top + place * row + high / 2,
                        canvas.width() - wide,
                        top + other * row + high / 2,
                        "join");
            }
        }
        int rows = Math.max(left.names().size(), right.names().size());
        Notes.write(canvas, top + rows * row, notes, NOTE_LINES);
    }

    private static void column(
            Canvas canvas, Ranking shown, Ranking other, double x, double wide, double top, double row, double high) {
        canvas.text(x, canvas.letter(), Anchor.START, "name total", shown.side());
        for (int place = 0; place < shown.names().size(); place++) {
            String name = shown.names().get(place);
            double y = top + place * row;
            canvas.rect(x + 1, y, wide - 2, high, other.names().contains(name) ? "box both" : "box alone");
            canvas.text(
                    x + canvas.letter() * 0.7,
                    y + high / 2 + canvas.letter() * 0.36,
                    Anchor.START,
                    "name",
                    Lettering.fitted(name, wide - canvas.letter() * 1.2, canvas.letter()));
        }
    }
}
