// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static java.util.Objects.requireNonNull;

/**
 * A code and how near an answer comes to it.
 *
 * @param code the code's id
 * @param likeness mean of the cosines to the nearest phrase and to what all phrases have in common; at most 1
 * @param phrase the nearest phrase, as the codebook writes it
 */
public record NearCode(String code, double likeness, String phrase) {
    /** Checks that nothing is missing. */
    public NearCode {
        requireNonNull(code, "code");
        requireNonNull(phrase, "phrase");
    }
}
