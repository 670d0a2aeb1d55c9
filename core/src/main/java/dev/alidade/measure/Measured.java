// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableList;

/** Anything that yields measurements for a scorecard: every topic's report. */
public interface Measured {
    /**
     * All measurements, those without a value too.
     *
     * @return the measurements, in the order of the topic's metrics
     */
    ImmutableList<Measurement> measurements();

    /**
     * What was odd about the facts.
     *
     * @return the data issues found; empty unless the report knows better
     */
    default ImmutableList<DataIssue> issues() {
        return ImmutableList.of();
    }
}
