// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Two goals that pull one number in opposite directions on the same days.
 *
 * @param measure the number, as the goal that raises it names it
 * @param raisedBy the goal that is to raise it
 * @param raisingKeyResult its key result
 * @param loweredBy the goal that is to lower it
 * @param loweringKeyResult its key result
 * @param from the first day on which both are in force
 * @param to the day after the last
 */
public record GoalConflict(
        String measure,
        String raisedBy,
        String raisingKeyResult,
        String loweredBy,
        String loweringKeyResult,
        LocalDate from,
        LocalDate to) {
    /** Checks that nothing is missing. */
    public GoalConflict {
        requireNonNull(measure, "measure");
        requireNonNull(raisedBy, "raisedBy");
        requireNonNull(raisingKeyResult, "raisingKeyResult");
        requireNonNull(loweredBy, "loweredBy");
        requireNonNull(loweringKeyResult, "loweringKeyResult");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }
}
