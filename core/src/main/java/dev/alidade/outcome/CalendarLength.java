// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** The length of some days: whole months where they are whole months, else days. */
final class CalendarLength {
    private CalendarLength() {}

    static Period of(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(months).equals(to)
                ? Period.ofMonths(Math.toIntExact(months))
                : Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(from, to)));
    }

    /** About how many days it has, to compare lengths. */
    static long days(Period length) {
        return LocalDate.EPOCH.plus(length).toEpochDay();
    }
}
