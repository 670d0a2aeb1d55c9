// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.benchmarks.Growth;
import dev.alidade.benchmarks.JsonLine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {
    private final List<JsonLine> lines = new ArrayList<>(List.of(Machine.now()));

    private void measured(String benchmark, double... rounds) {
        for (int round = 1; round <= rounds.length; round++) {
            lines.add(JsonLine.of(Figures.BENCHMARK)
                    .with(Figures.BENCHMARK, benchmark)
                    .with("round", round)
                    .with("score", rounds[round - 1]));
        }
    }

    private String row(String start) {
        String page = new Page(new Figures(lines)).text();
        return page.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    void aRatioIsMetWhenEveryRoundMetIt() {
        measured("HandoffBenchmark.alidade", 150, 210);
        measured("HandoffBenchmark.loop", 110, 140);
        String row = row("| hand-over report by campaign");
        assertTrue(row.contains("| 150 ns a lead, 210 ns a lead |"), row);
        assertTrue(row.contains("| 110 ns a lead, 140 ns a lead |"), row);
        assertTrue(row.endsWith("| 1.36, 1.50 | at most 1.5 | met |"), row);
    }

    @Test
    void aRatioIsMissedWhenOneRoundMissedIt() {
        measured("HandoffBenchmark.alidade", 150, 211);
        measured("HandoffBenchmark.loop", 110, 140);
        String row = row("| hand-over report by campaign");
        assertTrue(row.endsWith("| 1.36, 1.51 | at most 1.5 | **missed** |"), row);
    }

    @Test
    void theGainOfASecondThreadIsHeldAgainstThatOfTheLoop() {
        measured("HandoffBenchmark.alidade", 200);
        measured("HandoffBenchmark.alidadeOnTwoThreads", 110);
        measured("HandoffBenchmark.loop", 120);
        measured("HandoffBenchmark.loopOnTwoThreads", 60);
        String row = row("| the same on two threads");
        assertTrue(row.contains("| 1.82 times as fast |"), row);
        assertTrue(row.endsWith("| 0.91 | at least 0.95 of its gain | **missed** |"), row);
    }

    @Test
    void aRateIsHeldAgainstALimit() {
        measured("CodingBenchmark.code", 250_000, 199_999);
        String row = row("| coding 1 M answers");
        assertTrue(row.contains("| 250,000 a second, 199,999 a second |"), row);
        assertTrue(row.endsWith("| at least 200,000 a second | **missed** |"), row);
    }

    @Test
    void whatWasNotMeasuredIsNotMet() {
        measured("AlphaBenchmark.alidade", 10, 10);
        String row = row("| Krippendorff's alpha");
        assertTrue(row.endsWith("| - | at most 0.2 | not measured |"), row);
    }

    @Test
    void whatFailedInOneRoundIsNotMet() {
        measured("AlphaBenchmark.alidade", 10, 10);
        measured("AlphaBenchmark.dkpro", 100);
        String row = row("| Krippendorff's alpha");
        assertTrue(row.endsWith("| 0.10 | at most 0.2 | not measured |"), row);
    }

    @Test
    void nothingMeasuredIsNotMet() {
        assertTrue(row("| Krippendorff's alpha").endsWith("| - | at most 0.2 | not measured |"));
    }

    @Test
    void theFloorStandsBesideBoth() {
        measured("HandoffBenchmark.barePass", 50, 40);
        measured("HandoffBenchmark.alidade", 150, 160);
        measured("HandoffBenchmark.loop", 100, 100);
        assertEquals(
                "| 2 M leads with timelines, a lead | 50 ns, 40 ns | 150 ns, 160 ns | 3.00, 4.00 | 100 ns, 100 ns | 2.00, 2.50 |",
                row("| 2 M leads"));
    }

    @Test
    void heapIsHeldAgainstItsLimits() {
        JsonLine heap = JsonLine.of("review-heap").with("leads", 10_000_000).with("limitBytes", 100_000_000);
        lines.add(heap.with("groups", 1).with("bytesPerGroup", 63_999_999));
        lines.add(heap.with("groups", 100).with("bytesPerGroup", 300_000));
        String row = row("| heap for the tallies of a whole review of 10,000,000 leads, not");
        assertTrue(row.endsWith("| below 64 MB | met |"), row);
        String grouped = row("| heap for the tallies of a whole review of 10,000,000 leads, each of 100");
        assertTrue(
                grouped.endsWith("| 300 kB | a heap of 100 MB in all | - | - | below 300 kB | **missed** |"), grouped);
    }

    @Test
    void heapThatWasNotMeasuredIsNotMet() {
        assertTrue(row("| heap for the tallies").endsWith("| not measured |"));
    }

    @Test
    void growthIsToldForEachSize() {
        lines.add(JsonLine.of("growth")
                .with("series", "groups")
                .with("size", 1_000)
                .with("nanosPerFact", 301.2)
                .with("resultNanos", 1.5e9)
                .with("heapBytes", 98_765_432)
                .with("savedBytes", 4_321));
        assertEquals("| 1,000 | 301 ns | 1,500 ms | 98.8 MB | 4,321 B |", row("| 1,000 |"));
    }

    @Test
    void thePageNamesNoMachineAndNoPath() throws UnknownHostException {
        String machine = Machine.words(Machine.now());
        assertFalse(machine.contains(System.getProperty("user.home")), machine);
        assertFalse(machine.contains(InetAddress.getLocalHost().getHostName()), machine);
    }

    @Test
    void everySeriesOfGrowthHasATable() {
        Growth.series()
                .forEach(name -> lines.add(JsonLine.of("growth")
                        .with("series", name)
                        .with("size", 77)
                        .with("nanosPerFact", 1)
                        .with("resultNanos", 1)
                        .with("heapBytes", 1)
                        .with("savedBytes", 1)));
        long tables = new Page(new Figures(lines))
                .text()
                .lines()
                .filter(line -> line.startsWith("| 77 |"))
                .count();
        assertEquals(Growth.series().size(), tables);
    }

    @Test
    void everyBenchmarkOfTheTableExists() {
        for (String benchmark : Rows.benchmarks()) {
            assertTrue(Harness.has(benchmark) || benchmark.startsWith("DuckDb"), benchmark);
        }
    }
}
