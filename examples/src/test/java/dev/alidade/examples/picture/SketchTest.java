// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The smaller kinds of pictures, read back by their numbers. */
final class SketchTest {
    @Test
    void twoSharesAreAsFarApartAsTheyDiffer() {
        Drawn drawn = Drawn.wide(new Pairs(
                ImmutableList.of(pair("a", 0.1, 0.3), pair("b", 0.5, 0.5), pair("c", 0.4, 0)),
                "spend",
                "demand",
                ImmutableList.of()));

        List<Double> from = drawn.each("line", "gap", "x1");
        List<Double> to = drawn.each("line", "gap", "x2");
        double unit = (to.get(0) - from.get(0)) / 0.2;
        assertEquals(1416, unit, 0.1, "708 units between the edges for the largest share, one half");
        assertEquals(0, to.get(1) - from.get(1), 0.02);
        assertEquals(-0.4 * unit, to.get(2) - from.get(2), 0.05);
        assertEquals(to.get(0), drawn.each("circle", "second", "cx").get(0));
        assertEquals(from.get(0), drawn.each("rect", "first", "x").get(0) + 6, 0.02);
    }

    @Test
    void sharesOfNothingAreAtTheLeftEnd() {
        Drawn drawn = Drawn.narrow(new Pairs(ImmutableList.of(pair("a", 0, 0)), "spend", "demand", ImmutableList.of()));

        assertEquals(List.of(6.0), drawn.each("line", "gap", "x2"));
    }

    @Test
    void whatMovedDownGoesToTheLeft() {
        Drawn drawn = Drawn.wide(new Swings(
                ImmutableList.of(swing("up", 2, Optional.empty()), swing("down", -4, Optional.of(new Bar.Span(-8, 1)))),
                "note"));

        assertEquals(List.of(90.0), drawn.each("rect", "one", "width"));
        assertEquals(List.of(360.0), drawn.each("rect", "one", "x"));
        assertEquals(List.of(180.0), drawn.each("rect", "down", "width"));
        assertEquals(List.of(180.0), drawn.each("rect", "down", "x"));
        assertEquals(0.0, Drawn.number(drawn.all("line", "span").get(0), "x1"));
        assertEquals(405.0, Drawn.number(drawn.all("line", "span").get(0), "x2"));
    }

    @Test
    void aPointStandsWhereStatedAndWonMeetAndIsAsLargeAsItsCases() {
        Drawn drawn = Drawn.wide(new Reliability(
                ImmutableList.of(
                        new Reliability.Point("a", "words", 0, 1, Optional.empty(), 400, false),
                        new Reliability.Point("b", "words", 0.5, 0.25, Optional.empty(), 100, false),
                        new Reliability.Point("c", "words", 1, 0, Optional.empty(), 1, true)),
                "note"));

        List<Double> x = drawn.each("circle", "dot", "cx");
        List<Double> y = drawn.each("circle", "dot", "cy");
        double wide = x.get(4) - x.get(0); // every second one is in the legend
        double high = y.get(4) - y.get(0);
        assertEquals(0.5, (x.get(2) - x.get(0)) / wide, 1e-3);
        assertEquals(0.75, (y.get(2) - y.get(0)) / high, 1e-3);
        assertEquals(List.of(20.0, 10.0, 9.0), List.of(radius(drawn, 0), radius(drawn, 2), radius(drawn, 4)));
        assertEquals(2, drawn.all("circle", "few").size());
        Place start = new Place(x.get(0), y.get(4));
        assertEquals(start.x(), Drawn.number(drawn.all("line", "mark").get(0), "x1"));
        assertEquals(start.y(), Drawn.number(drawn.all("line", "mark").get(0), "y1"));
    }

    private static double radius(Drawn drawn, int at) {
        return drawn.each("circle", "dot", "r").get(at);
    }

