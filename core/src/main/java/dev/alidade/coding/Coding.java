// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What an {@link AnswerMatcher} made of one answer, and why. It quotes what a person wrote, so it is for the coder
 * only: it must not become part of a report, a log or a saved tally.
 *
 * @param form the answer's normal form; empty when nothing is left of it
 * @param rule the rule that decided; for several codes that of the best
 * @param phrase the phrase that decided: of the best code, or the not-phrase or the first of the ambiguous, negated
 *     phrases; absent where no phrase took part
 * @param matches the codes with their reasons, best first and without repetition; empty unless {@link #coded()}.
 *     Best is the phrase with most words, then the fewest misspellings, then the earliest in the answer
 */
public record Coding(String form, Rule rule, Optional<String> phrase, ImmutableList<CodeMatch> matches) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there are codes although the rule gives none, or none although it does
     */
    public Coding {
        requireNonNull(form, "form");
        requireNonNull(rule, "rule");
        requireNonNull(phrase, "phrase");
        requireNonNull(matches, "matches");
        if (matches.isEmpty() == (rule.outcome() == Rule.Outcome.CODED)) {
            throw new IllegalArgumentException(
                    "Rule %s (%s) does not go with %d codes.".formatted(rule, rule.outcome(), matches.size()));
        }
    }

    static Coding without(String form, Rule rule, Optional<String> phrase) {
        return new Coding(form, rule, phrase, ImmutableList.of());
    }

    static Coding with(String form, ImmutableList<CodeMatch> matches) {
        CodeMatch best = matches.get(0);
        return new Coding(form, best.rule(), Optional.of(best.phrase()), matches);
    }

    /**
     * The ids of the answer's codes.
     *
     * @return best first; empty when uncoded or unanswered
     */
    public ImmutableList<String> codes() {
        if (matches.size() == 1) {
            return ImmutableList.of(matches.get(0).code());
        }
        return matches.stream().map(CodeMatch::code).collect(ImmutableList.toImmutableList());
    }

    /**
     * The best code's id.
     *
     * @return absent when uncoded or unanswered
     */
    public Optional<String> best() {
        return matches.isEmpty() ? Optional.empty() : Optional.of(matches.get(0).code());
    }

    /**
     * Whether the answer says anything at all.
     *
     * @return false for blank, junk and ignored answers
     */
    public boolean answered() {
        return rule.outcome() != Rule.Outcome.UNANSWERED;
    }

    /**
     * Whether the answer has a code.
     *
     * @return true if {@link #codes()} is not empty
     */
    public boolean coded() {
        return !matches.isEmpty();
    }
}
