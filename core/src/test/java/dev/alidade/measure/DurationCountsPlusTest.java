// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DurationCountsPlusTest {
    private static final Window YEAR =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void theSumCountsWhatBothHaveCounted() {
        DurationCounts won = counts(HOUR, DAY);
        DurationCounts lost = counts(DAY, DAY);
        assertEquals(ImmutableSortedMap.of(HOUR, 1L, DAY, 3L), won.plus(lost).counts());
    }

    @Test
    void theSumIsACellOfItsOwn() {
        DurationCounts won = counts(HOUR);
        DurationCounts both = won.plus(counts(DAY));
        both.add(DAY);
        assertEquals(1, won.total());
        assertEquals(3, both.total());
    }

    @Test
    void durationsOfAnotherWindowOrLimitAreRefused() {
        Window other = Window.of(YEAR.start(), YEAR.end().plusSeconds(1));
        assertThrows(IllegalArgumentException.class, () -> counts(HOUR).plus(new DurationCounts(other)));
        assertThrows(IllegalArgumentException.class, () -> counts(HOUR).plus(new DurationCounts(YEAR, HOUR)));
    }

    private static DurationCounts counts(Duration... durations) {
        DurationCounts counts = new DurationCounts(YEAR);
        for (Duration duration : durations) {
            counts.add(duration);
        }
        return counts;
    }
}
