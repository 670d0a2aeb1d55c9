// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic: whether the money goes where the demand is. */
public final class MarketMetrics {
    /** What the shares of spend and of demand by market have in common. No value without one of them, or with few cases. */
    public static final Metric SPEND_DEMAND_OVERLAP = Metric.builder(
                    "market.spend-demand-overlap", "Spend where the demand is")
            .formula("sum over markets of the smaller of two shares: of spend in the window, and of demand in the"
                    + " window (opportunities, leads, value of opportunities, or an estimate); what has no market"
                    + " is in neither")
            .sources(Source.CRITERIA_FOR_SUCCESS, Source.WILLIAMS)
            .gaming("Taking leads for demand, which follow the money; or leaving campaigns without a market.")
            .counterMetric("market.spend-without-market")
            .advice("move money to the markets with more of the demand than of the spend")
            .build();

    /** Share of emerging markets that get money. No value when no market is known to grow, or no spend is on record. */
    public static final Metric EMERGING_COVERAGE = Metric.builder(
                    "market.emerging-coverage", "Emerging markets that get money")
            .formula("markets with growing demand on which money was spent in the window / markets whose demand a day"
                    + " grew against the time of the same length before it by as much, and to as many cases, as"
                    + " agreed, and beyond chance where cases are counted; no value where that time isn't on record")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Spending a token amount in each of them.")
            .counterMetric("market.spend-demand-overlap")
            .advice("spend in {n} more {market|markets} whose demand grows")
            .build();

    /** The largest difference of shares in a market. No value when the overlap has none. */
    public static final Metric LARGEST_GAP = information("market.largest-gap", "Largest gap between spend and demand")
            .formula("largest absolute difference of the share of spend and the share of demand of one market")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Cutting a market into several small ones.")
            .counterMetric("market.spend-demand-overlap")
            .build();

    /** The divergence of the two distributions. No value when the overlap has none. */
    public static final Metric DIVERGENCE = information("market.divergence", "Divergence of spend from demand")
            .unit(Unit.COEFFICIENT)
            .formula(
                    "divergence of Jensen and Shannon, base 2, of the shares of spend and demand by market: 0 for equal"
                            + " shares, 1 for nothing in common")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Taking leads for demand, which follow the money.")
            .counterMetric("market.spend-demand-overlap")
            .build();

    /** Share of spend without a market. No value when no spend is known. */
    public static final Metric SPEND_WITHOUT_MARKET = information(
                    "market.spend-without-market", "Spend that aims at no market")
            .formula("spend in the window on campaigns without a market / spend in the window")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Naming some market for campaigns that aim at none.")
            .counterMetric("market.spend-demand-overlap")
            .build();

    /** Share of demand without a market. No value without demand, or when it is an estimate. */
    public static final Metric DEMAND_WITHOUT_MARKET = information(
                    "market.demand-without-market", "Demand whose market isn't recorded")
            .formula("leads or opportunities, as demand is counted, created in the window without a market / created in"
                    + " the window")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Filling in a default market.")
            .counterMetric("market.spend-demand-overlap")
            .build();

    /** Share of the markets that sales states to be hot of which the data agree. No value without demand. */
    public static final Metric HOT_MARKETS_CONFIRMED = information(
                    "market.hot-markets-confirmed", "Sales' hot markets that the data confirm")
            .formula("markets stated by sales that are emerging, or among as many markets with the most demand as are"
                    + " stated / markets stated by sales; no value without demand in any market")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Stating every market, or only those that everybody knows.")
            .counterMetric("market.emerging-coverage")
            .build();

    private MarketMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION);
    }

    /**
     * All metrics of markets.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                SPEND_DEMAND_OVERLAP,
                EMERGING_COVERAGE,
                LARGEST_GAP,
                DIVERGENCE,
                SPEND_WITHOUT_MARKET,
                DEMAND_WITHOUT_MARKET,
                HOT_MARKETS_CONFIRMED);
    }
}
