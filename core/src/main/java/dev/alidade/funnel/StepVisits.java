// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Window;
import java.time.Instant;

/**
 * Follows one lead from step to step: a visit lasts from the entry to the next step, win or loss. Entering a stage may lead
 * forward or back; a milestone only leads forward, because it says what happened, not where the lead is.
 */
final class StepVisits {
    private final StepIndex index;
    private final StepCells[] steps;
    private final Window window;
    private Instant since = Instant.MIN;
    private int at; // the last step that the lead was in
    private boolean inside; // whether it is there still
    private long visited; // steps, one bit each

    StepVisits(StepIndex index, StepCells[] steps, Window window) {
        this.index = index;
        this.steps = steps;
        this.window = window;
    }

    /** Counts visits that began in the window; entries again and steps back only of leads created in it. */
    void follow(LeadMoves moves, boolean member) {
        Instant created = moves.createdAt();
        int entry = entry(moves);
        if (member && entry > 0) {
            steps[entry].sideEntries.increment();
        }
        since = created;
        at = entry;
        inside = true;
        visited = 1L << entry;
        for (int i = 0; i < moves.size(); i++) {
            boolean step = moves.slot(i) < index.size();
            if (entry == 0 || !step || moves.at(i).isAfter(created)) {
                move(moves, i, member);
            }
        }
        if (inside && window.selects(since)) {
            steps[at].staying.addOpen(since);
        }
    }

    /** The furthest step that a lead without an event of the first step was in when it was created; else the first. */
    private int entry(LeadMoves moves) {
        int furthest = 0;
        for (int i = 0; i < moves.size(); i++) {
            int slot = moves.slot(i);
            if (slot == 0) {
                return 0;
            }
            if (slot < index.size() && !moves.at(i).isAfter(moves.createdAt())) {
                furthest = Math.max(furthest, slot);
            }
        }
        return furthest;
    }

    private void move(LeadMoves moves, int move, boolean member) {
        int slot = moves.slot(move);
        boolean step = slot >= 0 && slot < index.size();
        boolean ends = slot == index.lost() || (slot == index.slot(Milestone.WON) && !step);
        if (step && (moves.stage(move) ? slot != at || !inside : slot > at)) {
            leave(moves.at(move));
            enter(slot, moves.at(move), member);
        } else if (ends) {
            leave(moves.at(move));
        }
    }

    private void leave(Instant when) {
        if (inside && window.selects(since)) {
            steps[at].left.add(since, when);
        }
        inside = false;
    }

    private void enter(int step, Instant when, boolean member) {
        if (member && ((visited >> step) & 1) != 0) {
            steps[step].reEntries.increment();
        }
        if (member && step < at) {
            steps[step].regressions.increment();
        }
        visited |= 1L << step;
        at = step;
        since = when;
        inside = true;
    }
}
