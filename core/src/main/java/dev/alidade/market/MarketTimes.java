// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The window in calendar periods, and the time of the same length before it. */
final class MarketTimes {
    /** The key of the time before the window; smaller than the name of any period. */
    static final String BEFORE = "!before";

    private static final long DAY = 86_400;
    private static final int MOST = 60; // period ends kept; for later instants the calendar is asked

    final Instant before;
    private final Window window;
    private final PeriodLength length;
    private final Instant[] ends = new Instant[MOST];
    private final String[] names = new String[MOST];
    private int size;

    MarketTimes(Window window, PeriodLength length) {
        this.window = window;
        this.length = length;
        before = before(window);
        LocalDate end = LocalDate.ofInstant(window.end(), window.zone());
        LocalDate first = length.firstDay(LocalDate.ofInstant(window.start(), window.zone()));
        while (size < MOST && !first.isAfter(end)) {
            names[size] = length.name(first);
            first = length.next(first);
            ends[size] = begin(first);
            size++;
        }
    }

    /** So many months, else days, before the start if the window has whole ones, else so many seconds. */
    private static Instant before(Window window) {
        ZoneId zone = window.zone();
        LocalDate start = LocalDate.ofInstant(window.start(), zone);
        LocalDate end = LocalDate.ofInstant(window.end(), zone);
        boolean days = start.atStartOfDay(zone).toInstant().equals(window.start())
                && end.atStartOfDay(zone).toInstant().equals(window.end());
        if (!days) {
            return window.start().minus(Duration.between(window.start(), window.end()));
        }
        LocalDate first = start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1
                ? start.minusMonths(ChronoUnit.MONTHS.between(start, end))
                : start.minusDays(ChronoUnit.DAYS.between(start, end));
        return first.atStartOfDay(zone).toInstant();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(window.zone()).toInstant();
    }

    /** The beginning of the window. */
    Instant start() {
        return window.start();
    }

    /** Whether an instant lies in the time before the window. */
    boolean isBefore(Instant at) {
        return !at.isBefore(before) && at.isBefore(window.start());
    }

    /** The name of the period of an instant in the window. */
    String period(Instant at) {
        for (int i = 0; i < size; i++) {
            if (at.isBefore(ends[i])) {
                return names[i];
            }
        }
        return length.name(length.firstDay(LocalDate.ofInstant(at, window.zone())));
    }

    /** The first day whose spend and estimates count. */
    LocalDate firstDay() {
        return window.firstDayFrom(window.start());
    }

    /** The day after the last whose spend and estimates count; not before the first. */
    LocalDate endDay() {
        LocalDate end = window.firstDayFrom(window.end());
        LocalDate known = window.firstDayFrom(window.asOf());
        LocalDate last = known.isBefore(end) ? known : end;
        return last.isBefore(firstDay()) ? firstDay() : last;
    }

    /** The first day of the time before the window. */
    LocalDate firstDayBefore() {
        return window.firstDayFrom(before);
    }

    /** How long the time before the window is for demand by a basis, in seconds. */
    long secondsBefore(DemandBasis basis) {
        return basis == DemandBasis.ESTIMATE
                ? DAY * ChronoUnit.DAYS.between(firstDayBefore(), firstDay())
                : seconds(before, window.start());
    }

    /** How long the part of the window is that is known of demand by a basis, in seconds. */
    long secondsNow(DemandBasis basis) {
        return basis == DemandBasis.ESTIMATE
                ? DAY * ChronoUnit.DAYS.between(firstDay(), endDay())
                : seconds(window.start(), window.asOf().isBefore(window.end()) ? window.asOf() : window.end());
    }

    /** As clocks show it, so that a day has 24 hours also where they change; at least one. */
    private long seconds(Instant from, Instant to) {
        return Math.max(
                1,
                Duration.between(
                                LocalDateTime.ofInstant(from, window.zone()),
                                LocalDateTime.ofInstant(to, window.zone()))
                        .toSeconds());
    }

    /** The first day of the period of a name that facts of the window have. */
    LocalDate first(String period) {
        LocalDate first = length.parsed(period);
        if (first.isBefore(length.firstDay(LocalDate.ofInstant(window.start(), window.zone())))
                || !begin(first).isBefore(window.end())) {
            throw new IllegalStateException("Period %s lies outside of the window.".formatted(period));
        }
        return first;
    }

    /** The first day of a period that lies in the window, as a whole or in part. */
    LocalDate firstIn(LocalDate first) {
        LocalDate start = LocalDate.ofInstant(window.start(), window.zone());
        return first.isBefore(start) ? start : first;
    }

    /** The part of the period of a day that lies in the window. */
    Window part(LocalDate day) {
        LocalDate first = length.firstDay(day);
        Instant begin = begin(first);
        Instant end = begin(length.next(first));
        return new Window(
                begin.isBefore(window.start()) ? window.start() : begin,
                end.isAfter(window.end()) ? window.end() : end,
                window.asOf(),
                window.zone(),
                window.resolution());
    }
}
