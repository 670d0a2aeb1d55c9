// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Deadlines and local days of a window. */
class DeadlineTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Window MINUTES = Window.ofDays(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 15), BERLIN);
    private static final Window DAYS = MINUTES.withResolution(Resolution.DAY);

    private static Instant at(int month, int day, int hour) {
        return LocalDateTime.of(2024, month, day, hour, 0).atZone(BERLIN).toInstant();
    }

    @Test
    void aDeadlineIsExactWhereTimesAreKnown() {
        assertEquals(at(3, 2, 9), MINUTES.deadline(at(3, 1, 9), Duration.ofHours(24)));
    }

    @Test
    void whereOnlyDatesAreKnownADayLastsToItsEnd() {
        Instant deadline = DAYS.deadline(at(3, 1, 0), Duration.ofHours(24));
        assertEquals(at(3, 3, 0).minusNanos(1), deadline);
        assertTrue(DAYS.withAsOf(at(3, 3, 0)).isDue(deadline));
        assertFalse(DAYS.withAsOf(at(3, 2, 23)).isDue(deadline));
        assertEquals(deadline, DAYS.deadline(at(3, 1, 23), Duration.ofHours(24)));
    }

    @Test
    void aPartOfADayIsADay() {
        assertEquals(at(3, 3, 0).minusNanos(1), DAYS.deadline(at(3, 1, 0), Duration.ofMinutes(1)));
        assertEquals(at(3, 4, 0).minusNanos(1), DAYS.deadline(at(3, 1, 0), Duration.ofHours(36)));
        assertEquals(at(3, 2, 0).minusNanos(1), DAYS.deadline(at(3, 1, 0), Duration.ZERO));
    }

    @Test
    void aDayOf23HoursIsADay() {
        assertEquals(at(4, 1, 0).minusNanos(1), DAYS.deadline(at(3, 30, 0), Duration.ofHours(24)));
        assertEquals(at(4, 2, 0).minusNanos(1), DAYS.deadline(at(3, 30, 0), Duration.ofDays(2)));
    }

    @Property(tries = 300)
    void daysAreCountedAsTheCalendarCountsThem(
            @ForAll @Size(max = 20) List<@IntRange(max = 400 * 24 * 60 - 1) Integer> minutes) {
        Window window = Window.ofDays(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 11, 5), BERLIN);
        DayCounts one = new DayCounts(window);
        DayCounts other = new DayCounts(window);
        Map<LocalDate, Long> expected = new TreeMap<>();
        for (int i = 0; i < minutes.size(); i++) {
            Instant at = window.start().plusSeconds(60L * minutes.get(i));
            (i % 2 == 0 ? one : other).add(at);
            expected.merge(LocalDate.ofInstant(at, BERLIN), 1L, Long::sum);
        }
        one.merge(other);
        assertEquals(expected, one.counts());
        assertEquals(minutes.size(), one.total());
        SavedWriter out = new SavedWriter();
        one.write(out);
        DayCounts read = new DayCounts(window);
        SavedReader in = SavedReader.unsealed(out.sealed());
        read.read(in);
        in.end();
        assertEquals(expected, read.counts());
    }

    @Test
    void daysOfALongWindowAreThoseOfTheCalendarToo() {
        Window ages = Window.ofDays(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1), BERLIN);
        DayCounts counts = new DayCounts(ages);
        LocalDate summer = LocalDate.of(2150, 7, 1);
        counts.add(summer.atStartOfDay(BERLIN).toInstant());
        assertEquals(ImmutableSortedMap.of(summer, 1L), counts.counts());
    }

    @Test
    void anInstantOutsideOfTheWindowIsRefused() {
        DayCounts counts = new DayCounts(MINUTES);
        assertThrows(IllegalArgumentException.class, () -> counts.add(MINUTES.end()));
        assertThrows(
                IllegalArgumentException.class, () -> counts.add(MINUTES.start().minusNanos(1)));
    }

    @Test
    void moreThanTwoBillionOfOneDurationAreCounted() {
        DurationCounts counts = new DurationCounts(MINUTES);
        counts.add(Duration.ofHours(1));
        for (int doubling = 0; doubling < 40; doubling++) {
            DurationCounts same = new DurationCounts(MINUTES);
            same.merge(counts);
            counts.merge(same);
        }
        assertEquals(ImmutableSortedMap.of(Duration.ofHours(1), 1L << 40), counts.counts());
        assertEquals(1L << 40, counts.total());
    }
}
