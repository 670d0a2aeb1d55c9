// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.report.Block.Fact;
import java.util.List;

/** Lays a page out in lines of a fixed largest number of columns. */
final class TextLayout {
    private static final String GAP = "  ";

    private final StringBuilder out = new StringBuilder();
    private final int columns;

    private TextLayout(int columns) {
        this.columns = columns;
    }

    static String render(List<Block> blocks, int columns) {
        TextLayout layout = new TextLayout(columns);
        for (Block block : blocks) {
            layout.add(block);
        }
        return layout.out.toString();
    }

    private void add(Block block) {
        if (out.length() > 0) {
            out.append('\n');
        }
        if (block instanceof Block.Title title) {
            underlined(title.text(), "=");
        } else if (block instanceof Block.Section section) {
            underlined(section.text(), "-");
        } else if (block instanceof Block.Paragraph paragraph) {
            Glyphs.wrapped(Glyphs.inert(paragraph.text()), columns).forEach(this::line);
        } else if (block instanceof Block.Facts facts) {
            add(facts);
        } else if (block instanceof Table table) {
            TextTable.lines(table, columns).forEach(this::line);
        }
    }

    private void underlined(String text, String stroke) {
        for (String line : Glyphs.wrapped(Glyphs.inert(text), columns)) {
            line(line);
            line(stroke.repeat(Glyphs.width(line)));
        }
    }

    private void add(Block.Facts facts) {
        int label = facts.facts().stream()
                .mapToInt(fact -> Glyphs.width(fact.label()))
                .max()
                .orElse(0);
        for (Fact fact : facts.facts()) {
            String margin = fact.label() + " ".repeat(label - Glyphs.width(fact.label())) + GAP;
            for (String line : Glyphs.wrapped(Glyphs.inert(fact.text()), columns - label - GAP.length())) {
                line(margin + line);
                margin = " ".repeat(label) + GAP;
            }
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
