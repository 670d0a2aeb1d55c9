// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import com.google.common.collect.ImmutableList;
import dev.alidade.benchmarks.JsonLine;
import java.util.List;
import java.util.stream.Collectors;

/** How time and heap grow, a table for each series. */
final class GrowthTables {
    private static final ImmutableList<Series> SERIES = ImmutableList.of(
            new Series(
                    "leads",
                    "leads",
                    "lead",
                    "The hand-over report by campaign: 40 campaigns, and leads without one.",
                    ""),
            new Series("groups", "groups", "lead", "The hand-over report of half a million leads, by group.", ""),
            new Series(
                    "channels",
                    "channels",
                    "path",
                    "Linear credits and Markov credits of order 1, of 200,000 paths with 1 to 20 touches.",
                    ""),
            new Series(
                    "touches",
                    "touches in a path",
                    "path",
                    "First, linear, Markov and Shapley credits of two million touches in all, over twelve channels.",
                    ""),
            new Series(
                    "answers",
                    "persons",
                    "person",
                    "The check of the shared mindset by a codebook of 100 phrases, three answers of each person.",
                    ""));

    private GrowthTables() {}

    /**
     * One series.
     *
     * @param name as it was measured
     * @param size what grows
     * @param fact what is added to the tally
     * @param about what is computed
     * @param why what is not linear, and why
     */
    private record Series(String name, String size, String fact, String about, String why) {
        String text(Figures figures) {
            List<JsonLine> lines = figures.of("growth").stream()
                    .filter(line -> line.text("series").equals(name))
                    .toList();
            MarkdownTable table = new MarkdownTable(size, "time a " + fact, "result", "heap", "saved");
            for (JsonLine line : lines) {
                table.row(
                        Numbers.whole(line.number("size")),
                        Numbers.time(line.number("nanosPerFact")),
                        Numbers.time(line.number("resultNanos")),
                        Numbers.bytes(line.number("heapBytes")),
                        Numbers.bytes(line.number("savedBytes")));
            }
            return about + "\n\n" + table + (why.isEmpty() ? "" : "\n" + why + "\n");
        }
    }

    static String text(Figures figures) {
        return SERIES.stream().map(series -> series.text(figures)).collect(Collectors.joining("\n"));
    }
}
