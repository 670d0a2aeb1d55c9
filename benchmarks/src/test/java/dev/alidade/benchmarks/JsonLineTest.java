// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonLineTest {

    @Test
    void aLineIsReadAsItWasWritten() {
        JsonLine line = JsonLine.of("growth")
                .with("series", "leads, by campaign")
                .with("size", 10_000_000L)
                .with("nanos", 1.5e-7);
        assertEquals(
                "{\"figure\":\"growth\",\"series\":\"leads, by campaign\",\"size\":10000000,\"nanos\":0.00000015}",
                line.toString());
        JsonLine read = JsonLine.parse("  " + line + " \n").orElseThrow();
        assertEquals(line.toString(), read.toString());
        assertEquals("growth", read.kind());
        assertEquals(1e7, read.number("size"));
        assertEquals(1.5e-7, read.number("nanos"));
    }

    @Test
    void whatIsNoFigureIsPassedOver() {
        for (String line : List.of(
                "",
                "# Run progress: 0.00% complete",
                "{}",
                "{\"size\":1}",
                "{\"figure\":\"growth\",\"size\":}",
                "{\"figure\":\"growth\"} and more",
                "{\"figure\":\"growth\"",
                "{\"figure\":{\"kind\":1}}")) {
            assertEquals(Optional.empty(), JsonLine.parse(line).map(JsonLine::toString), line);
        }
    }

    @Test
    void whatWouldNeedEscapingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonLine.of("growth").with("name", "a\"b"));
        assertThrows(IllegalArgumentException.class, () -> JsonLine.of("a\\b"));
    }
}
