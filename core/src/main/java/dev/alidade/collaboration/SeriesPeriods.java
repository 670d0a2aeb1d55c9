// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.Window;
import dev.alidade.model.MeetingSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The periods in each of which a series is to have a meeting: those that lie in the window and in the days of the series, and
 * are over by as-of. Months begin with the calendar's, quarters with its quarters, weeks on Mondays: counted from 1 January
 * of the year 1, which was a Monday.
 */
final class SeriesPeriods {
    private static final LocalDate ORIGIN = LocalDate.of(1, 1, 1);

    private final Period cadence;
    private final LocalDate first; // no period begins earlier
    private final LocalDate last; // none ends later than the beginning of this day

    SeriesPeriods(MeetingSeries series, Window window) {
        cadence = series.cadence();
        Instant known = window.end().isBefore(window.asOf()) ? window.end() : window.asOf();
        LocalDate from =
                later(window.firstDayFrom(window.start()), series.from().orElse(LocalDate.MIN));
        LocalDate begin = beginning(from);
        first = begin.isBefore(from) ? begin.plus(cadence) : begin;
        last = earlier(LocalDate.ofInstant(known, window.zone()), series.to().orElse(LocalDate.MAX));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The first day of the period in which a day lies. */
    private LocalDate beginning(LocalDate day) {
        long months = cadence.toTotalMonths();
        if (months > 0) {
            long at = ChronoUnit.MONTHS.between(ORIGIN, day.withDayOfMonth(1));
            return ORIGIN.plusMonths(Math.floorDiv(at, months) * months);
        }
        long days = cadence.get(ChronoUnit.DAYS);
        return ORIGIN.plusDays(Math.floorDiv(ChronoUnit.DAYS.between(ORIGIN, day), days) * days);
    }

    /** The first day of the due period in which a day lies; empty when it lies in none. */
    Optional<LocalDate> due(LocalDate day) {
        LocalDate begin = beginning(day);
        return isDue(begin) ? Optional.of(begin) : Optional.empty();
    }

    private boolean isDue(LocalDate begin) {
        return !begin.isBefore(first) && !begin.plus(cadence).isAfter(last);
    }

    /** Whether a day is the first of a due period. */
    boolean begins(LocalDate day) {
        return beginning(day).equals(day) && isDue(day);
    }

    /** Visits the first days of all due periods, earliest first. */
    void forEach(Consumer<LocalDate> visitor) {
        for (LocalDate begin = first; isDue(begin); begin = begin.plus(cadence)) {
            visitor.accept(begin);
        }
    }
}
