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
                    "The time of a lead doesn't depend on how many there are; the result depends on groups and waits, and the heap "
                            + "stops growing once every wait that occurs has its counter."),
            new Series(
                    "groups",
                    "groups",
                    "lead",
                    "The hand-over report of half a million leads, by group.",
                    "The result and the heap grow with the groups. The time of a lead grows where the counters of all groups no "
                            + "longer fit into the processor's caches: each lead then waits for memory."),
            new Series(
                    "channels",
                    "channels",
                    "path",
                    "Linear credits and Markov credits of order 1, of 200,000 paths with 1 to 20 touches.",
                    "The result is not linear: without each channel in turn all others are eliminated, which takes at most the "
                            + "cube of their number, since what several removals have in common is done once. The heap grows with "
                            + "the moves between two channels that occur, at most the square of the channels, and so does the "
                            + "time of a path, where they no longer fit into the caches."),
            new Series(
                    "touches",
                    "touches in a path",
                    "path",
                    "First, linear, Markov and Shapley credits of two million touches in all, over twelve channels.",
                    "The time of a path grows with its touches, in proportion, for each of the models: also for Shapley's values of "
                            + "the usual game, which are an equal split over the path's distinct channels."),
            new Series(
                    "answers",
                    "persons",
                    "person",
                    "The check of the shared mindset by a codebook of 100 phrases, three answers of each person.",
                    "Heap, saved bytes and result grow with the persons: the last answers of each are kept, coded, until the "
                            + "result, so that nobody counts twice."));

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
