// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

/**
 * Gives codes to answers: the plug-in point for other ways of coding, such as a language model or a list of codings
 * made by hand.
 *
 * <p>An implementation is immutable and safe for use by several threads, never throws for any text, gives equal
 * codings for equal texts, and depends on nothing but the text and its own settings, all of which its {@link #id()}
 * names.
 *
 * <pre>{@code
 * AnswerMatcher matcher = AnswerMatcher.of(Codebook.builder().code("price", "low price", "cheap").build());
 * matcher.code("Cheeper!").codes(); // [price]
 * }</pre>
 */
public interface AnswerMatcher {

    /**
     * The standard matcher: the phrases of a codebook, exactly or with likely misspellings.
     *
     * @param codebook what counts as what
     * @return a {@link PhraseMatcher}
     */
    static AnswerMatcher of(Codebook codebook) {
        return PhraseMatcher.of(codebook);
    }

    /**
     * The matcher without a codebook: the code of an answer is its normal form, so only answers that differ in
     * case, punctuation, accents, spelling variant, plural or filler words share a code.
     *
     * @return the matcher
     */
    static AnswerMatcher withoutCodebook() {
        return NormalFormMatcher.INSTANCE;
    }

    /**
     * Codes one answer.
     *
     * @param verbatim the answer as it was written; any text at all
     * @return the codes and the reason
     */
    Coding code(String verbatim);

    /**
     * The identity of this matcher with all of its settings: two matchers with the same id give equal codings for
     * every text. It goes into the fingerprint of every analysis that uses the matcher.
     *
     * @return a stable text, not blank
     */
    String id();
}
