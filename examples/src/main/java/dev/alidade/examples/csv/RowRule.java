// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which rows of a file belong to a table, by the file's own columns and values. A column may have several names, separated
 * by {@code |}, of which the first that is there counts.
 *
 * @param with the column that must not be empty
 * @param without the column that must be empty
 * @param where the values of which a column must have one, by column; one that ends with {@code *} stands for all that
 *     begin so, {@code *} alone for all that are not empty
 * @param except the values of which a column must have none, by column; likewise
 */
public record RowRule(
        Optional<String> with,
        Optional<String> without,
        ImmutableMap<String, ImmutableSet<String>> where,
        ImmutableMap<String, ImmutableSet<String>> except) {
    /** Every row. */
    public static final RowRule ALL =
            new RowRule(Optional.empty(), Optional.empty(), ImmutableMap.of(), ImmutableMap.of());

    private static final Splitter NAMES = Splitter.on('|').trimResults().omitEmptyStrings();
    private static final String ANY = "*";

    /** Checks that nothing is missing. */
    public RowRule {
        requireNonNull(with, "with");
        requireNonNull(without, "without");
        requireNonNull(where, "where");
        requireNonNull(except, "except");
    }

    /**
     * The names of a column that has several.
     *
     * @param names the names, separated by {@code |}
     * @return the names, the preferred one first
     */
    public static ImmutableList<String> names(String names) {
        return ImmutableList.copyOf(NAMES.split(names));
    }

    /**
     * The columns that decide.
     *
     * @return their names in the file, as they were given
     */
    public ImmutableSet<String> columns() {
        return Stream.of(needed().stream(), without.stream(), except.keySet().stream())
                .flatMap(names -> names)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The columns without which no row belongs to the table. */
    ImmutableSet<String> needed() {
        return Stream.concat(with.stream(), where.keySet().stream()).collect(ImmutableSet.toImmutableSet());
    }

    boolean counts(Function<String, String> value) {
        if (with.isPresent() && value.apply(with.get()).isBlank()) {
            return false;
        }
        if (without.isPresent() && !value.apply(without.get()).isBlank()) {
            return false;
        }
        for (Map.Entry<String, ImmutableSet<String>> wanted : where.entrySet()) {
            if (!isOneOf(wanted.getValue(), value.apply(wanted.getKey()))) {
                return false;
            }
        }
        for (Map.Entry<String, ImmutableSet<String>> unwanted : except.entrySet()) {
            if (isOneOf(unwanted.getValue(), value.apply(unwanted.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(ImmutableSet<String> values, String value) {
        if (values.contains(value)) {
            return true;
        }
        for (String beginning : values) {
            if (beginning.equals(ANY)
                    ? !value.isBlank()
                    : beginning.endsWith(ANY) && value.startsWith(beginning.substring(0, beginning.length() - 1))) {
                return true;
            }
        }
        return false;
    }
}
