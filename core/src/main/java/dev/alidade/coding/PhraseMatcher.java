// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** The standard {@link AnswerMatcher}: the phrases of a codebook, exactly or with likely misspellings. */
public final class PhraseMatcher implements AnswerMatcher {
    private final Codebook codebook;
    private final String id;

    private PhraseMatcher(Codebook codebook) {
        this.codebook = codebook;
        this.id = "phrases/1:" + codebook.fingerprint();
    }

    /**
     * The matcher over a codebook.
     *
     * @param codebook what counts as what
     * @return the matcher
     */
    public static PhraseMatcher of(Codebook codebook) {
        return new PhraseMatcher(requireNonNull(codebook, "codebook"));
    }

    /**
     * The codebook that this matcher applies.
     *
     * @return as given
     */
    public Codebook codebook() {
        return codebook;
    }

    @Override
    public Coding code(String verbatim) {
        requireNonNull(verbatim, "verbatim");
        if (verbatim.isBlank()) {
            return Coding.without("", Rule.BLANK, Optional.empty());
        }
        String form = Wording.form(verbatim);
        if (form.isEmpty()) {
            return Coding.without("", Rule.JUNK, Optional.empty());
        }
        ImmutableList.Builder<CodeMatch> matches = ImmutableList.builder();
        for (Code code : codebook.codes()) {
            for (String phrase : code.phrases()) {
                if (Wording.key(form).containsAll(Wording.key(phrase))) {
                    matches.add(new CodeMatch(code.id(), Rule.PHRASE, phrase, Wording.key(phrase)));
                    break;
                }
            }
        }
        ImmutableList<CodeMatch> found = matches.build();
        return found.isEmpty() ? Coding.without(form, Rule.NO_PHRASE, Optional.empty()) : Coding.with(form, found);
    }

    @Override
    public String id() {
        return id;
    }
}
