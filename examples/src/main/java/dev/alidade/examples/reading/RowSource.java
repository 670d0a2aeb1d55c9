// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;

/** Where the rows of tables come from: files, or a part of what was read from them. */
@FunctionalInterface
public interface RowSource {
    /**
     * Hands over all rows of a table.
     *
     * @param table the table
     * @param rows uses its rows
     * @return whether they could be used; true also where there are none
     */
    boolean read(KnownTable table, TableReader.Rows rows);
}
