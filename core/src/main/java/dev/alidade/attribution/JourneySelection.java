// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Names;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints of a journey count, and for what: it fills the path of a journey that converted or ended in the window.
 * Touchpoints at or after as-of are not known: they are neither counted nor excluded. One object for all journeys of a
 * tally; the path and what is told of the touchpoints hold until the next journey.
 */
final class JourneySelection {
    private static final long NANOS = 1_000_000_000;
    private static final byte KEPT = -1;
    private static final byte AFTER_ANCHOR = 0;
    private static final byte BEFORE_LOOK_BACK = 1;
    private static final byte DUPLICATE = 2;
    private static final byte SALES_OUTREACH = 3;
    private static final long FAR_SECONDS =
            JourneySettings.LONGEST.plus(Duration.ofDays(1)).toSeconds();

    private final CreditBy by;
    private final long lookBackNanos;
    private final long toleranceNanos;
    private final Outreach outreach;
    private final JourneyCourse course;
    private final @Nullable DealValues values;
    private final Issues issues;
    private final Window window;
    private final int[] excluded = new int[Exclusion.values().length];
    private boolean excludedAny;
    private int known;
    private byte[] reasons = new byte[8]; // of each known touchpoint: the place of its exclusion, or KEPT
    private int[] kept = new int[8]; // the places in the journey of the touches in the path

    JourneySelection(JourneySettings settings, Window window, Issues issues) {
        this(settings, window, new Outreach(settings), issues);
    }

    JourneySelection(JourneySettings settings, Window window, Outreach outreach, Issues issues) {
        this.window = window;
        by = settings.by();
        lookBackNanos = settings.lookBackOfAnchor().toNanos();
        toleranceNanos = settings.duplicateTolerance().toNanos();
        this.outreach = outreach;
        course = new JourneyCourse(settings, window, outreach, issues);
        values = settings.valued() ? new DealValues(settings, window, issues) : null;
        this.issues = issues;
    }

    /**
     * Finds out what became of a journey, and if it converted or ended in the window, which of its touchpoints count.
     *
     * @param journey the journey
     * @param path is cleared; of a journey that converted or ended it gets the touches that count, if any, with their
     *     milestones, the conversion or null, and the value if it is known
     * @return what became of the journey
     */
    JourneyOutcome select(Journey journey, JourneyPath path) {
        path.clear();
        if (excludedAny) {
            Arrays.fill(excluded, 0);
            excludedAny = false;
        }
        known = 0;
        if (values != null) {
            values.clear();
        }
        JourneyOutcome outcome = course.follow(journey);
        Instant anchor = course.anchor();
        if (anchor == null || outcome == JourneyOutcome.OPEN || outcome == JourneyOutcome.OUTSIDE) {
            return outcome;
        }
        path.timed = true;
        takeTouchpoints(journey.touchpoints(), anchor, path);
        takeMilestones(anchor, path);
        if (outcome == JourneyOutcome.CONVERTED) {
            path.conversions = 1;
            takeValue(journey, anchor, path);
        } else {
            path.nulls = 1;
        }
        if (path.times.length > 1) {
            path.hash = hash(journey.id());
        }
        return outcome;
    }

    private void takeTouchpoints(ImmutableList<Touchpoint> touchpoints, Instant anchor, JourneyPath path) {
        int count = touchpoints.size();
        if (reasons.length < count) {
            int room = Math.max(count, 2 * reasons.length);
            reasons = new byte[room];
            kept = new int[room];
        }
        path.reserve(count);
        Names names = path.names;
        int[] touches = path.touches;
        long[] ages = path.ageNanos;
        long seconds = anchor.getEpochSecond();
        int nanos = anchor.getNano();
        int size = 0;
        int i = 0;
        for (; i < count; i++) {
            Touchpoint touchpoint = touchpoints.get(i);
            long age = age(seconds - touchpoint.epochSecond(), nanos - touchpoint.nano());
            if (age < 0 && !window.knows(touchpoint.at())) {
                break; // and none after it: the anchor is known, and they are in the order of time
            }
            byte reason = KEPT;
            if (outreach.includes(touchpoint)) {
                reason = SALES_OUTREACH;
            } else if (age < 0 || age > lookBackNanos) {
                reason = age < 0 ? AFTER_ANCHOR : BEFORE_LOOK_BACK;
            } else {
                touches[size] = names.id(by.name(touchpoint));
                ages[size] = age;
                kept[size] = i;
                if (size > 0 && ages[size - 1] - age <= toleranceNanos && repeats(touchpoints, path, size)) {
                    reason = DUPLICATE;
                }
            }
            reasons[i] = reason;
            if (reason == KEPT) {
                size++;
            } else {
                excluded[reason]++;
                excludedAny = true;
            }
        }
        path.size = size;
        known = i;
    }

