// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;

/** The analysis of campaigns. */
final class CampaignAnalysis implements Analysis<AttributionFact, CampaignReport> {
    private final CampaignSettings settings;
    private final Settings identity; // long with many campaigns

    CampaignAnalysis(CampaignSettings settings) {
        this.settings = requireNonNull(settings, "settings");
        identity = settings.settings().fixed();
    }

    @Override
    public Tally<AttributionFact, CampaignReport> tally(Window window) {
        return new CampaignTally(settings, identity, window);
    }

    @Override
    public Tally<AttributionFact, CampaignReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new CampaignTally(settings, identity, window), saved);
    }
}
