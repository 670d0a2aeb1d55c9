// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What cleaning needs to know of the events of a timeline. */
interface EventRules<E> {
    /** When an event happened. */
    Instant at(E event);

    /** The order of the timeline; equal events, and only these, compare as equal. */
    Comparator<E> order();

    /**
     * What an event has in common with others that may be the same event, recorded by two systems. Empty for contacts, of
     * which there may be many.
     */
    Optional<EventKind> kind(E event);

    /** A contact as if it had happened at another time; any other event as it is. */
    E contactAt(E event, Instant at);

    /** Whether an event tells that a point on the way to a deal was reached. */
    boolean reaches(E event);

    /** Whether it matters which of two events at one instant, given in the timeline's order, came first; told by their types. */
    boolean orderMatters(E one, E other);
}
