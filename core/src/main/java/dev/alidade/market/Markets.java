// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.Analysis;
import dev.alidade.model.MarketFact;

/**
 * Where marketing spends against where demand is.
 *
 * <pre>{@code
 * MarketReport report = Markets.of(settings).measure(facts, year);
 * report.comparison().overlap(); // .62
 * report.emerging().withoutMoney(); // hydrogen
 * }</pre>
 */
public final class Markets {
    private Markets() {}

    /**
     * Spend and demand by market. The facts are spend, leads, opportunities and estimates of demand: spend and estimates count
     * by the days that begin in the window and before as-of, leads and opportunities by their creation. Demand in the
     * window is also compared with the time of the same length before it, so that facts of that time belong to the facts.
     *
     * @param settings the campaigns' markets, what is taken for demand, and what an emerging market is
     * @return the analysis
     */
    public static Analysis<MarketFact, MarketReport> of(MarketSettings settings) {
        return new MarketAnalysis(settings);
    }
}
