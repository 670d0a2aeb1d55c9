// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * A confidence interval of a duration, of which the data may not reach one end or both: from 16 days on, without upper
 * limit.
 *
 * @param low the lower limit; empty when the data determine none
 * @param high the upper limit; empty when the data don't reach it
 * @param level the confidence level, between 0 and 1
 */
public record DurationInterval(Optional<Duration> low, Optional<Duration> high, double level) {
    /**
     * Checks the order of the limits.
     *
     * @throws IllegalArgumentException if the limits are not in order, or the level is not between 0 and 1
     */
    public DurationInterval {
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw new IllegalArgumentException("Interval: %s to %s is not possible.".formatted(low.get(), high.get()));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Interval: level %s is not between 0 and 1. Maybe it is a percentage.".formatted(level));
        }
    }
}