    /** Whether a touch is within the tolerance of the last one before it that counts with the same buyer and name. */
    private boolean repeats(List<Touchpoint> touchpoints, JourneyPath path, int touch) {
        String buyer = touchpoints.get(kept[touch]).buyerId();
        for (int k = touch - 1; k >= 0 && path.ageNanos[k] - path.ageNanos[touch] <= toleranceNanos; k--) {
            if (path.touches[k] == path.touches[touch]
                    && touchpoints.get(kept[k]).buyerId().equals(buyer)) {
                return true;
            }
        }
        return false;
    }

    /** How long before the anchor something was, negative after it; a bit more than the longest time for all beyond. */
    private static long age(Instant anchor, Instant at) {
        return age(anchor.getEpochSecond() - at.getEpochSecond(), anchor.getNano() - at.getNano());
    }

    private static long age(long seconds, int nanos) {
        if (seconds > FAR_SECONDS) {
            return (FAR_SECONDS + 1) * NANOS;
        } else if (seconds < -1) {
            return -1;
        }
        return seconds * NANOS + nanos;
    }

    private void takeMilestones(Instant anchor, JourneyPath path) {
        if (path.size > 0) {
            path.setMilestoneTouch(JourneyPath.index(Milestone.FIRST_TOUCH), 0);
            takeMilestone(Milestone.LEAD_CREATED, course.leadAt(), anchor, path);
            takeMilestone(Milestone.OPPORTUNITY_CREATED, course.dealAt(), anchor, path);
            takeMilestone(Milestone.WON, course.wonAt(), anchor, path);
        }
    }

    /** Takes a milestone into the path unless it is later than the anchor. */
    private static void takeMilestone(Milestone milestone, @Nullable Instant at, Instant anchor, JourneyPath path) {
        if (at != null) {
            long age = age(anchor, at);
            if (age >= 0) {
                path.reach(milestone, age);
            }
        }
    }

    private void takeValue(Journey journey, Instant anchor, JourneyPath path) {
        if (values == null) {
            return;
        }
        Opportunity deal = course.deal();
        if (deal == null) {
            issues.add(AttributionIssues.WITHOUT_OPPORTUNITY, journey.id());
            return;
        }
        values.find(deal, anchor, journey.id());
        path.valued = values.known();
        path.value = values.minorUnits();
    }

    /** 64 bits of a journey's id: FNV-1a (Fowler, Noll, Vo; public domain) over its UTF-16 units. */
    static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** How many touchpoints of the last journey don't count for a reason; 0 if it neither converted nor ended. */
    int excluded(Exclusion reason) {
        return excluded[place(reason)];
    }

    private static int place(Exclusion reason) {
        return switch (reason) {
            case AFTER_ANCHOR -> AFTER_ANCHOR;
            case BEFORE_LOOK_BACK -> BEFORE_LOOK_BACK;
            case DUPLICATE -> DUPLICATE;
            case SALES_OUTREACH -> SALES_OUTREACH;
        };
    }

    /** The instant that the last journey's touchpoints are measured from; null if it is open or not known. */
    @Nullable
    Instant anchor() {
        return course.anchor();
    }

    /** How many touchpoints of the last journey are known, its first ones; 0 if it neither converted nor ended. */
    int known() {
        return known;
    }

    /** Why a known touchpoint, by its place in the last journey, doesn't count; null if it does. */
    @Nullable
    Exclusion exclusion(int touchpoint) {
        return switch (reasons[touchpoint]) {
            case AFTER_ANCHOR -> Exclusion.AFTER_ANCHOR;
            case BEFORE_LOOK_BACK -> Exclusion.BEFORE_LOOK_BACK;
            case DUPLICATE -> Exclusion.DUPLICATE;
            case SALES_OUTREACH -> Exclusion.SALES_OUTREACH;
            default -> null;
        };
    }

    /** The place in the last journey of a touch in its path. */
    int touchpoint(int touch) {
        return kept[touch];
    }

    /** Whether the amount of the last journey's deal at its closing, or creation, is known. */
    boolean valuedAtAnchor() {
        return values != null && values.knownAtAnchor();
    }

    /** The amount of the last journey's deal at its closing, or creation, in minor units; 0 when it isn't known. */
    long valueAtAnchor() {
        return values == null ? 0 : values.atAnchor();
    }
}
