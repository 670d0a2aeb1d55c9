// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.ColumnRule;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.RowRule;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of one source of a table, collected. */
final class SourceKeys {
    private static final String OTHERWISE = "*";
    private static final Splitter VALUES = Splitter.on('|').trimResults().omitEmptyStrings();

    private final Path mapping;
    private final KnownTable table;
    private final boolean usual;
    private final String name;
    private @Nullable String file;
    private @Nullable String onlyWith;
    private @Nullable String onlyWithout;
    private final Map<String, ImmutableSet<String>> onlyWhere = new TreeMap<>();
    private final Map<String, Keys> columns = new TreeMap<>();

    private static final class Keys {
        private @Nullable String column;
        private @Nullable String constant;
        private final Map<String, String> values = new TreeMap<>();
    }

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

    void put(MappingKey key, String value) {
        switch (key.kind()) {
            case FILE -> file = notEmpty(key, value);
            case ONLY_WITH -> onlyWith = notEmpty(key, value);
            case ONLY_WITHOUT -> onlyWithout = notEmpty(key, value);
            case ONLY_WHERE -> onlyWhere.put(key.theirs(), values(value));
            case COLUMN -> keys(key).column = notEmpty(key, value);
            case CONSTANT -> keys(key).constant = value;
            case VALUE -> keys(key).values.put(key.theirs(), value);
        }
    }

    private Keys keys(MappingKey key) {
        return columns.computeIfAbsent(key.column(), column -> new Keys());
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
    TableSource source() {
        if (file == null && !usual) {
            throw new Unusable("%s: %s.file is missing, wanted the name of the file that %s is in."
                    .formatted(mapping, name, name));
        }
        ImmutableMap.Builder<String, ColumnRule> rules = ImmutableMap.builder();
        columns.forEach((column, keys) -> rules.put(column, rule(column, keys)));
        return new TableSource(
                table,
                file == null ? table.fileName() : file,
                file != null,
                rules.buildOrThrow(),
                new RowRule(
                        Optional.ofNullable(onlyWith),
                        Optional.ofNullable(onlyWithout),
                        ImmutableMap.copyOf(onlyWhere)),
                Optional.of(ImmutableSet.of()));
    }

    private ColumnRule rule(String column, Keys keys) {
        if (keys.constant != null && (keys.column != null || !keys.values.isEmpty())) {
            throw new Unusable("%s: %s.%s has a constant and a column or values, wanted one or the other."
                    .formatted(mapping, name, column));
        }
        Map<String, String> values = new TreeMap<>(keys.values);
        Optional<String> otherwise = Optional.ofNullable(values.remove(OTHERWISE));
        return new ColumnRule(
                keys.column == null ? column : keys.column,
                keys.column != null || !keys.values.isEmpty(),
                Optional.ofNullable(keys.constant),
                ImmutableMap.copyOf(values),
                otherwise);
    }
}
