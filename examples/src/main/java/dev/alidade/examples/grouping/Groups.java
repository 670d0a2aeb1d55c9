// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.grouping;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.pipeline.PipelineReport;
import java.util.Optional;
import java.util.stream.Stream;

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
     * Whether something was asked to be grouped and nothing of it has the key.
     *
     * @return true if all stand in the one row of those without a group
     */
    public boolean allWithoutGroup() {
        ImmutableList<Grouped<?>> told = Stream.of(handoff, funnel, deals, pipeline)
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
        return told.stream().anyMatch(grouped -> grouped.ungrouped().isPresent())
                && told.stream().allMatch(grouped -> grouped.groups().isEmpty());
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
