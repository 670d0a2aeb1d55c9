// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.pipeline.Flow;
import dev.alidade.pipeline.FlowEntry;
import dev.alidade.pipeline.FlowExit;
import dev.alidade.pipeline.FlowLine;
import dev.alidade.pipeline.FlowReport;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What open deals came in, changed and left, in words. */
final class FlowSection {
    private FlowSection() {}

    static ChapterBody of(FlowReport report) {
        ChapterBody body = new ChapterBody();
        if (report.all().paths().isEmpty()) {
            body.say("No deal was open in this time.");
        } else {
            body.say(verdict(report)).detail(table(report)).detail(new Paragraph(notes(report)));
        }
        return body.addAll(CoverageBlocks.of(report));
    }

    private static String verdict(FlowReport report) {
        Flow all = report.all();
        String text = "%s open at the beginning%s became %s at the end%s: %s came, %s won, %s lost."
                .formatted(
                        Figures.count(all.opening().deals(), "deal", "deals"),
                        worth(all.opening()),
                        all.closing().deals(),
                        worth(all.closing()),
                        all.created().deals() + all.reopened().deals(),
                        all.won().deals(),
                        all.lost().deals());
        return text
                + report.closingInPeriod()
                        .map(closing -> slipped(closing, days(report.closingFrom(), report.closingTo())))
                        .orElse("");
    }

    /** In brackets what deals are worth; nothing of none, or where no value is known. */
    private static String worth(FlowLine line) {
        return line.values().isEmpty() ? "" : " (" + value(line) + ")";
    }

    private static String slipped(Flow closing, String days) {
        if (closing.opening().deals() == 0) {
            return "";
        }
        long won = closing.path(FlowEntry.OPENING, FlowExit.WON).before().deals();
        return " Of %s that %s to be closed from %s when this time began, %s won by then and %s moved out."
                .formatted(
                        Figures.count(closing.opening().deals(), "deal", "deals"),
                        closing.opening().deals() == 1 ? "was" : "were",
                        days,
                        won == 1 ? "1 was" : won + " were",
                        closing.movedOut().deals() == 1
                                ? "1 was"
                                : closing.movedOut().deals() + " were");
    }

    private static Table table(FlowReport report) {
        Optional<Flow> closing = report.closingInPeriod();
        Table.Builder table = closing.isPresent()
                ? Table.builder(
                        Column.left("Open deals"),
                        Column.right("All"),
                        Column.right("Value"),
                        Column.right("To close"),
                        Column.right("Value"))
                : Table.builder(Column.left("Open deals"), Column.right("All"), Column.right("Value"));
        row(table, "at the beginning", report, Flow::opening, true);
        row(table, "+ created", report, Flow::created, false);
        row(table, "+ opened again", report, Flow::reopened, false);
        row(table, "+ moved in", report, Flow::movedIn, false);
        row(table, "+ increased", report, Flow::increased, false);
        row(table, "- decreased", report, Flow::decreased, false);
        row(table, "- moved out", report, Flow::movedOut, false);
        row(table, "- won", report, Flow::won, false);
        row(table, "- lost", report, Flow::lost, false);
        row(table, "- both at once", report, Flow::contradicted, false);
        row(table, "= at the end", report, Flow::closing, true);
        return table.build();
    }

    private static void row(
            Table.Builder table, String label, FlowReport report, Function<Flow, FlowLine> line, boolean always) {
        FlowLine all = line.apply(report.all());
        Optional<FlowLine> closing = report.closingInPeriod().map(line);
        if (!always && all.deals() == 0 && closing.map(FlowLine::deals).orElse(0L) == 0) {
            return;
        }
        if (closing.isPresent()) {
            table.row(
                    label,
                    Long.toString(all.deals()),
                    value(all),
                    Long.toString(closing.get().deals()),
                    value(closing.get()));
        } else {
            table.row(label, Long.toString(all.deals()), value(all));
        }
    }

    private static String notes(FlowReport report) {
        String text = "Values add up to the cent. A deal that was created and won counts as both.";
        long unknown = report.all().closing().withoutAmount();
        if (unknown > 0) {
            text += " %s at the end %s no amount.".formatted(Figures.count(unknown, "deal", "deals"), has(unknown));
        }
        if (report.closingInPeriod().isEmpty()) {
            return text + " No close date is on record, so that nobody can tell what was to be closed when.";
        }
        text += " To close: with a close date from %s.".formatted(days(report.closingFrom(), report.closingTo()));
        if (report.openWithoutCloseDate() > 0) {
            text += " %s at the end %s no close date: give %s one, or nobody can plan with %s."
                    .formatted(
                            Figures.count(report.openWithoutCloseDate(), "deal", "deals"),
                            has(report.openWithoutCloseDate()),
                            report.openWithoutCloseDate() == 1 ? "it" : "each",
                            report.openWithoutCloseDate() == 1 ? "it" : "them");
        }
        return text;
    }

    private static String has(long deals) {
        return deals == 1 ? "has" : "have";
    }

    /** The first and last of some days. */
    static String days(LocalDate from, LocalDate to) {
        return "%s to %s".formatted(from, to.minusDays(1));
    }

    private static String value(FlowLine line) {
        return amounts(line.values());
    }

    /** Amounts in several currencies. */
    static String amounts(Map<String, BigDecimal> amounts) {
        return amounts.isEmpty()
                ? Figures.NONE
                : amounts.entrySet().stream()
                        .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                        .collect(Collectors.joining(" and "));
    }
}
