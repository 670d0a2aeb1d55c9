// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.Currency;
import java.util.Optional;

/**
 * Whether sales and marketing share goals, and how far these are.
 *
 * @param goals the goals in force, in the order of their ids
 * @param jointlyOwned the goals that both departments answer for, of those in force; empty when no goal in force has an
 *     owner on record
 * @param jointlyAgreed the goals that both departments agreed to, likewise
 * @param measured the goals with a reading in the window, of those in force; empty when no reading at all is on record
 * @param attainment the mean over the goals that have one; empty when none has
 * @param onPace the key results that are on pace at their latest reading, of those of which it can be told
 * @param revised the goals that were changed in the window, of those in force
 * @param conflicts pairs of goals in force that pull one number in opposite directions, in the order of the goals' ids
 * @param pay how far marketing's pay hangs on goals of sales
 * @param spend how much of the spend serves a business goal
 * @param currency the currency of spend; empty when the settings name none, and then none is told
 * @param issues what was odd about goals, readings, pay and spend
 * @param measurements the numbers as measurements
 */
public record GoalReport(
        ImmutableList<GoalState> goals,
        Optional<Proportion> jointlyOwned,
        Optional<Proportion> jointlyAgreed,
        Optional<Proportion> measured,
        Optional<Attainment> attainment,
        Proportion onPace,
        Proportion revised,
        ImmutableList<GoalConflict> conflicts,
        PayLinkage pay,
        ServedSpend spend,
        Optional<Currency> currency,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public GoalReport {
        requireNonNull(goals, "goals");
        requireNonNull(jointlyOwned, "jointlyOwned");
        requireNonNull(jointlyAgreed, "jointlyAgreed");
        requireNonNull(measured, "measured");
        requireNonNull(attainment, "attainment");
        requireNonNull(onPace, "onPace");
        requireNonNull(revised, "revised");
        requireNonNull(conflicts, "conflicts");
        requireNonNull(pay, "pay");
        requireNonNull(spend, "spend");
        requireNonNull(currency, "currency");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * Where one goal stands.
     *
     * @param id the goal's id
     * @return its state; empty when no goal of this id is in force
     */
    public Optional<GoalState> goal(String id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }
}
