// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Rows under column headings. A group row is set off from the rows after it that belong to it. */
record Table(ImmutableList<Column> columns, ImmutableList<Row> rows) implements Block {

    /** A heading and on which side its cells stand. */
    record Column(String title, boolean right) {
        static Column left(String title) {
            return new Column(title, false);
        }

        static Column right(String title) {
            return new Column(title, true);
        }
    }

    /** One cell for each column. */
    record Row(boolean group, ImmutableList<String> cells) {}

    static Builder builder(Column... columns) {
        return new Builder(ImmutableList.copyOf(columns));
    }

    boolean hasGroups() {
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
