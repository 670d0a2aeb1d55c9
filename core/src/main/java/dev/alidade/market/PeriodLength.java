// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** The length of the periods in which change is told. */
public enum PeriodLength {
    /** Calendar months: 2024-07. */
    MONTH(1),
    /** Calendar quarters: 2024-Q3. */
    QUARTER(3);

    private static final int OF_FOUR_DIGITS = "9999-12".length();

    private final int months;

    PeriodLength(int months) {
        this.months = months;
    }

    /** The first day of the period of a day. */
    LocalDate firstDay(LocalDate day) {
        int month = day.getMonthValue();
        return day.withDayOfMonth(1).withMonth(month - (month - 1) % months);
    }

    /** The first day of the next period. */
    LocalDate next(LocalDate firstDay) {
        return firstDay.plusMonths(months);
    }

    /** The name of the period that begins on a day; names are in the order of time. */
    String name(LocalDate firstDay) {
        String month = YearMonth.from(firstDay).toString();
        return this == MONTH
                ? month
                : month.substring(0, month.length() - 2) + "Q" + (firstDay.getMonthValue() + 2) / 3;
    }

    /** The first day of the period of a name. */
    LocalDate parsed(String name) {
        try {
            int end = name.length() - 2;
            String signed = name.length() > OF_FOUR_DIGITS ? '+' + name : name; // the year 10,000 of a zone east of UTC
            LocalDate first = this == MONTH
                    ? YearMonth.parse(signed).atDay(1)
                    : YearMonth.parse(signed.substring(0, signed.length() - 2) + "0" + name.charAt(end + 1))
                            .atDay(1)
                            .plusMonths(2L * (name.charAt(end + 1) - '1'));
            if (name(first).equals(name)) {
                return first;
            }
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("%s is no period.".formatted(name), e);
        }
        throw new IllegalStateException("%s is no period.".formatted(name));
    }
}
