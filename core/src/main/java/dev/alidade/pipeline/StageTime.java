// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long won deals were in a stage.
 *
 * @param pipeline the pipeline's name
 * @param stage the stage's name
 * @param visits how many stays of won deals in it are known
 * @param median the median of these stays
 */
public record StageTime(String pipeline, String stage, long visits, Duration median) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the median is negative, or there are no visits
     */
    public StageTime {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(stage, "stage");
        requireNonNull(median, "median");
        if (visits < 1 || median.isNegative()) {
            throw new IllegalArgumentException("Stage %s of %s: a median of %s over %s stays is not possible."
                    .formatted(stage, pipeline, median, visits));
        }
    }
}
