// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;

/** A piece of a page, without layout. All texts are plain: the layouts make them inert. */
sealed interface Block permits Block.Title, Block.Section, Block.Paragraph, Block.Facts, Table {

    /** The title of the page. */
    record Title(String text) implements Block {}

    /** The heading of a section. */
    record Section(String text) implements Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** Some facts, each with a label. */
    record Facts(ImmutableList<Fact> facts) implements Block {
        static Facts of(Fact... facts) {
            return new Facts(ImmutableList.copyOf(facts));
        }
    }

    /** A text with a label. */
    record Fact(String label, String text) {}
}
