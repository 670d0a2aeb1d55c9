// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when to when there is something on record: the first and the last point in time that files name. */
public final class Extent {
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    /** Nothing is on record yet. */
    public Extent() {}

    void saw(Instant at) {
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    void saw(LocalDate day) {
        firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
        lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
    }

    /**
     * The first day.
     *
     * @param zone in which days begin
     * @return the day of the first instant; the first plain date where there is none; empty without any
     */
    public Optional<LocalDate> firstDay(ZoneId zone) {
        return day(first, firstDay, zone);
    }

    /**
     * The last day.
     *
     * @param zone in which days begin
     * @return the day of the last instant; the last plain date where there is none; empty without any
     */
    public Optional<LocalDate> lastDay(ZoneId zone) {
        return day(last, lastDay, zone);
    }

    private static Optional<LocalDate> day(@Nullable Instant at, @Nullable LocalDate day, ZoneId zone) {
        return at == null
                ? Optional.ofNullable(day)
                : Optional.of(at.atZone(zone).toLocalDate());
    }
}
