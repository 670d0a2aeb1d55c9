// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds how far a chain comes. For each step the latest beginning of a chain that ends there is all that must be known:
 * whatever an earlier beginning allows, a later one allows too. Takes events by instant, at one instant in the order of
 * the steps, those of no step first.
 */
final class SequenceMatcher {
    /** An event of no step. */
    static final int NO_STEP = -1;

    private final boolean[] optional;
    private final SequenceRules rules;
    private final BiPredicate<Instant, Instant> inTime;
    private final @Nullable Instant[] beginning; // by step: the latest beginning of a chain that ends there
    private final @Nullable Instant[] pending; // the same, from the current instant, not yet to be followed
    private final @Nullable Instant[] reached; // by step: when a chain first came there
    private @Nullable Instant now;
    private int level;
    private boolean ended;

    /**
     * A matcher before its first event.
     *
     * @param optional for each step whether it may be left out
     * @param rules the rules
     * @param inTime whether a chain that begins at the first instant may come so far as the second, which isn't earlier
     */
    SequenceMatcher(boolean[] optional, SequenceRules rules, BiPredicate<Instant, Instant> inTime) {
        this.optional = optional.clone();
        this.rules = rules;
        this.inTime = inTime;
        beginning = new Instant[optional.length];
        pending = new Instant[optional.length];
        reached = new Instant[optional.length];
    }

    /** Forgets all events. */
    void reset() {
        Arrays.fill(beginning, null);
        Arrays.fill(pending, null);
        Arrays.fill(reached, null);
        now = null;
        level = 0;
        ended = false;
    }

    /** How many steps the furthest chain comes to: the position of its last step, from 1; 0 without any. */
    int level() {
        return level;
    }

    /** When a chain first came to a step; null if none did. */
    @Nullable
    Instant reached(int step) {
        return reached[step];
    }

    void event(int step, Instant at) {
        if (ended) {
            return;
        }
        if (rules.strictIncrease() && !at.equals(now)) {
            follow();
        }
        now = at;
        if (step == NO_STEP) {
            ended = rules.strictOrder() && level > 0;
        } else if (step == 0) {
            if (rules.strictOrder() && !rules.reentry() && level > 1) {
                ended = true;
            } else {
                come(0, at, at);
            }
        } else if (rules.strictDeduplication() && reached[step] != null) {
            ended = true;
        } else {
            carryOn(step, at);
        }
    }

    /** What was reached at the instant before may now be followed. */
    private void follow() {
        for (int i = 0; i < pending.length; i++) {
            if (pending[i] != null) {
                beginning[i] = pending[i];
                pending[i] = null;
            }
        }
    }

    private void carryOn(int step, Instant at) {
        Instant latest = null;
        boolean predecessor = false;
        for (int before = step - 1; before >= 0; before--) {
            predecessor |= reached[before] != null;
            Instant from = beginning[before];
            if (from != null && (latest == null || from.isAfter(latest))) {
                latest = from;
            }
            if (!optional[before]) {
                break;
            }
        }
        if (latest != null && inTime.test(latest, at)) {
            come(step, latest, at);
        } else if (rules.strictOrder() && !predecessor && level > 0) {
            ended = true;
        }
    }

    private void come(int step, Instant from, Instant at) {
        (rules.strictIncrease() ? pending : beginning)[step] = from;
        if (reached[step] == null) {
            reached[step] = at;
        }
        level = Math.max(level, step + 1);
    }
}
