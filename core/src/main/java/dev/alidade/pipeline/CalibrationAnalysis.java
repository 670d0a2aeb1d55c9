// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;

/** The analysis of stated probabilities. */
record CalibrationAnalysis(CalibrationSettings settings) implements Analysis<Opportunity, CalibrationReport> {
    CalibrationAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<Opportunity, CalibrationReport> tally(Window window) {
        return new CalibrationTally(settings, window);
    }

    @Override
    public Tally<Opportunity, CalibrationReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new CalibrationTally(settings, window), saved);
    }
}
