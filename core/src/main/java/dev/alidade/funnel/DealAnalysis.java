// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;

/** The analysis of deals. */
record DealAnalysis(DealSettings settings) implements Analysis<Opportunity, DealReport> {
    DealAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<Opportunity, DealReport> tally(Window window) {
        return new DealTally(settings, window);
    }

    @Override
    public Tally<Opportunity, DealReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new DealTally(settings, window), saved);
    }
}
