// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.MarketFact;

/** The analysis of markets. */
final class MarketAnalysis implements Analysis<MarketFact, MarketReport> {
    private final MarketSettings settings;
    private final Settings identity; // long with many campaigns

    MarketAnalysis(MarketSettings settings) {
        this.settings = requireNonNull(settings, "settings");
        identity = settings.settings().fixed();
    }

    @Override
    public Tally<MarketFact, MarketReport> tally(Window window) {
        return new MarketTally(settings, identity, window);
    }

    @Override
    public Tally<MarketFact, MarketReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new MarketTally(settings, identity, window), saved);
    }
}
