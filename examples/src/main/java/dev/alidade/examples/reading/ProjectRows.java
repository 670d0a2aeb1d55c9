// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Department;
import dev.alidade.model.Project;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Projects, a row for each day by which one was to be done. */
final class ProjectRows implements TableReader.Rows {
    private static final Splitter LIST = Splitter.on('|').trimResults().omitEmptyStrings();

    private final DatedRows<ImmutableSortedSet<Department>> projects = new DatedRows<>("projects", "a project");

    @Override
    public void use(Row row) {
        projects.add(row, row.required("project_id"), "started_at", owners(row));
    }

    private static ImmutableSortedSet<Department> owners(Row row) {
        try {
            return LIST.splitToStream(row.text("owners").orElse(""))
                    .map(Department::parse)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        } catch (IllegalArgumentException e) {
            throw row.bad("owners", "some of SALES, MARKETING, BOTH, OTHER, separated by |");
        }
    }

    /** The projects that were begun before an instant, as they were known then. */
    ImmutableList<Project> facts(Findings findings, Instant asOf) {
        return projects.facts(
                findings,
                asOf,
                ProjectRows::owners,
                (course, owners) -> new Project(
                        course.id(),
                        owners,
                        course.begunAt(),
                        course.dueDates(),
                        course.doneAt(),
                        course.cancelledAt()));
    }

    /** The owners that rows with any tell; empty if these tell different ones. */
    private static Optional<ImmutableSortedSet<Department>> owners(List<ImmutableSortedSet<Department>> rows) {
        List<ImmutableSortedSet<Department>> told =
                rows.stream().filter(owners -> !owners.isEmpty()).distinct().toList();
        return told.size() > 1
                ? Optional.empty()
                : Optional.of(told.stream().findFirst().orElseGet(ImmutableSortedSet::of));
    }
}
