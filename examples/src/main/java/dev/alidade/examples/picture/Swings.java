// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;
import java.util.List;
import java.util.Optional;

/** Bars to both sides of a middle line, each under its name and number. */
record Swings(ImmutableList<Swing> swings, String note) implements Sketch {
    /**
     * One bar.
     *
     * @param name what moved, from anywhere
     * @param number by how much, in words
     * @param value by how much: to the right when positive
     * @param span its interval
     */
    record Swing(String name, String number, double value, Optional<Bar.Span> span) {}

    private static final double THICK = 12;
    private static final double GAP = 8;
    private static final double CAP = 3;

    @Override
    public void draw(Canvas canvas) {
        double most = swings.stream()
                .mapToDouble(swing -> Math.max(
                        Math.abs(swing.value()),
                        swing.span()
                                .map(span -> Math.max(Math.abs(span.low()), Math.abs(span.high())))
                                .orElse(0.0)))
                .max()
                .orElse(1);
        double middle = canvas.width() / 2;
        double scale = middle / (most > 0 ? most : 1);
        double top = 0;
        for (Swing swing : swings) {
            double y = Bars.heading(canvas, top, swing.name(), swing.number(), "one");
            double end = middle + swing.value() * scale;
            canvas.rect(0, y, canvas.width(), THICK, "ground");
            canvas.rect(
                    Math.min(middle, end),
                    y,
                    Math.abs(end - middle),
                    THICK,
                    swing.value() < 0 ? "bar down" : "bar one");
            double bottom = y + THICK;
            if (swing.span().isPresent()) {
                bottom += 2 * CAP;
                double low = middle + swing.span().get().low() * scale;
                double high = middle + swing.span().get().high() * scale;
                canvas.line(low, bottom, high, bottom, "span");
                canvas.line(low, bottom - CAP, low, bottom + CAP, "span");
                canvas.line(high, bottom - CAP, high, bottom + CAP, "span");
                bottom += CAP;
            }
            canvas.line(middle, y - 2, middle, bottom + 2, "axis");
            top = bottom + GAP;
        }
        canvas.text(middle, top + canvas.letter(), Anchor.MIDDLE, "tick", "0");
        Notes.write(canvas, top + canvas.letter(), List.of(note), 4);
    }
}
