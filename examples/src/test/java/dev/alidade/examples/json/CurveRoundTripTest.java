// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.RiskComparison;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** Curves and comparisons are plain records: a mapper without any annotation of ours writes and reads them. */
class CurveRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();

    private static DurationCounts counted(long... minutes) {
        DurationCounts counts = new DurationCounts(
                Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z")));
        for (long minute : minutes) {
            counts.add(Duration.ofMinutes(minute));
        }
        return counts;
    }

    private static void assertComesBack(Object value) {
        Object back = MAPPER.readValue(MAPPER.writeValueAsString(value), value.getClass());
        assertEquals(value, back);
    }

    @Test
    void curvesComeBack() {
        TimeToEvent curve = TimeToEvent.of(counted(0, 7, 7, 30, 2000), counted(7, 12, 999));
        assertComesBack(curve);
        assertComesBack(TimeToEvent.of(counted(), counted()));
        assertComesBack(curve.medianInterval());
        assertComesBack(curve.restrictedMean(Duration.ofMinutes(100)).orElseThrow());
        assertComesBack(
                curve.compare(TimeToEvent.of(counted(9, 10), counted(11))).orElseThrow());
    }

    @Test
    void competingOutcomesComeBack() {
        assertComesBack(CumulativeIncidence.of(
                ImmutableMap.of("won", counted(3, 9), "lost", counted(1, 5)), counted(4, 4, 20_000)));
    }

    @Test
    void comparisonsComeBackAlsoWithoutARatio() {
        assertComesBack(RiskComparison.of(Proportion.of(3, 7), Proportion.of(2, 9)));
        assertComesBack(RiskComparison.of(Proportion.of(3, 7), Proportion.of(0, 9)));
        assertComesBack(RiskComparison.of(Proportion.of(0, 0), Proportion.of(0, 9)));
    }
}
