// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;

/** The rows of the table. */
final class Rows {
    private static final String HANDOFF = "HandoffBenchmark.alidade";
    private static final String HANDOFF_LOOP = "HandoffBenchmark.loop";
    private static final String ROWS = "AttributionBenchmark.alidadeRows";
    private static final String JOURNEYS = "AttributionBenchmark.alidadeJourneys";
    private static final String PATH_LOOP = "AttributionBenchmark.loop";

    /** Passes that compute nothing: the floor, what the library and the loop do over the same objects. */
    static final ImmutableList<Floor> FLOORS = ImmutableList.of(
            new Floor("2 M leads with timelines, a lead", "HandoffBenchmark.barePass", HANDOFF, HANDOFF_LOOP),
            new Floor("1 M path strings", "AttributionBenchmark.barePassOfRows", ROWS, PATH_LOOP),
            new Floor("1 M journeys", "AttributionBenchmark.barePassOfJourneys", JOURNEYS, PATH_LOOP));

    /** What the targets are about. */
    static final ImmutableList<Row> COMPARED = ImmutableList.of(
            Row.ratio(
                    "hand-over report by campaign, 2 M leads with timelines, one thread",
                    " a lead",
                    HANDOFF,
                    "hand-written loop over the same objects",
                    HANDOFF_LOOP,
                    1.5,
                    "at most 1.5"),
            Row.ratio(
                    "the same",
                    " a lead",
                    HANDOFF,
                    "DuckDB in process, rows loaded before, all cores",
                    "DuckDbBenchmark.duckdb",
                    0.5,
                    "at most 0.5"),
            Row.ratio(
                    "the same",
                    " a lead",
                    HANDOFF,
                    "`java.util.stream` groupings, one pass a question",
                    "StreamsBenchmark.streams",
                    0.25,
                    "at most 0.25"),
            Row.gain(
                    "the same on two threads",
                    "the loop on two threads",
                    ImmutableList.of(
                            HANDOFF,
                            "HandoffBenchmark.alidadeOnTwoThreads",
                            HANDOFF_LOOP,
                            "HandoffBenchmark.loopOnTwoThreads"),
                    0.95,
                    "at least 0.95 of its gain"),
            Row.ratio(
                    "first, last, linear and Markov credits, counts and values, 1 M path strings",
                    "",
                    ROWS,
                    "hand-written loop that splits the strings",
                    PATH_LOOP,
                    0.9,
                    "at most 0.9"),
            Row.ratio(
                    "the same from typed journeys",
                    "",
                    JOURNEYS,
                    "the same loop over strings",
                    PATH_LOOP,
                    1.0 / 3,
                    "at most 0.33"),
            Row.ratio(
                    "Markov credits of order 4, 100,000 path strings",
                    "",
                    "AttributionBenchmark.order4",
                    "order 1 of 1 M path strings",
                    "AttributionBenchmark.order1",
                    3,
                    "at most 3"),
            Row.ratio(
                    "Markov credits of order 1 with 200 channels, solved",
                    "",
                    "AttributionBenchmark.manyChannelsSolved",
                    "reading their 1 M path strings",
                    "AttributionBenchmark.manyChannelsRead",
                    1,
                    "below 1"),
            Row.ratio(
                    "Krippendorff's alpha, nominal, 100,000 units of five coders",
                    "",
                    "AlphaBenchmark.alidade",
                    "DKPro Statistics 2.2.1",
                    "AlphaBenchmark.dkpro",
                    0.2,
                    "at most 0.2"),
            Row.rate(
                    "coding 1 M answers with a codebook of 100 phrases, one thread",
                    " a second",
                    "CodingBenchmark.code",
                    200_000,
                    "at least 200,000 a second"));

    private Rows() {}

    /**
     * Work and the least that reading its objects costs.
     *
     * @param objects what is read
     * @param pass the benchmark that reads them and computes nothing
     * @param here the library's benchmark
     * @param loop the hand-written loop's
     */
    record Floor(String objects, String pass, String here, String loop) {}

    /** Every benchmark that a row needs, rivals next to each other. */
    static ImmutableSet<String> benchmarks() {
        return Stream.concat(
                        COMPARED.stream().flatMap(row -> row.benchmarks().stream()),
                        FLOORS.stream().map(Floor::pass))
                .collect(ImmutableSet.toImmutableSet());
    }
}
