// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** Lays a table out in aligned columns; cells that don't fit go on in the next line. */
final class TextTable {
    private static final String GAP = "  ";
    private static final String INDENT = "  ";
    private static final int NARROW = 12;

    private final List<String> lines = new ArrayList<>();
    private final Table table;
    private final List<List<String>> cells = new ArrayList<>();
    private final int[] widths;

    private TextTable(Table table, int columns) {
        this.table = table;
        cells.add(table.columns().stream().map(Table.Column::title).toList());
        for (Row row : table.rows()) {
            cells.add(row.cells());
        }
        widths = widths(columns);
    }

    static ImmutableList<String> lines(Table table, int columns) {
        TextTable layout = new TextTable(table, columns);
        layout.draw();
        return ImmutableList.copyOf(layout.lines);
    }

    private void draw() {
        add(cells.get(0), "");
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.length() > 0 ? GAP : "").append("-".repeat(width));
        }
        lines.add(rule.toString());
        for (int i = 0; i < table.rows().size(); i++) {
            boolean group = table.rows().get(i).group();
            add(cells.get(i + 1), table.hasGroups() && !group ? INDENT : "");
        }
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
                String space = " ".repeat(widths[i] - Glyphs.width(cell));
                line.append(i > 0 ? GAP : "").append(table.columns().get(i).right() ? space + cell : cell + space);
            }
            lines.add(line.toString());
        }
    }

    /** As wide as the widest cell; if that is too much together, the widest columns give way first. */
    private int[] widths(int columns) {
        int[] wanted = new int[table.columns().size()];
        for (List<String> row : cells) {
            for (int i = 0; i < wanted.length; i++) {
                int indent = i == 0 && table.hasGroups() ? INDENT.length() : 0;
                wanted[i] = Math.max(wanted[i], Glyphs.width(row.get(i)) + indent);
            }
        }
        int room = columns - GAP.length() * (wanted.length - 1);
        while (sum(wanted) > room) {
            int widest = 0;
            for (int i = 1; i < wanted.length; i++) {
                if (givesWay(wanted, i, widest)) {
                    widest = i;
                }
            }
            wanted[widest]--;
        }
        return wanted;
    }

    /** Columns of words give way to columns of figures until they are narrow. */
    private boolean givesWay(int[] wanted, int one, int other) {
        boolean words = !table.columns().get(one).right() && wanted[one] > NARROW;
        boolean otherWords = !table.columns().get(other).right() && wanted[other] > NARROW;
        return words == otherWords ? wanted[one] > wanted[other] : words;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
