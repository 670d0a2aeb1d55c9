// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.time.LocalDate;

/** The calendar period past whose end a close date may be pushed. */
public enum PushPeriod {
    /** A calendar month. */
    MONTH(1),
    /** A calendar quarter. */
    QUARTER(3),
    /** A calendar year. */
    YEAR(12);

    private final int months;

    PushPeriod(int months) {
        this.months = months;
    }

    /**
     * Whether a day lies after the end of another day's period.
     *
     * @param from the day whose period it is
     * @param to the other day
     * @return true if {@code to} lies in a later period
     */
    public boolean isPast(LocalDate from, LocalDate to) {
        return number(to) > number(from);
    }

    private long number(LocalDate day) {
        return Math.floorDiv(12L * day.getYear() + day.getMonthValue() - 1, months);
    }
}
