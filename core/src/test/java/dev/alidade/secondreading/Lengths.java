// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How long periods are: in months where they end on the day of the month on which they began, else in days. */
final class Lengths {
    private Lengths() {}

    static Period between(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(months).equals(to)
                ? Period.ofMonths((int) months)
                : Period.ofDays((int) ChronoUnit.DAYS.between(from, to));
    }

    /** Of a window of whole days. */
    static Optional<Period> ofWindow(Window window) {
        LocalDate from = LocalDate.ofInstant(window.start(), window.zone());
        LocalDate to = LocalDate.ofInstant(window.end(), window.zone());
        return isStart(window, window.start()) && isStart(window, window.end())
                ? Optional.of(between(from, to))
                : Optional.empty();
    }

    private static boolean isStart(Window window, Instant instant) {
        return LocalDate.ofInstant(instant, window.zone())
                .atStartOfDay(window.zone())
                .toInstant()
                .equals(instant);
    }

    /** About so many days. */
    static long days(Period length) {
        return LocalDate.EPOCH.plus(length).toEpochDay();
    }
}
