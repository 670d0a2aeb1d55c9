// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

/** A row can't be used because of one of its values. Thrown often, so it carries no stack trace. */
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;

    /**
     * Says which value was wanted.
     *
     * @param column the column, by our name; empty when the row as a whole is at fault
     * @param message what was found and what was wanted
     */
    public BadValue(String column, String message) {
        super(message, null, false, false);
        this.column = column;
    }

    /**
     * The column at fault.
     *
     * @return our name of it; empty when the row as a whole is at fault
     */
    public String column() {
        return column;
    }
}
