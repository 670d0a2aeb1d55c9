// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** What may be wrong with an open deal, so that it shows something else than what is true. */
public enum Fault {
    /** Its close date lies before the last day that is known: nobody has looked at it since. */
    OVERDUE(0),
    /** Nobody has worked on it with the buyer for longer than the limit, since its last activity or its creation. */
    STALE(1),
    /** It is in its stage for longer than won deals usually are, by the factor of the settings. */
    STALLED(2),
    /** Its close date was moved later several times, or past the end of its period. */
    PUSHED(3),
    /** It went back to an earlier stage. */
    REGRESSED(4),
    /** It was closed and opened again. */
    REOPENED(5),
    /** There is no next step. */
    NO_NEXT_STEP(6),
    /** There is no amount above zero; a list price doesn't change that. */
    NO_AMOUNT(7),
    /** There is no close date. */
    NO_CLOSE_DATE(8),
    /** There is no company that may buy. */
    NO_ACCOUNT(9),
    /** It is older, from the beginning of its cycle, than the longest cycle that any closed deal had. */
    DEAD_WOOD(10);

    private final int bit;

    Fault(int place) {
        bit = 1 << place;
    }

    /** This fault alone among others. */
    int bit() {
        return bit;
    }

    /** Whether this fault is among others. */
    boolean in(int mask) {
        return (mask & bit) != 0;
    }
}
