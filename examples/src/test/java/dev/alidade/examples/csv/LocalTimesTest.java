// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2024-03-04T09:15:00.000+0000, 2024-03-04T09:15:00Z",
        "2024-03-04T09:15:00.250+0130, 2024-03-04T07:45:00.250Z",
        "2024-03-04T09:15:00.000Z, 2024-03-04T09:15:00Z",
        "2024-03-04T09:15:00+01:00, 2024-03-04T08:15:00Z",
        "2024-03-04 09:15:00, 2024-03-04T09:15:00Z",
        "2024-03-04 09:15, 2024-03-04T09:15:00Z",
        "2024-03-04T09:15:30, 2024-03-04T09:15:30Z",
        "2024-03-04, 2024-03-03T23:00:00Z"
    })
    void timesOfExportsAreReadAndDaysBeginInTheZoneOfTheReview(String text, Instant expected) {
        assertEquals(expected, new LocalTimes(Optional.of(ZoneOffset.UTC)).parse(text, BERLIN));
    }

    @Test
    void withoutAZoneOfTheirOwnTimesAreInThatOfTheReview() {
        assertEquals(
                Instant.parse("2024-07-04T07:15:00Z"),
                new LocalTimes(Optional.empty()).parse("2024-07-04 09:15", BERLIN));
    }

    @Test
    void ofALocalTimeThatComesTwiceTheEarlierOneCountsAndOneThatIsLeftOutIsLater() {
        LocalTimes times = new LocalTimes(Optional.empty());

        assertEquals(Instant.parse("2024-10-27T00:30:00Z"), times.parse("2024-10-27 02:30", BERLIN));
        assertEquals(Instant.parse("2024-03-31T01:30:00Z"), times.parse("2024-03-31 02:30", BERLIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2024",
                "2024-03-04 9:15",
                "2024-03-04 09:15 PM",
                "2024-03-04  09:15",
                "soon",
                "2024-03-04T"
            })
    void nothingElseIsRead(String text) {
        assertThrows(DateTimeException.class, () -> new LocalTimes(Optional.empty()).parse(text, BERLIN));
    }
}
