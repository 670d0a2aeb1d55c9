// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;
import dev.alidade.report.Figures;
import java.util.List;

/** Several scores from period to period, each in a small frame of its own from 0 to 100. */
record SmallCourses(ImmutableList<Course> courses) implements Sketch {
    private static final double HIGH = 60;
    private static final double LOW = 44;
    private static final double GAP = 24;

    @Override
    public void draw(Canvas canvas) {
        int columns = canvas.width() < 500 ? 1 : 3;
        double wide = (canvas.width() - (columns - 1) * GAP) / columns;
        double high = columns == 1 ? LOW : HIGH;
        double row = high + canvas.line() * 1.9;
        for (int i = 0; i < courses.size(); i++) {
            double left = i % columns * (wide + GAP);
            double top = Math.floorDiv(i, columns) * row;
            small(canvas, courses.get(i), left, top, wide, high);
        }
        Course first = courses.get(0);
        Notes.write(
                canvas,
                Math.ceil((double) courses.size() / columns) * row,
                List.of("From 0 at the bottom to 100 at the top; from %s to %s. The number is the latest."
                        .formatted(
                                first.points().get(0).label(),
                                first.points().get(first.points().size() - 1).label())),
                4);
    }

    private static void small(Canvas canvas, Course course, double left, double top, double wide, double high) {
        String number = course.points().stream()
                .filter(point -> point.score().isPresent())
                .reduce((one, later) -> later)
                .map(point -> Figures.points(point.score().getAsDouble()))
                .orElse(Figures.NONE);
        double room = wide - Lettering.width(number, canvas.letter()) - canvas.letter();
        canvas.text(
                left,
                top + canvas.letter(),
                Anchor.START,
                "name",
                Lettering.fitted(course.name(), room, canvas.letter()));
        canvas.text(left + wide, top + canvas.letter(), Anchor.END, "number", number);
        Frame frame = new Frame(left + 4, top + canvas.line() + 2, wide - 8, high);
        canvas.line(left, frame.y(0), left + wide, frame.y(0), "axis");
        canvas.line(left, frame.y(0.5), left + wide, frame.y(0.5), "grid");
        canvas.line(left, frame.y(1), left + wide, frame.y(1), "grid");
        course.draw(canvas, frame);
    }
}
