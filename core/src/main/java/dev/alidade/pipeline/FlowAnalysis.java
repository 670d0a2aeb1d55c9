// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;

/** The analysis of the flow of open deals. */
record FlowAnalysis(FlowSettings settings) implements Analysis<Opportunity, FlowReport> {
    FlowAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<Opportunity, FlowReport> tally(Window window) {
        return new FlowTally(settings, window);
    }

    @Override
    public Tally<Opportunity, FlowReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new FlowTally(settings, window), saved);
    }
}
