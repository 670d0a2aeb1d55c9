// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A file, or some columns of it, that holds rows of one table.
 *
 * @param table the table
 * @param file the file's name in its folder
 * @param explicit whether a mapping names the file, so that it must be there
 * @param rules where the values come from, for those of our columns that a mapping speaks of
 * @param onlyWith the file's column that must not be empty for a row to count; empty to take all rows
 */
public record TableSource(
        KnownTable table,
        String file,
        boolean explicit,
        ImmutableMap<String, ColumnRule> rules,
        Optional<String> onlyWith) {
    /** Checks that nothing is missing. */
    public TableSource {
        requireNonNull(table, "table");
        requireNonNull(file, "file");
        requireNonNull(rules, "rules");
        requireNonNull(onlyWith, "onlyWith");
    }

    /**
     * A table in a file of this name with our column names.
     *
     * @param table the table
     * @param file the file's name
     * @return the source
     */
    public static TableSource plain(KnownTable table, String file) {
        return new TableSource(table, file, false, ImmutableMap.of(), Optional.empty());
    }

    ColumnRule rule(String column) {
        ColumnRule rule = rules.get(column);
        return rule == null ? ColumnRule.same(column) : rule;
    }
}
