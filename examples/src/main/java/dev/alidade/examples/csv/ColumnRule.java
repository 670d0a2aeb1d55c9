// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Where the values of one of our columns come from.
 *
 * @param columns the names of the column in the file, of which the first that is there counts; ignored when there is a
 *     constant
 * @param explicit whether a mapping names the column, so that it must be there
 * @param constant the value of every row; empty to read the column
 * @param values what becomes of the values that were read
 */
public record ColumnRule(ImmutableList<String> columns, boolean explicit, Optional<String> constant, ValueRule values) {
    /** Checks that nothing is missing. */
    public ColumnRule {
        requireNonNull(columns, "columns");
        requireNonNull(constant, "constant");
        requireNonNull(values, "values");
    }

    /**
     * The rule where no mapping says otherwise.
     *
     * @param column our name, which is the file's too
     * @return the rule that reads this column as it is
     */
    public static ColumnRule same(String column) {
        return new ColumnRule(ImmutableList.of(column), false, Optional.empty(), ValueRule.SAME);
    }

    /** The name that messages call the column by. */
    String name() {
        return columns.get(0);
    }
}
