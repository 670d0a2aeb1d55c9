// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * The departments lead with different things: marketing says price, sales says quality.
 *
 * @param sales the codes that most persons of sales named: one, or all that equally many named, by code
 * @param marketing the codes that most persons of marketing named: likewise
 */
public record MixedMessages(ImmutableList<String> sales, ImmutableList<String> marketing) {
    /**
     * Checks that each department leads with something.
     *
     * @throws IllegalArgumentException if one leads with nothing, or both lead with the same code
     */
    public MixedMessages {
        requireNonNull(sales, "sales");
        requireNonNull(marketing, "marketing");
        if (sales.isEmpty() || marketing.isEmpty() || sales.stream().anyMatch(marketing::contains)) {
            throw new IllegalArgumentException(
                    "Mixed messages: %s first in sales and %s first in marketing, wanted codes of each and none of both."
                            .formatted(sales, marketing));
        }
    }
}
