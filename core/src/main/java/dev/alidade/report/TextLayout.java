// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Paragraph;

/** Lays a page out in lines of a fixed largest number of columns. */
final class TextLayout {
    private static final String GAP = "  ";
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final int columns;
    private boolean headed;

    private TextLayout(int columns) {
        this.columns = columns;
    }

    static String render(ReportPage page, int columns, boolean detailed) {
        TextLayout layout = new TextLayout(columns);
        layout.underlined(page.title(), "=");
        layout.add(new Paragraph(page.window()));
        for (Chapter chapter : page.chapters()) {
            layout.space();
            layout.underlined(chapter.title(), "-");
            chapter.blocks().forEach(layout::add);
            if (detailed) {
                chapter.details().forEach(layout::add);
            }
        }
        return layout.out.toString();
    }

    private void add(Block block) {
        space();
        if (block instanceof Block.Section section) {
            underlined(section.text(), "~");
        } else if (block instanceof Paragraph paragraph) {
            Glyphs.wrapped(paragraph.text(), columns).forEach(this::line);
        } else if (block instanceof Block.Facts facts) {
            add(facts);
        } else if (block instanceof Table table) {
            TextTable.lines(table, columns).forEach(this::line);
        }
    }

    /** One empty line between blocks, and none under a heading. */
    private void space() {
        if (out.length() > 0 && !headed) {
            out.append('\n');
        }
        headed = false;
    }

    private void underlined(String text, String stroke) {
        for (String line : Glyphs.wrapped(text, columns)) {
            line(line);
            line(stroke.repeat(Glyphs.width(line)));
        }
        headed = true;
    }

    /** Side by side while every fact fits in its line; else the texts go on under their labels. */
    private void add(Block.Facts facts) {
        int label = facts.facts().stream()
                .mapToInt(fact -> Glyphs.width(fact.label()))
                .max()
                .orElse(0);
        int room = columns - label - GAP.length();
        if (facts.facts().stream().allMatch(fact -> Glyphs.width(fact.text()) <= room)) {
            for (Fact fact : facts.facts()) {
                line(fact.label() + " ".repeat(label - Glyphs.width(fact.label())) + GAP + fact.text());
            }
            return;
        }
        for (Fact fact : facts.facts()) {
            String margin = "";
            for (String line : Glyphs.wrapped(fact.label() + ": " + fact.text(), columns - INDENT.length())) {
                line(margin + line);
                margin = INDENT;
            }
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
