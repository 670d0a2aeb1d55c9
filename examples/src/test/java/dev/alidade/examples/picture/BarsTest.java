// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BarsTest {
    @Test
    void aBarIsAsLongAsItsValueIsOfTheWhole() {
        Drawn drawn = Drawn.wide(bars(100, bar("none", 0), bar("quarter", 25), bar("all", 100)));

        assertEquals(List.of(0.0, 180.0, 720.0), drawn.each("rect", "one", "width"));
        assertEquals(List.of(0.0, 0.0, 0.0), drawn.each("rect", "one", "x"));
    }

    @Test
    void theNarrowDrawingKeepsTheProportions() {
        Drawn drawn = Drawn.narrow(bars(8, bar("a", 2), bar("b", 6)));

        assertEquals(List.of(75.0, 225.0), drawn.each("rect", "one", "width"));
    }

    @Test
    void aValueBeyondTheScaleEndsWithIt() {
        Drawn drawn = Drawn.wide(bars(1, bar("paid back", -3), bar("too much", 1e300)));

        assertEquals(List.of(0.0, 720.0), drawn.each("rect", "one", "width"));
    }

    @Test
    void aSpanLiesFromItsLowToItsHighEnd() {
        Drawn drawn = Drawn.wide(bars(100, new Bar("a", "50", 50, Optional.of(new Bar.Span(40, 62.5)), "one")));

        assertEquals(288.0, Drawn.number(drawn.all("line", "span").get(0), "x1"));
        assertEquals(450.0, Drawn.number(drawn.all("line", "span").get(0), "x2"));
    }

    @Test
    void theMarkStandsAtItsValueInEveryRow() {
        Drawn drawn = Drawn.wide(new Bars(
                ImmutableList.of(bar("a", 0.1), bar("b", 0.9)), 1, OptionalDouble.of(0.75), ImmutableList.of()));

        assertEquals(List.of(540.0, 540.0), drawn.each("line", "mark", "x1"));
        assertEquals(List.of(540.0, 540.0), drawn.each("line", "mark", "x2"));
    }

    @Test
    void fiftyBarsLieBelowEachOtherAndAllInside() {
        Drawn drawn = Drawn.narrow(new Bars(
                IntStream.range(0, 50).mapToObj(i -> bar("market " + i, i)).collect(ImmutableList.toImmutableList()),
                49,
                OptionalDouble.empty(),
                ImmutableList.of("a note")));

        List<Double> tops = drawn.each("rect", "one", "y");
        assertEquals(50, tops.size());
        List<Double> sorted = new ArrayList<>(tops);
        sorted.sort(null);
        assertEquals(sorted, tops);
        assertTrue(tops.get(1) - tops.get(0) > 12);
        assertTrue(drawn.canvas().height() > tops.get(49) + 12);
    }

    @Test
    void aNumberThatLeavesNoRoomHasALineOfItsOwnBelowTheName() {
        Drawn drawn = Drawn.narrow(
                bars(1, new Bar("deals", Long.MAX_VALUE + " of " + Long.MAX_VALUE, 1, Optional.empty(), "one")));

        double number = Drawn.number(drawn.all("text", "number").get(0), "y");
        double name = Drawn.number(drawn.all("text", "name").get(0), "y");
        assertTrue(number >= name + drawn.canvas().letter());
        assertTrue(Drawn.number(drawn.all("rect", "one").get(0), "y") > number);
    }

    @Test
    void aBarMayHaveAMarkOfItsOwn() {
        Drawn drawn = Drawn.wide(bars(
                1,
                new Bar("a", "n", 0.1, Optional.empty(), "one", OptionalDouble.of(0.5)),
                new Bar("b", "n", 0.9, Optional.empty(), "one")));

        assertEquals(List.of(360.0), drawn.each("line", "mark", "x1"));
    }

    private static Bar bar(String name, double value) {
        return Bar.of(name, "n", value);
    }

    private static Bars bars(double whole, Bar... bars) {
        return new Bars(ImmutableList.copyOf(bars), whole, OptionalDouble.empty(), ImmutableList.of());
    }
}
