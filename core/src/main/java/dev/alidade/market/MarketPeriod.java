// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;

/**
 * Spend and demand of the part of a calendar month or quarter that lies in the window.
 *
 * @param period its name: 2024-07 or 2024-Q3
 * @param from its first day in the window
 * @param comparison shares of spend against shares of demand, over all markets
 * @param spendShares the share of spend by market, of markets with spend; empty when that isn't known
 * @param demandShares the share of demand by market, of markets with demand
 */
public record MarketPeriod(
        String period,
        LocalDate from,
        MarketComparison comparison,
        ImmutableSortedMap<String, Double> spendShares,
        ImmutableSortedMap<String, Double> demandShares) {
    /** Checks that nothing is missing. */
    public MarketPeriod {
        requireNonNull(period, "period");
        requireNonNull(from, "from");
        requireNonNull(comparison, "comparison");
        requireNonNull(spendShares, "spendShares");
        requireNonNull(demandShares, "demandShares");
    }
}
