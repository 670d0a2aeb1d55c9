// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Something in a {@link Codebook} that works otherwise than its author may expect. A codebook with issues is usable.
 *
 * @param kind what is odd
 * @param phrase the phrase or not-phrase, as the codebook writes it; empty for {@link Kind#NO_PHRASES}
 * @param codes the ids of the codes concerned, in codebook order
 */
public record CodebookIssue(Kind kind, String phrase, ImmutableList<String> codes) {

    /** The kinds of issue. */
    public enum Kind {
        /** Two or more codes have a phrase of the same words, so that an answer with these words is ambiguous. */
        CLAIMED_TWICE,
        /** The phrase holds no letter or digit and can never match. */
        EMPTY_PHRASE,
        /** The phrase holds a not-phrase of its own code and can never match. */
        RULED_OUT,
        /** The code has no phrases: only people or another matcher can give it. */
        NO_PHRASES
    }

    /** Checks the parts. */
    public CodebookIssue {
        requireNonNull(kind, "kind");
        requireNonNull(phrase, "phrase");
        requireNonNull(codes, "codes");
    }

    /**
     * The issue in one sentence.
     *
     * @return a line for a person
     */
    public String message() {
        String names = String.join("', '", codes);
        return switch (kind) {
            case CLAIMED_TWICE ->
                "Phrase '%s' belongs to the codes '%s': answers with these words stay uncoded. Keep it in one."
                        .formatted(phrase, names);
            case EMPTY_PHRASE ->
                "Code '%s': phrase '%s' holds no letter or digit and never matches.".formatted(names, phrase);
            case RULED_OUT ->
                "Code '%s': phrase '%s' holds a not-phrase of the same code and never matches."
                        .formatted(names, phrase);
            case NO_PHRASES -> "Code '%s' has no phrases, so no answer is given it by phrase.".formatted(names);
        };
    }
}
