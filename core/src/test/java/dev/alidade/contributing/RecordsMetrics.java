// SPDX-License-Identifier: Apache-2.0
package dev.alidade.contributing;

import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;

/** The metrics of what is on record about leads. */
public final class RecordsMetrics {
    /** Leads created in the window that name their source / leads created in the window. No value without leads. */
    public static final Metric SOURCE_KNOWN = Metric.builder("records.source-known", "Leads whose source is on record")
            .formula("leads created in the window that name their source / leads created in the window")
            .sources(new Source("ours", "Both departments agreed on it in January"))
            .gaming("Filling in a default source.")
            .counterMetric("attribution.cost-per-lead")
            .advice("record the source of {n} more {lead|leads}")
            .build();

    private RecordsMetrics() {}
}
