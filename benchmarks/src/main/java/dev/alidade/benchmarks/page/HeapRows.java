// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import dev.alidade.benchmarks.JsonLine;

/** The rows on what the tallies of a whole review hold of the heap. */
final class HeapRows {
    private static final double MOST = 64e6;
    private static final double MOST_PER_GROUP = 300e3;

    private HeapRows() {}

    static void add(MarkdownTable table, Figures figures) {
        boolean found = false;
        for (JsonLine line : figures.of("review-heap")) {
            found = true;
            row(table, line);
        }
        if (!found) {
            table.row("heap for the tallies of a whole review", "", "", "", "", "", "not measured");
        }
    }

    private static void row(MarkdownTable table, JsonLine line) {
        boolean grouped = line.number("groups") > 1;
        double most = grouped ? MOST_PER_GROUP : MOST;
        double bytes = line.number("bytesPerGroup");
        table.row(
                "heap for the tallies of a whole review of %s leads, %s"
                        .formatted(
                                Numbers.whole(line.number("leads")),
                                grouped
                                        ? "each of %s groups".formatted(Numbers.whole(line.number("groups")))
                                        : "not grouped"),
                Numbers.bytes(bytes),
                "a heap of " + Numbers.bytes(line.number("limitBytes")) + " in all",
                "",
                "",
                "below " + Numbers.bytes(most),
                bytes < most ? "met" : "**missed**");
    }
}
