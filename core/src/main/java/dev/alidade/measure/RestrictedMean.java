// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The mean time to an event, with everything that takes longer than a horizon counted as the horizon. Unlike the mean it
 * is known also when some still wait.
 *
 * @param mean the mean, to the nanosecond
 * @param standardError its standard error (Klein and Moeschberger 2003, section 4.5)
 * @param horizon the longest time that counts
 */
public record RestrictedMean(Duration mean, Duration standardError, Duration horizon) {
    /** Checks that nothing is missing. */
    public RestrictedMean {
        requireNonNull(mean, "mean");
        requireNonNull(standardError, "standardError");
        requireNonNull(horizon, "horizon");
    }
}
