// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Window;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When one lead reached each step, under the settings' rules. Used again for each lead. */
final class LeadPath {
    private final FunnelSettings settings;
    private final StepIndex index;
    private final Window window;
    private final SequenceMatcher matcher;
    private final @Nullable Instant[] own; // by slot: the first move of its own
    private final @Nullable Instant[] reached; // by step
    private long undated; // steps, one bit each: reached, nobody knows when
    private int late; // the step that was reached too late; NONE if none was
    private boolean outOfOrder;
    private final Outcome converted;
    private final Outcome won;

    /** What came of a lead whatever the rules for steps: the milestone itself, or a step behind it. */
    static final class Outcome {
        private final int slot;
        private @Nullable Instant at;
        private boolean undated;

        private Outcome(int slot) {
            this.slot = slot;
        }

        /** When it came; null if it didn't, or nobody knows when. */
        @Nullable
        Instant at() {
            return at;
        }

        boolean came() {
            return undated || at != null;
        }
    }

    LeadPath(FunnelSettings settings, StepIndex index, Window window) {
        this.settings = settings;
        this.index = index;
        this.window = window;
        own = new Instant[index.slots()];
        reached = new Instant[index.size()];
        converted = new Outcome(index.slot(Milestone.CONVERTED));
        won = new Outcome(index.slot(Milestone.WON));
        SequenceRules rules = settings.sequence().orElse(SequenceRules.standard());
        matcher = new SequenceMatcher(
                index.optional(),
                rules,
                (from, at) -> rules.window()
                        .map(time -> Deadline.met(window, from, time, at))
                        .orElse(true));
    }

    void read(LeadMoves moves) {
        for (int slot = 0; slot < own.length; slot++) {
            own[slot] = moves.first(slot);
        }
        own[0] = moves.createdAt();
        undated = 0;
        late = StepIndex.NONE;
        if (settings.sequence().isPresent()) {
            follow(moves);
        } else {
            pass(moves);
            stopAtLateStep();
        }
        settle(converted, moves);
        settle(won, moves);
    }

    private void settle(Outcome outcome, LeadMoves moves) {
        Instant first = earlier(own[outcome.slot], own[won.slot]);
        boolean undatedLater = moves.undated(won.slot);
        for (int step = outcome.slot + 1; step < index.size(); step++) {
            first = earlier(first, own[step]);
            undatedLater |= moves.undated(step);
        }
        outcome.undated = own[outcome.slot] == null && (moves.undated(outcome.slot) || (first == null && undatedLater));
        outcome.at = outcome.undated ? null : first;
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    private void follow(LeadMoves moves) {
        matcher.reset();
        matcher.event(0, moves.createdAt());
        for (int i = 0; i < moves.size(); i++) {
            int slot = moves.slot(i);
            boolean before =
                    slot < 0 && moves.at(i).equals(moves.createdAt()); // at one instant those of no step come first
            if (slot < index.size() && !before) {
                matcher.event(Math.max(slot, SequenceMatcher.NO_STEP), moves.at(i));
            }
        }
        for (int step = 0; step < reached.length; step++) {
            reached[step] = matcher.reached(step);
        }
        outOfOrder = false;
    }

    /** Reached or passed: from the last step back, a required step is reached with the first event of it or a later one. */
    private void pass(LeadMoves moves) {
        Instant later = null;
        boolean laterUndated = false;
        outOfOrder = false;
        for (int step = reached.length - 1; step >= 0; step--) {
            Instant at = own[step];
            if (at != null && later != null && later.isBefore(at)) {
                outOfOrder = true;
                if (!index.optional(step)) {
                    at = later;
                }
            }
            boolean unknown = own[step] == null && moves.undated(step);
            if (at == null && !unknown && !index.optional(step)) {
                at = later;
                unknown = later == null && laterUndated;
            }
            reached[step] = at;
            undated |= unknown ? 1L << step : 0;
            laterUndated |= unknown;
            later = earlier(at, later);
        }
    }

    private void stopAtLateStep() {
        Instant before = reached[0];
        for (int step = 1; step < reached.length; step++) {
            Instant at = reached[step];
            if (at == null) {
                continue;
            }
            if (before != null && tooLate(step, before, at)) {
                late = step;
                Arrays.fill(reached, step, reached.length, null);
                undated &= (1L << step) - 1;
                return;
            }
            before = index.optional(step) ? later(later(at, before), own[index.requiredBefore(step)]) : at;
        }
    }

    private static Instant later(Instant a, @Nullable Instant b) {
        return b == null || a.isAfter(b) ? a : b;
    }

    private boolean tooLate(int step, Instant before, Instant at) {
        return index.step(step).within().isPresent()
                && at.isAfter(before)
                && !Deadline.met(window, before, index.step(step).within().get(), at);
    }

    /** When a step was first reached or passed; null if it wasn't, or nobody knows when. */
    @Nullable
    Instant reached(int step) {
        return reached[step];
    }

    /** Whether a step was reached before the creation beyond the tolerance, so that nobody knows when. */
    boolean undated(int step) {
        return ((undated >> step) & 1) != 0;
    }

    /** Whether the lead came to a step, whenever. */
    boolean came(int step) {
        return reached[step] != null || undated(step);
    }

    /** The first move of a slot of its own; null if it has none. */
    @Nullable
    Instant own(int slot) {
        return own[slot];
    }

    /** Becoming an opportunity. */
    Outcome converted() {
        return converted;
    }

    /** Becoming a customer. */
    Outcome won() {
        return won;
    }

    /** The step that was reached too late; {@link StepIndex#NONE} if none was. */
    int late() {
        return late;
    }

    /** Whether a step was first recorded after a later one. */
    boolean outOfOrder() {
        return outOfOrder;
    }
}
