// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import java.time.YearMonth;

/** The names of months as {@link YearMonth#toString()} writes them. */
final class MonthName {
    private static final int OF_FOUR_DIGITS = "9999-12".length();

    private MonthName() {}

    /**
     * The month of a name, also of one that begins in the year 10,000, which is still the last of 9999 in UTC: such a name
     * has no sign, and parsing wants one.
     *
     * @throws java.time.format.DateTimeParseException if it is none
     */
    static YearMonth parsed(String name) {
        return YearMonth.parse(name.length() > OF_FOUR_DIGITS ? '+' + name : name);
    }
}
