// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one row of a file becomes several: one for each column of a pattern that has a value, or one for each value in a list.
 * What makes the difference is found in two further columns, {@link #CELL} and {@link #NAME}.
 *
 * @param kind what becomes a row
 * @param names the column with the list, by its names, or patterns of columns with {@code *} for any text and
 *     {@code {name}} for what {@link #NAME} shall hold
 */
public record Spread(Kind kind, ImmutableList<String> names) {
    /** The column that holds the value. */
    public static final String CELL = "{cell}";

    /** The column that holds the part of the column's name. */
    public static final String NAME = "{name}";

    private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();

    /** What becomes a row. */
    public enum Kind {
        /** Each column whose name fits and that has a value. */
        COLUMNS,
        /** Each value of one column, in which they are separated by semicolons. */
        VALUES
    }

    /** One of the columns. */
    record Column(int place, String name) {}

    /** One of the rows: its value, and its part of the column's name. */
    record Part(String cell, String name) {}

    /** Checks that nothing is missing. */
    public Spread {
        requireNonNull(kind, "kind");
        requireNonNull(names, "names");
    }

    /** The columns that count, of all names in a header. */
    ImmutableList<Column> columns(List<String> header, boolean anyCase) {
        for (String name : names) {
            Pattern pattern = pattern(name, anyCase);
            List<Column> found = new ArrayList<>();
            for (int place = 0; place < header.size(); place++) {
                Matcher matcher = pattern.matcher(header.get(place));
                if (matcher.matches()) {
                    found.add(new Column(place, matcher.groupCount() > 0 ? matcher.group(1) : header.get(place)));
                }
            }
            if (!found.isEmpty()) {
                return ImmutableList.copyOf(found);
            }
        }
        return ImmutableList.of();
    }

    private Pattern pattern(String name, boolean anyCase) {
        String text = Pattern.quote(name);
        return Pattern.compile(
                kind == Kind.VALUES ? text : text.replace(NAME, "\\E(.+)\\Q").replace("*", "\\E.*\\Q"),
                (anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0) | Pattern.DOTALL);
    }

    /** The rows that a row becomes. */
    ImmutableList<Part> parts(ImmutableList<Column> columns, String[] fields) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (Column column : columns) {
            String cell = fields[column.place()];
            if (kind == Kind.VALUES) {
                LIST.split(cell).forEach(value -> parts.add(new Part(value, column.name())));
            } else if (!cell.isBlank()) {
                parts.add(new Part(cell, column.name()));
            }
        }
        return parts.build();
    }
}
