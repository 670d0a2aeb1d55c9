// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * How many open deals have a fault.
 *
 * @param fault the fault
 * @param recorded whether what the fault is told from is on record for any deal at all, and the history that says how long is
 *     too long isn't too short; if not, nothing is judged
 * @param count the deals that have it, of the open deals that can be judged
 * @param notJudged how many open deals can't be judged: without a beginning for {@link Fault#DEAD_WOOD}, in a stage without
 *     a usual time for {@link Fault#STALLED}; all of them, when nothing is recorded
 * @param value the value of the deals that have it, of the value of those judged; empty when no values are told
 * @param examples ids of a few deals that have it
 */
public record FaultShare(
        Fault fault,
        boolean recorded,
        Proportion count,
        long notJudged,
        Optional<ValueShare> value,
        ImmutableList<String> examples) {
    /** Checks that nothing is missing. */
    public FaultShare {
        requireNonNull(fault, "fault");
        requireNonNull(count, "count");
        requireNonNull(value, "value");
        requireNonNull(examples, "examples");
    }
}
