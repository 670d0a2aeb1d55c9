// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

/** A phrase of a codebook, ready to look for. */
final class Phrase {
    private final String code;
    private final String text;
    private final boolean not;
    private final int[] tokens;
    private final boolean sequence;

    /**
     * A phrase.
     *
     * @param code the id of its code
     * @param text as the codebook writes it
     * @param not whether it rules its code out
     * @param tokens the numbers of its distinct words in the lexicon; for a sequence all words in their order; not
     *     copied
     * @param sequence whether its words must follow each other exactly: so for scripts that write no spaces, where
     *     a word here is only one character
     */
    Phrase(String code, String text, boolean not, int[] tokens, boolean sequence) {
        this.code = code;
        this.text = text;
        this.not = not;
        this.tokens = tokens;
        this.sequence = sequence;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    boolean not() {
        return not;
    }

    boolean sequence() {
        return sequence;
    }

    int size() {
        return tokens.length;
    }

    int token(int i) {
        return tokens[i];
    }
}
