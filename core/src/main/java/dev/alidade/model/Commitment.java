// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;

/**
 * A promise of one department to the other, and everything that happened to it.
 *
 * <pre>{@code
 * Commitment brochure = Commitment.builder("P1", Department.MARKETING, Department.SALES, monday)
 *         .due(friday)
 *         .delivered(thursday)
 *         .build();
 * }</pre>
 *
 * @param id the promise's id
 * @param from the department that made it
 * @param to the department that it was made to
 * @param team the team that answers for it; empty when not recorded
 * @param person the person who answers for it, a pseudonym; empty when not recorded. Nothing is told about persons unless
 *     the settings ask for it by name
 * @param kind what sort of promise it is, such as material; empty when not recorded
 * @param title what was promised; empty when it has no name but the id
 * @param madeAt when it was made
 * @param timeline what happened to it, in the order {@link CommitmentEvent#ORDER}, whatever order is given; the date that
 *     was promised first is its first {@link CommitmentEvent.DateSet}
 */
public record Commitment(
        String id,
        Department from,
        Department to,
        Optional<String> team,
        Optional<String> person,
        Optional<String> kind,
        Optional<String> title,
        Instant madeAt,
        ImmutableList<CommitmentEvent> timeline)
        implements CommitmentFact {
    /**
     * Checks the parts and sorts the timeline.
     *
     * @throws IllegalArgumentException if the id is blank or an instant is outside of the years 1 to 9999
     */
    public Commitment {
        Checks.id(id, "Commitment.id");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(team, "team");
        requireNonNull(person, "person");
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        Checks.instant(madeAt, "Commitment.madeAt");
        timeline = ImmutableList.sortedCopyOf(CommitmentEvent.ORDER, timeline);
    }

    /**
     * Begins a promise.
     *
     * @param id the promise's id
     * @param from the department that made it
     * @param to the department that it was made to
     * @param madeAt when it was made
     * @return a builder of a promise without a date
     */
    public static CommitmentBuilder builder(String id, Department from, Department to, Instant madeAt) {
        return new CommitmentBuilder(id, from, to, madeAt);
    }

    /**
     * This promise with another timeline.
     *
     * @param events what happened to it, in any order
     * @return a new promise
     */
    public Commitment withTimeline(Iterable<? extends CommitmentEvent> events) {
        return new Commitment(id, from, to, team, person, kind, title, madeAt, ImmutableList.copyOf(events));
    }
}
