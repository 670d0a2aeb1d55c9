// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DurationCountsTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window YEAR = Window.of(START, Instant.parse("2025-01-01T00:00:00Z"));

    private static Duration counted(Window window, Instant from, Instant to) {
        DurationCounts counts = new DurationCounts(window);
        counts.add(from, to);
        return counts.counts().firstKey();
    }

    @Property
    void aDurationIsFlooredToMinutesThenQuarterHoursThenHoursThenDays(
            @ForAll @LongRange(min = 0, max = 400L * 86_400) long seconds) {
        Duration exact = Duration.ofSeconds(seconds);
        Duration floored = counted(YEAR, START, START.plus(exact));
        Duration step = exact.compareTo(Duration.ofDays(1).plusMinutes(1)) < 0
                ? Duration.ofMinutes(1)
                : exact.compareTo(Duration.ofDays(14)) < 0
                        ? Duration.ofMinutes(15)
                        : exact.compareTo(Duration.ofDays(90)) < 0 ? Duration.ofHours(1) : Duration.ofDays(1);
        long whole = exact.toSeconds() / step.toSeconds() * step.toSeconds();
        assertEquals(whole == 86_400 && exact.toMinutes() > 1_440 ? 86_460 : whole, floored.toSeconds());
    }

    @Test
    void aDayAndAMinuteIsNotADay() {
        assertEquals(Duration.ofDays(1), counted(YEAR, START, START.plusSeconds(86_459)));
        assertEquals(Duration.ofMinutes(1_441), counted(YEAR, START, START.plusSeconds(86_460)));
        assertEquals(Duration.ofMinutes(1_441), counted(YEAR, START, START.plusSeconds(86_400 + 899)));
        assertEquals(Duration.ofMinutes(1_455), counted(YEAR, START, START.plusSeconds(86_400 + 900)));
    }

    @Test
    void aNanosecondShortOfAMinuteIsNoMinute() {
        Instant from = START.plusNanos(500);
        assertEquals(Duration.ZERO, counted(YEAR, from, from.plusSeconds(60).minusNanos(1)));
        assertEquals(Duration.ofMinutes(1), counted(YEAR, from, from.plusSeconds(60)));
    }

    @Test
    void wholeDaysAreDaysOfTheZoneAlsoWhenOneHasOnly23Hours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Window window = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), berlin)
                .withResolution(Resolution.DAY);
        Instant before = LocalDate.of(2024, 3, 31).atStartOfDay(berlin).toInstant();
        Instant after = LocalDate.of(2024, 4, 1).atStartOfDay(berlin).toInstant();
        assertEquals(Duration.ofHours(23), Duration.between(before, after));
        assertEquals(Duration.ofDays(1), counted(window, before, after));
    }

    @Test
    void anOpenAgeAtMidnightIsInWholeDaysAsOfTheDayBefore() {
        Window window = Window.ofDays(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 1, 1), ZoneOffset.UTC)
                .withResolution(Resolution.DAY);
        DurationCounts open = new DurationCounts(window);
        open.addOpen(Instant.parse("2017-12-01T00:00:00Z"));
        assertEquals(ImmutableSortedMap.of(Duration.ofDays(30), 1L), open.counts());
    }

    @Test
    void aNegativeDurationIsRefused() {
        DurationCounts counts = new DurationCounts(YEAR);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> counts.add(START.plusSeconds(1), START));
        assertTrue(refused.getMessage().contains("negative"));
        assertEquals(0, counts.total());
    }

    @Test
    void theLongestDurationOfAllIsCounted() {
        assertEquals(
                Duration.between(Window.EARLIEST, Window.LATEST.minusNanos(1)).toDays(),
                counted(YEAR, Window.EARLIEST, Window.LATEST.minusNanos(1)).toDays());
    }

    @Test
    void anElapsedTimeIsCountedAsIsTheTimeBetweenInstants() {
        DurationCounts between = new DurationCounts(YEAR);
        DurationCounts elapsed = new DurationCounts(YEAR);
        for (long minutes : new long[] {0, 1, 1_439, 1_440, 1_454, 1_455, 20_160, 129_600, 500_000}) {
            between.add(START, START.plusSeconds(60 * minutes + 59));
            elapsed.add(Duration.ofSeconds(60 * minutes + 59));
        }
        assertEquals(between.counts(), elapsed.counts());
        assertEquals(
                ImmutableSortedMap.of(Duration.ofDays(2), 1L),
                Durations.counted(2).counts());
    }

    @Test
    void anElapsedTimeThatIsNegativeOrLongerThanAllTimeIsRefused() {
        DurationCounts counts = new DurationCounts(YEAR);
        assertThrows(IllegalArgumentException.class, () -> counts.add(Duration.ofNanos(-1)));
        assertThrows(IllegalArgumentException.class, () -> counts.add(Duration.ofDays(4_000_000)));
        counts.add(Duration.between(Window.EARLIEST, Window.LATEST));
        assertEquals(1, counts.total());
    }

    /** By hand for 1, 2, 2, 5 and 30 days: rank 4 p of the linear kind is .4 at a tenth and 3.6 at nine tenths. */
    @Test
    void quantilesAreThoseOfHyndmanAndFan() {
        DurationCounts counts = Durations.counted(2, 30, 1, 5, 2);
        assertEquals(Optional.of(Duration.ofDays(1)), counts.quantile(0));
        assertEquals(Optional.of(Duration.ofMinutes(2016)), counts.quantile(0.1));
        assertEquals(Optional.of(Duration.ofDays(2)), counts.quantile(0.5));
        assertEquals(Optional.of(Duration.ofDays(20)), counts.quantile(0.9));
        assertEquals(Optional.of(Duration.ofDays(30)), counts.quantile(1));
        assertEquals(Optional.of(Duration.ofDays(1)), counts.lowerQuantile(0.1));
        assertEquals(Optional.of(Duration.ofDays(2)), counts.lowerQuantile(0.5));
        assertEquals(Optional.of(Duration.ofDays(30)), counts.lowerQuantile(0.9));
    }

    @Test
    void noDurationsHaveNoQuantile() {
        assertEquals(Optional.empty(), Durations.counted().quantile(0.5));
        assertEquals(Optional.empty(), Durations.counted().lowerQuantile(0.5));
        assertThrows(IllegalArgumentException.class, () -> Durations.counted().quantile(50));
    }

    @Test
    void aQuantileMayLieBetweenDurationsThatAreMillenniaApart() {
        DurationCounts counts = new DurationCounts(YEAR.withResolution(Resolution.DAY));
        counts.add(Window.EARLIEST, Window.EARLIEST);
        counts.add(Window.EARLIEST, Window.EARLIEST.plus(Duration.ofDays(730_001)));
        assertEquals(
                Optional.of(Duration.ofDays(365_000).plusHours(12)), counts.quantile(0.5), "more than 292 years in ns");
    }

    private static Duration limited(Window window, Duration limit, Duration elapsed) {
        DurationCounts between = new DurationCounts(window, limit);
        between.add(START, START.plus(elapsed));
        DurationCounts measured = new DurationCounts(window, limit);
        measured.add(elapsed);
        assertEquals(between.counts(), measured.counts());
        return measured.counts().firstKey();
    }

    @Test
    void whatIsLongerThanTheLimitIsNeverCountedAsTheLimit() {
        Duration limit = Duration.ofMinutes(90);
        assertEquals(limit, limited(YEAR, limit, limit));
        assertEquals(Duration.ofMinutes(91), limited(YEAR, limit, limit.plusNanos(1)));
        assertEquals(Duration.ofMinutes(89), limited(YEAR, limit, limit.minusNanos(1)));
        assertEquals(Duration.ofMinutes(91), limited(YEAR, limit, limit.plusSeconds(60)));
        Duration days = Duration.ofDays(3);
        assertEquals(days, limited(YEAR, days, days));
        assertEquals(days.plusMinutes(15), limited(YEAR, days, days.plusNanos(1)));
        Window byDay = YEAR.withResolution(Resolution.DAY);
        assertEquals(days, limited(byDay, days, days.plusNanos(1)), "whole days are counted as they are");
    }

    @Test
    void aLimitThatCantBeCountedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DurationCounts(YEAR, Duration.ofNanos(-1)));
        assertThrows(IllegalArgumentException.class, () -> new DurationCounts(YEAR, Duration.ofDays(4_000_000)));
        DurationCounts none = new DurationCounts(YEAR, Duration.ZERO);
        none.add(Duration.ofNanos(1));
        assertEquals(ImmutableSortedMap.of(Duration.ofMinutes(1), 1L), none.counts());
    }

    /** More different durations than any first room for them. */
    @Test
    void countsOfManyDurationsAreComparedOneByOne() {
        DurationCounts some = new DurationCounts(YEAR);
        DurationCounts others = new DurationCounts(YEAR);
        for (int minutes = 0; minutes < 300; minutes++) {
            some.add(Duration.ofMinutes(minutes));
            others.add(Duration.ofMinutes(minutes + 150L));
        }
        CountedTimes times = CountedTimes.of(some, others);
        assertEquals(450, times.size());
        for (int i = 0; i < 450; i++) {
            assertEquals(Duration.ofMinutes(i), times.at(i));
            assertEquals(i < 300 ? 1 : 0, times.counts(0)[i]);
            assertEquals(i < 150 ? 0 : 1, times.counts(1)[i]);
            assertEquals(i < 150 || i >= 300 ? 1 : 2, times.sum(2)[i]);
        }
        DurationCounts byDay = new DurationCounts(YEAR.withResolution(Resolution.DAY));
        assertThrows(IllegalArgumentException.class, () -> CountedTimes.of(some, byDay));
    }
}
