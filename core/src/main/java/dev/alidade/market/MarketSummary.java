// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the report of what a tally has counted. */
final class MarketSummary {
    final MarketSettings settings;
    final MarketTally tally;
    final Comparing comparing;
    final Growing growing;
    final boolean severalUnits;
    private final boolean spendRecorded;
    final SortedMap<String, MarketSums> now = new TreeMap<>(); // in the window, by market
    final MarketSums nowhere; // in the window, without a market
    final MarketNames names;
    private final SortedMap<String, MarketSums> before = new TreeMap<>();
    private final TreeMap<String, SortedMap<String, MarketSums>> periods = new TreeMap<>();
    private final ImmutableSortedMap<String, Double> spendShares;
    private final ImmutableSortedMap<String, Double> demandShares;

    /**
     * A summary of a tally.
     *
     * @param whole what tells whether there are records of spend, and of the time before: the tally itself, or that of all
     *     groups
     */
    MarketSummary(MarketTally tally, MarketTally whole) {
        this.tally = tally;
        settings = tally.settings;
        tally.cells
                .all()
                .forEach((market, byPeriod) -> byPeriod.forEach((period, sums) -> {
                    if (period.equals(MarketTimes.BEFORE)) {
                        before.put(market, sums);
                    } else {
                        now.merge(market, sums, MarketSums::plus);
                        periods.computeIfAbsent(period, name -> new TreeMap<>()).put(market, sums);
                    }
                }));
        severalUnits = tally.units.size() > 1;
        MarketSums allBefore = whole.cells.total(period -> period.equals(MarketTimes.BEFORE));
        growing = new Growing(whole, allBefore, severalUnits);
        spendRecorded = whole.cells.total(period -> true).records() > 0;
        nowhere = Objects.requireNonNullElse(now.remove(MarketCells.NONE), MarketSums.NOTHING);
        before.remove(MarketCells.NONE);
        names = new MarketNames(settings, now, before);
        comparing = new Comparing(settings, severalUnits);
        spendShares = comparing.spendShares(now);
        demandShares = comparing.demandShares(now, settings.basis());
        requireUnits();
    }

    private void requireUnits() {
        boolean estimated =
                Comparing.total(now).estimates() + Comparing.total(before).estimates() > 0;
        if (estimated != tally.units.size() > 0) {
            throw new IllegalStateException("Estimates in %s units are not possible.".formatted(tally.units.size()));
        }
    }

    MarketReport report() {
        MarketComparison comparison = comparing.compare(now, settings.basis());
        ImmutableList.Builder<MarketComparison> others = ImmutableList.builder();
        for (DemandBasis basis : DemandBasis.values()) {
            if (basis != settings.basis()) {
                others.add(comparing.compare(now, basis));
            }
        }
        ImmutableList<MarketBalance> markets = markets();
        MarketReport bare = new MarketReport(
                settings.currency(),
                comparison,
                others.build(),
                markets,
                tally.times.before,
                emerging(markets),
                hot(markets),
                periods(),
                withoutMarket(),
                MarketFindings.issues(this),
                ImmutableList.of());
        return MarketFindings.withMeasurements(bare, settings);
    }

    private ImmutableList<MarketBalance> markets() {
        TreeMap<String, MarketSums> named = new TreeMap<>(now);
        before.keySet().forEach(market -> named.putIfAbsent(market, MarketSums.NOTHING));
        settings.hot().forEach(market -> named.putIfAbsent(market, MarketSums.NOTHING));
        long cases = Comparing.total(now).cases(settings.basis());
        ImmutableList.Builder<MarketBalance> balances = ImmutableList.builder();
        named.forEach((market, sums) -> balances.add(balance(market, sums, cases)));
        return balances.build();
    }

