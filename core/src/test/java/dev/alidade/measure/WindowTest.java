// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-04-01T00:00:00Z");

    @Test
    void theEndIsNotPartOfTheWindow() {
        Window window = Window.of(START, END);
        assertTrue(window.selects(START));
        assertTrue(window.selects(END.minusNanos(1)));
        assertFalse(window.selects(END));
        assertFalse(window.selects(START.minusNanos(1)));
    }

    @Test
    void whatIsNotYetKnownIsNotSelected() {
        Window window = Window.of(START, END).withAsOf(START.plusSeconds(10));
        assertTrue(window.selects(START.plusSeconds(9)));
        assertFalse(window.selects(START.plusSeconds(10)));
        assertFalse(window.knows(START.plusSeconds(10)));
    }

    @Test
    void aDeadlineAtAsOfIsDue() {
        Window window = Window.of(START, END);
        assertTrue(window.isDue(END));
        assertFalse(window.isDue(END.plusNanos(1)));
    }

    @Test
    void aDayBeginsInTheZoneAlsoWhereMidnightIsMissing() {
        ZoneId cairo = ZoneId.of("Africa/Cairo"); // clocks went from 23:59:59 to 01:00 on 2024-04-26
        Window window = Window.ofDays(LocalDate.of(2024, 4, 26), LocalDate.of(2024, 4, 27), cairo);
        assertEquals(Instant.parse("2024-04-25T22:00:00Z"), window.start());
        assertEquals(Instant.parse("2024-04-26T21:00:00Z"), window.end());
    }

    /** Cairo has no midnight on 26 April 2024, and the hour before 1 November twice. */
    @Test
    void aDayEndsANanosecondBeforeTheNextAndTheFirstFromAnInstantBeginsThenOrLater() {
        Window cairo = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneId.of("Africa/Cairo"));
        LocalDate spring = LocalDate.of(2024, 4, 26);
        Instant springDay = Instant.parse("2024-04-25T22:00:00Z");
        Instant dayAfter = Instant.parse("2024-04-26T21:00:00Z");
        for (Instant instant : new Instant[] {springDay, springDay.plusSeconds(9), dayAfter.minusNanos(1)}) {
            assertEquals(dayAfter.minusNanos(1), cairo.lastOfDay(instant));
        }
        assertEquals(spring, cairo.firstDayFrom(springDay));
        assertEquals(spring, cairo.firstDayFrom(springDay.minusNanos(1)));
        assertEquals(spring.plusDays(1), cairo.firstDayFrom(springDay.plusNanos(1)));
        assertEquals(spring.plusDays(1), cairo.firstDayFrom(dayAfter));
        Instant november = Instant.parse("2024-10-31T22:00:00Z");
        assertEquals(november.minusNanos(1), cairo.lastOfDay(november.minusSeconds(3_600)));
        assertEquals(LocalDate.of(2024, 11, 1), cairo.firstDayFrom(november.minusSeconds(3_600)));
    }

    @Test
    void windowsThatCantBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Window.of(START, START));
        assertThrows(IllegalArgumentException.class, () -> Window.of(END, START));
        assertThrows(IllegalArgumentException.class, () -> Window.of(START, END).withAsOf(START));
        assertThrows(IllegalArgumentException.class, () -> Window.of(Instant.MIN, END));
        assertThrows(IllegalArgumentException.class, () -> Window.of(START, Instant.MAX));
    }

    @Test
    void aDeadlineIsToTheNanosecondByMinutesAndTheLastOfItsDayByDays() {
        Window minutes = Window.of(START, END);
        Instant from = START.plusSeconds(3_600);
        assertEquals(from.plusSeconds(90_000), minutes.deadline(from, Duration.ofHours(25)));
        Window days = minutes.withResolution(Resolution.DAY);
        assertEquals(START.plus(Duration.ofDays(2)).minusNanos(1), days.deadline(from, Duration.ofDays(1)));
        assertEquals(START.plus(Duration.ofDays(3)).minusNanos(1), days.deadline(from, Duration.ofHours(25)));
        assertEquals(START.plus(Duration.ofDays(2)).minusNanos(1), days.deadline(from, Duration.ofNanos(1)));
    }
}
