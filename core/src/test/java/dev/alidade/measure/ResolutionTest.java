// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The numbers under which durations are counted: none is left out, and each begins where the one before it ends. */
class ResolutionTest {
    private static final long DAY = 1_440;

    @Test
    void theNumbersFollowEachOtherOverAllStepsOfAYear() {
        int last = -1;
        for (long minutes = 0; minutes < 366 * DAY; minutes++) {
            int bin = Resolution.MINUTE.bin(minutes);
            assertTrue(bin == last || bin == last + 1, () -> "a number is left out");
            if (bin != last) {
                assertEquals(minutes, Resolution.MINUTE.floor(bin), "a duration begins where it is first counted");
            }
            last = bin;
        }
        assertEquals(1_441 + 13 * 96 + 76 * 24 + (366 - 90) - 1, last);
    }

    @Property(tries = 300)
    void whatIsCountedUnderANumberIsAtLeastItsDurationAndLessThanTheNext(
            @ForAll @LongRange(min = 0, max = 5_258_000_000L) long minutes) {
        int bin = Resolution.MINUTE.bin(minutes);
        assertTrue(Resolution.MINUTE.floor(bin) <= minutes);
        assertTrue(minutes < Resolution.MINUTE.floor(bin + 1));
    }

    @Test
    void wholeDaysAreTheirOwnNumbers() {
        for (long days : new long[] {0, 1, 89, 90, 91, 3_652_058}) {
            assertEquals(days, Resolution.DAY.bin(days));
            assertEquals(days, Resolution.DAY.floor((int) days));
            assertEquals(Duration.ofDays(days), Resolution.DAY.duration(days));
            assertEquals(days, Resolution.DAY.units(Duration.ofDays(days).plusHours(23)));
        }
        assertEquals(Duration.ofMinutes(61), Resolution.MINUTE.duration(61));
        assertEquals(61, Resolution.MINUTE.units(Duration.ofSeconds(61 * 60 + 59)));
    }
}
