// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

/**
 * The departments lead with different things: marketing says price, sales says quality.
 *
 * @param sales the code that most persons of sales named; of several, the first by code
 * @param marketing the code that most persons of marketing named; of several, the first by code
 */
public record MixedMessages(String sales, String marketing) {
    /** Checks that nothing is missing. */
    public MixedMessages {
        requireNonNull(sales, "sales");
        requireNonNull(marketing, "marketing");
    }
}
