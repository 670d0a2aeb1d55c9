// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/** Several values of each name on one line from 0 on, a circle for each, and one to compare them with. */
record Ranges(ImmutableList<Range> ranges, String values, String compared) implements Sketch {
    /**
     * The values of one name.
     *
     * @param name whose they are, from anywhere
     * @param number in words
     * @param values the values, the smallest first; at least one
     * @param mark what to compare them with
     */
    record Range(String name, String number, ImmutableList<Double> values, OptionalDouble mark) {
        private double last() {
            return values.get(values.size() - 1);
        }
    }

    private static final double SIZE = 5;
    private static final double GAP = 8;

    @Override
    public void draw(Canvas canvas) {
        double whole = ranges.stream()
                .mapToDouble(range -> Math.max(range.last(), range.mark().orElse(0)))
                .max()
                .orElse(1);
        double scale = (canvas.width() - 2 * SIZE) / (whole > 0 ? whole : 1);
        double top = 0;
        for (Range range : ranges) {
            double y = Bars.heading(canvas, top, range.name(), range.number(), "one") + SIZE;
            canvas.rect(0, y - 1, canvas.width(), 2, "ground");
            canvas.line(place(range.values().get(0), scale), y, place(range.last(), scale), y, "gap");
            for (double value : range.values()) {
                canvas.circle(place(value, scale), y, SIZE, "model");
            }
            if (range.mark().isPresent()) {
                double at = place(range.mark().getAsDouble(), scale);
                canvas.line(at, y - SIZE - 3, at, y + SIZE + 3, "mark");
            }
            top = y + SIZE + 3 + GAP;
        }
        Legend legend = new Legend(canvas, top);
        legend.add(values, (x, y) -> {
            canvas.line(x - 10, y, x + 10, y, "gap");
            canvas.circle(x - 8, y, SIZE, "model");
            canvas.circle(x + 8, y, SIZE, "model");
        });
        if (ranges.stream().anyMatch(range -> range.mark().isPresent())) {
            legend.add(compared, (x, y) -> canvas.line(x, y - SIZE - 3, x, y + SIZE + 3, "mark"));
        }
    }

    private static double place(double value, double scale) {
        return SIZE + Math.max(0, value) * scale;
    }
}
