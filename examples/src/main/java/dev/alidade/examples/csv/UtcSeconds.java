// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads the most usual form of an instant, such as {@code 2024-04-03T09:30:00Z}, without a formatter: of a large file's time
 * a good part would go there.
 */
final class UtcSeconds {
    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int TEN = 10;
    private static final int MONTHS = 12;
    private static final int SIXTY = 60;
    private static final int HOURS = 24;
    private static final int DAY = HOURS * SIXTY * SIXTY;

    private UtcSeconds() {}

    /** The instant; empty for every other form, and for days and times that there are not. */
    static Optional<Instant> parse(String text) {
        if (!fits(text)) {
            return Optional.empty();
        }
        int year = number(text, 0) * TEN * TEN + number(text, 2);
        int month = number(text, 5);
        int day = number(text, 8);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        if (month < 1 || month > MONTHS || hour >= HOURS || minute >= SIXTY || second >= SIXTY) {
            return Optional.empty();
        }
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Optional.of(Instant.ofEpochSecond(days * DAY + ((long) hour * SIXTY + minute) * SIXTY + second));
    }

    private static boolean fits(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    /** The number that two digits write. */
    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * TEN + text.charAt(at + 1) - '0';
    }
}
