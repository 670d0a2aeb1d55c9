// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** Lays a table out in aligned columns; cells that don't fit go on in the next line. */
final class TextTable {
    static final String GAP = "  ";
    static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();
    private final Table table;
    private final int[] widths;

    private TextTable(Table table, int columns) {
        this.table = table;
        widths = TableWidths.of(table, columns);
    }

    static ImmutableList<String> lines(Table table, int columns) {
        TextTable layout = new TextTable(table, columns);
        layout.draw();
        return ImmutableList.copyOf(layout.lines);
    }

    private void draw() {
        add(table.columns().stream().map(Table.Column::title).toList(), "");
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.length() > 0 ? GAP : "").append("-".repeat(width));
        }
        lines.add(rule.toString());
        for (Row row : table.rows()) {
            if (onlyTitle(row)) {
                Glyphs.wrapped(row.cells().get(0), rule.length()).forEach(lines::add);
            } else {
                add(row.cells(), table.hasGroups() && !row.group() ? INDENT : "");
            }
        }
    }

    /** The title of a group has the whole line to itself. */
    static boolean onlyTitle(Row row) {
        return row.group() && row.cells().stream().skip(1).allMatch(String::isEmpty);
    }

    private void add(List<String> row, String indent) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < row.size(); i++) {
            List<String> cell = Glyphs.wrapped(row.get(i), i == 0 ? widths[i] - indent.length() : widths[i]);
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String text = at < wrapped.get(i).size() ? wrapped.get(i).get(at) : "";
                String cell = i == 0 ? indent + text : text;
                String space = " ".repeat(Math.max(0, widths[i] - Glyphs.width(cell)));
                line.append(i > 0 ? GAP : "").append(table.columns().get(i).right() ? space + cell : cell + space);
            }
            lines.add(line.toString());
        }
    }
}
