// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import static com.google.common.base.Preconditions.checkArgument;

/** A table in Markdown. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();
    private final int columns;

    /** A table with these columns, the first of which is words, the others numbers. */
    MarkdownTable(String... columns) {
        this.columns = columns.length;
        row(columns);
        text.append("|---|").append("---:|".repeat(columns.length - 1)).append('\n');
    }

    MarkdownTable row(String... cells) {
        checkArgument(cells.length == columns, "%s cells for %s columns", cells.length, columns);
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.isEmpty() ? "-" : cell).append(" |");
        }
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
