// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;

/**
 * Whether deals are won as often as is stated, as of the window's as-of instant. A statement counts if it was made in the
 * window; what came of it is how its deal stands as of as-of.
 *
 * @param source whose statements these are
 * @param deals how many deals they are about
 * @param decided scores of the statements whose deals are won or lost
 * @param all scores of all statements, open deals by incidence
 * @param rows what was stated and what came, by stage or by bin
 * @param reliability how far the rows are from what was stated in them
 * @param findings what can be said in words
 * @param issues what was odd about the deals
 * @param measurements the metric of this report
 */
public record CalibrationReport(
        ForecastSource source,
        long deals,
        DecidedScores decided,
        IncidenceScores all,
        ImmutableList<CalibrationRow> rows,
        ReliabilityTerm reliability,
        ImmutableSortedSet<CalibrationFinding> findings,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public CalibrationReport {
        requireNonNull(source, "source");
        requireNonNull(decided, "decided");
        requireNonNull(all, "all");
        requireNonNull(rows, "rows");
        requireNonNull(reliability, "reliability");
        requireNonNull(findings, "findings");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }
}
