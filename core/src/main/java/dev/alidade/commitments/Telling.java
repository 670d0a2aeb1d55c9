// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether and when the other side was told.
 *
 * @param warned the missed promises of which the other side was told before the first promised day began, of those missed
 * @param notice how long before the beginning of that day: the median over the warned; empty when there are none
 * @param knownToTold the time from the change being known to the other side being told, over the changed promises: nothing
 *     when it was told before, and open at as-of while it is untold. A change is known when the promiser wrote down so, and
 *     at the latest when a later day or a smaller quantity was set, the promise was taken back, or its first day was over
 * @param silent the changed promises of which the other side was never told by as-of, of those changed
 */
public record Telling(Proportion warned, Optional<Duration> notice, TimeToEvent knownToTold, Proportion silent) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the counts contradict each other
     */
    public Telling {
        requireNonNull(knownToTold, "knownToTold");
        if (notice.isPresent() != (warned.hits() > 0)
                || knownToTold.subjects() != silent.total()
                || knownToTold.open() != silent.hits()
                || warned.total() > silent.total()) {
            throw new IllegalArgumentException("Telling: %s warned, %s silent with %s still untold are not possible."
                    .formatted(warned, silent, knownToTold.open()));
        }
    }
}
