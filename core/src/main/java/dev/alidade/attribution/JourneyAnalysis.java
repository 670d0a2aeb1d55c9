// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;

/** The analysis of journeys. */
record JourneyAnalysis(JourneySettings settings) implements Analysis<Journey, JourneyReport> {
    JourneyAnalysis {
        ModelTable.checked(requireNonNull(settings, "settings").models());
    }

    private JourneyTally fresh(Window window) {
        return new JourneyTally(
                settings, Settings.of("attribution-journeys", 1).with("journeys", settings.settings()), window);
    }

    @Override
    public Tally<Journey, JourneyReport> tally(Window window) {
        return fresh(window);
    }

    @Override
    public Tally<Journey, JourneyReport> tally(Window window, byte[] saved) {
        return CellTally.restore(fresh(window), saved);
    }
}
