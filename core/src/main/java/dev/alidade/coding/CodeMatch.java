// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Why one code was given to one answer.
 *
 * @param code the code's id
 * @param rule the rule that gave it, one with the outcome {@link Rule.Outcome#CODED}
 * @param phrase the phrase that fitted, as the codebook writes it; without a codebook the normal form
 * @param words the answer's words that stood for the phrase, in the answer's order, in normal form; a word that
 *     matches only as a misspelling is shown as it was (normalised), not corrected
 */
public record CodeMatch(String code, Rule rule, String phrase, ImmutableList<String> words) {

    /** Checks the parts. */
    public CodeMatch {
        requireNonNull(code, "code");
        requireNonNull(rule, "rule");
        requireNonNull(phrase, "phrase");
        requireNonNull(words, "words");
        if (rule.outcome() != Rule.Outcome.CODED) {
            throw new IllegalArgumentException("Code '%s': rule %s gives no code.".formatted(code, rule));
        }
    }
}
