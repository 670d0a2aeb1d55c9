// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task that somebody took on, often in a meeting.
 *
 * <pre>{@code
 * ActionItem.of("A-3", Department.MARKETING, created, LocalDate.of(2024, 5, 31))
 *         .putOff(later, LocalDate.of(2024, 6, 30))
 *         .done(at);
 * }</pre>
 *
 * @param id the task's id, the same in each meeting that carries it over
 * @param department who took it on; empty when the roster tells it by the person, or nobody knows
 * @param person who took it on, a pseudonym; empty when no person did
 * @param createdAt when it was taken on
 * @param dueDates by when it was to be done, in the order in which the dates were set, whatever order is given
 * @param doneAt when it was done; empty when it isn't
 * @param cancelledAt when it was dropped; empty when it wasn't
 * @param meeting the id of the meeting it came out of; empty when it came out of none
 */
public record ActionItem(
        String id,
        Optional<Department> department,
        Optional<String> person,
        Instant createdAt,
        ImmutableList<DueDate> dueDates,
        Optional<Instant> doneAt,
        Optional<Instant> cancelledAt,
        Optional<String> meeting)
        implements CollaborationFact {
    /**
     * Checks the parts. Odd orders in time are issues of who measures it.
     *
     * @throws IllegalArgumentException if an id or the person is blank, or an instant is outside of the years 1 to 9999
     */
    public ActionItem {
        Checks.id(id, "ActionItem.id");
        requireNonNull(department, "department");
        person.ifPresent(name -> Checks.id(name, "ActionItem.person"));
        Checks.instant(createdAt, "ActionItem.createdAt");
        dueDates = DueDate.history(dueDates);
        doneAt.ifPresent(at -> Checks.instant(at, "ActionItem.doneAt"));
        cancelledAt.ifPresent(at -> Checks.instant(at, "ActionItem.cancelledAt"));
        meeting.ifPresent(name -> Checks.id(name, "ActionItem.meeting"));
    }

    /**
     * A task of a department with a date.
     *
     * @param id its id
     * @param department who took it on
     * @param createdAt when it was taken on, and dated
     * @param due the last day on which it is done in time
     * @return the task, open
     */
    public static ActionItem of(String id, Department department, Instant createdAt, LocalDate due) {
        return new ActionItem(
                id,
                Optional.of(department),
                Optional.empty(),
                createdAt,
                ImmutableList.of(new DueDate(createdAt, due)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * This task, put off.
     *
     * @param at when
     * @param due until when
     * @return a new task
     */
    public ActionItem putOff(Instant at, LocalDate due) {
        return new ActionItem(
                id,
                department,
                person,
                createdAt,
                ImmutableList.<DueDate>builder()
                        .addAll(dueDates)
                        .add(new DueDate(at, due))
                        .build(),
                doneAt,
                cancelledAt,
                meeting);
    }

    /**
     * This task as one of a person.
     *
     * @param name the person
     * @return a new task
     */
    public ActionItem by(String name) {
        return new ActionItem(id, department, Optional.of(name), createdAt, dueDates, doneAt, cancelledAt, meeting);
    }

    /**
     * This task, done.
     *
     * @param at when
     * @return a new task
     */
    public ActionItem done(Instant at) {
        return new ActionItem(id, department, person, createdAt, dueDates, Optional.of(at), cancelledAt, meeting);
    }

    /**
     * This task, dropped.
     *
     * @param at when
     * @return a new task
     */
    public ActionItem cancelled(Instant at) {
        return new ActionItem(id, department, person, createdAt, dueDates, doneAt, Optional.of(at), meeting);
    }
}
