// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;

/** The analysis of campaigns. */
record CampaignAnalysis(CampaignSettings settings) implements Analysis<AttributionFact, CampaignReport> {
    CampaignAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<AttributionFact, CampaignReport> tally(Window window) {
        return new CampaignTally(settings, window);
    }

    @Override
    public Tally<AttributionFact, CampaignReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new CampaignTally(settings, window), saved);
    }
}
