// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A piece of a chapter, without layout. Its texts are plain words, made inert when the block is made: line breaks are
 * spaces, and control characters or marks that turn the reading direction are written as their number. A layout still
 * escapes what its own format takes for markup.
 */
public sealed interface Block permits Block.Section, Block.Paragraph, Block.Facts, Table {

    /**
     * A heading inside a chapter; what follows up to the next one belongs to it.
     *
     * @param text the words of the heading
     */
    record Section(String text) implements Block {
        /** Makes the text inert. */
        public Section {
            text = Glyphs.inert(requireNonNull(text, "text"));
        }
    }

    /**
     * Running text: one sentence or several.
     *
     * @param text the sentences
     */
    record Paragraph(String text) implements Block {
        /** Makes the text inert. */
        public Paragraph {
            text = Glyphs.inert(requireNonNull(text, "text"));
        }
    }

    /**
     * Some facts, each with a label.
     *
     * @param facts the facts, in the order in which they are to be read; never none in a page
     */
    record Facts(ImmutableList<Fact> facts) implements Block {
        /** Checks that nothing is missing. */
        public Facts {
            requireNonNull(facts, "facts");
        }

        static Facts of(Fact... facts) {
            return new Facts(ImmutableList.copyOf(facts));
        }
    }

    /**
     * A text with a label.
     *
     * @param label one word or a few
     * @param text what is the case
     */
    record Fact(String label, String text) {
        /** Makes label and text inert. */
        public Fact {
            label = Glyphs.inert(requireNonNull(label, "label"));
            text = Glyphs.inert(requireNonNull(text, "text"));
        }
    }
}
