// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
    private static final Instant T = Instant.parse("2024-03-03T00:00:00Z");
    private static final ClockSkew TWO_DAYS = ClockSkew.of(Duration.ofDays(2));

    @Test
    void anEventExactlyTwoDaysEarlyIsWithinTwoDays() {
        Instant early = T.minus(Duration.ofDays(2));
        assertTrue(TWO_DAYS.covers(T, early));
        assertEquals(Optional.of(T), TWO_DAYS.end(T, early));
        assertFalse(TWO_DAYS.covers(T, early.minusNanos(1)));
        assertEquals(Optional.empty(), TWO_DAYS.end(T, early.minusNanos(1)));
    }

    @Test
    void anEventThatIsNotEarlyKeepsItsTime() {
        assertFalse(TWO_DAYS.covers(T, T));
        assertEquals(Optional.of(T), TWO_DAYS.end(T, T));
        assertEquals(Optional.of(T.plusSeconds(1)), TWO_DAYS.end(T, T.plusSeconds(1)));
    }

    @Test
    void withoutToleranceAnEarlyEventHasNoDuration() {
        assertEquals(Optional.empty(), ClockSkew.NONE.end(T, T.minusNanos(1)));
    }

    @Test
    void aToleranceIsZeroOrPositive() {
        assertThrows(IllegalArgumentException.class, () -> ClockSkew.of(Duration.ofNanos(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> ClockSkew.of(Duration.ofDays(1_000).plusNanos(1)));
    }
}
