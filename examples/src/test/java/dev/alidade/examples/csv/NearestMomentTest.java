// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestMomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2024-04-12 09:30, 2024-04-12T09:30:00+02:00",
        "2024-04-12T09:30:00, 2024-04-12T09:30:00+02:00",
        "2024-01-12 09:30:15, 2024-01-12T09:30:15+01:00"
    })
    void aTimeWithoutAnOffsetIsShownAsTheInstantThatItIsInTheZone(String text, String instant) {
        assertEquals(
                ". Without an offset it is no instant: in Europe/Berlin (--zone) it is %s; the day alone is %s"
                        .formatted(instant, text.substring(0, 10)),
                NearestMoment.hint(text, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"03/04/2024", "03/04/2024 09:30", "2024-04-12 noon", "", "2024-04-12", "2024-13-01T00:00:00"})
    void whatCouldMeanSeveralThingsOrNothingHasNoHint(String text) {
        assertEquals("", NearestMoment.hint(text, BERLIN));
    }
}
