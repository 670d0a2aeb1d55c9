// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The day of an instant, numbered from a window's first day, against the platform's own local dates. */
class LocalDaysProperties {
    /** Changes of the clock twice a year for a century, once and never again, a skipped day, half hours, none at all. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Pacific/Apia",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe",
                        "America/Sao_Paulo",
                        "UTC")
                .map(ZoneId::of);
    }

    @Property(tries = 500)
    void aDayIsTheLocalDateInWindowsOfMonthsAndOfCenturies(
            @ForAll @From("zones") ZoneId zone,
            @ForAll @LongRange(min = -25_000, max = 25_000) long firstDay,
            @ForAll @LongRange(min = 1, max = 60_000) long length,
            @ForAll @LongRange(min = 0, max = 1L << 50) long place) {
        LocalDate first = LocalDate.ofEpochDay(firstDay);
        Window window = Window.ofDays(first, first.plusDays(length), zone);
        LocalDays days = new LocalDays(window);
        long span = ChronoUnit.SECONDS.between(window.start(), window.end());
        Instant instant = window.start().plusSeconds(place % span);
        LocalDate day = LocalDate.ofInstant(instant, zone);
        assertEquals(ChronoUnit.DAYS.between(first, day), days.of(instant));
        assertEquals(day, days.day(days.of(instant)));
    }

    @Example
    void theSecondsAroundEachChangeOfTheClockAreOfTheirDay() {
        ZoneId apia = ZoneId.of("Pacific/Apia"); // has no 30 December 2011, and changes at midnight
        Window window = Window.ofDays(LocalDate.of(2009, 1, 1), LocalDate.of(2013, 1, 1), apia);
        LocalDays days = new LocalDays(window);
        for (var change = apia.getRules().nextTransition(window.start());
                change != null && change.getInstant().isBefore(window.end());
                change = apia.getRules().nextTransition(change.getInstant())) {
            for (long seconds = -1; seconds <= 1; seconds++) {
                Instant instant = change.getInstant().plusSeconds(seconds);
                assertEquals(LocalDate.ofInstant(instant, apia), days.day(days.of(instant)));
            }
        }
    }

    @Example
    void onlyInstantsOfTheWindowAreCountedByDay() {
        Window window = Window.of(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-03-03T00:00:00Z"));
        DayCounts counts = new DayCounts(window);
        counts.add(window.start());
        counts.add(window.end().minusNanos(1));
        assertThrows(
                IllegalArgumentException.class, () -> counts.add(window.start().minusNanos(1)));
        assertThrows(IllegalArgumentException.class, () -> counts.add(window.end()));
        assertEquals(2, counts.total());
        assertEquals(
                ImmutableSortedMap.of(LocalDate.of(2024, 3, 1), 1L, LocalDate.of(2024, 3, 2), 1L), counts.counts());
    }
}
