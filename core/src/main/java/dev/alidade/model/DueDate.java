// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The day by which something is to be done, as it was set at some instant. Who moves it sets another one.
 *
 * @param setAt when it was set
 * @param day the last day on which it is met
 */
public record DueDate(Instant setAt, LocalDate day) {
    private static final Comparator<DueDate> ORDER =
            Comparator.comparing(DueDate::setAt).thenComparing(DueDate::day);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the instant or the day is outside of the years 1 to 9999
     */
    public DueDate {
        Checks.instant(setAt, "DueDate.setAt");
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("DueDate.day: %s is outside of the years 1 to 9999.".formatted(day));
        }
    }

    /** The dates in the order in which they were set, the same one once. */
    static ImmutableList<DueDate> history(Iterable<DueDate> dates) {
        return ImmutableList.sortedCopyOf(ORDER, ImmutableSet.copyOf(dates));
    }
}
