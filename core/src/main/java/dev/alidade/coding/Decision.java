// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a reviewer decided about a form or phrase that the codebook did not settle; {@link Codebook#with} makes the
 * codebook's next version of it.
 *
 * @param kind what was decided
 * @param text the uncoded form, or the part of it that matters
 * @param code the id of the code that it is about; absent for {@link Kind#IGNORE}
 * @param title the new code's title; only for {@link Kind#NEW_CODE}
 */
public record Decision(Kind kind, String text, Optional<String> code, Optional<String> title) {

    /** The kinds of decision. */
    public enum Kind {
        /** The text is a phrase of an existing code; another code that claims the same words loses them. */
        BELONGS,
        /** The text is the first phrase of a new code. */
        NEW_CODE,
        /** The text is a phrase that rules an existing code out. */
        NOT_PHRASE,
        /** An answer with this form and nothing else counts as unanswered. */
        IGNORE
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the text is blank, or the code or title is missing or out of place for
     *     the kind
     */
    public Decision {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        requireNonNull(code, "code");
        requireNonNull(title, "title");
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A decision %s has a blank text. It needs the form or phrase that it is about.".formatted(kind));
        }
        if (code.isPresent() == (kind == Kind.IGNORE)) {
            throw new IllegalArgumentException(
                    "Decision %s about '%s': code is '%s'. All kinds but IGNORE name a code, IGNORE names none."
                            .formatted(kind, text, code.orElse("absent")));
        }
        if (title.isPresent() && kind != Kind.NEW_CODE) {
            throw new IllegalArgumentException(
                    "Decision %s about '%s' has the title '%s'. Only a new code is given a title."
                            .formatted(kind, text, title.get()));
        }
    }

    /**
     * The text is a phrase of an existing code.
     *
     * @param text the form or phrase
     * @param code the code's id
     * @return the decision
     */
    public static Decision belongs(String text, String code) {
        return new Decision(Kind.BELONGS, text, Optional.of(code), Optional.empty());
    }

    /**
     * The text is the first phrase of a new code.
     *
     * @param text the form or phrase
     * @param code the new code's id
     * @param title the new code's name for readers
     * @return the decision
     */
    public static Decision newCode(String text, String code, String title) {
        return new Decision(Kind.NEW_CODE, text, Optional.of(code), Optional.of(title));
    }

    /**
     * The text rules an existing code out.
     *
     * @param text the form or phrase
     * @param code the code's id
     * @return the decision
     */
    public static Decision notPhrase(String text, String code) {
        return new Decision(Kind.NOT_PHRASE, text, Optional.of(code), Optional.empty());
    }

    /**
     * Answers with this form say nothing.
     *
     * @param text the form
     * @return the decision
     */
    public static Decision ignore(String text) {
        return new Decision(Kind.IGNORE, text, Optional.empty(), Optional.empty());
    }
}
