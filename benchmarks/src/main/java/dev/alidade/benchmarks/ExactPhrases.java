// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.Coding;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The slow way to code an answer: look for every phrase of the codebook in it, word by word. */
final class ExactPhrases {
    private static final Splitter WORDS =
            Splitter.on(CharMatcher.inRange('a', 'z').negate()).omitEmptyStrings();

    private ExactPhrases() {}

    /** The codes of which a phrase has all its words in the answer. */
    static Set<String> codes(Codebook codebook, String answer) {
        Set<String> words = new HashSet<>(WORDS.splitToList(Ascii.toLowerCase(answer)));
        Set<String> codes = new TreeSet<>();
        for (Code code : codebook.codes()) {
            for (String phrase : code.phrases()) {
                if (words.containsAll(WORDS.splitToList(phrase))) {
                    codes.add(code.id());
                }
            }
        }
        return codes;
    }

    /**
     * Checks a coding that no likely misspelling took part in: no phrase, no code; phrases of one code, that code; of
     * several codes, which may be ambiguous or beat each other, no other code.
     */
    static void check(Codebook codebook, String answer, Coding coding) {
        Set<String> codes = codes(codebook, answer);
        Set<String> given = new TreeSet<>(coding.codes());
        checkState(
                codes.size() > 1 ? codes.containsAll(given) : codes.equals(given),
                "'%s' holds phrases of %s but was coded as %s by %s",
                answer,
                codes,
                given,
                coding.rule());
    }
}
