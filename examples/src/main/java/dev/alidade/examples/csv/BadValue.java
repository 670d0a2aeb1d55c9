// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

/** A row can't be used because of one of its values. Thrown often, so it carries no stack trace. */
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final boolean ofEmpty;

    /**
     * Says which value was wanted.
     *
     * @param column the column, by our name; empty when the row as a whole is at fault
     * @param message what was found and what was wanted
     */
    public BadValue(String column, String message) {
        this(column, message, false);
    }

    private BadValue(String column, String message, boolean ofEmpty) {
        super(message, null, false, false);
        this.column = column;
        this.ofEmpty = ofEmpty;
    }

    /** Says that there is no value where one was wanted. */
    static BadValue empty(String column, String wanted) {
        return new BadValue(column, "empty, wanted " + wanted, true);
    }

    /** Whether there is no value. */
    boolean ofEmpty() {
        return ofEmpty;
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
