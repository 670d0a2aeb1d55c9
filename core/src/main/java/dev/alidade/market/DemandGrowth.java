// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * How the demand of a market changed from the time of the same length before the window to the window, day by day: of a
 * window that isn't over, the days that are known.
 *
 * @param before the demand before the window, in units of its basis
 * @param now the demand in the window
 * @param growth demand a day in the window divided by that before, less 1: 0.25 is a quarter more; empty without demand
 *     before
 * @param low the lower limit of the growth of a number of leads or opportunities, at level .95, from -1; empty when demand is
 *     no number of cases, or there is none at all
 * @param high its upper limit; empty likewise, and without demand before
 */
public record DemandGrowth(
        BigDecimal before, BigDecimal now, OptionalDouble growth, OptionalDouble low, OptionalDouble high) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if demand is negative, or growth is told without demand before
     */
    public DemandGrowth {
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        if (before.signum() < 0 || now.signum() < 0 || growth.isPresent() != (before.signum() > 0)) {
            throw new IllegalArgumentException(
                    "Demand that grew from %s to %s by %s is not possible.".formatted(before, now, growth));
        }
    }
}
