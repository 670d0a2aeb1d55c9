// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.examples.picture.Canvas.Anchor;

/** What the lines and marks of a picture mean, below each other. */
final class Legend {
    /** What a line of the legend begins with. */
    @FunctionalInterface
    interface Sample {
        /** Draws something around a place, 12 units to each side. */
        void draw(double x, double y);
    }

    private static final double ROOM = 36;
    private static final int LINES = 6;
    private final Canvas canvas;
    private double y;

    Legend(Canvas canvas, double top) {
        this.canvas = canvas;
        y = top;
    }

    void add(String text, Sample sample) {
        boolean first = true;
        for (String line : Lettering.wrapped(text, canvas.width() - ROOM, canvas.letter(), LINES)) {
            y += canvas.line();
            if (first) {
                sample.draw(14, y - canvas.letter() * 0.36);
            }
            canvas.text(ROOM, y, Anchor.START, "note", line);
            first = false;
        }
    }
}
