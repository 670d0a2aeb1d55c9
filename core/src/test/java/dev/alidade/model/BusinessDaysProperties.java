// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** Business days are those on which hours begin. */
class BusinessDaysProperties {
    private static final LocalDate DAY = LocalDate.of(1970, 1, 1);

    @Property(tries = 200)
    void theyAreWhatCountingDayByDayFinds(
            @ForAll @NotEmpty Set<DayOfWeek> open,
            @ForAll @Size(max = 6) List<@IntRange(min = -40, max = 40) Integer> holidays,
            @ForAll @IntRange(min = -40, max = 40) int from,
            @ForAll @IntRange(min = 0, max = 40) int days) {
        BusinessHoursBuilder builder = BusinessHours.builder(ZoneOffset.UTC);
        open.forEach(day -> builder.open(day, LocalTime.of(9, 0), LocalTime.of(17, 0)));
        holidays.stream().distinct().forEach(day -> builder.holiday(DAY.plusDays(day)));
        long expected = 0;
        for (int day = from + 1; day <= from + days; day++) {
            expected += open.contains(DAY.plusDays(day).getDayOfWeek()) && !holidays.contains(day) ? 1 : 0;
        }
        assertEquals(expected, builder.build().businessDays(DAY.plusDays(from), DAY.plusDays(from + days)));
    }

    @Example
    void theyDontRunBackwards() {
        assertThrows(
                IllegalArgumentException.class,
                () -> BusinessHours.standard(ZoneOffset.UTC).businessDays(DAY, DAY.minusDays(1)));
    }

    @Example
    void aNightBelongsToTheDayOnWhichItBegins() {
        BusinessHours nights = BusinessHours.builder(ZoneOffset.UTC)
                .open(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.of(6, 0))
                .build();
        assertEquals(1, nights.businessDays(DAY, DAY.plusDays(2))); // Friday, not Saturday
    }
}
