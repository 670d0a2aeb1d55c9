// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * Where the values of one of our columns come from.
 *
 * @param column the column in the file; ignored when there is a constant
 * @param explicit whether a mapping names the column, so that it must be there
 * @param constant the value of every row; empty to read the column
 * @param values our value for each of theirs
 * @param otherwise our value for every other non-empty value; empty to keep theirs
 */
public record ColumnRule(
        String column,
        boolean explicit,
        Optional<String> constant,
        ImmutableMap<String, String> values,
        Optional<String> otherwise) {
    /** Checks that nothing is missing. */
    public ColumnRule {
        requireNonNull(column, "column");
        requireNonNull(constant, "constant");
        requireNonNull(values, "values");
        requireNonNull(otherwise, "otherwise");
    }

    /**
     * The rule where no mapping says otherwise.
     *
     * @param column our name, which is the file's too
     * @return the rule that reads this column as it is
     */
    public static ColumnRule same(String column) {
        return new ColumnRule(column, false, Optional.empty(), ImmutableMap.of(), Optional.empty());
    }

    String ours(String theirs) {
        String value = values.get(theirs);
        if (value != null) {
            return value;
        }
        return theirs.isBlank() ? theirs : otherwise.orElse(theirs);
    }
}
