// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalFact;
import dev.alidade.model.KeyResultReading;

/**
 * A company's goals, and what shows whether they are followed.
 *
 * @param goals with their key results and changes
 * @param readings where key results stood
 * @param pay what the pay of roles hangs on
 */
public record CompanyGoals(
        ImmutableList<Goal> goals, ImmutableList<KeyResultReading> readings, ImmutableList<CompensationComponent> pay) {
    /** Checks that nothing is missing. */
    public CompanyGoals {
        requireNonNull(goals, "goals");
        requireNonNull(readings, "readings");
        requireNonNull(pay, "pay");
    }

    /**
     * What is measured of goals, beside spend.
     *
     * @return readings and parts of pay
     */
    public ImmutableList<GoalFact> facts() {
        return ImmutableList.<GoalFact>builder().addAll(readings).addAll(pay).build();
    }
}
