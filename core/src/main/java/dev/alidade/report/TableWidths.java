// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.report.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How wide the columns of a table are: as wide as their widest cells, and if that is too much together, narrower where it
 * costs the fewest lines.
 */
final class TableWidths {
    private static final int LONGEST_WORD = 16; // longer ones are broken where room is short
    private static final int FIGURES = 2; // a broken line of figures is as bad as so many of words

    private final Table table;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Map<Integer, int[]>> heights = new ArrayList<>();
    private final int[] widths;
    private final int[] narrowest;

    private TableWidths(Table table) {
        this.table = table;
        rows.add(table.columns().stream().map(Table.Column::title).toList());
        table.rows().stream()
                .filter(row -> !TextTable.onlyTitle(row))
                .map(Row::cells)
                .forEach(rows::add);
        table.columns().forEach(column -> heights.add(new HashMap<>()));
        widths = new int[table.columns().size()];
        narrowest = new int[widths.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Glyphs.width(row.get(i)) + indent(i));
                narrowest[i] = Math.max(narrowest[i], longestWord(row.get(i)) + indent(i));
            }
        }
    }

    /** The widths of the columns, which with the gaps between them are at most so many together. */
    static int[] of(Table table, int columns) {
        TableWidths fit = new TableWidths(table);
        int room = columns - TextTable.GAP.length() * (fit.widths.length - 1);
        fit.narrow(room);
        return fit.widths;
    }

    private int indent(int column) {
        return column == 0 && table.hasGroups() ? TextTable.INDENT.length() : 0;
    }

    private static int longestWord(String text) {
        int longest = 1;
        for (String word : text.split(" ", -1)) {
            longest = Math.max(longest, Glyphs.width(word));
        }
        return Math.min(longest, LONGEST_WORD);
    }

    private void narrow(int room) {
        while (sum(narrowest) > room) {
            narrowest[widest(narrowest)]--;
        }
        int spare = room - sum(narrowest);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(widths[i], narrowest[i] + spare);
        }
        while (sum(widths) > room) {
            widths[cheapest()]--;
        }
    }

    /** The column that costs the fewest lines when it is one narrower; of equal ones the widest. */
    private int cheapest() {
        int[] now = new int[rows.size()];
        for (int i = 0; i < widths.length; i++) {
            raise(now, heights(i, widths[i]));
        }
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] <= narrowest[i]) {
                continue;
            }
            int cost = cost(i, now);
            if (cost < least || (cost == least && widths[i] > widths[best])) {
                best = i;
                least = cost;
            }
        }
        return best;
    }

    private int cost(int column, int[] now) {
        int[] narrower = heights(column, widths[column] - 1);
        int[] wide = heights(column, widths[column]);
        boolean figures = table.columns().get(column).right();
        int cost = 0;
        for (int row = 0; row < now.length; row++) {
            cost += Math.max(0, narrower[row] - now[row]);
            cost += figures && row > 0 ? FIGURES * (narrower[row] - wide[row]) : 0;
        }
        return cost;
    }

    private int[] heights(int column, int width) {
        return heights.get(column).computeIfAbsent(width, unused -> {
            int room = width - indent(column);
            return rows.stream()
                    .mapToInt(row -> Glyphs.wrapped(row.get(column), room).size())
                    .toArray();
        });
    }

    private static void raise(int[] heights, int[] others) {
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(heights[i], others[i]);
        }
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
