// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.GoalFact;

/** The analysis of goals. */
final class GoalAnalysis implements Analysis<GoalFact, GoalReport> {
    private final GoalSettings settings;
    private final Settings identity; // long with many campaigns

    GoalAnalysis(GoalSettings settings) {
        this.settings = requireNonNull(settings, "settings");
        identity = settings.settings().fixed();
    }

    @Override
    public Tally<GoalFact, GoalReport> tally(Window window) {
        return new GoalTally(settings, identity, window);
    }

    @Override
    public Tally<GoalFact, GoalReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new GoalTally(settings, identity, window), saved);
    }
}
