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
 * @param file the file's name in its folder; of a mapping, the names that it may have, as in {@link FileNames}
 * @param explicit whether a mapping names the file, so that it must be there
 * @param rules where the values come from, for those of our columns that a mapping speaks of
 * @param rowRule which of the file's rows count
 * @param spread how one row becomes several; empty where it doesn't
 * @param unlessThere the files of which none may be there for this one to count, as in {@link FileNames}
 * @param dialect how the file is written
 * @param usedElsewhere the file's columns that other sources use, so that they are not unknown; absent where another
 *     source of the same file names its unknown columns
 */
public record TableSource(
        KnownTable table,
        String file,
        boolean explicit,
        ImmutableMap<String, ColumnRule> rules,
        RowRule rowRule,
        Optional<Spread> spread,
        Optional<String> unlessThere,
        Dialect dialect,
        Optional<ImmutableSet<String>> usedElsewhere) {
    /** Checks that nothing is missing. */
    public TableSource {
        requireNonNull(table, "table");
        requireNonNull(file, "file");
        requireNonNull(rules, "rules");
        requireNonNull(rowRule, "rowRule");
        requireNonNull(spread, "spread");
        requireNonNull(unlessThere, "unlessThere");
        requireNonNull(dialect, "dialect");
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
        return new TableSource(
                table,
                file,
                false,
                ImmutableMap.of(),
                RowRule.ALL,
                Optional.empty(),
                Optional.empty(),
                Dialect.OURS,
                Optional.of(ImmutableSet.of()));
    }

    /**
     * This source in a file of a name.
     *
     * @param name the file's name
     * @return a new source
     */
    public TableSource in(String name) {
        return new TableSource(table, name, explicit, rules, rowRule, spread, unlessThere, dialect, usedElsewhere);
    }

    /**
     * This source, for a file that other sources may read too.
     *
     * @param columns the file's columns that they use; absent where one of them names the unknown columns
     * @return a new source
     */
    public TableSource withUsedElsewhere(Optional<ImmutableSet<String>> columns) {
        return new TableSource(table, file, explicit, rules, rowRule, spread, unlessThere, dialect, columns);
    }

    /**
     * The file's columns that this source uses, whether or not they are there.
     *
     * @return their names in the file
     */
    public ImmutableSet<String> used() {
        return Stream.of(
                        rowRule.columns().stream().flatMap(names -> RowRule.names(names).stream()),
                        spread.stream().flatMap(parts -> parts.names().stream()),
                        table.columns().stream()
                                .map(this::rule)
                                .filter(rule -> rule.constant().isEmpty())
                                .flatMap(rule -> rule.columns().stream()))
                .flatMap(names -> names)
                .collect(ImmutableSet.toImmutableSet());
    }

    ColumnRule rule(String column) {
        ColumnRule rule = rules.get(column);
        return rule == null ? ColumnRule.same(column) : rule;
    }
}
