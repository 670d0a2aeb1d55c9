// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

/** The call or the input can't be used. The message is one line for the person at the terminal. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message one line that names the thing, its value and what was wanted
     */
    public Unusable(String message) {
        super(message);
    }

    /**
     * Says why.
     *
     * @param message one line that names the thing, its value and what was wanted
     * @param cause what was thrown first
     */
    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
