// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.content.ContentReport;
import dev.alidade.content.Occasion;
import dev.alidade.content.Readiness;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whether sales has the material it needs, in words, with both calendars side by side. */
final class ContentSection {
    private static final int MOST = 30;
    private static final int TITLE = 60;

    private ContentSection() {}

    static ChapterBody of(ContentReport report) {
        Facts facts = ContentBlocks.facts(report);
        ImmutableList<Block.Fact> more = ContentBlocks.more(report);
        boolean calendars = !report.launches().isEmpty() || !report.seasons().isEmpty();
        if (facts.facts().isEmpty() && more.isEmpty() && !calendars) {
            return ChapterBody.saying("Nothing about sales material is on record in this time.");
        }
        ChapterBody body = new ChapterBody()
                .add(ContentHelp.of(report))
                .facts(facts.facts())
                .detailFacts(more);
        return calendars ? body.detailAll(calendars(report)) : body;
    }

    private static ImmutableList<Block> calendars(ContentReport report) {
        List<Readiness> all = Stream.concat(report.launches().stream(), report.seasons().stream())
                .sorted(Comparator.comparing(Readiness::day)
                        .thenComparing(Readiness::occasion)
                        .thenComparing(Readiness::id))
                .toList();
        Table.Builder table = Table.builder(
                Column.left("From"),
                Column.left("Launch"),
                Column.left("Selling season"),
                Column.left("Material by"),
                Column.left("Material"));
        for (Readiness one : all.stream().limit(MOST).toList()) {
            boolean launch = one.occasion() == Occasion.LAUNCH;
            table.row(
                    one.day().toString(),
                    launch ? name(one) : "",
                    launch ? one.season().map(GoalSection::id).orElse("") : name(one),
                    one.due().toString(),
                    state(one));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Paragraph("Both calendars; beside a launch stands the season of its product, or the next one."));
        blocks.add(table.build());
        if (all.size() > MOST) {
            blocks.add(new Paragraph("%s more are not shown.".formatted(all.size() - MOST)));
        }
        return blocks.build();
    }

    private static String name(Readiness one) {
        String id = GoalSection.id(one.id());
        return one.title()
                .map(title -> id + ": " + Glyphs.shortened(Glyphs.inert(title), TITLE))
                .orElse(id);
    }

    private static String state(Readiness one) {
        return switch (one.state()) {
            case READY -> "ready in time";
            case LATE -> "late: " + ContentBlocks.some(one.late());
            case MISSING -> "not there: " + ContentBlocks.some(one.missing());
            case NOT_DUE -> "not due yet";
            case NOT_STATED -> "nobody said what it needs";
        };
    }
}
