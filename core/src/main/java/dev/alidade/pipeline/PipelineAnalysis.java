// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;

/** The analysis of the state of open deals. */
record PipelineAnalysis(PipelineSettings settings) implements Analysis<Opportunity, PipelineReport> {
    PipelineAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<Opportunity, PipelineReport> tally(Window window) {
        return new PipelineTally(settings, window);
    }

    @Override
    public Tally<Opportunity, PipelineReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new PipelineTally(settings, window), saved);
    }
}
