// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;
import java.util.OptionalDouble;

/**
 * Bars below each other, from one left edge, each under a line with its name and its number: so they fit every width. A
 * span is a line with two ends below its bar.
 *
 * @param bars the bars, in their order
 * @param whole the value of a bar that takes all of the width
 * @param mark a value that all bars without one of their own are compared with, as a dashed line
 * @param notes what to say below
 */
record Bars(ImmutableList<Bar> bars, double whole, OptionalDouble mark, ImmutableList<String> notes) implements Sketch {
    private static final double THICK = 12;
    private static final double GAP = 8;
    private static final double CAP = 3;
    private static final int NAME_LINES = 2;
    private static final int NOTE_LINES = 6;

    @Override
    public void draw(Canvas canvas) {
        double top = 0;
        for (Bar bar : bars) {
            top = bar(canvas, top, bar);
        }
        Notes.write(canvas, top, notes, NOTE_LINES);
    }

    private double bar(Canvas canvas, double top, Bar bar) {
        double y = heading(canvas, top, bar.name(), bar.number(), bar.kind());
        double scale = canvas.width() / whole;
        canvas.rect(0, y, canvas.width(), THICK, "ground");
        canvas.rect(0, y, place(bar.value(), scale, canvas), THICK, "bar " + bar.kind());
        double bottom = y + THICK;
        if (bar.span().isPresent()) {
            bottom += 2 * CAP;
            double low = place(bar.span().get().low(), scale, canvas);
            double high = place(bar.span().get().high(), scale, canvas);
            canvas.line(low, bottom, high, bottom, "span");
            canvas.line(low, bottom - CAP, low, bottom + CAP, "span");
            canvas.line(high, bottom - CAP, high, bottom + CAP, "span");
            bottom += CAP;
        }
        OptionalDouble compared = bar.mark().isPresent() ? bar.mark() : mark;
        if (compared.isPresent()) {
            double at = place(compared.getAsDouble(), scale, canvas);
            canvas.line(at, y - 2, at, bottom + 2, "halo");
            canvas.line(at, y - 2, at, bottom + 2, "mark");
        }
        return bottom + GAP;
    }

    private static double place(double value, double scale, Canvas canvas) {
        return Math.max(0, Math.min(canvas.width(), value * scale));
    }

    /**
     * Writes name and number, and tells where the bar goes: under them. Where there is no room for both beside each other,
     * the number has a line of its own.
     */
    static double heading(Canvas canvas, double top, String name, String number, String kind) {
        double letter = canvas.letter();
        double room = canvas.width() - Lettering.width(number, letter) - letter;
        boolean beside = room > 0 && Lettering.fits(name, room, letter, NAME_LINES);
        double y = top + letter;
        if (beside) {
            canvas.text(canvas.width(), y, Anchor.END, "number", number);
        }
        for (String line : Lettering.wrapped(name, beside ? room : canvas.width(), letter, NAME_LINES)) {
            canvas.text(0, y, Anchor.START, "name " + kind, line);
            y += canvas.line();
        }
        if (!beside) {
            canvas.text(canvas.width(), y, Anchor.END, "number", Lettering.fitted(number, canvas.width(), letter));
            y += canvas.line();
        }
        return y - canvas.line() + Math.ceil(letter * 0.45);
    }
}
