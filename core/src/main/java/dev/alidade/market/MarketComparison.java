// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Shares of spend against shares of demand, over all markets.
 *
 * @param basis what is taken for demand
 * @param spend what was spent in markets, in units of the report's currency; empty when it isn't known
 * @param demand the demand in markets, in units of its basis
 * @param cases how many leads, opportunities (of {@link DemandBasis#OPPORTUNITY_VALUE}: with a known value) or estimates are
 *     behind it
 * @param overlap what both distributions have in common, the sum of the smaller share of each market, from 0 to 1; empty
 *     when one of them isn't known
 * @param chanceOverlap the overlap that so many leads or opportunities show on average if they are distributed as spend is,
 *     from 0 to 1; empty without an overlap, or when demand is no number of cases
 * @param divergence the divergence of Jensen and Shannon to base 2, from 0 for equal shares to 1 for nothing in common; empty
 *     when the overlap is
 * @param chanceDivergence the divergence that so many cases show on average if they are distributed as spend is; empty when
 *     the chance overlap is
 * @param enough whether there are as many leads or opportunities as the settings ask for; always true of estimates
 * @param absent why there is no overlap; empty when there is one
 */
public record MarketComparison(
        DemandBasis basis,
        Optional<BigDecimal> spend,
        BigDecimal demand,
        long cases,
        OptionalDouble overlap,
        OptionalDouble chanceOverlap,
        OptionalDouble divergence,
        OptionalDouble chanceDivergence,
        boolean enough,
        Optional<Absent> absent) {
    /** Why spend and demand can't be compared. */
    public enum Absent {
        /** No currency is named, so that no spend is told. */
        NO_CURRENCY,
        /** Nothing was spent in any market. */
        NO_SPEND,
        /** Spend in a market can't be converted. */
        UNKNOWN_SPEND,
        /** There is no demand in any market. */
        NO_DEMAND,
        /** Estimates are in several units. */
        SEVERAL_UNITS
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a number is negative, or an overlap is there together with a reason why it isn't
     */
    public MarketComparison {
        requireNonNull(basis, "basis");
        requireNonNull(spend, "spend");
        requireNonNull(chanceOverlap, "chanceOverlap");
        requireNonNull(divergence, "divergence");
        requireNonNull(chanceDivergence, "chanceDivergence");
        if (cases < 0 || demand.signum() < 0 || overlap.isPresent() == absent.isPresent()) {
            throw new IllegalArgumentException(
                    "Markets by %s: demand %s of %s cases with overlap %s and reason %s is not possible."
                            .formatted(basis, demand, cases, overlap, absent));
        }
    }
}
