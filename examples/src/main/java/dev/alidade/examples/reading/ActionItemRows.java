// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Department;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tasks, a row for each day by which one was to be done. */
final class ActionItemRows implements TableReader.Rows {
    private final DatedRows<Owner> items = new DatedRows<>("action_items", "a task");

    /** Who took it on, and in which meeting. */
    private record Owner(Optional<Department> department, Optional<String> person, Optional<String> meeting) {}

    @Override
    public void use(Row row) {
        items.add(
                row,
                row.required("item_id"),
                "created_at",
                new Owner(
                        row.text("department").map(any -> row.department("department")),
                        row.text("person"),
                        row.text("meeting_id")));
    }

    /** The tasks that were taken on before an instant, as they were known then. */
    ImmutableList<ActionItem> facts(Findings findings, Instant asOf) {
        return items.facts(
                findings,
                asOf,
                ActionItemRows::owner,
                (course, owner) -> new ActionItem(
                        course.id(),
                        owner.department(),
                        owner.person(),
                        course.begunAt(),
                        course.dueDates(),
                        course.doneAt(),
                        course.cancelledAt(),
                        owner.meeting()));
    }

    /** The owner, and the first of the meetings by id; empty if there are several owners. */
    private static Optional<Owner> owner(List<Owner> rows) {
        List<Department> departments = rows.stream()
                .flatMap(row -> row.department().stream())
                .distinct()
                .toList();
        List<String> persons =
                rows.stream().flatMap(row -> row.person().stream()).distinct().toList();
        return departments.size() > 1 || persons.size() > 1
                ? Optional.empty()
                : Optional.of(new Owner(
                        departments.stream().findFirst(),
                        persons.stream().findFirst(),
                        rows.stream().flatMap(row -> row.meeting().stream()).min(String::compareTo)));
    }
}
