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

    /** Whether two events may be one that two systems recorded. Contacts, of which there may be many, never are. */
    boolean sameKind(E one, E other);

    /** Whether an event tells that a point on the way to a deal was reached. */
    boolean reaches(E event);

    /** Whether it matters which of two events at one instant, given in the timeline's order, came first. */
    boolean orderMatters(E one, E other);

    /** Whether two contents, of which either may not be recorded, don't contradict each other. */
    static boolean agree(Optional<?> one, Optional<?> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
