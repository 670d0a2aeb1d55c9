// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;
import java.util.Optional;

/** Points with a number, their size by their cases, against the line on which both shares are equal. */
record Reliability(ImmutableList<Point> points, String note) implements Sketch {
    /**
     * One point.
     *
     * @param across the share stated
     * @param up the share won
     * @param span its interval
     * @param cases how many cases there are
     * @param few whether these are too few to say much
     */
    record Point(
            String name, String words, double across, double up, Optional<Bar.Span> span, long cases, boolean few) {}

    private static final double LARGEST = 20;
    private static final double SMALLEST = 9;
    private static final double WIDEST = 440;
    private static final double CAP = 4;

    @Override
    public void draw(Canvas canvas) {
        double wide = Math.min(WIDEST, canvas.width() - LARGEST);
        Frame frame = Frame.withShares(canvas, wide, wide * 0.8, 4);
        for (String label : new String[] {"0", "50", "100"}) {
            double part = Double.parseDouble(label) / 100;
            canvas.text(
                    frame.x(part),
                    frame.bottom() + canvas.line() + 4,
                    Anchor.MIDDLE,
                    "tick",
                    part > 0 && part < 1 ? label + "% stated" : label + "%");
        }
        canvas.line(frame.x(0), frame.y(0), frame.x(1), frame.y(1), "mark");
        long most = points.stream().mapToLong(Point::cases).max().orElse(1);
        for (Point point : points) {
            point.span().ifPresent(span -> span(canvas, frame, point.across(), span));
        }
        Legend legend = new Legend(canvas, frame.bottom() + canvas.line() * 1.6);
        int number = 0;
        for (Point point : points) {
            number++;
            String shown = Integer.toString(number);
            double radius = Math.max(SMALLEST, LARGEST * Math.sqrt((double) point.cases() / most));
            dot(canvas, frame.x(point.across()), frame.y(point.up()), radius, shown, point.few());
            legend.add(
                    point.name() + ": " + point.words() + (point.few() ? " (few)" : ""),
                    (x, y) -> dot(canvas, x, y, SMALLEST, shown, point.few()));
        }
        legend.add(note, (x, y) -> canvas.line(x - 12, y, x + 12, y, "mark"));
    }

    private static void span(Canvas canvas, Frame frame, double across, Bar.Span span) {
        double x = frame.x(across);
        double low = frame.y(span.low());
        double high = frame.y(span.high());
        canvas.line(x, low, x, high, "span");
        canvas.line(x - CAP, low, x + CAP, low, "span");
        canvas.line(x - CAP, high, x + CAP, high, "span");
    }

    private static void dot(Canvas canvas, double x, double y, double radius, String number, boolean few) {
        canvas.circle(x, y, radius, few ? "dot few" : "dot");
        canvas.text(x, y + canvas.letter() * 0.36, Anchor.MIDDLE, "count", number);
    }
}
