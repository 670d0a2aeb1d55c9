// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;

/** The analysis of closed deals. */
record HistoryAnalysis(PipelineSettings settings) implements Analysis<Opportunity, PipelineHistory> {
    HistoryAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<Opportunity, PipelineHistory> tally(Window window) {
        return new HistoryTally(settings, window);
    }

    @Override
    public Tally<Opportunity, PipelineHistory> tally(Window window, byte[] saved) {
        return CellTally.restore(new HistoryTally(settings, window), saved);
    }
}
