// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Draws the parts of a small company that is seen over three months. Everything happens at whole hours. */
final class Chance {
    /** Where the clocks are set back within the window. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static final LocalDate FROM = LocalDate.of(2024, 9, 1);
    static final LocalDate TO = LocalDate.of(2024, 12, 1);

    private final Dice dice;

    Chance(Dice dice) {
        this.dice = dice;
    }

    /** Three months, seen from within, from their end or from later. */
    Window window() {
        Window window = Window.ofDays(FROM, TO, ZONE);
        return switch (below(4)) {
            case 0 -> window;
            case 1 -> window.withAsOf(window.end().plus(Duration.ofHours(below(24 * 100))));
            case 2 -> window.withAsOf(TO.plusDays(below(100)).atStartOfDay(ZONE).toInstant());
            default -> window.withAsOf(window.start().plus(Duration.ofHours(24 * 20 + below(24 * 70))));
        };
    }

    /** A number from 0 to below another. */
    int below(int most) {
        return dice.between(0, most - 1);
    }

    /** Whether what happens so often of a hundred times happens. */
    boolean percent(int often) {
        return below(100) < often;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[below(of.length)];
    }

    /** One of some, or in some percent of all cases none. */
    <T> Optional<T> perhaps(int percent, List<T> of) {
        return percent(percent) ? Optional.of(one(of)) : Optional.empty();
    }

    /** A day, counted from the first of the window. */
    LocalDate day(int from, int to) {
        return FROM.plusDays(from + below(to - from));
    }

    /** An hour of some day, counted from the first of the window; now and then its very beginning. */
    Instant hour(int from, int to) {
        int hour = percent(20) ? 0 : below(24);
        return day(from, to).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    /** Some hours later, from one on. */
    Instant after(Instant at, int hours) {
        return at.plus(Duration.ofHours(1 + below(hours)));
    }

    /** When a day begins. */
    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The day of an instant. */
    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
