// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import java.util.List;
import java.util.Optional;

/** Collects what a chapter says, and apart from it what bears it out. */
final class ChapterBody {
    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    private final ImmutableList.Builder<Block> details = ImmutableList.builder();

    static ChapterBody of(Block... blocks) {
        ChapterBody body = new ChapterBody();
        body.blocks.add(blocks);
        return body;
    }

    /** A chapter of one sentence. */
    static ChapterBody saying(String text) {
        return of(new Paragraph(text));
    }

    ChapterBody say(String text) {
        blocks.add(new Paragraph(text));
        return this;
    }

    ChapterBody add(Block block) {
        blocks.add(block);
        return this;
    }

    ChapterBody add(Optional<? extends Block> block) {
        block.ifPresent(blocks::add);
        return this;
    }

    ChapterBody addAll(List<? extends Block> several) {
        blocks.addAll(several);
        return this;
    }

    /** The facts, if there are any. */
    ChapterBody facts(List<Fact> facts) {
        if (!facts.isEmpty()) {
            blocks.add(new Facts(ImmutableList.copyOf(facts)));
        }
        return this;
    }

    ChapterBody detail(Block block) {
        details.add(block);
        return this;
    }

    ChapterBody detail(Optional<? extends Block> block) {
        block.ifPresent(details::add);
        return this;
    }

    ChapterBody detailAll(List<? extends Block> several) {
        details.addAll(several);
        return this;
    }

    /** The facts, if there are any, as details. */
    ChapterBody detailFacts(List<Fact> facts) {
        if (!facts.isEmpty()) {
            details.add(new Facts(ImmutableList.copyOf(facts)));
        }
        return this;
    }

    ImmutableList<Block> blocks() {
        return blocks.build();
    }

    ImmutableList<Block> details() {
        return details.build();
    }
}
