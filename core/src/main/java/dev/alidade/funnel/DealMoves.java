// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears what a deal goes through, in the order of time. */
interface DealMoves {
    /** The deal was in an open stage. {@code to} is null while it still is. */
    void stayed(int stage, Instant from, @Nullable Instant to);

    /** The deal went to an earlier stage than the one it was in. */
    void wentBack(Instant at);

    /** The deal came to a stage that it had left before. */
    void cameAgain(Instant at);

    /** The deal came to a stage that its pipeline doesn't have. */
    void leftTheMap(Instant at);

    /** The closed deal was opened again, by an event that says so or by coming to an open stage. */
    void reopened(Instant at);

    /** The deal was closed the other way without having been opened again. */
    void turned(Instant at);
}
