// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears what a deal goes through, in the order of time. Every method does nothing unless it is overridden. */
public interface DealMoves {
    /** Hears nothing. */
    DealMoves NONE = new DealMoves() {};

    /**
     * The deal was in an open stage.
     *
     * @param stage the stage's number in its {@link StageOrder}
     * @param from when it came there
     * @param to when it left; null while it is still there
     */
    default void stayed(int stage, Instant from, @Nullable Instant to) {}

    /**
     * The deal went to an earlier stage than the one it was in.
     *
     * @param at when
     */
    default void wentBack(Instant at) {}

    /**
     * The deal came to a stage that it had left before.
     *
     * @param at when
     */
    default void cameAgain(Instant at) {}

    /**
     * The deal came to a stage that its pipeline doesn't have.
     *
     * @param at when
     */
    default void leftTheMap(Instant at) {}

    /**
     * The closed deal was opened again, by an event that says so or by coming to an open stage.
     *
     * @param at when
     */
    default void reopened(Instant at) {}

    /**
     * The open deal was closed, by an event that says so or by coming to a won or lost stage. What else happened at that
     * instant may be heard before or after.
     *
     * @param at when
     */
    default void closed(Instant at) {}

    /**
     * The deal was closed the other way without having been opened again.
     *
     * @param at when
     */
    default void turned(Instant at) {}

    /**
     * Something happened that moves the deal nowhere: any event but stages and closings.
     *
     * @param event the event
     */
    default void happened(OpportunityEvent event) {}
}
