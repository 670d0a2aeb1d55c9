// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From when to when there is something on record: the first and the last day that files name, as points in time or as plain
 * dates. A plain date that is more than ten years from all points in time stands for never or always, and doesn't count.
 */
public final class Extent {
    private static final int MOST_YEARS = 10;

    private @Nullable Instant first;
    private @Nullable Instant last;
    private final TreeSet<LocalDate> days = new TreeSet<>();

    /** Nothing is on record yet. */
    public Extent() {}

    void saw(Instant at) {
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    void saw(LocalDate day) {
        days.add(day);
    }

    /**
     * The first day.
     *
     * @param zone in which days begin
     * @return the day; empty without any
     */
    public Optional<LocalDate> firstDay(ZoneId zone) {
        Optional<LocalDate> known = Optional.ofNullable(first).map(at -> day(at, zone));
        Optional<LocalDate> plain = Optional.ofNullable(
                known.isEmpty()
                        ? days.isEmpty() ? null : days.first()
                        : days.ceiling(known.get().minusYears(MOST_YEARS)));
        return known.filter(day -> plain.isEmpty() || day.isBefore(plain.get())).or(() -> plain);
    }

    /**
     * The last day.
     *
     * @param zone in which days begin
     * @return the day; empty without any
     */
    public Optional<LocalDate> lastDay(ZoneId zone) {
        Optional<LocalDate> known = Optional.ofNullable(last).map(at -> day(at, zone));
        Optional<LocalDate> plain = Optional.ofNullable(
                known.isEmpty()
                        ? days.isEmpty() ? null : days.last()
                        : days.floor(known.get().plusYears(MOST_YEARS)));
        return known.filter(day -> plain.isEmpty() || day.isAfter(plain.get())).or(() -> plain);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
