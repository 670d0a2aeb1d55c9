// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is known of a {@link Meeting}. */
public final class MeetingBuilder {
    private final String id;
    private final MeetingKind kind;
    private final Instant start;
    private Optional<String> series = Optional.empty();
    private Optional<Department> department = Optional.empty();
    private Optional<Instant> end = Optional.empty();
    private MeetingState state = MeetingState.HELD;
    private Optional<Duration> onDisputes = Optional.empty();
    private final List<Attendee> attendees = new ArrayList<>();

    MeetingBuilder(String id, MeetingKind kind, Instant start) {
        this.id = id;
        this.kind = kind;
        this.start = start;
    }

    /**
     * Sets the series.
     *
     * @param value the id of the series
     * @return this builder
     */
    public MeetingBuilder series(String value) {
        series = Optional.of(value);
        return this;
    }

    /**
     * Sets the department that meets.
     *
     * @param value the department
     * @return this builder
     */
    public MeetingBuilder department(Department value) {
        department = Optional.of(value);
        return this;
    }

    /**
     * Sets the end.
     *
     * @param value when it ended
     * @return this builder
     */
    public MeetingBuilder end(Instant value) {
        end = Optional.of(value);
        return this;
    }

    /**
     * Sets what became of it.
     *
     * @param value the state; by default it was held
     * @return this builder
     */
    public MeetingBuilder state(MeetingState value) {
        state = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how much of it went to quarrels between the departments.
     *
     * @param value the time, not negative
     * @return this builder
     */
    public MeetingBuilder onDisputes(Duration value) {
        onDisputes = Optional.of(value);
        return this;
    }

    /**
     * Adds somebody who was there, and whose department the roster knows.
     *
     * @param person the person
     * @return this builder
     */
    public MeetingBuilder attended(String person) {
        return attendee(Attendee.of(person));
    }

    /**
     * Adds somebody of a department who was there.
     *
     * @param person the person
     * @param worksIn where the person works
     * @return this builder
     */
    public MeetingBuilder attended(String person, Department worksIn) {
        return attendee(Attendee.of(person, worksIn));
    }

    /**
     * Adds somebody who was to be there.
     *
     * @param value the attendee
     * @return this builder
     */
    public MeetingBuilder attendee(Attendee value) {
        attendees.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Makes the meeting.
     *
     * @return the meeting
     * @throws IllegalArgumentException as the {@linkplain Meeting#Meeting constructor} does
     */
    public Meeting build() {
        return new Meeting(
                id, series, kind, department, start, end, state, onDisputes, ImmutableList.copyOf(attendees));
    }
}
