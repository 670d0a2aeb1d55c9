// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;

/**
 * What customers said in the window. Answers are counted, not customers: who answers often counts often.
 *
 * @param satisfied answers in the top-two box of their scale, of all; on scales of two or three points those at the top
 * @param recommendation the answers on the scale from 0 to 10
 */
public record CustomerSatisfaction(Proportion satisfied, Recommendation recommendation) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are more answers from 0 to 10 than answers
     */
    public CustomerSatisfaction {
        requireNonNull(satisfied, "satisfied");
        if (recommendation.answers() > satisfied.total()) {
            throw new IllegalArgumentException("Satisfaction: %s answers from 0 to 10 are more than %s in all."
                    .formatted(recommendation.answers(), satisfied.total()));
        }
    }
}
