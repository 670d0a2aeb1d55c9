// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;

/**
 * A policy can't be used. The message has one line for each mistake, which names the file, the key, its value and what was
 * wanted.
 */
public final class PolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> mistakes;

    PolicyException(String mistake) {
        this(ImmutableList.of(mistake));
    }

    PolicyException(String mistake, Throwable cause) {
        super(mistake, cause);
        mistakes = ImmutableList.of(mistake);
    }

    PolicyException(Iterable<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = ImmutableList.copyOf(mistakes);
    }

    /**
     * All that is wrong, as far as one mistake doesn't hide another.
     *
     * @return one line a mistake; at least one
     */
    public ImmutableList<String> mistakes() {
        return mistakes;
    }
}