    @Test
    void aPeriodWithoutAScoreBreaksTheLine() {
        Course course = new Course(
                "handoff", ImmutableList.of(point("1", 10), point("2", 20), none("3"), point("4", 40), none("5")));
        Drawn drawn = Drawn.wide(canvas -> course.large(canvas, "note"));

        assertEquals(1, drawn.all("path", "course").size());
        assertEquals(2, drawn.path("course").size());
        assertEquals(3, drawn.all("circle", "stop").size());
        List<Double> y = drawn.each("circle", "stop", "cy");
        assertEquals(2 * (y.get(0) - y.get(1)), y.get(1) - y.get(2), 0.02);
    }

    @Test
    void theFirstAndTheLastPeriodAreNamedAndLabelsKeepApart() {
        ImmutableList.Builder<Course.Point> points = ImmutableList.builder();
        for (int i = 0; i < 120; i++) {
            points.add(point("2024-W" + i, i % 100));
        }
        Course course = new Course("x", points.build());
        Drawn drawn = Drawn.narrow(canvas -> course.large(canvas, "note"));

        List<String> texts = drawn.texts();
        assertTrue(texts.contains("2024-W0"));
        assertTrue(texts.size() < 20, "texts " + texts.size());
    }

    @Test
    void onlyWhatBothSidesNameIsJoined() {
        Drawn drawn = Drawn.wide(new SideBySide(
                new Ranking("Sales", ImmutableList.of("service", "quality", "price")),
                new Ranking("Marketing", ImmutableList.of("price", "quality")),
                ImmutableList.of()));

        assertEquals(2, drawn.all("line", "join").size());
        assertEquals(1, drawn.all("rect", "alone").size());
        assertEquals(4, drawn.all("rect", "both").size());
        double level = Drawn.number(drawn.all("line", "join").get(0), "y1");
        assertEquals(level, Drawn.number(drawn.all("line", "join").get(0), "y2"));
    }

    @Test
    void valuesOfSeveralModelsLieOnOneScaleFromNothingOn() {
        Drawn drawn = Drawn.wide(new Ranges(
                ImmutableList.of(
                        new Ranges.Range("a", "n", ImmutableList.of(0.0, 50.0, 100.0), OptionalDouble.of(200)),
                        new Ranges.Range("b", "n", ImmutableList.of(-5.0), OptionalDouble.empty())),
                "values",
                "spent"));

        // of 710 units between the edges, 200 is at the end; the last two circles are in the legend
        assertEquals(
                List.of(5.0, 182.5, 360.0, 5.0),
                drawn.each("circle", "model", "cx").subList(0, 4));
        assertEquals(715.0, drawn.each("line", "mark", "x1").get(0));
    }

    @Test
    void aRisingShareStandsOnItsDays() {
        Drawn drawn = Drawn.wide(new RisingCurve(
                ImmutableList.of(new RisingCurve.Step(2, 0.5), new RisingCurve.Step(10, 0.75)), 5, "agreed", "note"));

        List<Place> line = drawn.path("curve");
        double wide = line.get(4).x() - line.get(0).x();
        double high = line.get(0).y() - Drawn.number(drawn.all("line", "mark").get(0), "y1");
        assertEquals(0.2, (line.get(2).x() - line.get(0).x()) / wide, 1e-3);
        assertEquals(0.5, (line.get(0).y() - line.get(2).y()) / high, 1e-3);
        assertEquals(0.75, (line.get(0).y() - line.get(4).y()) / high, 1e-3);
        assertEquals(
                0.5,
                (Drawn.number(drawn.all("line", "mark").get(0), "x1")
                                - line.get(0).x())
                        / wide,
                1e-3);
    }

    private static Pairs.Pair pair(String name, double first, double second) {
        return new Pairs.Pair(name, first, second, Optional.empty());
    }

    private static Swings.Swing swing(String name, double value, Optional<Bar.Span> span) {
        return new Swings.Swing(name, "n", value, span);
    }

    private static Course.Point point(String label, double score) {
        return new Course.Point(label, OptionalDouble.of(score), Optional.empty());
    }

    private static Course.Point none(String label) {
        return new Course.Point(label, OptionalDouble.empty(), Optional.empty());
    }
}
