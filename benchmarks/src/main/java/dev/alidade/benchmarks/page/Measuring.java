// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alidade.benchmarks.Growth;
import dev.alidade.benchmarks.JsonLine;
import dev.alidade.benchmarks.heap.ReviewHeap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Measures everything and keeps each figure in a file as soon as it is there. */
final class Measuring {
    private static final int ROUNDS = 2;
    private static final long MOST_LEADS = 10_000_000; // of the whole review
    private static final int QUICK = 50; // the part of the data that is enough to try things

    private final int divide;
    private boolean complete = true;

    Measuring(boolean quick) {
        divide = quick ? QUICK : 1;
    }

    /**
     * Measures.
     *
     * @param file where the figures go
     * @return whether everything was measured
     */
    boolean to(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, UTF_8), true)) {
            out.println(Machine.now());
            Harness harness = new Harness(divide);
            for (int round = 1; round <= ROUNDS; round++) {
                for (String benchmark : Rows.benchmarks()) {
                    if (Harness.has(benchmark)) {
                        keep(harness.run(benchmark, round).stream().toList(), out);
                    } else {
                        complete = false;
                    }
                }
            }
            keepBoth(out);
        }
        return complete;
    }

    /** Growth on one processor and heap on another: neither looks at the time on the wall. */
    private void keepBoth(PrintWriter out) {
        long leads = MOST_LEADS / divide;
        CompletableFuture<List<JsonLine>> heap = CompletableFuture.supplyAsync(() -> Stream.of(
                        Program.of("96m", ReviewHeap.class, Long.toString(leads), "1"),
                        Program.of("128m", ReviewHeap.class, Long.toString(leads), "100"),
                        Program.of("512m", ReviewHeap.class, Long.toString(leads), "1000"))
                .flatMap(program -> program.run().stream())
                .toList());
        for (String series : Growth.series()) {
            keep(
                    Program.of("3g", Growth.class, series, Integer.toString(divide))
                            .run(),
                    out);
        }
        keep(heap.join(), out);
    }

    private void keep(List<JsonLine> figures, PrintWriter out) {
        complete &= !figures.isEmpty();
        figures.forEach(out::println);
    }
}
