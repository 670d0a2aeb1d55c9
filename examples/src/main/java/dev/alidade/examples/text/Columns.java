// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells in columns of one width each, with a rule under the first row. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /**
     * Lays rows out.
     *
     * @param rows the heads first; all of one length
     * @param figures whether the cells after the first stand at the right of their columns
     */
    static String of(List<List<String>> rows, boolean figures) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            widths.add(width(rows, column));
        }
        List<List<String>> lines = new ArrayList<>(rows);
        lines.add(1, widths.stream().map("-"::repeat).toList());
        return lines.stream().map(line -> line(line, widths, figures)).collect(Collectors.joining());
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String line(List<String> row, List<Integer> widths, boolean figures) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String space = " ".repeat(widths.get(column) - width(cell));
            line.append(figures && column > 0 ? space + cell : cell + space).append(GAP);
        }
        return line.toString().stripTrailing() + "\n";
    }
}
