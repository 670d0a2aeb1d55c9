// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Measures everything, twice, and writes {@code docs/performance.md}; to be started in the project's folder. With {@code
 * --quick} it measures a fiftieth of the data for a moment and writes to {@code benchmarks/target}, to try things; with
 * {@code --read} it writes the page again from the figures of the last time.
 */
public final class PerformancePage {
    private static final Path TARGET = Path.of("benchmarks", "target");

    private PerformancePage() {}

    /**
     * Measures and writes.
     *
     * @param args {@code --quick} or {@code --read} or nothing
     * @throws IOException if a file can't be written
     */
    public static void main(String... args) throws IOException {
        List<String> options = List.of(args);
        if (!List.of("--quick", "--read").containsAll(options)) {
            System.err.println("Usage: PerformancePage [--quick] [--read]");
            System.exit(2);
        }
        boolean quick = options.contains("--quick");
        Path figures = TARGET.resolve(quick ? "figures-quick.jsonl" : "figures.jsonl");
        Path page = quick ? TARGET.resolve("performance-quick.md") : Path.of("docs", "performance.md");
        boolean complete = options.contains("--read") || new Measuring(quick).to(figures);
        write(new Page(Figures.read(figures)).text(), page);
        System.out.println("Written: " + page);
        if (!complete) {
            System.err.println("Not everything was measured.");
            System.exit(1);
        }
    }

    private static void write(String text, Path page) throws IOException {
        Path unfinished = page.resolveSibling(page.getFileName() + ".part");
        Files.writeString(unfinished, text, UTF_8);
        Files.move(unfinished, page, StandardCopyOption.REPLACE_EXISTING);
    }
}
