// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.measure.Grouped;
import dev.alidade.report.Block;
import dev.alidade.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row a group, under a title. */
final class GroupTable {
    private static final String WITHOUT = "(none)";

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();
    private Optional<String> note = Optional.empty();

    private GroupTable(String title) {
        this.title = title;
    }

    /**
     * A table of reports.
     *
     * @param about what the reports are about
     * @param head the names of the numbers
     * @param cells the numbers of a report
     */
    static <R> GroupTable of(String about, Grouped<R> groups, List<String> head, Function<R, List<String>> cells) {
        GroupTable table = new GroupTable("%s by %s".formatted(about, groups.by()));
        table.row(groups.by(), head);
        groups.groups().forEach((name, report) -> table.row(Quoted.printable(name), cells.apply(report)));
        groups.ungrouped().ifPresent(report -> table.row(WITHOUT, cells.apply(report)));
        return table;
    }

    /** This table with a sentence below it. */
    GroupTable noted(Optional<String> sentence) {
        note = sentence;
        return this;
    }

    private void row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        row.add(0, name);
        rows.add(row);
    }

    String text() {
        return "\n%s\n%s\n\n".formatted(title, "-".repeat(title.length()))
                + Columns.of(rows, false)
                + note.map("\n%s\n"::formatted).orElse("");
    }

    /** The title, and the table under it. */
    List<Block> blocks() {
        Table table = new Table(
                rows.get(0).stream()
                        .map(name ->
                                new Table.Column(name, !name.equals(rows.get(0).get(0))))
                        .collect(ImmutableList.toImmutableList()),
                rows.stream()
                        .skip(1)
                        .map(cells -> new Table.Row(false, ImmutableList.copyOf(cells)))
                        .collect(ImmutableList.toImmutableList()));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Section(title), table));
        note.map(Block.Paragraph::new).ifPresent(blocks::add);
        return blocks;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("\n## %s\n\n".formatted(title));
        text.append(markdown(rows.get(0)))
                .append("| --- | ---:")
                .append(" | ---".repeat(rows.get(0).size() - 2))
                .append(" |\n");
        rows.subList(1, rows.size()).forEach(row -> text.append(markdown(row)));
        note.ifPresent(sentence -> text.append("\n%s\n".formatted(escaped(sentence))));
        return text.toString();
    }

    private static String markdown(List<String> cells) {
        return "| %s | %s |\n".formatted(escaped(cells.get(0)), String.join(" | ", cells.subList(1, cells.size())));
    }

    /** Every punctuation mark with a backslash: CommonMark then takes none of it for markup. */
    private static String escaped(String cell) {
        return cell.replaceAll("(\\p{Punct})", "\\\\$1");
    }
}
