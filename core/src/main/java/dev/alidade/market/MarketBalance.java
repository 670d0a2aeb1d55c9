// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Spend and demand of one market.
 *
 * @param market the market
 * @param spend what was spent in it, in units of the report's currency, negative when more was paid back; empty when nothing
 *     is on record, amounts aren't told, or a part can't be converted
 * @param leads how many leads were created in it in the window
 * @param opportunities how many opportunities
 * @param opportunityValue what these were worth when created, as far as it is known, in units of the report's currency; empty
 *     when of none it is
 * @param estimate the demand estimated for days of the window; empty without an estimate
 * @param spendShare its part of the spend in all markets, from 0 to 1; empty when that isn't known
 * @param demandShare its part of the demand in all markets by the basis of the settings, from 0 to 1; empty when there is none
 * @param demandInterval Wilson's interval of that share where demand is a number of cases
 * @param gap the share of spend less that of demand: negative where demand is underfunded; empty when one of them is
 * @param growth how demand by that basis changed; empty when the time before the window isn't on record
 * @param emerging whether demand grew by as much as the settings ask for
 * @param hot whether sales states the market to be hot
 */
public record MarketBalance(
        String market,
        Optional<BigDecimal> spend,
        long leads,
        long opportunities,
        Optional<BigDecimal> opportunityValue,
        Optional<BigDecimal> estimate,
        OptionalDouble spendShare,
        OptionalDouble demandShare,
        Optional<Interval> demandInterval,
        OptionalDouble gap,
        Optional<DemandGrowth> growth,
        boolean emerging,
        boolean hot) {
    /** Checks that nothing is missing. */
    public MarketBalance {
        requireNonNull(market, "market");
        requireNonNull(spend, "spend");
        requireNonNull(opportunityValue, "opportunityValue");
        requireNonNull(estimate, "estimate");
        requireNonNull(spendShare, "spendShare");
        requireNonNull(demandShare, "demandShare");
        requireNonNull(demandInterval, "demandInterval");
        requireNonNull(gap, "gap");
        requireNonNull(growth, "growth");
    }
}
