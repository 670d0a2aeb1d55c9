// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;

/**
 * Whether newcomers hear in time what customers should know.
 *
 * @param briefed how many were briefed by the time it was due, of the newcomers who joined in the window and whose
 *     briefing is due
 * @param notDue how many more joined in the window whose briefing is not due yet
 * @param missed a few of the persons who were not briefed in time, for who cares for them; nobody, unless the analysis is
 *     {@link Mindset#newcomersByName}. The measurement names nobody
 * @param issues what was odd in the data, and what was done about it
 */
public record NewcomersReport(
        Proportion briefed, long notDue, ImmutableList<String> missed, ImmutableList<DataIssue> issues)
        implements Measured {
    /** Checks that nothing is missing. */
    public NewcomersReport {
        requireNonNull(briefed, "briefed");
        requireNonNull(missed, "missed");
        requireNonNull(issues, "issues");
    }

    @Override
    public ImmutableList<Measurement> measurements() {
        return ImmutableList.of(
                Measurement.share(MindsetMetrics.NEWCOMERS_BRIEFED, briefed, notDue, ImmutableList.of()));
    }
}
