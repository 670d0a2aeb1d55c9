// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.ColumnRule;
import dev.alidade.examples.csv.Dialect;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.RowRule;
import dev.alidade.examples.csv.Spread;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of one source of a table, collected. */
final class SourceKeys {
    private static final Splitter VALUES = Splitter.on('|').trimResults().omitEmptyStrings();

    private final Path mapping;
    private final KnownTable table;
    private final boolean usual;
    private final String name;
    private boolean ignored;
    private @Nullable String file;
    private @Nullable String onlyWith;
    private @Nullable String onlyWithout;
    private @Nullable String unlessThere;
    private @Nullable Spread spread;
    private final Map<String, ImmutableSet<String>> onlyWhere = new TreeMap<>();
    private final Map<String, ImmutableSet<String>> exceptWhere = new TreeMap<>();
    private final Map<String, ColumnKeys> columns = new TreeMap<>();

    /**
     * No keys yet.
     *
     * @param usual whether the source may be our own file
     * @param name the source's name in the mapping
     */
    SourceKeys(Path mapping, KnownTable table, boolean usual, String name) {
        this.mapping = mapping;
        this.table = table;
        this.usual = usual;
        this.name = name;
    }

    KnownTable table() {
        return table;
    }

    /** Whether the source is switched off. */
    boolean ignored() {
        return ignored;
    }

    void put(MappingKey key, String value) {
        switch (key.kind()) {
            case FILE -> file = notEmpty(key, value);
            case ONLY_WITH -> onlyWith = notEmpty(key, value);
            case ONLY_WITHOUT -> onlyWithout = notEmpty(key, value);
            case UNLESS_THERE -> unlessThere = notEmpty(key, value);
            case EACH_COLUMN -> spread(Spread.Kind.COLUMNS, notEmpty(key, value));
            case EACH_OF -> spread(Spread.Kind.VALUES, notEmpty(key, value));
            case IGNORE -> ignored = isTrue("%s.ignore".formatted(name), value);
            case ONLY_WHERE -> onlyWhere.put(key.theirs(), values(value));
            case EXCEPT_WHERE -> exceptWhere.put(key.theirs(), values(value));
            case COLUMN -> column(key).names(notEmpty(key, value));
            case CONSTANT -> column(key).constant(value);
            case SCALE -> column(key).scale(value);
            case DAY -> column(key).dayOnly(isTrue("%s.%s.day".formatted(name, key.column()), value));
            case FIRST_OF_LIST ->
                column(key).firstOfList(isTrue("%s.%s.first-of-list".formatted(name, key.column()), value));
            case VALUE -> column(key).word(key.theirs(), value);
        }
    }

    private ColumnKeys column(MappingKey key) {
        return columns.computeIfAbsent(key.column(), column -> new ColumnKeys(mapping, name + "." + column));
    }

    private void spread(Spread.Kind kind, String names) {
        if (spread != null) {
            throw new Unusable("%s: %s has each-column and each-of, wanted one of them.".formatted(mapping, name));
        }
        spread = new Spread(kind, RowRule.names(names));
    }

    private boolean isTrue(String key, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new Unusable("%s: %s is %s, wanted true or false.".formatted(mapping, key, Quoted.of(value)));
        };
    }

    private ImmutableSet<String> values(String text) {
        ImmutableSet<String> values = ImmutableSet.copyOf(VALUES.splitToList(text));
        if (values.isEmpty()) {
            throw new Unusable("%s: a key of %s has no value, wanted the values of rows that count, separated by |."
                    .formatted(mapping, name));
        }
        return values;
    }

    private String notEmpty(MappingKey key, String value) {
        if (value.isEmpty()) {
            throw new Unusable("%s: a key of %s has no value, wanted the name of a %s."
                    .formatted(mapping, name, key.kind() == MappingKey.Kind.FILE ? "file" : "column"));
        }
        return value;
    }

    /**
     * The source that the keys describe.
     *
     * @throws Unusable if the keys contradict each other, or don't say which file is meant
     */
    TableSource source(Dialect dialect) {
        if (file == null && !usual) {
            throw new Unusable("%s: %s.file is missing, wanted the name of the file that %s is in."
                    .formatted(mapping, name, name));
        }
        ImmutableMap.Builder<String, ColumnRule> rules = ImmutableMap.builder();
        columns.forEach((column, keys) -> rules.put(column, keys.rule(column)));
        return new TableSource(
                table,
                file == null ? table.fileName() : file,
                file != null,
                rules.buildOrThrow(),
                new RowRule(
                        Optional.ofNullable(onlyWith),
                        Optional.ofNullable(onlyWithout),
                        ImmutableMap.copyOf(onlyWhere),
                        ImmutableMap.copyOf(exceptWhere)),
                Optional.ofNullable(spread),
                Optional.ofNullable(unlessThere),
                dialect,
                Optional.of(ImmutableSet.of()));
    }
}
