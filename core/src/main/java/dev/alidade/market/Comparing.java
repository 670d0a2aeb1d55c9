// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.market.MarketComparison.Absent;
import dev.alidade.stats.ChanceDistance;
import dev.alidade.stats.DistributionDistance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/** Compares spend and demand of some time. What has no market is not among the markets. */
final class Comparing {
    private final MarketSettings settings;
    private final boolean severalUnits;

    Comparing(MarketSettings settings, boolean severalUnits) {
        this.settings = settings;
        this.severalUnits = severalUnits;
    }

    MarketComparison compare(SortedMap<String, MarketSums> markets, DemandBasis basis) {
        MarketSums all = total(markets);
        ImmutableSortedMap<String, Double> spend = spendShares(markets);
        ImmutableSortedMap<String, Double> demand = demandShares(markets, basis);
        Optional<Absent> absent = absent(all, spend, demand, basis);
        double[] spent = new double[markets.size()];
        double[] wanted = new double[markets.size()];
        int at = 0;
        for (String market : markets.keySet()) {
            spent[at] = spend.getOrDefault(market, 0.0);
            wanted[at] = demand.getOrDefault(market, 0.0);
            at++;
        }
        boolean there = absent.isEmpty();
        boolean chance = there && basis.counted();
        long cases = all.cases(basis);
        return new MarketComparison(
                basis,
                spend(all),
                amount(all.demand(basis), basis),
                cases,
                when(there, () -> DistributionDistance.overlap(spent, wanted)),
                when(chance, () -> ChanceDistance.overlap(spent, cases)),
                when(there, () -> DistributionDistance.jensenShannon(spent, wanted)),
                when(chance, () -> ChanceDistance.jensenShannon(spent, cases)),
                basis == DemandBasis.ESTIMATE || cases >= settings.minimum(),
                absent);
    }

    private Optional<Absent> absent(
            MarketSums all, Map<String, Double> spend, Map<String, Double> demand, DemandBasis basis) {
        if (spend.isEmpty()) {
            return Optional.of(
                    all.records() > 0 && settings.currency().isEmpty()
                            ? Absent.NO_CURRENCY
                            : all.unconverted() > 0 ? Absent.UNKNOWN_SPEND : Absent.NO_SPEND);
        }
        if (demand.isEmpty()) {
            return Optional.of(basis == DemandBasis.ESTIMATE && severalUnits ? Absent.SEVERAL_UNITS : Absent.NO_DEMAND);
        }
        return Optional.empty();
    }

    static MarketSums total(Map<String, MarketSums> markets) {
        return markets.values().stream().reduce(MarketSums.NOTHING, MarketSums::plus);
    }

    /** The share of spend of each market with any; none when that of a market isn't known. */
    ImmutableSortedMap<String, Double> spendShares(SortedMap<String, MarketSums> markets) {
        return markets.values().stream().anyMatch(sums -> sums.unconverted() > 0)
                ? ImmutableSortedMap.of()
                : shares(markets, MarketSums::positiveSpend);
    }

    /** The share of demand of each market with any; none when estimates can't be compared. */
    ImmutableSortedMap<String, Double> demandShares(SortedMap<String, MarketSums> markets, DemandBasis basis) {
        return basis == DemandBasis.ESTIMATE && severalUnits
                ? ImmutableSortedMap.of()
                : shares(markets, sums -> sums.demand(basis));
    }

    private static ImmutableSortedMap<String, Double> shares(
            SortedMap<String, MarketSums> markets, Function<MarketSums, BigDecimal> amount) {
        BigDecimal total = markets.values().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        ImmutableSortedMap.Builder<String, Double> shares = ImmutableSortedMap.naturalOrder();
        markets.forEach((market, sums) -> {
            BigDecimal part = amount.apply(sums);
            if (part.signum() > 0) {
                shares.put(market, part.divide(total, MathContext.DECIMAL128).doubleValue());
            }
        });
        return shares.buildOrThrow();
    }

    /** What was spent, in units of the currency; empty without a record, or when a part isn't known. */
    Optional<BigDecimal> spend(MarketSums sums) {
        return sums.records() == 0
                        || sums.unconverted() > 0
                        || settings.currency().isEmpty()
                ? Optional.empty()
                : Optional.of(units(sums.spent()));
    }

    /** Demand in units of its basis. */
    BigDecimal amount(BigDecimal demand, DemandBasis basis) {
        return basis == DemandBasis.OPPORTUNITY_VALUE && settings.currency().isPresent() ? units(demand) : demand;
    }

    /** Minor units in units of the currency, rounded to whole minor units: of a sum, and so only once. */
    BigDecimal units(BigDecimal minorUnits) {
        int decimals = settings.currency().orElseThrow().getDefaultFractionDigits();
        return minorUnits.movePointLeft(decimals).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private static OptionalDouble when(boolean there, DoubleSupplier value) {
        return there ? OptionalDouble.of(value.getAsDouble()) : OptionalDouble.empty();
    }
}
