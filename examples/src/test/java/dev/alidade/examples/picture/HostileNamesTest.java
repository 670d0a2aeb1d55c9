// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names come from files, so they may be anything. */
final class HostileNamesTest {
    private static final String ENDLESS = "a";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"'&<>]]>--></svg><img src=x onerror=alert(1)>",
                "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD",
                "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDCBB team",
                "\uD800 alone \u0000\u0007\u001B[31m",
                "line\nbreak\ttab",
                "\u6771\u4EAC\u5E02\u5834\u6771\u4EAC\u5E02\u5834\u6771\u4EAC\u5E02\u5834\u6771\u4EAC\u5E02\u5834",
                "",
                ENDLESS
            })
    void aNameStaysTextAndInside(String given) {
        String name = given.equals(ENDLESS) ? "W".repeat(10_000) : given;
        for (Sketch sketch : sketches(name)) {
            Words words = new Words();
            words.say(name, "1");
            Picture picture = words.picture("id", Words.name(name), sketch);
            for (String svg : List.of(picture.wide(), picture.narrow())) {
                SvgReading read = SvgReading.of(svg);
                assertEquals(List.of("svg", "title", "desc"), read.elements().subList(0, 3));
                assertTrue(
                        SvgReading.SHAPES.containsAll(
                                read.elements().subList(3, read.elements().size())),
                        svg);
                assertTrue(read.text().codePoints().noneMatch(HostileNamesTest::steers), svg);
                assertTrue(svg.length() < 20_000, "length " + svg.length());
            }
            assertInside(Drawn.wide(sketch));
            assertInside(Drawn.narrow(sketch));
        }
    }

    @Test
    void whatIsDrawnOrSaidWithoutCareIsInertAllTheSame() {
        String steering = "a\u202Eb\u0000";
        Picture picture = Picture.of(
                "id", steering, steering, canvas -> canvas.text(0, 20, Canvas.Anchor.START, "name", steering));

        assertEquals(
                "a<U+202E>b<U+0000>".repeat(3), SvgReading.of(picture.wide()).text());
    }

    @Property(tries = 25)
    void anyNameStaysTextAndInside(@ForAll String name) {
        for (Sketch sketch : sketches(name)) {
            Picture picture = Picture.of("id", "title", "words", sketch);

            assertFalse(SvgReading.of(picture.narrow()).elements().contains("script"));
            assertInside(Drawn.narrow(sketch));
        }
    }

    private static boolean steers(int point) {
        return Character.getType(point) == Character.CONTROL
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** Every text is as wide as is estimated at most up to the edges. */
    private static void assertInside(Drawn drawn) {
        for (Shape shape : drawn.canvas().shapes()) {
            if (!shape.name().equals("text")) {
                continue;
            }
            double wide = Lettering.width(shape.text(), drawn.canvas().letter());
            double x = Drawn.number(shape, "x");
            String kind = shape.attributes().getOrDefault("class", "");
            double left = kind.endsWith("end") ? x - wide : kind.endsWith("middle") ? x - wide / 2 : x;
            assertTrue(left >= -1 && left + wide <= drawn.canvas().width() + 1, shape.toString());
        }
    }

    private static List<Sketch> sketches(String name) {
        Optional<Bar.Span> span = Optional.of(new Bar.Span(0, 1));
        Course course = new Course(
                name,
                ImmutableList.of(
                        new Course.Point("2024-01", OptionalDouble.of(0), Optional.empty()),
                        new Course.Point("2024-02", OptionalDouble.of(100), Optional.empty())));
        return List.of(
                new Bars(
                        ImmutableList.of(new Bar(name, "12 (100.0%)", 1, span, "one")),
                        1,
                        OptionalDouble.of(1),
                        ImmutableList.of(name)),
                new Pairs(ImmutableList.of(new Pairs.Pair(name, 0, 1, span)), "one", name, ImmutableList.of(name)),
                new Swings(ImmutableList.of(new Swings.Swing(name, "-1.0", -1, span)), name),
                new Reliability(ImmutableList.of(new Reliability.Point(name, "words", 1, 0, span, 3, true)), "note"),
                new SideBySide(
                        new Ranking("Sales", ImmutableList.of(name)),
                        new Ranking("Marketing", ImmutableList.of(name, "b")),
                        ImmutableList.of(name)),
                new Ranges(
                        ImmutableList.of(
                                new Ranges.Range(name, "0 to 1", ImmutableList.of(0.0, 1.0), OptionalDouble.of(2))),
                        name,
                        "spent"),
                new SmallCourses(ImmutableList.of(course, course)),
                canvas -> course.large(canvas, name));
    }
}
