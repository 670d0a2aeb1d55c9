// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Coding;
import dev.alidade.coding.Rule;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the messages that a note of a conversation mentions. To be used where conversations are read: analyses count codes
 * and never see a note.
 *
 * @param matcher gives codes to texts, usually that of a {@link MessageHouse#codebook()}
 */
public record CallNotes(AnswerMatcher matcher) {
    /** Checks that the matcher is there. */
    public CallNotes {
        requireNonNull(matcher, "matcher");
    }

    /**
     * The messages of a note, for {@link dev.alidade.model.OpportunityEvent.Activity#messages()}. What stands directly
     * behind a negation ("not cheap") is no mention.
     *
     * @param note the note as it was written
     * @return the codes; an empty set when the note tells of none; absent when it says nothing, or can't be told from
     *     another message
     */
    public Optional<ImmutableSortedSet<String>> messages(String note) {
        Coding coding = matcher.code(note);
        return coding.answered() && coding.rule() != Rule.AMBIGUOUS
                ? Optional.of(ImmutableSortedSet.copyOf(Comparator.naturalOrder(), coding.codes()))
                : Optional.empty();
    }
}
