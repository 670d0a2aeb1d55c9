// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.grouping;

import static java.util.Objects.requireNonNull;

import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.pipeline.PipelineReport;
import java.util.Optional;

/**
 * The reports of a review group by group, as far as groups were asked for and the topic is in scope.
 *
 * @param handoff the hand-over of leads
 * @param funnel the funnel over leads
 * @param deals the opportunities
 * @param pipeline the open opportunities
 */
public record Groups(
        Optional<Grouped<HandoffReport>> handoff,
        Optional<Grouped<FunnelReport>> funnel,
        Optional<Grouped<DealReport>> deals,
        Optional<Grouped<PipelineReport>> pipeline) {
    /** Checks that nothing is missing. */
    public Groups {
        requireNonNull(handoff, "handoff");
        requireNonNull(funnel, "funnel");
        requireNonNull(deals, "deals");
        requireNonNull(pipeline, "pipeline");
    }

    /**
     * No groups.
     *
     * @return groups of a review that nobody asked to be grouped
     */
    public static Groups none() {
        return new Groups(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
