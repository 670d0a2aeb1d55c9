// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A code of a {@link Codebook}: one thing that answers can be about, with the phrases that say so.
 *
 * @param id what results are counted under, not blank, for example {@code fast_delivery}
 * @param title the code's name for readers, not blank
 * @param phrases an answer that holds all words of one of these, in any order, is about this code; may be empty for
 *     a code that only people assign
 * @param notPhrases an answer that holds all words of one of these is never given this code
 * @param language the language of the phrases as a BCP 47 tag, for example {@code de}; it is information for people
 *     and changes no coding
 */
public record Code(
        String id,
        String title,
        ImmutableList<String> phrases,
        ImmutableList<String> notPhrases,
        Optional<String> language) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id or the title is blank
     */
    public Code {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(phrases, "phrases");
        requireNonNull(notPhrases, "notPhrases");
        requireNonNull(language, "language");
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "A code's id is blank (title '%s', phrases %s). Every code needs an id to be counted under."
                            .formatted(title, phrases));
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "Code '%s': the title is blank. Use the id where there is none.".formatted(id));
        }
    }

    /**
     * A code with phrases only; its title is its id.
     *
     * @param id what results are counted under
     * @param phrases what people write when they mean it
     * @return the code
     */
    public static Code of(String id, String... phrases) {
        return new Code(id, id, ImmutableList.copyOf(phrases), ImmutableList.of(), Optional.empty());
    }

    /**
     * This code under another title.
     *
     * @param newTitle the name for readers
     * @return the changed copy
     */
    public Code withTitle(String newTitle) {
        return new Code(id, newTitle, phrases, notPhrases, language);
    }

    /**
     * This code with other phrases.
     *
     * @param newPhrases all phrases of the copy
     * @return the changed copy
     */
    public Code withPhrases(Iterable<String> newPhrases) {
        return new Code(id, title, ImmutableList.copyOf(newPhrases), notPhrases, language);
    }

    /**
     * This code with other phrases that rule it out.
     *
     * @param newNotPhrases all not-phrases of the copy
     * @return the changed copy
     */
    public Code withNotPhrases(Iterable<String> newNotPhrases) {
        return new Code(id, title, phrases, ImmutableList.copyOf(newNotPhrases), language);
    }

    /**
     * This code with its phrases' language.
     *
     * @param newLanguage a BCP 47 tag
     * @return the changed copy
     */
    public Code withLanguage(String newLanguage) {
        return new Code(id, title, phrases, notPhrases, Optional.of(newLanguage));
    }
}
