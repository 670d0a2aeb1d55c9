// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How durations are counted: in minutes to a day, quarter hours to 14 days, hours to 90 and days beyond, or in local days.
 */
final class Elapsed {
    private static final long DAY = 1_440;

    private Elapsed() {}

    /** From an instant to a later one, in the units of the window. */
    static long units(Window window, Instant from, Instant to) {
        return window.resolution() == Resolution.DAY
                ? ChronoUnit.DAYS.between(from.atZone(window.zone()), to.atZone(window.zone()))
                : counted(Duration.between(from, to));
    }

    /** A time with a limit: what is longer than the limit never counts as the limit. */
    static long units(Duration time, Duration limit) {
        long units = counted(time);
        return units == counted(limit) && time.compareTo(limit) > 0 ? next(units) : units;
    }

    /** In minutes, floored as far as they are told apart. */
    static long counted(Duration time) {
        long minutes = time.toMinutes();
        if (minutes <= DAY) {
            return minutes;
        } else if (minutes < 14 * DAY) {
            return Math.max(DAY + 1, minutes - minutes % 15);
        } else if (minutes < 90 * DAY) {
            return minutes - minutes % 60;
        }
        return minutes - minutes % DAY;
    }

    private static long next(long units) {
        long later = units;
        while (counted(Duration.ofMinutes(later)) == units) {
            later++;
        }
        return counted(Duration.ofMinutes(later));
    }

    /** The last local day of which anything is known. */
    static LocalDate lastKnownDay(Window window) {
        return LocalDate.ofInstant(window.asOf().minusNanos(1), window.zone());
    }

    /** Whether it was longer from an instant up to as-of than a limit: whole days where only dates are known. */
    static boolean isLongerAgo(Window window, Instant from, Duration limit) {
        Instant last = window.asOf().minusNanos(1);
        return window.resolution() == Resolution.DAY
                ? ChronoUnit.DAYS.between(from.atZone(window.zone()), last.atZone(window.zone())) > limit.toDays()
                : Duration.between(from, last).compareTo(limit) > 0;
    }

    static long secondsEach(Window window) {
        return window.resolution() == Resolution.DAY ? 86_400 : 60;
    }

    /** The last instant at which an agreed time is met: where only dates are known, the end of the day after so many whole days. */
    static Instant deadline(Window window, Instant from, Duration within) {
        if (window.resolution() == Resolution.MINUTE) {
            return from.plus(within);
        }
        LocalDate last = LocalDate.ofInstant(from, window.zone()).plusDays(wholeDays(within));
        return last.plusDays(1).atStartOfDay(window.zone()).toInstant().minusNanos(1);
    }

    /** The days of a time, a part of a day as a whole one. */
    static long wholeDays(Duration time) {
        return time.plusDays(1).minusNanos(1).toDays();
    }
}
