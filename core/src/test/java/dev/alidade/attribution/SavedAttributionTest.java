// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Money;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedAttributionTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Window YEAR = Window.of(START, Instant.parse("2026-01-01T00:00:00Z"));
    private static final Analysis<PathRow, PathReport> PATHS = Attribution.paths(Models.linear());
    private static final Analysis<Journey, JourneyReport> JOURNEYS = Attribution.journeys(JourneySettings.builder()
            .currency(Currency.getInstance("EUR"))
            .models(Models.first())
            .build());

    private static byte[] savedRows() {
        Tally<PathRow, PathReport> tally = PATHS.tally(YEAR);
        tally.add(PathRow.of("a > b", 3, 1).withValue(BigDecimal.TEN));
        return tally.toBytes();
    }

    private static byte[] savedJourneys() {
        Tally<Journey, JourneyReport> tally = JOURNEYS.tally(YEAR);
        tally.add(Journey.builder("J1")
                .touchpoint(Touchpoint.of("L1", START).withCampaign("C1"))
                .opportunity(Opportunity.builder("O1")
                        .createdAt(START)
                        .amount(Money.of("5", "EUR"))
                        .won(START.plus(Duration.ofDays(1)))
                        .build())
                .build());
        return tally.toBytes();
    }

    /** A saved tally with another number in a count, under a checksum that fits. */
    private static byte[] with(byte[] saved, String cell, int count) {
        return with(saved, cell, 'C', 0, count);
    }

    private static byte[] with(byte[] saved, String cell, char kind, int offset, int value) {
        return ChangedTally.with(saved, cell, kind, offset, value);
    }

    @Test
    void whatWasSavedIsReadBack() {
        assertEquals(3, PATHS.tally(YEAR, savedRows()).result().conversions().intValueExact());
        assertEquals(1, JOURNEYS.tally(YEAR, savedJourneys()).result().conversions());
    }

    @ParameterizedTest
    @CsvSource({"rows, 0", "valued, 0", "valued, 2", "unvalued, 1"})
    void rowsThatContradictEachOtherAreRefused(String cell, int count) {
        byte[] changed = with(savedRows(), cell, count);
        String message = assertThrows(IllegalArgumentException.class, () -> PATHS.tally(YEAR, changed))
                .getMessage();
        assertTrue(message.contains("contradicts itself"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "conversions, 0",
        "conversions, 2",
        "conversionsValued, 0",
        "conversionsValued, 2",
        "untouched, 1",
        "untouched, 2",
        "untouchedNulls, 1"
    })
    void journeysThatContradictEachOtherAreRefused(String cell, int count) {
        byte[] changed = with(savedJourneys(), cell, count);
        String message = assertThrows(IllegalArgumentException.class, () -> JOURNEYS.tally(YEAR, changed))
                .getMessage();
        assertTrue(message.contains("contradicts itself"), message);
    }

    @Test
    void creditsForAnotherValueThanWasWonAreRefused() {
        byte[] changed = with(savedJourneys(), "conversionsValue", 'S', 2 * Long.BYTES - 1, 99); // its lowest byte
        String message = assertThrows(IllegalArgumentException.class, () -> JOURNEYS.tally(YEAR, changed))
                .getMessage();
        assertTrue(message.contains("were counted"), message);
    }
}
