// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.GoalFact;

/** The analysis of goals. */
record GoalAnalysis(GoalSettings settings) implements Analysis<GoalFact, GoalReport> {
    GoalAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<GoalFact, GoalReport> tally(Window window) {
        return new GoalTally(settings, window);
    }

    @Override
    public Tally<GoalFact, GoalReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new GoalTally(settings, window), saved);
    }
}
