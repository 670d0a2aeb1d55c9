// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.util.Arrays;

/** Rows in bytes: the line, then the values of the columns that are used. */
final class StoredFields {
    private final int[] places;
    private final int width;

    /** For the places of the columns that are used. */
    StoredFields(int... places) {
        this.places = places.clone();
        width = Arrays.stream(places).max().orElse(-1) + 1;
    }

    void write(Row row, RowBytes out) {
        out.number(row.line());
        for (int place : places) {
            out.text(row.field(place));
        }
    }

    /** The values, empty at the places that are not used. */
    String[] read(RowBytes in) {
        String[] fields = new String[width];
        Arrays.fill(fields, "");
        for (int place : places) {
            fields[place] = in.text();
        }
        return fields;
    }
}
