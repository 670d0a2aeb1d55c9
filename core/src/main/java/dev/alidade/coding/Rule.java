// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

/** What decided the {@link Coding} of an answer. */
public enum Rule {
    /** Coded: every word of a phrase stands in the answer, as written or as a spelling variant or plural of it. */
    PHRASE(Outcome.CODED),
    /** Coded: as {@link #PHRASE}, but at least one word is a likely misspelling of the phrase's word. */
    FUZZY_PHRASE(Outcome.CODED),
    /** Coded: there is no codebook, so the answer's normal form is its code. */
    NORMAL_FORM(Outcome.CODED),
    /**
     * Coded: another matcher than the standard ones found the answer to mean what a phrase says, in other words. No
     * matcher of this library does.
     */
    MEANING(Outcome.CODED),
    /** Uncoded: no phrase of the codebook is in the answer. */
    NO_PHRASE(Outcome.UNCODED),
    /** Uncoded: phrases of different codes, equally long, claim the same words. */
    AMBIGUOUS(Outcome.UNCODED),
    /** Uncoded: the only codes that fitted are ruled out by one of their not-phrases. */
    NOT_PHRASE(Outcome.UNCODED),
    /** Uncoded: the only phrases that fitted stand directly behind a negation ("not cheap"). */
    NEGATED(Outcome.UNCODED),
    /** Unanswered: nothing but white space and invisible characters. */
    BLANK(Outcome.UNANSWERED),
    /**
     * Unanswered: no letter or digit, a run of neighbouring keys, a repeated letter, or a usual formula for "no
     * answer".
     */
    JUNK(Outcome.UNANSWERED),
    /** Unanswered: a reviewer decided that this form is to be ignored ({@link Decision#ignore}). */
    IGNORED(Outcome.UNANSWERED);

    /** What became of an answer. */
    public enum Outcome {
        /** It has at least one code. */
        CODED,
        /** It says something that no rule could place. */
        UNCODED,
        /** It says nothing. */
        UNANSWERED
    }

    private final Outcome outcome;

    Rule(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * What this rule makes of an answer.
     *
     * @return coded, uncoded or unanswered
     */
    public Outcome outcome() {
        return outcome;
    }
}
