// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Windows of one to seven weeks around a change of clocks, seen at their end, before it, or later. */
final class SomeWindows {
    private SomeWindows() {}

    static Window window(Dice dice) {
        ZoneId zone = ZoneId.of(dice.oneOf("UTC", "Europe/Berlin", "America/New_York"));
        LocalDate from = LocalDate.of(2024, 2, 26).plusDays(dice.between(0, 30));
        Window window = Window.ofDays(from, from.plusDays(dice.between(7, 50)), zone);
        if (dice.chance(15)) {
            window = new Window(
                    window.start().plus(dice.hours(1, 23)),
                    window.end().plus(dice.hours(1, 23)),
                    window.end(),
                    zone,
                    Resolution.MINUTE);
        }
        Duration later = dice.oneOf(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(6),
                Duration.ofHours(30),
                Duration.ofDays(4),
                Duration.ofDays(20),
                Duration.ofDays(-2),
                Duration.ofHours(-50));
        return window.withAsOf(window.end().plus(later))
                .withResolution(dice.chance(25) ? Resolution.DAY : Resolution.MINUTE);
    }

    /** Windows of one to five calendar months, seen at their end or later. */
    static Window months(Dice dice) {
        ZoneId zone = ZoneId.of(dice.oneOf("UTC", "Europe/Berlin", "America/New_York"));
        YearMonth first = YearMonth.of(2024, 1).plusMonths(dice.between(0, 5));
        Window window = Window.ofDays(
                first.atDay(1), first.plusMonths(dice.between(1, 5)).atDay(1), zone);
        return window.withAsOf(window.end().plus(Duration.ofHours(dice.oneOf(0, 0, 30, 400, -300))));
    }

    /** An instant on a full hour, or seldom just beside it: from three weeks before the window to a week after its end. */
    static Instant instant(Dice dice, Window window) {
        long hours = Duration.between(window.start(), window.end()).toHours();
        Instant full = window.start().plus(dice.hours(-21 * 24, (int) hours + 7 * 24));
        return beside(dice, full);
    }

    /** Some time after an instant, often none and often a full day. */
    static Instant after(Dice dice, Instant instant) {
        return beside(
                dice,
                instant.plus(Duration.ofHours(dice.oneOf(0, 0, 1, 2, 3, 5, 6, 12, 24, 24, 30, 48, 72, 120, 240))));
    }

    private static Instant beside(Dice dice, Instant instant) {
        return dice.chance(4) ? instant.plusNanos(dice.oneOf(-1, 1, 1_000_000_000)) : instant;
    }
}
