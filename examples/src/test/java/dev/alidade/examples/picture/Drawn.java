// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.examples.picture.Canvas.Place;
import dev.alidade.examples.picture.Canvas.Shape;
import java.util.ArrayList;
import java.util.List;

/** Reads back what was drawn. */
final class Drawn {
    private final Canvas canvas;

    private Drawn(Canvas canvas) {
        this.canvas = canvas;
    }

    static Drawn wide(Sketch sketch) {
        return new Drawn(drawn(sketch, Picture.WIDE, 14));
    }

    static Drawn narrow(Sketch sketch) {
        return new Drawn(drawn(sketch, Picture.NARROW, 13));
    }

    private static Canvas drawn(Sketch sketch, double width, double letter) {
        Canvas canvas = new Canvas(width, letter);
        sketch.draw(canvas);
        return canvas;
    }

    Canvas canvas() {
        return canvas;
    }

    /** The shapes of an element that have a class, in the order in which they were drawn. */
    List<Shape> all(String name, String kind) {
        return canvas.shapes().stream()
                .filter(shape -> shape.name().equals(name))
                .filter(shape -> List.of(
                                shape.attributes().getOrDefault("class", "").split(" ", -1))
                        .contains(kind))
                .toList();
    }

    /** One number of each of these shapes. */
    List<Double> each(String name, String kind, String attribute) {
        return all(name, kind).stream().map(shape -> number(shape, attribute)).toList();
    }

    List<String> texts() {
        return canvas.shapes().stream()
                .filter(shape -> shape.name().equals("text"))
                .map(Shape::text)
                .toList();
    }

    static double number(Shape shape, String attribute) {
        return Double.parseDouble(shape.attributes().getOrDefault(attribute, "no " + attribute));
    }

    /** The places along the path of a class. */
    List<Place> path(String kind) {
        return places(all("path", kind).get(0));
    }

    static List<Place> places(Shape path) {
        List<Place> places = new ArrayList<>();
        String d = path.attributes().getOrDefault("d", "").replace("Z", "");
        for (String place : d.substring(1).split("L", -1)) {
            String[] both = place.split(" ", -1);
            places.add(new Place(Double.parseDouble(both[0]), Double.parseDouble(both[1])));
        }
        return places;
    }
}
