// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under column headings. The first column says what a row is about, and its title what the rows are.
 *
 * @param columns the columns, from left to right
 * @param rows the rows, from top to bottom, each with one cell for each column
 */
public record Table(ImmutableList<Column> columns, ImmutableList<Row> rows) implements Block {
    private static final int LONGEST_CELL = 300;

    /**
     * Checks that each row fits the columns.
     *
     * @throws IllegalArgumentException if a row has another number of cells than there are columns
     */
    public Table {
        requireNonNull(columns, "columns");
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A row of %s cells under %s columns: %s"
                        .formatted(row.cells().size(), columns.size(), row.cells()));
            }
        }
    }

    /**
     * A heading and on which side its cells stand.
     *
     * @param title the heading
     * @param right whether its cells stand on the right, as figures do; words stand on the left
     */
    public record Column(String title, boolean right) {
        /** Makes the title inert. */
        public Column {
            title = Glyphs.inert(requireNonNull(title, "title"));
        }

        static Column left(String title) {
            return new Column(title, false);
        }

        static Column right(String title) {
            return new Column(title, true);
        }
    }

    /**
     * One cell for each column.
     *
     * @param group whether the row is set off from the rows after it, which belong to it until the next such row
     * @param cells the texts, inert and of at most 300 columns of a terminal; empty where a row has nothing to say
     */
    public record Row(boolean group, ImmutableList<String> cells) {
        /** Makes the cells inert and shortens them. */
        public Row {
            cells = cells.stream()
                    .map(cell -> Glyphs.shortened(Glyphs.inert(cell), LONGEST_CELL))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    static Builder builder(Column... columns) {
        return new Builder(ImmutableList.copyOf(columns));
    }

    /**
     * Whether rows belong together under others.
     *
     * @return whether any row is a group row
     */
    public boolean hasGroups() {
        return rows.stream().anyMatch(Row::group);
    }

    /** Collects rows. */
    static final class Builder {
        private final ImmutableList<Column> columns;
        private final List<Row> rows = new ArrayList<>();

        private Builder(ImmutableList<Column> columns) {
            this.columns = columns;
        }

        Builder row(String... cells) {
            return add(false, cells);
        }

        Builder group(String... cells) {
            return add(true, cells);
        }

        private Builder add(boolean group, String... cells) {
            List<String> complete = new ArrayList<>(List.of(cells));
            while (complete.size() < columns.size()) {
                complete.add("");
            }
            rows.add(new Row(group, ImmutableList.copyOf(complete)));
            return this;
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        Table build() {
            return new Table(columns, ImmutableList.copyOf(rows));
        }
    }
}
