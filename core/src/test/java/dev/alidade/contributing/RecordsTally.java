// SPDX-License-Identifier: Apache-2.0
package dev.alidade.contributing;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;

/** Counts leads with and without a source. */
final class RecordsTally extends CellTally<Lead, RecordsReport> {
    private final Count leads = cell("leads", new Count());
    private final Count known = cell("known", new Count());
    private final IdSample unknown = cell("unknown", new IdSample());

    RecordsTally(Window window) {
        super(Settings.of("records", 1), window);
    }

    @Override
    public void add(Lead lead) {
        if (window().selects(lead.createdAt())) {
            leads.increment();
            if (lead.source().isPresent()) {
                known.increment();
            } else {
                unknown.add(lead.id());
            }
        }
    }

    @Override
    public RecordsReport result() {
        return new RecordsReport(Proportion.of(known.value(), leads.value()), unknown.ids());
    }
}
