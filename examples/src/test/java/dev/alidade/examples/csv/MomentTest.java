// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void anInstantIsTakenWithItsOwnOffset() {
        assertEquals(Instant.parse("2024-05-01T07:30:00Z"), Moment.parse("2024-05-01T09:30:00+02:00", ZoneOffset.UTC));
        assertEquals(Instant.parse("2024-05-01T09:30:00Z"), Moment.parse("2024-05-01T09:30Z", BERLIN));
    }

    @Test
    void aPlainDateIsItsFirstInstantInTheZone() {
        assertEquals(Instant.parse("2024-04-30T22:00:00Z"), Moment.parse("2024-05-01", BERLIN));
    }

    @Test
    void aDeadlineWithoutTimeLastsUntilTheNextLocalMidnight() {
        assertEquals(Instant.parse("2024-05-01T21:59:59.999999999Z"), Moment.parseDeadline("2024-05-01", BERLIN));
        assertEquals(Instant.parse("2024-05-01T12:00:00Z"), Moment.parseDeadline("2024-05-01T12:00:00Z", BERLIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2024",
                "2024-02-30",
                "2024-5-1",
                "2024-05-01T09:30:00",
                "2024-05-01 09:30:00Z",
                "2024-05-01T24:00:00Z",
                "2024-05-01T09:30:60Z",
                "20240501",
                "1714556400",
                "-999999-01-01T00:00:00Z",
                "+12024-05-01T00:00:00Z",
                " 2024-05-1"
            })
    void whateverElseIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> Moment.parse(text, ZoneOffset.UTC));
    }
}
