// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessHours STANDARD = BusinessHours.standard(BERLIN);

    private static LocalTime time(int hour) {
        return LocalTime.of(hour, 0);
    }

    private static Instant utc(String local) {
        return Instant.parse(local + ":00Z");
    }

    @Test
    void aTargetReachedExactlyAtClosingIsDueAtClosing() {
        Instant friday = utc("2024-03-01T15:00"); // 16:00 in Berlin
        assertEquals(utc("2024-03-01T16:00"), STANDARD.dueAt(friday, Duration.ofHours(1)));
        assertEquals(
                utc("2024-03-04T08:00").plusNanos(1),
                STANDARD.dueAt(friday, Duration.ofHours(1).plusNanos(1)));
    }

    @Test
    void aTargetReachedAtClosingBeforeAChangeOfClocksIsDueAtClosingInAFarYearToo() {
        LocalDate friday = LocalDate.of(3000, 3, 31)
                .with(TemporalAdjusters.previousOrSame(SUNDAY))
                .minusDays(2);
        Instant four = friday.atTime(16, 0).atZone(BERLIN).toInstant();
        assertEquals(four.plusSeconds(3600), BusinessHours.standard(BERLIN).dueAt(four, Duration.ofHours(1)));
    }

    @Test
    void standardHoursAreThoseOfFiveDays() {
        assertEquals(
                "Monday to Friday 09:00-17:00, Europe/Berlin",
                BusinessHours.standard(BERLIN).inWords());
        assertEquals(BERLIN, STANDARD.zone());
        LocalDate easter = LocalDate.of(2024, 4, 1);
        assertEquals(
                ImmutableSortedSet.of(easter),
                BusinessHours.builder(BERLIN)
                        .open(MONDAY, time(9), time(17))
                        .holiday(easter)
                        .build()
                        .holidays());
    }

    @Test
    void hoursThatTouchOrOverlapAreOne() {
        BusinessHours whole =
                BusinessHours.builder(BERLIN).open(MONDAY, time(9), time(17)).build();
        for (int[] hours : new int[][] {{9, 12, 12, 17}, {9, 13, 12, 17}, {9, 17, 10, 12}, {9, 10, 9, 17}}) {
            assertEquals(
                    whole,
                    BusinessHours.builder(BERLIN)
                            .open(MONDAY, time(hours[0]), time(hours[1]))
                            .open(MONDAY, time(hours[2]), time(hours[3]))
                            .build());
        }
    }

    @Test
    void clocksChangeInTheFarFutureToo() {
        for (int year : new int[] {2050, 2500, 9000}) {
            for (int month = 1; month <= 12; month++) {
                LocalDate monday = LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(MONDAY));
                Instant nine = monday.atTime(9, 0).atZone(BERLIN).toInstant();
                Instant five = monday.atTime(17, 0).atZone(BERLIN).toInstant();
                assertEquals(Duration.ofHours(8), STANDARD.between(nine, five));
                assertEquals(five, STANDARD.dueAt(nine, Duration.ofHours(8)));
                assertEquals(
                        five.plus(Duration.ofHours(16)).plusNanos(1),
                        STANDARD.dueAt(nine, Duration.ofHours(8).plusNanos(1)));
            }
        }
    }

    @Test
    void aHolidayLeavesTheHoursOfTheNextDay() {
        BusinessHoursBuilder nights = BusinessHours.builder(ZoneOffset.UTC)
                .open(MONDAY, time(22), time(6))
                .open(TUESDAY, time(4), time(8))
                .holiday(LocalDate.of(2024, 3, 4));
        Instant monday = utc("2024-03-04T00:00");
        Instant nextMonday = utc("2024-03-11T00:00");
        assertEquals(Duration.ofHours(4), nights.build().between(monday, nextMonday));
        nights.holiday(LocalDate.of(2024, 3, 5));
        assertEquals(Duration.ZERO, nights.build().between(monday, nextMonday));
    }

    @Test
    void hoursAreWrittenToTheSecond() {
        BusinessHours hours = BusinessHours.builder(BERLIN)
                .open(MONDAY, LocalTime.of(9, 30, 15), LocalTime.MIDNIGHT)
                .open(TUESDAY, time(22), LocalTime.of(6, 45))
                .build();
        assertEquals("Europe/Berlin, MONDAY 09:30:15-24:00:00, TUESDAY 22:00:00-next day 06:45:00", hours.toString());
        assertEquals("Monday 09:30:15-24:00, Tuesday 22:00-06:45 the next day, Europe/Berlin", hours.inWords());
    }

    @Test
    void instantsBeyondAllYearsAreRefused() {
        Instant noon = utc("2024-03-01T12:00");
        assertThrows(IllegalArgumentException.class, () -> STANDARD.between(noon, Instant.MAX));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.between(Instant.MIN, noon));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.dueAt(Instant.MAX, Duration.ZERO));
    }

    @Test
    void aTargetOfZeroIsDueAtOnceAlsoOnSunday() {
        Instant sunday = utc("2024-03-03T12:00").plusNanos(7);
        assertEquals(sunday, STANDARD.dueAt(sunday, Duration.ZERO));
    }

    @Test
    void aHolidayTakesTheNightShiftThatBeginsOnItAndLeavesTheOneBefore() {
        BusinessHoursBuilder nights = BusinessHours.builder(ZoneOffset.UTC);
        for (int day = 0; day < 7; day++) {
            nights.open(MONDAY.plus(day), time(22), time(6));
        }
        BusinessHours hours = nights.holiday(LocalDate.of(2024, 3, 5)).build();
        Instant tuesday = utc("2024-03-05T00:00");
        assertEquals(Duration.ofHours(6), hours.between(tuesday, tuesday.plus(Duration.ofDays(1))));
        Instant wednesday = utc("2024-03-06T00:00");
        assertEquals(Duration.ofHours(2), hours.between(wednesday, wednesday.plus(Duration.ofDays(1))));
    }

    @Test
    void hoursThatAnotherDayHoldsOpenSurviveAHoliday() {
        BusinessHours hours = BusinessHours.builder(ZoneOffset.UTC)
                .open(MONDAY, time(22), time(6))
                .open(TUESDAY, time(4), time(8))
                .holiday(LocalDate.of(2024, 3, 5)) // a Tuesday
                .build();
        Instant monday = utc("2024-03-04T00:00");
        assertEquals(Duration.ofHours(8), hours.between(monday, monday.plus(Duration.ofDays(7))));
        assertEquals(
                Duration.ofHours(10), hours.between(monday.plus(Duration.ofDays(7)), monday.plus(Duration.ofDays(14))));
    }

    @Test
    void overlappingHoursOfADayAreUnited() {
        BusinessHours united =
                BusinessHours.builder(BERLIN).open(FRIDAY, time(9), time(17)).build();
        BusinessHours overlapping = BusinessHours.builder(BERLIN)
                .open(FRIDAY, time(13), time(17))
                .open(FRIDAY, time(9), time(13))
                .open(FRIDAY, time(10), time(14))
                .build();
        assertEquals(united, overlapping);
        assertEquals(united.hashCode(), overlapping.hashCode());
        assertEquals(united.settings(), overlapping.settings());
    }

    @Test
    void sundayNightRunsIntoMonday() {
        BusinessHours hours = BusinessHours.builder(ZoneOffset.UTC)
                .open(SUNDAY, time(20), time(4))
                .build();
        assertEquals(utc("2024-03-04T04:00"), hours.dueAt(utc("2024-03-03T00:00"), Duration.ofHours(8)));
    }

    @Test
    void ninetyNineCenturiesAreCountedExactly() {
        BusinessHours always = BusinessHours.builder(BERLIN)
                .open(MONDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                .open(TUESDAY, LocalTime.MIDNIGHT, time(0))
                .open(MONDAY.plus(2), LocalTime.MIDNIGHT, time(0))
                .open(MONDAY.plus(3), LocalTime.MIDNIGHT, time(0))
                .open(FRIDAY, LocalTime.MIDNIGHT, time(0))
                .open(MONDAY.plus(5), LocalTime.MIDNIGHT, time(0))
                .open(SUNDAY, LocalTime.MIDNIGHT, time(0))
                .build();
        assertEquals(Duration.between(Window.EARLIEST, Window.LATEST), always.between(Window.EARLIEST, Window.LATEST));
        assertEquals(Window.LATEST, always.dueAt(Window.EARLIEST, Duration.between(Window.EARLIEST, Window.LATEST)));
    }

    @Test
    void whatIsNeverDueIsRefused() {
        Instant late = Window.LATEST.minusSeconds(86_400);
        assertThrows(IllegalArgumentException.class, () -> STANDARD.dueAt(late, Duration.ofHours(9)));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.dueAt(late, Duration.ofSeconds(Long.MAX_VALUE)));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.dueAt(late, Duration.ofNanos(-1)));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.dueAt(Instant.MAX, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.between(Instant.MIN, late));
    }

    @Test
    void hoursThatAreNoneOrUnclearAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> BusinessHours.builder(BERLIN).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> BusinessHours.builder(BERLIN).open(MONDAY, time(9), time(9)));
        assertThrows(
                IllegalArgumentException.class,
                () -> BusinessHours.builder(BERLIN).open(MONDAY, time(9), LocalTime.MAX));
    }

    @Test
    void zoneHoursAndHolidaysArePartOfTheIdentity() {
        BusinessHours other = BusinessHours.standard(ZoneOffset.UTC);
        BusinessHours holiday = BusinessHours.builder(BERLIN)
                .open(MONDAY, time(9), time(17))
                .holiday(LocalDate.of(2024, 4, 1))
                .build();
        BusinessHours monday =
                BusinessHours.builder(BERLIN).open(MONDAY, time(9), time(17)).build();
        assertNotEquals(STANDARD.settings(), other.settings());
        assertNotEquals(STANDARD, other);
        assertNotEquals(monday.settings(), holiday.settings());
        assertNotEquals(monday, holiday);
        assertNotEquals(monday.settings(), STANDARD.settings());
        assertNotEquals(monday, STANDARD);
        assertEquals("Europe/Berlin, MONDAY 09:00:00-17:00:00 without [2024-04-01]", holiday.toString());
    }

    @Test
    void hoursUpToTheNextDayLookDifferentFromThoseOfOneDay() {
        BusinessHours overnight = BusinessHours.builder(BERLIN)
                .open(MONDAY, time(9), time(17))
                .open(MONDAY, time(17), time(10))
                .build();
        assertEquals("Europe/Berlin, MONDAY 09:00:00-next day 10:00:00", overnight.toString());
    }

    @Test
    void daysOfEqualHoursAreSaidTogether() {
        assertEquals("Monday to Friday 09:00-17:00, Europe/Berlin", STANDARD.inWords());
        BusinessHours shop = BusinessHours.builder(ZoneOffset.UTC)
                .open(MONDAY, time(9), time(12))
                .open(MONDAY, time(13), time(17))
                .open(FRIDAY, time(22), time(6))
                .open(SATURDAY, time(9), LocalTime.of(12, 30, 30))
                .open(SUNDAY, time(9), LocalTime.of(12, 30, 30))
                .holiday(LocalDate.of(2024, 4, 1))
                .build();
        assertEquals(
                "Monday 09:00-12:00 and 13:00-17:00, Friday 22:00-06:00 the next day,"
                        + " Saturday and Sunday 09:00-12:30:30, UTC, without 1 holiday",
                shop.inWords());
    }

    @Test
    void whatIsDueAtTheLastClosingBeforeAChangeOfClocksIsDueThere() {
        BusinessHoursBuilder mondays =
                BusinessHours.builder(ZoneId.of("Africa/Casablanca")).open(MONDAY, time(9), time(10));
        // clocks go back for Ramadan, and here nobody works in it
        for (String ramadan : new String[] {"2022-03-27", "2023-03-19", "2024-03-10", "2025-02-23"}) {
            for (int day = 0; day < 42; day++) {
                mondays.holiday(LocalDate.parse(ramadan).plusDays(day));
            }
        }
        BusinessHours hours = mondays.build();
        for (String monday : new String[] {"2022-03-21", "2023-03-13", "2024-03-04", "2025-02-17"}) {
            Instant opening = utc(monday + "T08:00");
            assertEquals(opening.plusSeconds(3_600), hours.dueAt(opening, Duration.ofHours(1)));
        }
    }
}
