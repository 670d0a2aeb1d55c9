// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The calendar month of an instant in a window, without asking the calendar for each lead. */
final class MonthKeys {
    private static final int MOST = 60; // months kept; for later ones the calendar is asked

    private final ZoneId zone;
    private final Instant[] ends;
    private final String[] keys;

    MonthKeys(Window window) {
        zone = window.zone();
        YearMonth first = YearMonth.from(LocalDate.ofInstant(window.start(), zone));
        YearMonth last = YearMonth.from(LocalDate.ofInstant(window.end(), zone));
        int size = (int) Math.min(
                MOST, 12L * (last.getYear() - first.getYear()) + last.getMonthValue() - first.getMonthValue() + 1);
        ends = new Instant[size];
        keys = new String[size];
        for (int i = 0; i < size; i++) {
            keys[i] = key(first.plusMonths(i));
            ends[i] = first.plusMonths(i + 1L).atDay(1).atStartOfDay(zone).toInstant();
        }
    }

    /** The number of the month of an instant in the window; that of none for later months. */
    int number(Instant at) {
        int number = 0;
        while (number < ends.length && !at.isBefore(ends[number])) {
            number++;
        }
        return number;
    }

    /** The key of the month of an instant in the window, which has that number. */
    String of(int number, Instant at) {
        return number < keys.length ? keys[number] : key(YearMonth.from(LocalDate.ofInstant(at, zone)));
    }

    /** How many months have a number. */
    int size() {
        return keys.length;
    }

    static String key(YearMonth month) {
        return month.toString();
    }
}
