// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.collaboration.CollaborationReport;
import dev.alidade.collaboration.DueWork;
import dev.alidade.collaboration.Load;
import dev.alidade.collaboration.SeriesState;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.report.Table.Column;
import dev.alidade.review.ReviewResult;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether sales and marketing meet, go along with each other and finish what they take on, in words. */
final class CollaborationSection {
    private CollaborationSection() {}

    static ChapterBody of(CollaborationReport report, ReviewResult result) {
        ChapterBody body = ChapterBody.of(CollaborationBlocks.help(report));
        if (!report.series().isEmpty()) {
            body.add(meetings(report));
        }
        if (taken(report.actions().work()) || taken(report.projects().work())) {
            body.add(work(report));
        }
        body.facts(CollaborationBlocks.meetings(report));
        if (!report.actions().byDepartment().isEmpty()) {
            body.detail(loads(report));
        }
        return body.detailFacts(ImmutableList.<Block.Fact>builder()
                .addAll(CollaborationBlocks.facts(report))
                .addAll(UpkeepFacts.of(result))
                .build());
    }

    private static Table meetings(CollaborationReport report) {
        Table.Builder table = Table.builder(
                Column.left("Meetings"),
                Column.left("One each"),
                Column.left("Periods with one"),
                Column.right("Held"),
                Column.right("Called off"),
                Column.left("Both sides there"));
        for (SeriesState series : report.series()) {
            table.row(
                    ExampleSection.ids(ImmutableList.of(series.id())),
                    CollaborationBlocks.cadence(series.cadence()),
                    share(Optional.of(series.kept())),
                    Long.toString(series.held()),
                    Long.toString(series.cancelled()),
                    share(Optional.of(series.bothSides())));
        }
        return table.build();
    }

    private static boolean taken(DueWork work) {
        return work.onTime().filter(share -> share.total() > 0).isPresent()
                || work.notDue() > 0
                || work.dropped() > 0
                || work.undated() > 0
                || work.open().orElse(0) > 0;
    }

    private static Table work(CollaborationReport report) {
        Table.Builder table = Table.builder(
                Column.left("Work"),
                Column.left("Done in time"),
                Column.right("Put off"),
                Column.right("Not due"),
                Column.right("Dropped"),
                Column.right("Open"),
                Column.right("Overdue"),
                Column.right("Longest"));
        row(table, "Tasks", report.actions().work());
        row(table, "Projects", report.projects().work());
        return table.build();
    }

    private static void row(Table.Builder table, String name, DueWork work) {
        table.row(
                name,
                share(work.onTime()),
                Long.toString(work.putOff()),
                Long.toString(work.notDue()),
                Long.toString(work.dropped()),
                number(work.open()),
                number(work.overdue()),
                work.longestOverdue().map(Figures::duration).orElse(Figures.NONE));
    }

    private static Table loads(CollaborationReport report) {
        Table.Builder table = Table.builder(
                Column.left("Tasks of"),
                Column.right("Taken on"),
                Column.right("Open"),
                Column.right("Overdue"),
                Column.left("Done by the first due day"));
        for (Map.Entry<Department, Load> side : report.actions().byDepartment().entrySet()) {
            load(table, side.getKey().name().toLowerCase(Locale.ROOT), side.getValue());
        }
        report.actions().byPerson().forEach((person, load) -> load(table, id(person), load));
        return table.build();
    }

    private static void load(Table.Builder table, String owner, Load load) {
        table.row(
                owner, Long.toString(load.taken()), number(load.open()), number(load.overdue()), share(load.onTime()));
    }

    private static String id(String id) {
        return ExampleSection.ids(ImmutableList.of(id));
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : Figures.NONE;
    }

    /** A share of nothing is none. */
    private static String share(Optional<Proportion> share) {
        return share.filter(known -> known.total() > 0).map(Figures::share).orElse(Figures.NONE);
    }
}
