// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** The whole local days of a window by month, and how many of them can be judged. */
final class WindowMonths {
    /**
     * The part of a month that lies in the window.
     *
     * @param month the month
     * @param days how many of its days lie wholly in the window, at least one
     * @param due for how many of them the time for deciding on a hand-over at their end is over
     */
    record Part(YearMonth month, int days, int due) {}

    private WindowMonths() {}

    static ImmutableList<Part> of(Window window, Deadlines deadlines) {
        LocalDate first = firstWholeDay(window);
        LocalDate end = LocalDate.ofInstant(window.end(), window.zone());
        LocalDate dueUntil = dueUntil(first, end, window, deadlines);
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (LocalDate from = first; from.isBefore(end); ) {
            YearMonth month = YearMonth.from(from);
            LocalDate next = month.plusMonths(1).atDay(1);
            LocalDate to = next.isBefore(end) ? next : end;
            LocalDate due = dueUntil.isBefore(to) ? dueUntil : to;
            parts.add(new Part(month, days(from, to), Math.max(0, days(from, due))));
            from = to;
        }
        return parts.build();
    }

    /** The first local day that lies wholly in the window, or would if the window were longer. */
    static LocalDate firstWholeDay(Window window) {
        return window.firstDayFrom(window.start());
    }

    /** The first day that can't be judged: the days before it can, because deadlines are in the order of the days. */
    private static LocalDate dueUntil(LocalDate first, LocalDate end, Window window, Deadlines deadlines) {
        LocalDate low = first;
        LocalDate high = end.isBefore(first) ? first : end;
        while (low.isBefore(high)) {
            LocalDate middle = low.plusDays(days(low, high) / 2);
            Instant lastOfDay =
                    window.lastOfDay(middle.atStartOfDay(window.zone()).toInstant());
            if (deadlines.decision().due(lastOfDay)) {
                low = middle.plusDays(1);
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    }
}
