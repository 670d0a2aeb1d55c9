// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in normal form, with what matters of the punctuation between them.
 *
 * <p>Of a long text only the first {@link #MOST_CHARACTERS} characters from the first that is neither white space
 * nor ASCII punctuation count, and of these the first {@link #MOST_WORDS} words. A word that the cut goes through
 * does not count.
 */
final class Wording {
    /** Characters considered: an answer names a thing or tells a story, but is no document. */
    static final int MOST_CHARACTERS = 4096;

    /** Words considered. */
    static final int MOST_WORDS = 256;

    private final List<Word> words;
    private final boolean allFiller;
    private final boolean hasFiller;

    private Wording(List<Word> words) {
        this.words = words;
        int fillers = 0;
        for (int i = 0; i < words.size(); i++) {
            fillers += words.get(i).filler() ? 1 : 0;
        }
        this.allFiller = fillers == words.size();
        this.hasFiller = fillers > 0;
    }

    /**
     * A word of a text.
     *
     * @param text its normal form
     * @param written the same before plural and spelling variant were folded
     * @param filler whether it carries no content
     * @param separated whether a comma, another separator or an "and" stands before it
     * @param unspaced whether it is one character of a script that writes no spaces, such as Chinese
     * @param glued whether it follows the word before without a space, in such a script
     */
    record Word(String text, String written, boolean filler, boolean separated, boolean unspaced, boolean glued) {}

    static Wording of(String text) {
        return new Wording(new Tokens(text).words());
    }

    /** The normal form: all words but fillers, or all if there is nothing else. */
    static String form(String text) {
        return of(text).form();
    }

    /** What two phrases have in common that match the same answers: the distinct words, sorted. */
    static ImmutableList<String> key(String text) {
        Wording wording = of(text);
        List<String> content = wording.content();
        boolean unspaced = wording.words.stream().anyMatch(Word::unspaced);
        return unspaced
                ? ImmutableList.copyOf(content)
                : ImmutableSortedSet.copyOf(content).asList();
    }

    int size() {
        return words.size();
    }

    boolean hasFiller() {
        return hasFiller;
    }

    Word word(int i) {
        return words.get(i);
    }

    /** The texts of the words that count, in order. */
    List<String> content() {
        List<String> content = new ArrayList<>(words.size());
        for (Word word : words) {
            if (allFiller || !word.filler) {
                content.add(word.text);
            }
        }
        return content;
    }

    String form() {
        if (words.size() == 1) {
            return words.get(0).text;
        }
        StringBuilder form = new StringBuilder(64);
        boolean wordBefore = false;
        for (Word word : words) {
            if (allFiller || !word.filler) {
                if (form.length() > 0 && !(word.glued && wordBefore)) {
                    form.append(' ');
                }
                form.append(word.text);
                wordBefore = true;
            } else {
                wordBefore = false;
            }
        }
        return form.toString();
    }
}
