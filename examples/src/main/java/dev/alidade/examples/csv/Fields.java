// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.util.Arrays;

/** What every row must look like, whatever its table. */
final class Fields {
    private Fields() {}

    /**
     * Checks a row.
     *
     * @throws BadValue if the number of values is not that of the columns, or a value is too long or holds a NUL
     */
    static void check(Header header, String[] fields) {
        if (fields.length != header.width()) {
            throw new BadValue(
                    "",
                    "%d values, wanted %d as in the header. Maybe a value with a comma is not in quotes"
                            .formatted(fields.length, header.width()));
        }
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].length() > header.longestValue()) {
                throw new BadValue(
                        "",
                        "value %d is %s, wanted at most %d characters. Maybe a quote is missing"
                                .formatted(i + 1, Quoted.of(fields[i]), header.longestValue()));
            }
            if (fields[i].indexOf('\0') >= 0) {
                throw new BadValue(
                        "", "value %d is %s, wanted no NUL character".formatted(i + 1, Quoted.of(fields[i])));
            }
        }
    }

    /** The values of a row that can't be used, filled up or cut to the header. */
    static String[] fitted(Header header, String[] fields) {
        String[] fitted = Arrays.copyOf(fields, header.width());
        for (int i = fields.length; i < fitted.length; i++) {
            fitted[i] = "";
        }
        return fitted;
    }
}
