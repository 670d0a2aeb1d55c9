// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The forecasts of one owner: what was forecast for deals that belonged to the owner then, and what was won by deals that
 * belonged to the owner when they were won.
 *
 * @param ownerId the owner; empty for deals of nobody known
 * @param error how far the forecasts were off, period by period
 */
public record OwnerForecast(Optional<String> ownerId, ForecastError error) {
    /** Checks that nothing is missing. */
    public OwnerForecast {
        requireNonNull(ownerId, "ownerId");
        requireNonNull(error, "error");
    }
}
