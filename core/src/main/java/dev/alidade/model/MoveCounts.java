// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.time.Instant;

/** Counts how often a deal moved otherwise than forward. */
abstract class MoveCounts implements DealMoves {
    private int regressed;
    private int revisited;
    private int reopened;
    private int unknownStages;

    /** Forgets all moves. */
    final void begin() {
        regressed = 0;
        revisited = 0;
        reopened = 0;
        unknownStages = 0;
    }

    final int regressed() {
        return regressed;
    }

    final int revisited() {
        return revisited;
    }

    final int reopened() {
        return reopened;
    }

    final int unknownStages() {
        return unknownStages;
    }

    @Override
    public final void wentBack(Instant at) {
        regressed++;
    }

    @Override
    public final void cameAgain(Instant at) {
        revisited++;
    }

    @Override
    public final void reopened(Instant at) {
        reopened++;
    }

    @Override
    public final void leftTheMap(Instant at) {
        unknownStages++;
    }
}
