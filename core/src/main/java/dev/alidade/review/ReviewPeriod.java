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
     * Whether a window is one whole period that is over at as-of, and no part of one.
     *
     * @param window any window
     * @return true if it begins with a period and ends with it, and is as of its end or later
     */
    public boolean whole(Window window) {
        return isOfTheCalendar(window) && !window.asOf().isBefore(window.end());
    }

    private boolean isOfTheCalendar(Window window) {
        LocalDate day = LocalDate.ofInstant(window.start(), window.zone());
        return begins(day, window).equals(window.start())
                && after(day.minusDays(1)).equals(day)
                && begins(after(day), window).equals(window.end());
    }

    /**
     * What a period is called.
     *
     * @param window a period, or a part of one
     * @return such as {@code 2024}, {@code 2024-Q1} or {@code 2024-03}; of a week, and of a part of a longer period, its
     *     first and last day, such as {@code 2024-03-04 to 03-10}
     */
    public String label(Window window) {
        LocalDate first = LocalDate.ofInstant(window.start(), window.zone());
        LocalDate last = LocalDate.ofInstant(window.end().minusNanos(1), window.zone());
        if (this == WEEK || !isOfTheCalendar(window)) {
            String from = first.toString();
            return first.equals(last)
                    ? from
                    : from + " to "
                            + (first.getYear() == last.getYear()
                                    ? last.toString().substring(5)
                                    : last);
        }
        String year = Integer.toString(first.getYear());
        return switch (this) {
            case YEAR -> year;
            case QUARTER -> year + "-Q" + ((first.getMonthValue() - 1) / 3 + 1);
            default -> first.toString().substring(0, 7);
        };
    }

    /**
     * The periods of a window, and the parts of periods at its ends.
     *
     * @param window any window
     * @return the periods, the earliest first, each as of its own end
     * @throws IllegalArgumentException if there are more than {@value PeriodReview#MOST}
     */
    public ImmutableList<Window> of(Window window) {
        return of(window, PeriodReview.MOST);
    }

    private static Instant begins(LocalDate day, Window window) {
        return day.atStartOfDay(window.zone()).toInstant();
    }

    private ImmutableList<Window> of(Window window, int most) {
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
