// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Collects shapes. Down is positive; how they look is the style sheet's, by their classes. */
final class Canvas {
    /** On which side of its place a text stands. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** One shape: the name of the element, its attributes, and its text, empty for none. */
    record Shape(String name, ImmutableMap<String, String> attributes, String text) {}

    /** A place. */
    record Place(double x, double y) {}

    private final double width;
    private final double letter;
    private double height;
    private final List<Shape> shapes = new ArrayList<>();

    /** An empty canvas with the height of its letters, in its own units. */
    Canvas(double width, double letter) {
        this.width = width;
        this.letter = letter;
    }

    double width() {
        return width;
    }

    /** The height of letters. */
    double letter() {
        return letter;
    }

    /** The height of a line of text. */
    double line() {
        return Math.ceil(letter * 1.4);
    }

    double height() {
        return height;
    }

    ImmutableList<Shape> shapes() {
        return ImmutableList.copyOf(shapes);
    }

    /** A text on a baseline. */
    void text(double x, double y, Anchor anchor, String kind, String text) {
        shape(
                "text",
                text,
                y + letter * 0.3,
                "class",
                kind + " "
                        + switch (anchor) {
                            case START -> "start";
                            case MIDDLE -> "middle";
                            case END -> "end";
                        },
                "x",
                number(x),
                "y",
                number(y));
    }

    void rect(double x, double y, double wide, double high, String kind) {
        shape(
                "rect",
                "",
                y + high,
                "class",
                kind,
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(wide),
                "height",
                number(high));
    }

    void line(double x1, double y1, double x2, double y2, String kind) {
        shape(
                "line",
                "",
                Math.max(y1, y2),
                "class",
                kind,
                "x1",
                number(x1),
                "y1",
                number(y1),
                "x2",
                number(x2),
                "y2",
                number(y2));
    }

    void circle(double x, double y, double radius, String kind) {
        shape("circle", "", y + radius, "class", kind, "cx", number(x), "cy", number(y), "r", number(radius));
    }

    /** A square on its corner. */
    void diamond(double x, double y, double radius, String kind) {
        area(
                List.of(
                        new Place(x, y - radius),
                        new Place(x + radius, y),
                        new Place(x, y + radius),
                        new Place(x - radius, y)),
                kind);
    }

    void area(List<Place> corners, String kind) {
        path(corners, "Z", kind);
    }

    void curve(List<Place> places, String kind) {
        path(places, "", kind);
    }

    private void path(List<Place> places, String end, String kind) {
        StringBuilder path = new StringBuilder();
        double low = 0;
        for (Place place : places) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(number(place.x()))
                    .append(' ')
                    .append(number(place.y()));
            low = Math.max(low, place.y());
        }
        shape("path", "", low, "class", kind, "d", path + end);
    }

    /** Leaves room down to a place. */
    void reach(double y) {
        height = Math.max(height, Math.ceil(y));
    }

    private void shape(String name, String text, double bottom, String... attributes) {
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        shapes.add(new Shape(name, all.buildOrThrow(), text));
        reach(bottom + 2);
    }

    /** Two decimals are a hundredth of a pixel. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
