// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.report.Block.Fact;
import dev.alidade.report.Table.Column;
import dev.alidade.report.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lays a page out in Markdown. */
final class MarkdownLayout {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]|~#$!{}]");
    private static final Pattern LINK = Pattern.compile("(?i)(?<=www)\\.|:(?=//)");
    private static final Pattern START_OF_LIST = Pattern.compile("^(\\d*)([-+=.)])");

    private MarkdownLayout() {}

    static String render(ReportPage page, boolean detailed) {
        List<String> parts = new ArrayList<>();
        parts.add("# " + escaped(page.title()) + "\n");
        parts.add(render(new Block.Paragraph(page.window())));
        for (Chapter chapter : page.chapters()) {
            parts.add("## " + escaped(chapter.title()) + "\n");
            chapter.blocks().stream().map(MarkdownLayout::render).forEach(parts::add);
            if (detailed) {
                chapter.details().stream().map(MarkdownLayout::render).forEach(parts::add);
            }
        }
        return String.join("\n", parts);
    }

    private static String render(Block block) {
        if (block instanceof Block.Section section) {
            return "### " + escaped(section.text()) + "\n";
        } else if (block instanceof Block.Paragraph paragraph) {
            return START_OF_LIST.matcher(escaped(paragraph.text())).replaceFirst("$1\\\\$2") + "\n";
        } else if (block instanceof Block.Facts facts) {
            return facts.facts().stream().map(MarkdownLayout::render).collect(Collectors.joining());
        } else if (block instanceof Table table) {
            return render(table);
        }
        throw new IllegalStateException("No layout for %s.".formatted(block));
    }

    private static String render(Fact fact) {
        return "- **" + escaped(fact.label()) + ":** " + escaped(fact.text()) + "\n";
    }

    private static String render(Table table) {
        StringBuilder out = new StringBuilder();
        out.append(line(table.columns().stream()
                .map(Column::title)
                .map(MarkdownLayout::escaped)
                .toList()));
        out.append(line(table.columns().stream()
                .map(column -> column.right() ? "---:" : "---")
                .toList()));
        for (Row row : table.rows()) {
            out.append(line(row.cells().stream()
                    .map(MarkdownLayout::escaped)
                    .map(cell -> row.group() && !cell.isEmpty() ? "**" + cell + "**" : cell)
                    .toList()));
        }
        return out.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** The text, inert, without anything that Markdown or HTML could take for its own. */
    static String escaped(String text) {
        String inert = Glyphs.inert(text).strip();
        String markup = MARKUP.matcher(inert).replaceAll("\\\\$0");
        String links = LINK.matcher(markup).replaceAll("\\\\$0");
        return links.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
