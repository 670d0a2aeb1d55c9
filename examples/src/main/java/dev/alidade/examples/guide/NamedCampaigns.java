// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Source;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;

/** An analysis of one's own: the share of leads whose campaign is on record. */
public final class NamedCampaigns implements Analysis<Lead, Measurement> {
    /** Leads with a campaign / leads, created in the window. No value without leads. */
    public static final Metric NAMED = Metric.builder("records.campaign-named", "Leads whose campaign is on record")
            .formula("leads created in the window that name a campaign / leads created in the window")
            .sources(new Source("ours", "Agreed in our meeting of January"))
            .gaming("Filling in a default campaign.")
            .counterMetric("attribution.cost-per-lead")
            .advice("record the campaign of {n} more {lead|leads}")
            .build();

    @Override
    public Tally<Lead, Measurement> tally(Window window) {
        return new Named(window);
    }

    @Override
    public Tally<Lead, Measurement> tally(Window window, byte[] saved) {
        return CellTally.restore(new Named(window), saved);
    }

    private static final class Named extends CellTally<Lead, Measurement> {
        private final Count leads = cell("leads", new Count());
        private final Count named = cell("named", new Count());
        private final IdSample nameless = cell("nameless", new IdSample());

        Named(Window window) {
            super(Settings.of("records.campaign-named", 1), window);
        }

        @Override
        public void add(Lead lead) {
            if (window().selects(lead.createdAt())) {
                leads.increment();
                if (lead.campaignId().isPresent()) {
                    named.increment();
                } else {
                    nameless.add(lead.id());
                }
            }
        }

        @Override
        public Measurement result() {
            return Measurement.share(NAMED, Proportion.of(named.value(), leads.value()), 0, nameless.ids());
        }
    }
}
