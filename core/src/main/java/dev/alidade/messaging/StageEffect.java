// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;

/**
 * What became of the deals in one stage, with a message and without it.
 *
 * @param pipeline the stage's pipeline
 * @param stage the stage's name
 * @param with good outcomes of cases with the message, of all with it
 * @param without good outcomes of cases without it, of all without it
 */
public record StageEffect(String pipeline, String stage, Proportion with, Proportion without) {
    /** Checks that nothing is missing. */
    public StageEffect {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(stage, "stage");
        requireNonNull(with, "with");
        requireNonNull(without, "without");
    }
}
