// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which rows of a file belong to a table, by the file's own columns and values.
 *
 * @param with the column that must not be empty
 * @param without the column that must be empty
 * @param where the values of which a column must have one, by column
 */
public record RowRule(
        Optional<String> with, Optional<String> without, ImmutableMap<String, ImmutableSet<String>> where) {
    /** Every row. */
    public static final RowRule ALL = new RowRule(Optional.empty(), Optional.empty(), ImmutableMap.of());

    /** Checks that nothing is missing. */
    public RowRule {
        requireNonNull(with, "with");
        requireNonNull(without, "without");
        requireNonNull(where, "where");
    }

    /**
     * The columns that decide.
     *
     * @return their names in the file
     */
    public ImmutableSet<String> columns() {
        return Stream.of(with.stream(), without.stream(), where.keySet().stream())
                .flatMap(names -> names)
                .collect(ImmutableSet.toImmutableSet());
    }

    boolean counts(Function<String, String> value) {
        if (with.isPresent() && value.apply(with.get()).isBlank()) {
            return false;
        }
        if (without.isPresent() && !value.apply(without.get()).isBlank()) {
            return false;
        }
        for (Map.Entry<String, ImmutableSet<String>> wanted : where.entrySet()) {
            if (!wanted.getValue().contains(value.apply(wanted.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
