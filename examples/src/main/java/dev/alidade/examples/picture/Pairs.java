// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Figures;
import java.util.Optional;

/** Two shares of each name on one line: a square for the first, a circle for the second, and how far they are apart. */
record Pairs(ImmutableList<Pair> pairs, String first, String second, ImmutableList<String> notes) implements Sketch {
    /**
     * Two shares.
     *
     * @param name whose they are, from anywhere
     * @param first one share, from 0 to 1
     * @param second the other
     * @param span the interval of the second
     */
    record Pair(String name, double first, double second, Optional<Bar.Span> span) {}

    private static final double SIZE = 6;
    private static final double GAP = 8;
    private static final int NOTE_LINES = 3;

    @Override
    public void draw(Canvas canvas) {
        double whole = pairs.stream()
                .mapToDouble(pair -> Math.max(
                        Math.max(pair.first(), pair.second()),
                        pair.span().map(Bar.Span::high).orElse(0.0)))
                .max()
                .orElse(1);
        double scale = (canvas.width() - 2 * SIZE) / (whole > 0 ? whole : 1);
        double top = 0;
        for (Pair pair : pairs) {
            double y = Bars.heading(
                            canvas,
                            top,
                            pair.name(),
                            Figures.percent(pair.first()) + " / " + Figures.percent(pair.second()),
                            "one")
                    + SIZE;
            double one = SIZE + pair.first() * scale;
            double two = SIZE + pair.second() * scale;
            canvas.rect(0, y - 1, canvas.width(), 2, "ground");
            pair.span()
                    .ifPresent(span -> canvas.line(
                            SIZE + span.low() * scale, y + SIZE + 3, SIZE + span.high() * scale, y + SIZE + 3, "span"));
            canvas.line(one, y, two, y, "gap");
            square(canvas, one, y);
            canvas.circle(two, y, SIZE, "second");
            top = y + SIZE + 4 + GAP;
        }
        Legend legend = new Legend(canvas, top);
        legend.add(first, (x, y) -> square(canvas, x, y));
        legend.add(
                second
                        + (pairs.stream().anyMatch(pair -> pair.span().isPresent())
                                ? ", its 95% interval as a line"
                                : ""),
                (x, y) -> canvas.circle(x, y, SIZE, "second"));
        Notes.write(canvas, canvas.height() - canvas.letter() * 0.3, notes, NOTE_LINES);
    }

    private static void square(Canvas canvas, double x, double y) {
        canvas.rect(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE, "first");
    }
}
