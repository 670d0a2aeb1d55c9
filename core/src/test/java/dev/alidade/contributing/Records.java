// SPDX-License-Identifier: Apache-2.0
package dev.alidade.contributing;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;

/** The entry to the topic: what is on record about leads. */
public final class Records implements Analysis<Lead, RecordsReport> {
    @Override
    public Tally<Lead, RecordsReport> tally(Window window) {
        return new RecordsTally(window);
    }

    @Override
    public Tally<Lead, RecordsReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new RecordsTally(window), saved);
    }
}
