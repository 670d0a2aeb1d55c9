// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import com.google.common.collect.ImmutableList;

/** The call or the input can't be used. The message is one line for the person at the terminal. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> more;

    /**
     * Says why.
     *
     * @param message one line that names the thing, its value and what was wanted
     */
    public Unusable(String message) {
        this(message, ImmutableList.of());
    }

    /**
     * Says why, with what else is wrong.
     *
     * @param message one line that names the thing, its value and what was wanted
     * @param more further lines of this kind, for somebody who wants to know all
     */
    Unusable(String message, Iterable<String> more) {
        super(message);
        this.more = ImmutableList.copyOf(more);
    }

    /**
     * Says why.
     *
     * @param message one line that names the thing, its value and what was wanted
     * @param cause what was thrown first
     */
    public Unusable(String message, Throwable cause) {
        super(message, cause);
        this.more = ImmutableList.of();
    }

    /**
     * What else is wrong.
     *
     * @return further lines for the person at the terminal, to be told after the message; often none
     */
    public ImmutableList<String> more() {
        return more;
    }
}
