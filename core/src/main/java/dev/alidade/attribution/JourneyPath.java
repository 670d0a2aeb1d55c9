// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Names;
import java.util.Arrays;

/**
 * The touches of one journey or exchange row as models see them. One object for all paths of a tally, filled anew for
 * each; models don't keep it. Numbers are {@code whole + fraction / 10^18} with {@code 0 <= fraction < 10^18}, so that a
 * negative one has its floor as whole part.
 */
final class JourneyPath {
    /** The names that the touches' numbers stand for. */
    final Names names;

    /** How many touches there are; the arrays may be longer. */
    int size;

    /** What each touch is credited to, by its number in {@link #names}. */
    int[] touches = new int[8];

    /** How long before the anchor each touch was, in nanoseconds; only if {@link #timed}. */
    long[] ageNanos = new long[8];

    /** Whether ages and milestones are known. */
    boolean timed;

    private static final int MILESTONES = 4;
    private static final int NONE = -1;
    private static final int NOT_SOUGHT = -2;
    private final int[] milestoneTouch = {NONE, NONE, NONE, NONE};
    private final long[] milestoneAge = new long[MILESTONES];

    long conversions;
    long conversionsFraction;

    /** Whether the conversions' value is known. */
    boolean valued;

    /** The value of all conversions together; of typed journeys in minor units. */
    long value;

    long valueFraction;
    long nulls;
    long nullsFraction;

    /** How often the journey counts: 1, and then its weight in each replicate of the bootstrap. */
    final int[] times;

    /** A hash of what identifies the journey. */
    long hash;

    /** The weights of the touches, for one model after the other to work out. */
    TouchUnits units = new TouchUnits();

    private long[] cents = {};

    JourneyPath(Names names, int replicates) {
        this.names = names;
        times = new int[1 + replicates];
        times[0] = 1;
    }

    /** Works with what another works with, as both do one after the other. */
    void shareWorkspace(JourneyPath other) {
        units = other.units;
    }

    /** Forgets everything but the names and the room for touches. */
    void clear() {
        size = 0;
        timed = false;
        for (int i = 0; i < MILESTONES; i++) {
            milestoneTouch[i] = NONE;
        }
        conversions = 0;
        conversionsFraction = 0;
        valued = false;
        value = 0;
        valueFraction = 0;
        nulls = 0;
        nullsFraction = 0;
        hash = 0;
    }

    /** Room for as many amounts as there are touches, for one model after the other. */
    long[] cents() {
        if (cents.length < size) {
            cents = new long[touches.length];
        }
        return cents;
    }

    /** Appends a touch without a time. */
    void add(int name) {
        if (size == touches.length) {
            reserve(2 * size);
        }
        touches[size++] = name;
    }

    /** Makes room for so many touches. */
    void reserve(int most) {
        if (most > touches.length) {
            int room = Math.max(most, 2 * touches.length);
            touches = Arrays.copyOf(touches, room);
            ageNanos = Arrays.copyOf(ageNanos, room);
        }
    }

    /** Appends a touch with its age. */
    void add(int name, long nanos) {
        add(name);
        ageNanos[size - 1] = nanos;
    }

    /** Says how long before the anchor a milestone was, not negative: its touch is sought only when it is asked for. */
    void reach(Milestone milestone, long nanos) {
        int index = index(milestone);
        milestoneTouch[index] = NOT_SOUGHT;
        milestoneAge[index] = nanos;
    }

    /** Gives a milestone, by its {@link #index}, its touch; -1 for none. */
    void setMilestoneTouch(int index, int touch) {
        milestoneTouch[index] = touch;
    }

    /**
     * The touch that led to a milestone: the last one at or before it.
     *
     * @param index the {@link #index} of the milestone
     * @return its position; -1 without one
     */
    int milestoneTouch(int index) {
        if (milestoneTouch[index] == NOT_SOUGHT) {
            int touch = size - 1;
            while (touch >= 0 && ageNanos[touch] < milestoneAge[index]) {
                touch--;
            }
            milestoneTouch[index] = touch;
        }
        return milestoneTouch[index];
    }

    /** A number of each milestone, from 0 on. */
    static int index(Milestone milestone) {
        return switch (milestone) {
            case FIRST_TOUCH -> 0;
            case LEAD_CREATED -> 1;
            case OPPORTUNITY_CREATED -> 2;
            case WON -> 3;
        };
    }

    /** Whether anything converted. */
    boolean converts() {
        return conversions != 0 || conversionsFraction != 0;
    }
}
