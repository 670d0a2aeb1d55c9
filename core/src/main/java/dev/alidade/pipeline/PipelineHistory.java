// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of the deals that were closed before as-of, in the window or before it: the yardstick for those that are open.
 *
 * @param won how many deals are won
 * @param lost how many are lost
 * @param wonCycles the cycles of won deals
 * @param lostCycles the cycles of lost deals
 * @param closedCycles both together
 * @param longestCycle the longest cycle of any closed deal, not floored but with resolution by day; empty when none has a
 *     cycle
 * @param stageTimes how long won deals were in each open stage, in the order of pipelines and stages; stages that no won deal
 *     was in are missing
 * @param leftAlone the longest time that each won deal was left alone: from its creation to the first activity, from one to
 *     the next, or from the last one to the win; won deals without activity are left out
 * @param issues what was odd about the closed deals
 */
public record PipelineHistory(
        long won,
        long lost,
        DurationSpread wonCycles,
        DurationSpread lostCycles,
        DurationSpread closedCycles,
        Optional<Duration> longestCycle,
        ImmutableList<StageTime> stageTimes,
        DurationSpread leftAlone,
        ImmutableList<DataIssue> issues) {
    /** Checks that nothing is missing. */
    public PipelineHistory {
        requireNonNull(wonCycles, "wonCycles");
        requireNonNull(lostCycles, "lostCycles");
        requireNonNull(closedCycles, "closedCycles");
        requireNonNull(longestCycle, "longestCycle");
        requireNonNull(stageTimes, "stageTimes");
        requireNonNull(leftAlone, "leftAlone");
        requireNonNull(issues, "issues");
    }
}
