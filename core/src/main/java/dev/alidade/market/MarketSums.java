// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import java.math.BigDecimal;
import java.util.function.IntFunction;

/** What was counted of one market, or of all, in some time. */
record MarketSums(
        long leads,
        long deals,
        long valued,
        BigDecimal value,
        long estimates,
        BigDecimal estimated,
        long records,
        long unconverted,
        BigDecimal spent) {
    static final MarketSums NOTHING = of(plane -> BigDecimal.ZERO);

    static MarketSums of(IntFunction<BigDecimal> planes) {
        return new MarketSums(
                count(planes.apply(MarketCells.LEADS)),
                count(planes.apply(MarketCells.DEALS)),
                count(planes.apply(MarketCells.VALUED)),
                planes.apply(MarketCells.VALUE),
                count(planes.apply(MarketCells.ESTIMATES)),
                planes.apply(MarketCells.ESTIMATED),
                count(planes.apply(MarketCells.RECORDS)),
                count(planes.apply(MarketCells.UNCONVERTED)),
                planes.apply(MarketCells.SPENT));
    }

    private static long count(BigDecimal sum) {
        long count = sum.longValueExact();
        if (count < 0) {
            throw new IllegalStateException("A number of cases is negative: %s.".formatted(count));
        }
        return count;
    }

    /** Refuses what no facts come to. */
    void check(String market, String period) {
        boolean before = period.equals(MarketTimes.BEFORE);
        if (valued > deals
                || value.signum() < 0
                || (valued == 0 && value.signum() != 0)
                || estimated.signum() < 0
                || (estimates == 0 && estimated.signum() != 0)
                || unconverted > records
                || (unconverted == records && spent.signum() != 0)
                || (before && records > 0)
                || (market.equals(MarketCells.NONE) && estimates > 0)) {
            throw new IllegalStateException("Market %s in %s: %s is not possible.".formatted(market, period, this));
        }
    }

    MarketSums plus(MarketSums other) {
        return new MarketSums(
                Math.addExact(leads, other.leads),
                Math.addExact(deals, other.deals),
                Math.addExact(valued, other.valued),
                value.add(other.value),
                Math.addExact(estimates, other.estimates),
                estimated.add(other.estimated),
                Math.addExact(records, other.records),
                Math.addExact(unconverted, other.unconverted),
                spent.add(other.spent));
    }

    /** The demand by a basis, value in minor units. */
    BigDecimal demand(DemandBasis basis) {
        return switch (basis) {
            case LEADS -> BigDecimal.valueOf(leads);
            case OPPORTUNITIES -> BigDecimal.valueOf(deals);
            case OPPORTUNITY_VALUE -> value;
            case ESTIMATE -> estimated;
        };
    }

    /** How many leads, opportunities or estimates are behind that demand. */
    long cases(DemandBasis basis) {
        return switch (basis) {
            case LEADS -> leads;
            case OPPORTUNITIES -> deals;
            case OPPORTUNITY_VALUE -> valued;
            case ESTIMATE -> estimates;
        };
    }

    /** What was spent, without what was paid back in all. */
    BigDecimal positiveSpend() {
        return spent.max(BigDecimal.ZERO);
    }
}
