// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.MarketFact;

/** The analysis of markets. */
record MarketAnalysis(MarketSettings settings) implements Analysis<MarketFact, MarketReport> {
    MarketAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<MarketFact, MarketReport> tally(Window window) {
        return new MarketTally(settings, window);
    }

    @Override
    public Tally<MarketFact, MarketReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new MarketTally(settings, window), saved);
    }
}
