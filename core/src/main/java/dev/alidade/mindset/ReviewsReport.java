// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * How much of the staff went through the shared message again.
 *
 * @param sessions how many review sessions were held in the window
 * @param attendees how many different persons attended at least one of them
 * @param coverage the attendees, of the staff; empty when no session is on record in the window, and when the staff number
 *     is not known or smaller than the number of attendees
 * @param issues what was odd in the data, and what was done about it
 */
public record ReviewsReport(
        long sessions, long attendees, Optional<Proportion> coverage, ImmutableList<DataIssue> issues)
        implements Measured {
    /** Checks that nothing is missing. */
    public ReviewsReport {
        requireNonNull(coverage, "coverage");
        requireNonNull(issues, "issues");
    }

    @Override
    public ImmutableList<Measurement> measurements() {
        return ImmutableList.of(coverage.map(share -> Measurement.of(
                        MindsetMetrics.REVIEW_COVERAGE,
                        share.share().orElseThrow(),
                        Optional.empty(),
                        Evidence.of(share, 0, ImmutableList.of())))
                .orElseGet(() -> Measurement.absent(MindsetMetrics.REVIEW_COVERAGE, State.NO_DATA, Evidence.none())));
    }
}
