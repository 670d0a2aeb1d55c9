// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The standard {@link AnswerMatcher}: the phrases of a codebook, exactly or with likely misspellings. */
public final class PhraseMatcher implements AnswerMatcher {
    private final Codebook codebook;
    private final PhraseIndex index;
    private final String id;

    private PhraseMatcher(Codebook codebook) {
        this.codebook = codebook;
        this.index = new PhraseIndex(codebook);
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
        Wording wording = Wording.of(requireNonNull(verbatim, "verbatim"));
        if (wording.size() == 0) {
            return Coding.without("", Junk.isBlank(verbatim) ? Rule.BLANK : Rule.JUNK, Optional.empty());
        }
        String form = wording.form();
        if (codebook.ignored().contains(form)) {
            return Coding.without(form, Rule.IGNORED, Optional.empty());
        }
        if (Junk.isJunk(wording) && !index.holds(form)) {
            return Coding.without(form, Rule.JUNK, Optional.empty());
        }
        return Resolution.of(wording, form, index.candidates(wording));
    }

    @Override
    public String id() {
        return id;
    }
}
