// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something larger that one department does, or both together.
 *
 * @param id the project's id
 * @param owners who answers for it; nobody when it isn't known
 * @param startedAt when it was begun
 * @param dueDates by when it was to be done, in the order in which the dates were set, whatever order is given
 * @param doneAt when it was done; empty when it isn't
 * @param cancelledAt when it was given up; empty when it wasn't
 */
public record Project(
        String id,
        ImmutableSortedSet<Department> owners,
        Instant startedAt,
        ImmutableList<DueDate> dueDates,
        Optional<Instant> doneAt,
        Optional<Instant> cancelledAt)
        implements CollaborationFact {
    /**
     * Checks the parts. Odd orders in time are issues of who measures it.
     *
     * @throws IllegalArgumentException if the id is blank, or an instant is outside of the years 1 to 9999
     */
    public Project {
        Checks.id(id, "Project.id");
        owners = ImmutableSortedSet.copyOf(owners);
        Checks.instant(startedAt, "Project.startedAt");
        dueDates = DueDate.history(dueDates);
        doneAt.ifPresent(at -> Checks.instant(at, "Project.doneAt"));
        cancelledAt.ifPresent(at -> Checks.instant(at, "Project.cancelledAt"));
    }

    /**
     * A project of both departments.
     *
     * @param id its id
     * @param startedAt when it was begun, and dated
     * @param due the last day on which it is done in time
     * @return the project, open
     */
    public static Project joint(String id, Instant startedAt, LocalDate due) {
        return new Project(
                id,
                ImmutableSortedSet.of(Department.SALES, Department.MARKETING),
                startedAt,
                ImmutableList.of(new DueDate(startedAt, due)),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Whether sales and marketing both answer for it.
     *
     * @return true if its owners are both of them, or {@link Department#BOTH}
     */
    public boolean jointlyOwned() {
        return owners.contains(Department.BOTH)
                || (owners.contains(Department.SALES) && owners.contains(Department.MARKETING));
    }

    /**
     * This project, put off.
     *
     * @param at when
     * @param due until when
     * @return a new project
     */
    public Project putOff(Instant at, LocalDate due) {
        return new Project(
                id,
                owners,
                startedAt,
                ImmutableList.<DueDate>builder()
                        .addAll(dueDates)
                        .add(new DueDate(at, due))
                        .build(),
                doneAt,
                cancelledAt);
    }

    /**
     * This project, done.
     *
     * @param at when
     * @return a new project
     */
    public Project done(Instant at) {
        return new Project(id, owners, startedAt, dueDates, Optional.of(at), cancelledAt);
    }

    /**
     * This project, given up.
     *
     * @param at when
     * @return a new project
     */
    public Project cancelled(Instant at) {
        return new Project(id, owners, startedAt, dueDates, doneAt, Optional.of(at));
    }
}
