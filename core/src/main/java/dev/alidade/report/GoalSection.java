// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.goals.GoalReport;
import dev.alidade.goals.GoalState;
import dev.alidade.goals.KeyResultState;
import dev.alidade.model.Department;
import dev.alidade.report.Table.Column;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether goals are shared, and how far they are, in words. */
final class GoalSection {
    private static final int MOST_GOALS = 20;
    private static final int TITLE = 60;

    private GoalSection() {}

    static ChapterBody of(GoalReport report) {
        if (report.goals().isEmpty()) {
            return ChapterBody.saying("No goal is in force in this window.");
        }
        ChapterBody body = new ChapterBody();
        body.add(GoalBlocks.help(report));
        body.add(table(report));
        int more = report.goals().size() - MOST_GOALS;
        if (more > 0) {
            body.say(more == 1 ? "1 more goal is not shown." : "%s more goals are not shown.".formatted(more));
        }
        return body.detail(GoalBlocks.facts(report));
    }

    private static Table table(GoalReport report) {
        Table.Builder table = Table.builder(
                Column.left("Goal"),
                Column.left("Owned by"),
                Column.left("Agreed by"),
                Column.right("Read"),
                Column.right("Attained"),
                Column.left("Pace"));
        for (GoalState goal : report.goals().stream().limit(MOST_GOALS).toList()) {
            table.row(
                    name(goal),
                    departments(goal.owners()),
                    departments(goal.agreedBy()),
                    Long.toString(goal.readings()),
                    goal.attainment()
                            .map(attained -> Figures.percent(attained.clamped()))
                            .orElse(Figures.NONE),
                    pace(goal));
        }
        return table.build();
    }

    /** The goal's id, with what it says. */
    private static String name(GoalState goal) {
        String id = id(goal.id());
        return goal.title()
                .map(title -> id + ": " + Glyphs.shortened(Glyphs.inert(title), TITLE))
                .orElse(id);
    }

    static String id(String id) {
        return ExampleSection.ids(ImmutableList.of(id));
    }

    private static String departments(Set<Department> departments) {
        return departments.isEmpty()
                ? Figures.NONE
                : departments.stream()
                        .map(department -> department.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String pace(GoalState goal) {
        long judged = 0;
        long behind = 0;
        for (KeyResultState keyResult : goal.keyResults()) {
            if (keyResult.onPace().isPresent()) {
                judged++;
                behind += keyResult.onPace().get() ? 0 : 1;
            }
        }
        if (judged == 0) {
            return goal.keyResults().isEmpty() ? "names no number" : Figures.NONE + read(goal);
        }
        String pace = behind == 0 ? "on pace" : judged == 1 ? "behind" : "%s of %s behind".formatted(behind, judged);
        return pace + read(goal);
    }

    /** Of how many of a goal's several key results there is a reading, where some have none though others do. */
    private static String read(GoalState goal) {
        long read = goal.keyResults().stream()
                .filter(keyResult -> keyResult.readAt().isPresent())
                .count();
        return read == 0 || read == goal.keyResults().size()
                ? ""
                : "; %s of %s numbers read".formatted(read, goal.keyResults().size());
    }
}
