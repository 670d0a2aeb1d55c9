// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;

/**
 * How many of those who reached one step came to a later one. The members of the cohort are the leads that reached the
 * first of the two in the window for the first time (the funnel's first step: that were created in the window).
 *
 * @param from the step that the members reached
 * @param to the later step
 * @param withinHorizon members that came to the later step within the horizon, of those for whom the horizon is over at
 *     as-of, whatever became of them
 * @param notDue members for whom the horizon is not over at as-of
 * @param toDate members that came to the later step by as-of, of all members: young members had less time, so that it
 *     understates what will become of the cohort
 * @param timeToEvent how long it took the members; who has not come is censored at as-of, lost leads too, because a deal
 *     may be reopened
 * @param undated members that came to the later step, but nobody knows when: recorded before their creation, beyond the
 *     tolerance for clocks; they are left out of {@code withinHorizon} and {@code timeToEvent}
 * @param samePeriod first arrivals at both steps in the window; not a conversion
 */
public record Conversion(
        String from,
        String to,
        Proportion withinHorizon,
        long notDue,
        Proportion toDate,
        TimeToEvent timeToEvent,
        long undated,
        SamePeriodRatio samePeriod) {
    /** Checks that nothing is missing. */
    public Conversion {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(withinHorizon, "withinHorizon");
        requireNonNull(toDate, "toDate");
        requireNonNull(timeToEvent, "timeToEvent");
        requireNonNull(samePeriod, "samePeriod");
    }

    /**
     * How many leads reached the first of the two steps in the window.
     *
     * @return the number of members
     */
    public long members() {
        return toDate.total();
    }
}
