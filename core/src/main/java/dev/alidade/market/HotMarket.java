// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A market that sales states to be hot, against the data.
 *
 * @param market the market
 * @param place its place by demand, 1 for the most, markets with equal demand at the same one; empty without demand in it
 * @param demandShare its share of demand, from 0 to 1; empty when there is no demand in any market
 * @param spendShare its share of spend; empty when that isn't known
 * @param emerging whether its demand grows, as {@link EmergingMarkets} has it
 * @param confirmed whether the data agree: it is emerging, or among as many markets with the most demand as sales states to be
 *     hot
 */
public record HotMarket(
        String market,
        Optional<Integer> place,
        OptionalDouble demandShare,
        OptionalDouble spendShare,
        boolean emerging,
        boolean confirmed) {
    /** Checks that nothing is missing. */
    public HotMarket {
        requireNonNull(market, "market");
        requireNonNull(place, "place");
        requireNonNull(demandShare, "demandShare");
        requireNonNull(spendShare, "spendShare");
    }
}
