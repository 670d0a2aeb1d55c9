// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of the dates and quantities of due promises after they were first given.
 *
 * @param redated the promises that were given a day later than the first, of those due
 * @param redatings how often a day was put later than the one before, over all of them
 * @param delay by how much the latest day on record lies after the first, in whole days: the median over the re-dated
 *     promises; empty when there are none
 * @param reduced how many promises were given a smaller quantity than the first
 * @param cancelled the promises that were taken back and not delivered in full, of those due
 */
public record PromiseChanges(
        Proportion redated, long redatings, Optional<Duration> delay, long reduced, Proportion cancelled) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the counts contradict each other
     */
    public PromiseChanges {
        requireNonNull(delay, "delay");
        if (redatings < redated.hits()
                || (redatings > 0) != (redated.hits() > 0)
                || delay.isPresent() != (redated.hits() > 0)
                || reduced < 0
                || reduced > redated.total()
                || cancelled.total() != redated.total()) {
            throw new IllegalArgumentException(
                    "Changes of promises: %s re-dated, %s times by %s, %s reduced and %s cancelled are not possible."
                            .formatted(redated, redatings, delay, reduced, cancelled));
        }
    }
}
