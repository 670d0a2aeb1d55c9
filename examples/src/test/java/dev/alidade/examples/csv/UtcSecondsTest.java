// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class UtcSecondsTest {
    /** Also days and times that there are not. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void everySecondIsReadAsTheFormatterReadsIt(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 61) int minute,
            @ForAll @IntRange(max = 61) int second) {
        String text =
                String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day, hour, minute, second);

        assertEquals(formatted(text), UtcSeconds.parse(text), text);
    }

    private static Optional<Instant> formatted(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Example
    void everyOtherFormIsLeftToTheFormatter() {
        for (String text : List.of(
                "",
                "2024-04-03",
                "2024-04-03T09:30Z",
                "2024-04-03t09:30:00z",
                "2024-04-03T09:30:00.5Z",
                "2024-04-03T11:30:00+02:00",
                "2024-04-03 09:30:00Z",
                "+024-04-03T09:30:00Z",
                "२०२४-04-03T09:30:00Z")) {
            assertEquals(Optional.empty(), UtcSeconds.parse(text), text);
        }
    }
}
