// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in rows, exactly as they were written: always with a point for the decimals. */
public final class Decimals {
    private static final String NUMBER = "-?[0-9]{1,30}(\\.[0-9]{1,18})?";
    private static final String SHARE = "[01](\\.[0-9]{1,12})?";

    private Decimals() {}

    /**
     * A number that must be there.
     *
     * @param row the row
     * @param column our name of the column
     * @return the number, of either sign
     * @throws BadValue if there is none, or it is no decimal number
     */
    public static BigDecimal required(Row row, String column) {
        String text = row.required(column);
        if (text.matches(NUMBER)) {
            return new BigDecimal(text);
        }
        throw row.bad(column, "a number such as 1234.5, with a point and without separators for thousands");
    }

    /**
     * A number that may be absent.
     *
     * @param row the row
     * @param column our name of the column
     * @return the number, of either sign
     * @throws BadValue if it is no decimal number
     */
    public static Optional<BigDecimal> optional(Row row, String column) {
        return row.text(column).map(text -> required(row, column));
    }

    /**
     * A share of a whole that must be there.
     *
     * @param row the row
     * @param column our name of the column
     * @return the share, from 0 to 1
     * @throws BadValue if there is none, or it is no number from 0 to 1 with at most 12 decimals
     */
    public static BigDecimal share(Row row, String column) {
        String text = row.required(column);
        if (text.matches(SHARE) && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0) {
            return new BigDecimal(text);
        }
        throw row.bad(column, "a number from 0 to 1 with at most 12 decimals. Maybe it is a percentage");
    }
}
