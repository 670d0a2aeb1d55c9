// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;

/**
 * The open deals in one stage.
 *
 * @param pipeline the pipeline's name; empty for deals in no known stage
 * @param stage the stage's name; empty for deals in no known stage
 * @param deals how many deals are in it
 * @param faults how many of them have each fault, of the faults that are recorded
 * @param value what they are worth; empty when no values are told
 */
public record OpenStage(
        Optional<String> pipeline,
        Optional<String> stage,
        long deals,
        ImmutableSortedMap<Fault, Long> faults,
        Optional<OpenValue> value) {
    /** Checks that nothing is missing. */
    public OpenStage {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(stage, "stage");
        requireNonNull(faults, "faults");
        requireNonNull(value, "value");
    }
}
