// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import dev.alidade.benchmarks.JsonLine;
import java.util.List;
import java.util.stream.Collectors;

/** The page on performance, in Markdown. */
final class Page {
    private final Figures figures;

    Page(Figures figures) {
        this.figures = figures;
    }

    String text() {
        String machine = figures.of(Machine.KIND).stream().map(Machine::words).collect(Collectors.joining("\n"));
        return """
                # Performance

                %s
                Written by a program that measures all of this ([how](../benchmarks/README.md)); changes by hand get lost.
                Take ratios from here, not times: those depend on the machine. Each program checked before it was measured
                that it finds the same numbers as its rival.

                ## Compared

                Times were measured %s, in a process of their own each time, and are the median of seven seconds; those of the
                hand-over, which differ from process to process, the median of five seconds in each of three. A target is
                met if it was met every time. Heap was measured once, after a collection, in a process with a limit that ends with an error if more is needed.

                %s
                ## The floor

                A pass over the same objects that looks at each once and computes nothing. Nothing that reads these objects
                can be faster; what is above it is what is computed, by the library and by the hand-written loop.

                %s
                ## How cost grows

                Processor time of one thread, garbage collection not counted; heap that is held by the tally alone,
                counted object by object; bytes of the saved tally.

                %s""".formatted(
                        machine,
                        figures.rounds() == 2 ? "twice" : figures.rounds() + " times",
                        compared(),
                        floors(),
                        GrowthTables.text(figures));
    }

    private MarkdownTable compared() {
        MarkdownTable table = new MarkdownTable("work", "here", "against", "rival", "ratio", "target", "verdict");
        Rows.COMPARED.forEach(row -> row.add(table, figures));
        HeapRows.add(table, figures);
        return table;
    }

    private MarkdownTable floors() {
        MarkdownTable table = new MarkdownTable(
                "objects", "bare pass", "here", "times the floor", "hand-written loop", "times the floor");
        for (Rows.Floor floor : Rows.FLOORS) {
            table.row(
                    floor.objects(),
                    times(floor.pass()),
                    times(floor.here()),
                    ratios(floor.here(), floor.pass()),
                    times(floor.loop()),
                    ratios(floor.loop(), floor.pass()));
        }
        return table;
    }

    private String times(String benchmark) {
        return figures.rounds(benchmark).stream()
                .map(line -> Numbers.time(line.number("score")))
                .collect(Collectors.joining(", "));
    }

    private String ratios(String benchmark, String floor) {
        List<JsonLine> measured = figures.rounds(benchmark);
        return measured.stream()
                .flatMap(line -> figures.round(floor, (int) line.number("round")).stream()
                        .map(pass -> Numbers.ratio(line.number("score") / pass.number("score"))))
                .collect(Collectors.joining(", "));
    }
}
