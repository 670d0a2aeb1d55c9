// SPDX-License-Identifier: Apache-2.0
package dev.alidade.contributing;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;

/**
 * What is on record about leads.
 *
 * @param sourceKnown leads that name their source, of all leads created in the window
 * @param examples ids of a few leads that don't
 */
public record RecordsReport(Proportion sourceKnown, ImmutableList<String> examples) implements Measured {
    @Override
    public ImmutableList<Measurement> measurements() {
        return ImmutableList.of(Measurement.share(RecordsMetrics.SOURCE_KNOWN, sourceKnown, 0, examples));
    }
}
