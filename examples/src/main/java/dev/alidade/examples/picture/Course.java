// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;
import dev.alidade.examples.picture.Canvas.Place;
import dev.alidade.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A score from period to period. Where there is none the line is broken. */
record Course(String name, ImmutableList<Point> points) {
    /** One period. */
    record Point(String label, OptionalDouble score, Optional<Bar.Span> bounds) {}

    private static final double WHOLE = 100;
    private static final double DOT = 3.5;
    private static final double HIGH = 200;

    /** The first and the last score, and the lowest and highest between. */
    String words() {
        List<Point> known =
                points.stream().filter(point -> point.score().isPresent()).toList();
        return "%s: from %s in %s to %s in %s."
                .formatted(
                        Words.name(name),
                        Figures.points(known.get(0).score().getAsDouble()),
                        known.get(0).label(),
                        Figures.points(known.get(known.size() - 1).score().getAsDouble()),
                        known.get(known.size() - 1).label());
    }

    /** Draws it with its bounds over all of the canvas. */
    void large(Canvas canvas, String note) {
        double left = Math.ceil(Lettering.width("100", canvas.letter())) + 6;
        Frame frame = new Frame(left, canvas.letter() * 0.6, canvas.width() - left - 2 * DOT, HIGH);
        for (int points = 0; points <= WHOLE; points += 25) {
            double y = frame.y(points / WHOLE);
            canvas.line(frame.x(0), y, frame.x(1), y, points == 0 ? "axis" : "grid");
            canvas.text(left - 6, y + canvas.letter() * 0.35, Anchor.END, "tick", Integer.toString(points));
        }
        for (List<Integer> stretch : stretches()) {
            band(canvas, frame, stretch);
        }
        draw(canvas, frame);
        labels(canvas, frame);
        Notes.write(canvas, frame.bottom() + canvas.line() + 4, List.of(note), 4);
    }

    /** Draws the line into a frame. */
    void draw(Canvas canvas, Frame frame) {
        for (List<Integer> stretch : stretches()) {
            List<Place> places = new ArrayList<>();
            stretch.forEach(at ->
                    places.add(frame.place(across(at), points.get(at).score().orElseThrow() / WHOLE)));
            if (places.size() > 1) {
                canvas.curve(places, "course");
            }
            places.forEach(place -> canvas.circle(place.x(), place.y(), DOT, "stop"));
        }
    }

    private void band(Canvas canvas, Frame frame, List<Integer> stretch) {
        List<Place> corners = new ArrayList<>();
        for (int at : stretch) {
            points.get(at).bounds().ifPresent(bounds -> corners.add(frame.place(across(at), bounds.high() / WHOLE)));
        }
        for (int i = stretch.size() - 1; i >= 0; i--) {
            int at = stretch.get(i);
            points.get(at).bounds().ifPresent(bounds -> corners.add(frame.place(across(at), bounds.low() / WHOLE)));
        }
        if (corners.size() > 2) {
            canvas.area(corners, "band");
        }
    }

    /** The names of the periods, as many as have room: the first always. */
    private void labels(Canvas canvas, Frame frame) {
        double taken = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < points.size(); at++) {
            String label = points.get(at).label();
            double half = Lettering.width(label, canvas.letter()) / 2;
            double x = Math.max(half, Math.min(canvas.width() - half, frame.x(across(at))));
            canvas.line(frame.x(across(at)), frame.bottom(), frame.x(across(at)), frame.bottom() + 4, "axis");
            if (x - half > taken + canvas.letter()) {
                canvas.text(x, frame.bottom() + canvas.line() + 2, Anchor.MIDDLE, "tick", label);
                taken = x + half;
            }
        }
    }

    private double across(int at) {
        return points.size() == 1 ? 0.5 : (double) at / (points.size() - 1);
    }

    /** Neighbouring periods with a score. */
    private List<List<Integer>> stretches() {
        List<List<Integer>> stretches = new ArrayList<>();
        boolean open = false;
        for (int at = 0; at < points.size(); at++) {
            boolean known = points.get(at).score().isPresent();
            if (known && !open) {
                stretches.add(new ArrayList<>());
            }
            if (known) {
                stretches.get(stretches.size() - 1).add(at);
            }
            open = known;
        }
        return stretches;
    }
}
