// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;

/**
 * A session in which staff go through the shared message again.
 *
 * @param id the session's id
 * @param heldAt when it was held
 * @param attendees the persons who were there, pseudonyms
 */
public record ReviewSession(String id, Instant heldAt, ImmutableSortedSet<String> attendees) implements Fact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id or an attendee is blank, or the instant is outside of the years 1 to
     *     9999
     */
    public ReviewSession {
        Checks.id(id, "ReviewSession.id");
        Checks.instant(heldAt, "ReviewSession.heldAt");
        attendees.forEach(person -> Checks.id(person, "ReviewSession.attendees"));
    }
}
