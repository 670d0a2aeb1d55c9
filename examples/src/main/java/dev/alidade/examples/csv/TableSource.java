// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file, or some columns of it, that holds rows of one table.
 *
 * @param table the table
 * @param file the file's name in its folder
 * @param explicit whether a mapping names the file, so that it must be there
 * @param rules where the values come from, for those of our columns that a mapping speaks of
 * @param rowRule which of the file's rows count
 * @param usedElsewhere the file's columns that other sources use, so that they are not unknown; absent where another
 *     source of the same file names its unknown columns
 */
public record TableSource(
        KnownTable table,
        String file,
        boolean explicit,
        ImmutableMap<String, ColumnRule> rules,
        RowRule rowRule,
        Optional<ImmutableSet<String>> usedElsewhere) {
    /** Checks that nothing is missing. */
    public TableSource {
        requireNonNull(table, "table");
        requireNonNull(file, "file");
        requireNonNull(rules, "rules");
        requireNonNull(rowRule, "rowRule");
        requireNonNull(usedElsewhere, "usedElsewhere");
    }

    /**
     * A table in a file of this name with our column names.
     *
     * @param table the table
     * @param file the file's name
     * @return the source
     */
    public static TableSource plain(KnownTable table, String file) {
        return new TableSource(table, file, false, ImmutableMap.of(), RowRule.ALL, Optional.of(ImmutableSet.of()));
    }

    /**
     * This source, for a file that other sources may read too.
     *
     * @param columns the file's columns that they use; absent where one of them names the unknown columns
     * @return a new source
     */
    public TableSource withUsedElsewhere(Optional<ImmutableSet<String>> columns) {
        return new TableSource(table, file, explicit, rules, rowRule, columns);
    }

    /**
     * The file's columns that this source uses, whether or not they are there.
     *
     * @return their names in the file
     */
    public ImmutableSet<String> used() {
        return Stream.concat(
                        rowRule.columns().stream(),
                        table.columns().stream()
                                .map(this::rule)
                                .filter(rule -> rule.constant().isEmpty())
                                .map(ColumnRule::column))
                .collect(ImmutableSet.toImmutableSet());
    }

    ColumnRule rule(String column) {
        ColumnRule rule = rules.get(column);
        return rule == null ? ColumnRule.same(column) : rule;
    }
}
