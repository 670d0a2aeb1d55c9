// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What of one lead's timeline moves it through the funnel, up to as-of: by instant, at one instant in the order of the
 * slots. Used again for each lead, so that reading one makes nothing new.
 *
 * <p>Events before the creation: where a later one of their slot exists they are left out; else those within the tolerance
 * are at the creation, and those further back have no instant: their slot is reached, nobody knows when.
 */
final class LeadMoves {
    private final StepIndex index;
    private final ClockSkew skew;
    private final Window window;
    private Instant createdAt = Instant.MIN;
    private int size;
    private Instant[] instants = new Instant[16];
    private int[] slots = new int[16];
    private boolean[] stages = new boolean[16];
    private long after; // slots, one bit each: an event at or after the creation
    private long within; // an event before the creation, within the tolerance
    private long beyond; // an event before the creation, beyond the tolerance
    private int unknownStages;
    private boolean simultaneous;

    LeadMoves(StepIndex index, ClockSkew skew, Window window) {
        this.index = index;
        this.skew = skew;
        this.window = window;
    }

    void read(Lead lead) {
        size = 0;
        createdAt = lead.createdAt();
        after = 0;
        within = 0;
        beyond = 0;
        unknownStages = 0;
        simultaneous = false;
        int known = 0;
        while (known < lead.timeline().size()
                && window.knows(lead.timeline().get(known).at())) {
            note(lead.timeline().get(known++));
        }
        Instant last = null;
        int lastSlot = StepIndex.NONE;
        for (int i = 0; i < known; i++) {
            LeadEvent event = lead.timeline().get(i);
            int slot = index.slot(event);
            if (slot != StepIndex.NONE) {
                simultaneous |= slot >= 0
                        && lastSlot >= 0
                        && slot != lastSlot
                        && event.at().equals(last);
                last = event.at();
                lastSlot = slot;
                take(event, slot);
            }
        }
    }

    private void note(LeadEvent event) {
        int slot = index.slot(event);
        if (slot == StepIndex.UNKNOWN_STAGE) {
            unknownStages++;
        } else if (slot >= 0) {
            long bit = 1L << slot;
            if (!event.at().isBefore(createdAt)) {
                after |= bit;
            } else if (skew.covers(createdAt, event.at())) {
                within |= bit;
            } else {
                beyond |= bit;
            }
        }
    }

    private void take(LeadEvent event, int slot) {
        boolean stage = event instanceof LeadEvent.StageEntered;
        if (!event.at().isBefore(createdAt)) {
            insert(event.at(), slot, stage);
        } else if (skew.covers(createdAt, event.at()) && (slot < 0 || ((after >> slot) & 1) == 0)) {
            insert(createdAt, slot, stage);
        }
    }

    private void insert(Instant at, int slot, boolean stage) {
        if (size == slots.length) {
            instants = Arrays.copyOf(instants, 2 * size);
            slots = Arrays.copyOf(slots, 2 * size);
            stages = Arrays.copyOf(stages, 2 * size);
        }
        int place = size++;
        while (place > 0 && slot < slots[place - 1] && instants[place - 1].equals(at)) {
            instants[place] = instants[place - 1];
            slots[place] = slots[place - 1];
            stages[place] = stages[place - 1];
            place--;
        }
        instants[place] = at;
        slots[place] = slot;
        stages[place] = stage;
    }

    /** The number of moves. */
    int size() {
        return size;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** When a move was made, not before the creation. */
    Instant at(int move) {
        return instants[move];
    }

    /** The slot of a move, or {@link StepIndex#UNKNOWN_STAGE}. */
    int slot(int move) {
        return slots[move];
    }

    /** Whether a move is a stage entered, not a milestone. */
    boolean stage(int move) {
        return stages[move];
    }

    /** The first instant of a slot; null if it has no move. */
    @Nullable
    Instant first(int slot) {
        for (int i = 0; i < size; i++) {
            if (slots[i] == slot) {
                return instants[i];
            }
        }
        return null;
    }

    /** Whether a slot has events, all of them before the creation beyond the tolerance. */
    boolean undated(int slot) {
        return (((beyond & ~after & ~within) >> slot) & 1) != 0;
    }

    boolean anyUndated() {
        return (beyond & ~after & ~within) != 0;
    }

    /** Whether a slot has events before the creation that count as at the creation. */
    boolean anyWithinTolerance() {
        return (within & ~after) != 0;
    }

    /** Whether a slot has events before the creation that are left out because later ones exist. */
    boolean anyLeftOut() {
        return ((within | beyond) & after) != 0;
    }

    /** How many stages entered are no steps. */
    int unknownStages() {
        return unknownStages;
    }

    /** Whether events of two slots are at one instant. */
    boolean simultaneous() {
        return simultaneous;
    }
}