    private MarketBalance balance(String market, MarketSums sums, long cases) {
        MarketSums then = before.getOrDefault(market, MarketSums.NOTHING);
        OptionalDouble spend = share(spendShares, market);
        OptionalDouble demand = share(demandShares, market);
        Optional<DemandGrowth> growth = growing.of(then, sums, comparing);
        return new MarketBalance(
                market,
                comparing.spend(sums),
                sums.leads(),
                sums.deals(),
                sums.valued() > 0 ? Optional.of(comparing.units(sums.value())) : Optional.empty(),
                sums.estimates() > 0 ? Optional.of(sums.estimated()) : Optional.empty(),
                spend,
                demand,
                settings.basis().counted()
                        ? Proportion.of(sums.cases(settings.basis()), cases).interval()
                        : Optional.empty(),
                spend.isPresent() && demand.isPresent()
                        ? OptionalDouble.of(spend.getAsDouble() - demand.getAsDouble())
                        : OptionalDouble.empty(),
                growth,
                growing.emerging(then, sums, growth),
                settings.hot().contains(market));
    }

    private static OptionalDouble share(Map<String, Double> shares, String market) {
        return shares.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(shares.getOrDefault(market, 0.0));
    }

    private EmergingMarkets emerging(ImmutableList<MarketBalance> markets) {
        boolean told = settings.currency().isPresent() && spendRecorded;
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (MarketBalance market : markets) {
            if (told && market.emerging()) {
                MarketSums sums = now.getOrDefault(market.market(), MarketSums.NOTHING);
                (sums.spent().signum() > 0 || sums.unconverted() > 0 ? with : without).add(market.market());
            }
        }
        return new EmergingMarkets(
                growing.absent().isEmpty(),
                growing.absent(),
                Proportion.of(with.size(), with.size() + without.size()),
                ImmutableList.copyOf(with),
                ImmutableList.copyOf(without));
    }

    private ImmutableList<HotMarket> hot(ImmutableList<MarketBalance> markets) {
        List<BigDecimal> demands = now.values().stream()
                .map(sums -> sums.demand(settings.basis()))
                .filter(demand -> demand.signum() > 0 && !demandShares.isEmpty())
                .sorted(Comparator.reverseOrder())
                .toList();
        return markets.stream()
                .filter(MarketBalance::hot)
                .map(market -> hot(market, demands))
                .collect(ImmutableList.toImmutableList());
    }

    private HotMarket hot(MarketBalance market, List<BigDecimal> demands) {
        BigDecimal demand =
                now.getOrDefault(market.market(), MarketSums.NOTHING).demand(settings.basis());
        int place = demands.indexOf(demand) + 1;
        return new HotMarket(
                market.market(),
                place > 0 ? Optional.of(place) : Optional.empty(),
                market.demandShare(),
                market.spendShare(),
                market.emerging(),
                market.emerging() || (place > 0 && place <= settings.hot().size()));
    }

    private ImmutableList<MarketPeriod> periods() {
        ImmutableList.Builder<MarketPeriod> told = ImmutableList.builder();
        periods.forEach((name, markets) -> {
            markets.remove(MarketCells.NONE);
            LocalDate first = tally.times.first(name);
            told.add(new MarketPeriod(
                    name,
                    tally.times.firstIn(first),
                    comparing.compare(markets, settings.basis()),
                    comparing.spendShares(markets),
                    comparing.demandShares(markets, settings.basis())));
        });
        return told.build();
    }

    private WithoutMarket withoutMarket() {
        MarketSums all = Comparing.total(now).plus(nowhere);
        Optional<BigDecimal> spend = comparing.spend(nowhere);
        Optional<BigDecimal> total = comparing.spend(all);
        BigDecimal part = spend.orElse(BigDecimal.ZERO);
        boolean share =
                total.isPresent() && total.get().signum() > 0 && part.signum() >= 0 && part.compareTo(total.get()) <= 0;
        return new WithoutMarket(
                spend,
                share
                        ? OptionalDouble.of(
                                part.divide(total.get(), MathContext.DECIMAL128).doubleValue())
                        : OptionalDouble.empty(),
                Proportion.of(nowhere.leads(), all.leads()),
                Proportion.of(nowhere.deals(), all.deals()));
    }
}
