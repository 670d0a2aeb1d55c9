// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import com.google.common.collect.ImmutableList;
import dev.alidade.benchmarks.JsonLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** All that was measured. */
final class Figures {
    static final String BENCHMARK = "benchmark"; // kind of figures by the harness, and the field with their name

    private final ImmutableList<JsonLine> lines;

    Figures(Iterable<JsonLine> lines) {
        this.lines = ImmutableList.copyOf(lines);
    }

    static Figures read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new Figures(
                    lines.map(JsonLine::parse).flatMap(Optional::stream).collect(ImmutableList.toImmutableList()));
        }
    }

    /** All figures of a kind, in the order in which they were measured. */
    ImmutableList<JsonLine> of(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).collect(ImmutableList.toImmutableList());
    }

    /** What each round found for a benchmark, such as {@code HandoffBenchmark.loop}; rounds in which it failed are missing. */
    ImmutableList<JsonLine> rounds(String benchmark) {
        return of(BENCHMARK).stream()
                .filter(line -> line.text(BENCHMARK).equals(benchmark))
                .collect(ImmutableList.toImmutableList());
    }

    /** What one round found. */
    Optional<JsonLine> round(String benchmark, int round) {
        return rounds(benchmark).stream()
                .filter(line -> (int) line.number("round") == round)
                .findFirst();
    }

    /** How often everything was measured. */
    int rounds() {
        return of(BENCHMARK).stream()
                .mapToInt(line -> (int) line.number("round"))
                .max()
                .orElse(0);
    }
}
