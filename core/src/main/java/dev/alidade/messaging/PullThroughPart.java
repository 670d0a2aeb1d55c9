// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;

/**
 * How much of what is said in one part is approved.
 *
 * @param by what the parts are told apart by
 * @param name the part's name, such as a product's
 * @param approved mentions of approved messages, of all in that part
 */
public record PullThroughPart(By by, String name, Proportion approved) {
    /** What parts are told apart by. */
    public enum By {
        /** Who said it. */
        DEPARTMENT,
        /** Where it was said. */
        CHANNEL,
        /** What it was said about. */
        PRODUCT,
        /** The part of the market that it was said to. */
        SEGMENT,
        /** The stage of the deal in which it was said. */
        STAGE
    }

    /** Checks that nothing is missing. */
    public PullThroughPart {
        requireNonNull(by, "by");
        requireNonNull(name, "name");
        requireNonNull(approved, "approved");
    }
}
