// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalBuilder;
import dev.alidade.model.GoalKind;
import java.time.LocalDate;

/** Goals, without their key results. */
final class GoalRows implements TableReader.Rows {
    private static final Splitter LIST = Splitter.on('|').trimResults().omitEmptyStrings();

    private final UniqueRows<Goal> goals = new UniqueRows<>(
            new IssueKind("goals.repeated-row", "A goal is there again without change; one row counts."),
            new IssueKind("goals.conflicting-rows", "A goal is there again with other contents; no such row counts."));

    @Override
    public void use(Row row) {
        String id = row.required("goal_id");
        LocalDate from = Quantities.day(row, "from");
        LocalDate to = Quantities.day(row, "to");
        if (!to.isAfter(from)) {
            throw row.bad("to", "the day after the goal's last, after its first day " + from);
        }
        GoalBuilder goal =
                Goal.builder(id, from, to).owners(departments(row, "owners")).agreedBy(departments(row, "agreed_by"));
        row.text("title").ifPresent(goal::title);
        row.word("kind", GoalKind.class).ifPresent(goal::kind);
        row.optionalInstant("set_at").ifPresent(goal::setAt);
        goals.add(id, goal.build());
    }

    private static Department[] departments(Row row, String column) {
        return LIST.splitToStream(row.text(column).orElse(""))
                .map(name -> department(row, column, name))
                .toArray(Department[]::new);
    }

    private static Department department(Row row, String column, String name) {
        try {
            return Department.parse(name);
        } catch (IllegalArgumentException e) {
            throw row.bad(column, "some of SALES, MARKETING, BOTH, OTHER, separated by |");
        }
    }

    ImmutableList<Goal> goals(Findings findings) {
        return goals.usable(findings);
    }
}
