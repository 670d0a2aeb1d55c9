// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A period of the calendar, in the zone of a window: what a {@link PeriodReview} cuts a window into. */
public enum ReviewPeriod {
    /** From Monday to Sunday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A calendar quarter, from January, April, July or October. */
    QUARTER,
    /** A calendar year. */
    YEAR;

    /** The first day after the period in which a day lies. */
    private LocalDate after(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case QUARTER ->
                day.withDayOfMonth(1)
                        .withMonth((day.getMonthValue() - 1) / 3 * 3 + 1)
                        .plusMonths(3);
            case YEAR -> day.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }

    /**
     * Whether a window is one whole period, and no part of one.
     *
     * @param window any window
     * @return true if it begins with a period and ends with it
     */
    public boolean whole(Window window) {
        LocalDate day = LocalDate.ofInstant(window.start(), window.zone());
        return begins(day, window).equals(window.start())
                && after(day.minusDays(1)).equals(day)
                && begins(after(day), window).equals(window.end());
    }

    private static Instant begins(LocalDate day, Window window) {
        return day.atStartOfDay(window.zone()).toInstant();
    }

    /**
     * The periods of a window, and the parts of periods at its ends, each as of its own end.
     *
     * @throws IllegalArgumentException if there are more than so many
     */
    ImmutableList<Window> of(Window window, int most) {
        ImmutableList.Builder<Window> periods = ImmutableList.builder();
        Instant start = window.start();
        for (int count = 1; start.isBefore(window.end()); count++) {
            if (count > most) {
                throw new IllegalArgumentException(
                        "Window %s to %s has more than %s periods of a %s. Take longer periods or a shorter window."
                                .formatted(window.start(), window.end(), most, this));
            }
            Instant next = begins(after(LocalDate.ofInstant(start, window.zone())), window);
            Instant end = next.isBefore(window.end()) ? next : window.end();
            periods.add(new Window(start, end, end, window.zone(), window.resolution()));
            start = end;
        }
        return periods.build();
    }
}
