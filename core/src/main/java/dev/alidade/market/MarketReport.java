// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;

/**
 * Where the money goes against where the demand is.
 *
 * @param currency the currency of all amounts; empty when the settings name none, and then no spend is told
 * @param comparison spend against demand by the basis of the settings
 * @param others the same against demand by every other basis, in the order of the bases
 * @param markets every market that anything was spent on or asked for in the window, that demand was in before it, or that sales
 *     states to be hot, in the order of their names
 * @param before the beginning of the time before the window, which growth is against: of the same number of months, days or
 *     seconds as the window
 * @param emerging markets whose demand grows, and whether they get money
 * @param hot the markets that sales states to be hot, in the order of their names
 * @param periods how spend and demand changed: the calendar months or quarters in which there was any, in order of time
 * @param withoutMarket what has no market
 * @param issues what was odd about spend and demand
 * @param measurements the numbers as measurements
 */
public record MarketReport(
        Optional<Currency> currency,
        MarketComparison comparison,
        ImmutableList<MarketComparison> others,
        ImmutableList<MarketBalance> markets,
        Instant before,
        EmergingMarkets emerging,
        ImmutableList<HotMarket> hot,
        ImmutableList<MarketPeriod> periods,
        WithoutMarket withoutMarket,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public MarketReport {
        requireNonNull(currency, "currency");
        requireNonNull(comparison, "comparison");
        requireNonNull(others, "others");
        requireNonNull(markets, "markets");
        requireNonNull(before, "before");
        requireNonNull(emerging, "emerging");
        requireNonNull(hot, "hot");
        requireNonNull(periods, "periods");
        requireNonNull(withoutMarket, "withoutMarket");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * What is known of one market.
     *
     * @param name the market
     * @return its numbers; empty when nobody names it
     */
    public Optional<MarketBalance> market(String name) {
        return markets.stream().filter(market -> market.market().equals(name)).findFirst();
    }

    /**
     * The markets whose shares of spend and demand are furthest apart.
     *
     * @param most how many at most
     * @return markets with a gap other than none, the largest first, equal ones in the order of their names
     */
    public ImmutableList<MarketBalance> largestGaps(int most) {
        return markets.stream()
                .filter(market ->
                        market.gap().isPresent() && Math.abs(market.gap().getAsDouble()) > 0)
                .sorted(Comparator.comparingDouble(
                                (MarketBalance market) -> Math.abs(market.gap().getAsDouble()))
                        .reversed()
                        .thenComparing(MarketBalance::market))
                .limit(most)
                .collect(ImmutableList.toImmutableList());
    }
}
