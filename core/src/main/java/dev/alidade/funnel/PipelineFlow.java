// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;

/**
 * How far the deals created in the window have come in one pipeline, up to as-of, and how long deals stay in its stages.
 * To date: deals that are still open may come further.
 *
 * @param pipeline the pipeline's name
 * @param stages its open stages, in their order
 * @param won deals that were won at some time, opened again since or not, of those created in the window
 * @param wonFromLast the same, of those that reached the last open stage or passed it
 * @param stillOpen how many of the deals created in the window are open at as-of
 */
public record PipelineFlow(
        String pipeline, ImmutableList<DealStage> stages, Proportion won, Proportion wonFromLast, long stillOpen) {
    /** Checks that nothing is missing. */
    public PipelineFlow {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(stages, "stages");
        requireNonNull(won, "won");
        requireNonNull(wonFromLast, "wonFromLast");
    }

    /**
     * An open stage of a pipeline.
     *
     * @param stage the stage's name
     * @param entered deals that were in this very stage, of those created in the window
     * @param reached deals that were in this stage or a later one, or were won, of those created in the window: who passes
     *     a stage by has not failed it
     * @param fromPrevious the same, of those that reached the stage before; for the first stage the same as {@code reached}
     * @param stay how long a visit lasts that began in the window, whatever ended it; open visits are censored
     */
    public record DealStage(
            String stage, Proportion entered, Proportion reached, Proportion fromPrevious, TimeToEvent stay) {
        /** Checks that nothing is missing. */
        public DealStage {
            requireNonNull(stage, "stage");
            requireNonNull(entered, "entered");
            requireNonNull(reached, "reached");
            requireNonNull(fromPrevious, "fromPrevious");
            requireNonNull(stay, "stay");
        }
    }
}
