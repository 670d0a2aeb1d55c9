// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.TimeToEvent;

/**
 * One step of the funnel. The counts are of leads created in the window, to date, unless said otherwise.
 *
 * @param name the step's name
 * @param optional whether a lead may leave it out
 * @param entered leads that reached the step and have an event of its own for it
 * @param passed leads that reached the step only by reaching a later one: it was skipped, or nobody recorded it
 * @param sideEntries leads that began here: at the latest at their creation they were in this step, and no later one, and
 *     none has an event of the first step. Of the first step always 0
 * @param reEntries how often a lead entered the step again after it had left it
 * @param regressions how often a lead came back to this step from a later one, by entering its stage
 * @param late leads that came here after the time allowed from the step before, and so did not reach it
 * @param arrivals leads that reached or passed the step for the first time in the window, whenever they were created
 * @param timeInStep how long visits that began in the window lasted: from the entry to the next step, win or loss; visits
 *     that go on are censored at as-of
 */
public record StepReport(
        String name,
        boolean optional,
        long entered,
        long passed,
        long sideEntries,
        long reEntries,
        long regressions,
        long late,
        long arrivals,
        TimeToEvent timeInStep) {
    /** Checks that nothing is missing. */
    public StepReport {
        requireNonNull(name, "name");
        requireNonNull(timeInStep, "timeInStep");
    }

    /**
     * Leads created in the window that reached or passed the step by as-of.
     *
     * @return entered and passed
     */
    public long reached() {
        return Math.addExact(entered, passed);
    }
}
