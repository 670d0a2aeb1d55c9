// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A meeting with those who were there.
 *
 * <pre>{@code
 * Meeting.builder("M-7", MeetingKind.TEAM, start)
 *         .series("joint-team")
 *         .end(start.plus(Duration.ofHours(1)))
 *         .attended("P-1", Department.SALES)
 *         .attended("P-2", Department.MARKETING)
 *         .build();
 * }</pre>
 *
 * @param id the meeting's id
 * @param series the series it belongs to; empty for a single one
 * @param kind who meets
 * @param department the department that meets; empty when it isn't one by itself
 * @param start when it begins
 * @param end when it ends; empty when it isn't known
 * @param state what became of it
 * @param onDisputes how much of it went to quarrels between the departments; empty when nobody noted it
 * @param attendees who was to be there, in the order of the persons, whatever order is given; nobody when no attendance is
 *     on record
 */
public record Meeting(
        String id,
        Optional<String> series,
        MeetingKind kind,
        Optional<Department> department,
        Instant start,
        Optional<Instant> end,
        MeetingState state,
        Optional<Duration> onDisputes,
        ImmutableList<Attendee> attendees)
        implements CollaborationFact {
    /**
     * Checks the parts. A meeting that ends before it begins is an issue of who measures it.
     *
     * @throws IllegalArgumentException if an id is blank, an instant is outside of the years 1 to 9999, the time on disputes
     *     is negative or longer than 10,000 hours, or a person is there twice
     */
    public Meeting {
        Checks.id(id, "Meeting.id");
        series.ifPresent(name -> Checks.id(name, "Meeting.series"));
        requireNonNull(kind, "kind");
        requireNonNull(department, "department");
        Checks.instant(start, "Meeting.start");
        end.ifPresent(at -> Checks.instant(at, "Meeting.end"));
        requireNonNull(state, "state");
        if (onDisputes.isPresent()
                && (onDisputes.get().isNegative() || onDisputes.get().toHours() > 10_000)) {
            throw new IllegalArgumentException(
                    "Meeting %s: %s on disputes is not possible; wanted a time from 0 to 10,000 hours."
                            .formatted(id, onDisputes.get()));
        }
        attendees = ImmutableList.sortedCopyOf(Comparator.comparing(Attendee::person), attendees);
        for (int i = 1; i < attendees.size(); i++) {
            if (attendees.get(i).person().equals(attendees.get(i - 1).person())) {
                throw new IllegalArgumentException("Meeting %s: a person is there twice.".formatted(id));
            }
        }
    }

    /**
     * Begins a meeting that was held, of which nothing else is known.
     *
     * @param id its id
     * @param kind who meets
     * @param start when it began
     * @return a builder
     */
    public static MeetingBuilder builder(String id, MeetingKind kind, Instant start) {
        return new MeetingBuilder(id, kind, start);
    }

    /**
     * How long it was.
     *
     * @return the time from start to end; empty when there is no end, or one before the start
     */
    public Optional<Duration> length() {
        return end.filter(at -> !at.isBefore(start)).map(at -> Duration.between(start, at));
    }
}
