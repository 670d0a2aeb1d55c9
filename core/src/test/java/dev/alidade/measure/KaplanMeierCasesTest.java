// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Curves of R survival, to twelve digits. */
class KaplanMeierCasesTest {
    private static final double EXACT = 1e-12;

    @ParameterizedTest
    @CsvFileSource(resources = "kaplan-meier.csv", useHeadersInDisplayName = true)
    void agreesWithR(
            String name,
            String times,
            String events,
            String survival,
            String errors,
            @Nullable Double median,
            @Nullable Double low,
            @Nullable Double high) {
        TimeToEvent curve = Durations.curve(numbers(times), numbers(events));
        String[] points = survival.split(" ", -1);
        String[] standardErrors = errors.split(" ", -1);
        assertEquals(points.length, curve.steps().size());
        for (int i = 0; i < points.length; i++) {
            TimeToEvent.Step step = curve.steps().get(i);
            assertEquals(Duration.ofDays(Long.parseLong(points[i].split(":", -1)[0])), step.at());
            double share = Double.parseDouble(points[i].split(":", -1)[1]);
            assertEquals(share, step.survival(), EXACT);
            assertEquals(1 - share, curve.reachedBy(step.at()).orElseThrow(), EXACT);
            if (standardErrors[i].equals("-")) {
                assertEquals(true, step.standardError().isEmpty());
            } else {
                assertEquals(
                        Double.parseDouble(standardErrors[i]),
                        step.standardError().orElseThrow(),
                        EXACT);
            }
        }
        assertEquals(days(median), curve.median());
        assertEquals(days(low), curve.medianInterval().low());
        assertEquals(days(high), curve.medianInterval().high());
    }

    private static Optional<Duration> days(@Nullable Double days) {
        return Optional.ofNullable(days).map(value -> Duration.ofMinutes(Math.round(value * 1440)));
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }
}
