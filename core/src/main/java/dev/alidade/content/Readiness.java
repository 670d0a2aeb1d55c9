// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the material of a launch or a selling season was there in time.
 *
 * @param occasion what it is
 * @param id its id
 * @param title its name
 * @param product what is launched or sold
 * @param day the launch's day, or the season's first
 * @param to the day after the season's last; empty for a launch
 * @param due the last day on which its material was ready in time
 * @param state how its material stands
 * @param late the ids of material that came after the due day, before as-of
 * @param missing the ids of material that wasn't there at as-of, or not on the first day any more
 * @param season of a launch, the season of its product that holds its day, else the next one after it; empty without one
 */
public record Readiness(
        Occasion occasion,
        String id,
        Optional<String> title,
        Optional<String> product,
        LocalDate day,
        Optional<LocalDate> to,
        LocalDate due,
        State state,
        ImmutableList<String> late,
        ImmutableList<String> missing,
        Optional<String> season) {
    /** How the material of a launch or season stands. */
    public enum State {
        /** All of it was there by the end of the due day. */
        READY,
        /** All of it is there, and some of it came later. */
        LATE,
        /** Some of it isn't there, though the due day is over. */
        MISSING,
        /** The due day isn't over. */
        NOT_DUE,
        /** Nobody said which material it needs. */
        NOT_STATED
    }

    /** Checks that nothing is missing. */
    public Readiness {
        requireNonNull(occasion, "occasion");
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(product, "product");
        requireNonNull(day, "day");
        requireNonNull(to, "to");
        requireNonNull(due, "due");
        requireNonNull(state, "state");
        requireNonNull(late, "late");
        requireNonNull(missing, "missing");
        requireNonNull(season, "season");
    }

    /** Whether it can be told that the material was there in time or not. */
    boolean judged() {
        return state == State.READY || state == State.LATE || state == State.MISSING;
    }
}
