// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.picture.Canvas.Place;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Interval;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WaitingCurveTest {
    private static final Window DAY =
            Window.of(Instant.parse("2024-03-04T00:00:00Z"), Instant.parse("2024-03-05T00:00:00Z"));

    @Test
    void theLineFallsToTheShareStillWaitingAfterEachContact() {
        TimeToEvent times = times(List.of(1, 2, 4), List.of(3));
        Drawn drawn = Drawn.wide(curve(times, 8));

        List<Double> shares = drawn.path("curve").stream()
                .map(Place::y)
                .map(y -> share(drawn, y))
                .distinct()
                .toList();
        // Kaplan-Meier by hand: 3 of 4 wait after 1 h, 2 of 4 after 2 h; the one of 3 h is gone, so 0 of 1 after 4 h
        assertEquals(List.of(1.0, 0.75, 0.5, 0.0), shares);
    }

    @Test
    void theBandLiesBetweenTheLimitsOfTheInterval() {
        TimeToEvent times = times(List.of(1, 1, 1), List.of(9, 9, 9));
        Drawn drawn = Drawn.wide(curve(times, 8));

        Interval reached = times.reachedInterval(Duration.ofHours(1)).orElseThrow();
        List<Double> ends = drawn.path("band").stream()
                .map(place -> share(drawn, place.y()))
                .toList();
        assertTrue(ends.stream().anyMatch(end -> Math.abs(end - (1 - reached.low())) < 1e-3));
        assertTrue(ends.stream().anyMatch(end -> Math.abs(end - (1 - reached.high())) < 1e-3));
    }

    @Test
    void theMedianIsWhereTheLineCrossesOneHalf() {
        TimeToEvent times = times(List.of(1, 2, 3), List.of());
        Drawn drawn = Drawn.wide(curve(times, 8));

        double across = Drawn.number(drawn.all("line", "half").get(0), "x2");
        Place fall = drawn.path("curve").stream()
                .filter(place -> share(drawn, place.y()) < 0.5)
                .findFirst()
                .orElseThrow();
        assertEquals(0.5, share(drawn, Drawn.number(drawn.all("line", "half").get(0), "y1")));
        assertEquals(fall.x(), across);
    }

    @Test
    void withoutAMedianThereIsNoLineToIt() {
        Drawn drawn = Drawn.wide(curve(times(List.of(1), List.of(5, 5, 5)), 8));

        assertEquals(1, drawn.all("line", "half").size(), "only the one in the legend");
    }

    @Test
    void whoWasLastSeenWaitingHasAMarkOnTheLine() {
        Drawn drawn = Drawn.wide(curve(times(List.of(1), List.of(2, 5, 9)), 8));

        assertEquals(3 + 1, drawn.all("line", "censored").size(), "three and the one in the legend");
    }

    @Test
    void theAgreedTimeLiesInsideAlsoWhenNobodyWaitedSoLong() {
        Drawn drawn = Drawn.narrow(curve(times(List.of(0, 0), List.of()), 24));

        double at = Drawn.number(drawn.all("line", "mark").get(0), "x1");
        assertTrue(at > 200 && at <= Picture.NARROW, "at " + at);
        assertEquals(0.0, share(drawn, drawn.path("curve").get(2).y()));
    }

    @Test
    void thousandsOfTimesAreDrawnAsManyAsCanBeToldApart() {
        DurationCounts events = new DurationCounts(DAY);
        for (int minute = 0; minute < 1440; minute++) {
            events.add(Duration.ofMinutes(minute));
        }
        TimeToEvent times = TimeToEvent.of(events, new DurationCounts(DAY));
        Drawn drawn = Drawn.narrow(curve(times, 8));

        List<Place> line = drawn.path("curve");
        assertTrue(line.size() < 1300, "places " + line.size());
        assertEquals(0.0, share(drawn, line.get(line.size() - 1).y()));
    }

    private static WaitingCurve curve(TimeToEvent times, int agreedHours) {
        return new WaitingCurve(times, Duration.ofHours(agreedHours), "half", "agreed", Optional.empty());
    }

    /** A height as a share, by the lines across at 0% and 100%. */
    private static double share(Drawn drawn, double y) {
        double bottom = Drawn.number(drawn.all("line", "axis").get(0), "y1");
        double top =
                drawn.each("line", "grid", "y1").stream().min(Double::compare).orElseThrow();
        return Math.round((bottom - y) / (bottom - top) * 10_000) / 10_000.0;
    }

    private static TimeToEvent times(List<Integer> contacted, List<Integer> waiting) {
        DurationCounts events = new DurationCounts(DAY);
        DurationCounts open = new DurationCounts(DAY);
        contacted.forEach(hours -> events.add(Duration.ofHours(hours)));
        waiting.forEach(hours -> open.add(Duration.ofHours(hours)));
        return TimeToEvent.of(events, open);
    }
}
