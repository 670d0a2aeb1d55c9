// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.report.Block;
import dev.alidade.report.Chapter;
import dev.alidade.report.Table;
import dev.alidade.report.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The blocks of a chapter as values of the template. A table is called by the heading before it and by what its rows are,
 * for readers who don't see where it stands.
 */
final class BlockValues {
    /** With more rows a table is lookedUp up, so that the page can be skimmed. */
    private static final int MOST_ROWS = 10;

    private final boolean lookedUp;
    private final List<Map<String, Object>> values = new ArrayList<>();
    private String heading;

    private BlockValues(String heading, boolean lookedUp) {
        this.heading = heading;
        this.lookedUp = lookedUp;
    }

    static ImmutableList<Map<String, Object>> of(Chapter chapter, boolean lookedUp) {
        BlockValues values = new BlockValues(chapter.title(), lookedUp);
        chapter.blocks().forEach(values::add);
        return ImmutableList.copyOf(values.values);
    }

    /** What bears the chapter out, to be opened as one. */
    static ImmutableList<Map<String, Object>> details(Chapter chapter) {
        BlockValues values = new BlockValues(chapter.title(), true);
        chapter.details().forEach(values::add);
        return ImmutableList.copyOf(values.values);
    }

    private void add(Block block) {
        if (block instanceof Block.Section section) {
            heading = section.text();
            values.add(ImmutableMap.of("kind", "section", "text", heading));
        } else if (block instanceof Block.Paragraph paragraph) {
            values.add(ImmutableMap.of("kind", "paragraph", "text", paragraph.text()));
        } else if (block instanceof Block.Facts facts) {
            values.add(ImmutableMap.of(
                    "kind",
                    "facts",
                    "facts",
                    facts.facts().stream()
                            .map(fact -> ImmutableMap.of("label", fact.label(), "text", fact.text()))
                            .collect(ImmutableList.toImmutableList())));
        } else if (block instanceof Table table) {
            values.add(table(table));
        } else {
            throw new IllegalStateException("No layout for %s.".formatted(block));
        }
    }

    private Map<String, Object> table(Table table) {
        return ImmutableMap.<String, Object>builder()
                .put("kind", "table")
                .put(
                        "caption",
                        "%s: %s".formatted(heading, table.columns().get(0).title()))
                .put("heading", heading)
                .put("rows", String.valueOf(table.rows().size()))
                .put("fold", !lookedUp && table.rows().size() > MOST_ROWS)
                .put(
                        "columns",
                        table.columns().stream()
                                .map(column -> ImmutableMap.of("title", column.title(), "right", column.right()))
                                .collect(ImmutableList.toImmutableList()))
                .put("bodies", bodies(table))
                .buildOrThrow();
    }

    /** The rows, each group with those that belong to it in a body of its own. */
    private static ImmutableList<Object> bodies(Table table) {
        List<List<Object>> bodies = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.group() || bodies.isEmpty()) {
                bodies.add(new ArrayList<>());
            }
            bodies.get(bodies.size() - 1).add(ImmutableMap.of("group", row.group(), "cells", row.cells()));
        }
        return ImmutableList.copyOf(bodies);
    }
}
