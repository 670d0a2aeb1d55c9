// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Somebody who was to be at a meeting.
 *
 * @param person the person, a pseudonym
 * @param department where the person works; empty when only the roster says so
 * @param attended whether the person was there
 */
public record Attendee(String person, Optional<Department> department, boolean attended) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the person is blank
     */
    public Attendee {
        Checks.id(person, "Attendee.person");
        requireNonNull(department, "department");
    }

    /**
     * Somebody who was there, and whose department the roster knows.
     *
     * @param person the person
     * @return the attendee
     */
    public static Attendee of(String person) {
        return new Attendee(person, Optional.empty(), true);
    }

    /**
     * Somebody of a department who was there.
     *
     * @param person the person
     * @param department where the person works
     * @return the attendee
     */
    public static Attendee of(String person, Department department) {
        return new Attendee(person, Optional.of(department), true);
    }
}
