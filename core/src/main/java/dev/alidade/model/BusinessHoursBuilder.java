// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.OpeningPattern.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of {@link BusinessHours}. */
public final class BusinessHoursBuilder {
    private final ZoneId zone;
    private final List<List<Span>> hours = new ArrayList<>();
    private final ImmutableSortedSet.Builder<LocalDate> holidays = ImmutableSortedSet.naturalOrder();

    BusinessHoursBuilder(ZoneId zone) {
        this.zone = requireNonNull(zone, "zone");
        for (int day = 0; day < 7; day++) {
            hours.add(new ArrayList<>());
        }
    }

    /**
     * Adds opening hours. Several intervals a day are possible; overlapping ones are united.
     *
     * @param day the day on which the hours begin
     * @param from the first local time, in whole seconds
     * @param to the local time after the last, in whole seconds: on the same day, or, if it is before {@code from}, on
     *     the next. Midnight is the end of the day, so midnight to midnight is the whole day
     * @return this builder
     * @throws IllegalArgumentException if both times are the same but midnight, or have fractions of seconds
     */
    public BusinessHoursBuilder open(DayOfWeek day, LocalTime from, LocalTime to) {
        requireNonNull(day, "day");
        if (!from.equals(from.truncatedTo(ChronoUnit.SECONDS)) || !to.equals(to.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException(
                    "Business hours: %s %s to %s are not whole seconds. Maybe the end of the day is meant: that is midnight."
                            .formatted(day, from, to));
        }
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "Business hours: %s %s to %s are no time, or a whole day. A whole day is midnight to midnight."
                            .formatted(day, from, to));
        }
        long end = to.toSecondOfDay() + (to.isAfter(from) ? 0 : OpeningPattern.DAY);
        hours.get(day.getValue() - 1).add(new Span(from.toSecondOfDay(), end));
        return this;
    }

    /**
     * Adds a day on which no hours begin.
     *
     * @param day the day
     * @return this builder
     */
    public BusinessHoursBuilder holiday(LocalDate day) {
        holidays.add(day);
        return this;
    }

    /**
     * Makes the hours.
     *
     * @return the hours
     * @throws IllegalArgumentException if no hours were added
     */
    public BusinessHours build() {
        ImmutableList<ImmutableList<Span>> united =
                hours.stream().map(OpeningPattern::united).collect(ImmutableList.toImmutableList());
        if (united.stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Business hours in %s: it is never open.".formatted(zone));
        }
        return new BusinessHours(zone, united, holidays.build());
    }
}
