// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When people of the company work: Monday to Friday, 8 to 17 o'clock. */
final class OfficeHours {
    private static final LocalTime OPEN = LocalTime.of(8, 0);
    private static final LocalTime CLOSE = LocalTime.of(17, 0);

    private OfficeHours() {}

    /** The moment at which somebody who starts at a given time has worked for so many minutes. */
    static LocalDateTime after(LocalDateTime start, int minutes) {
        LocalDateTime now = nextOpen(start);
        long left = minutes;
        long today = Duration.between(now.toLocalTime(), CLOSE).toMinutes();
        while (left >= today) {
            left -= today;
            now = nextOpen(now.toLocalDate().plusDays(1).atTime(OPEN));
            today = Duration.between(OPEN, CLOSE).toMinutes();
        }
        return now.plusMinutes(left);
    }

    /** Whether people work on a day. */
    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDateTime nextOpen(LocalDateTime time) {
        LocalDateTime open = time;
        if (!open.toLocalTime().isBefore(CLOSE)) {
            open = open.toLocalDate().plusDays(1).atTime(OPEN);
        } else if (open.toLocalTime().isBefore(OPEN)) {
            open = open.toLocalDate().atTime(OPEN);
        }
        while (!isWorkday(open.toLocalDate())) {
            open = open.toLocalDate().plusDays(1).atTime(OPEN);
        }
        return open;
    }
}
