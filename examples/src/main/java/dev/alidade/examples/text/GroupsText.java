// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import dev.alidade.examples.csv.Quoted;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The hand-over of leads by groups, as a table. */
final class GroupsText {
    private static final List<String> HEAD =
            List.of("hand-overs", "decided in time", "accepted", "followed up", "followed up in time");
    private static final String WITHOUT = "(none)";

    private GroupsText() {}

    static String of(Grouped<HandoffReport> groups) {
        String title = "The hand-over by " + groups.by();
        List<List<String>> rows = rows(groups);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            widths.add(width(rows, column));
        }
        rows.add(1, widths.stream().map("-"::repeat).toList());
        return "\n%s\n%s\n\n".formatted(title, "-".repeat(title.length()))
                + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell.codePointCount(0, cell.length()))
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.codePointCount(0, cell.length()) + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }

    static String markdown(Grouped<HandoffReport> groups) {
        StringBuilder text = new StringBuilder("\n## The hand-over by %s\n\n".formatted(groups.by()));
        List<List<String>> rows = rows(groups);
        text.append(row(rows.get(0))).append("| --- | ---: | --- | --- | --- | --- |\n");
        rows.subList(1, rows.size()).forEach(row -> text.append(row(row)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return "| %s | %s |\n".formatted(escaped(cells.get(0)), String.join(" | ", cells.subList(1, cells.size())));
    }

    /** Every punctuation mark with a backslash: CommonMark then takes none of it for markup. */
    private static String escaped(String cell) {
        return cell.replaceAll("(\\p{Punct})", "\\\\$1");
    }

    private static List<List<String>> rows(Grouped<HandoffReport> groups) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(HEAD);
        head.add(0, groups.by());
        rows.add(head);
        groups.groups().forEach((name, report) -> rows.add(cells(Quoted.printable(name), report)));
        groups.ungrouped().ifPresent(report -> rows.add(cells(WITHOUT, report)));
        return rows;
    }

    private static List<String> cells(String name, HandoffReport report) {
        return List.of(
                name,
                String.valueOf(report.episodes()),
                share(report.decisionRate()),
                share(report.acceptance()),
                share(report.followUp()),
                share(report.withinAgreement()));
    }

    private static String share(Proportion proportion) {
        return proportion.total() == 0
                ? Numbers.NOTHING
                : "%s (%s)".formatted(Numbers.percent(proportion.share()), proportion);
    }
}
