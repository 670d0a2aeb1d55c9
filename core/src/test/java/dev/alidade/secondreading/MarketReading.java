// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.market.DemandBasis;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The metrics on markets, read once more. */
final class MarketReading {
    static final long MINIMUM = 4;
    static final long MINIMUM_GROWING = 2;
    private static final Fraction GROWN = Fraction.of(5, 4);

    /** Something that somebody asked for: how much, where, and when. */
    private record Demand(Optional<String> market, Instant at, Fraction size) {}

    private final Window window;
    private final DemandBasis basis;
    private final List<Demand> demands;
    private final List<DemandEstimate> estimates;
    private final Map<String, Long> spendByMarket = new TreeMap<>();
    private long spendWithout;

    private MarketReading(
            Window window,
            DemandBasis basis,
            Map<String, Optional<String>> campaigns,
            List<Spend> spends,
            List<Demand> demands,
            List<DemandEstimate> estimates) {
        this.window = window;
        this.basis = basis;
        this.demands = demands;
        this.estimates = estimates;
        DaySpend.byCampaign(window, Period.ZERO, spends).forEach((campaign, cents) -> {
            Optional<String> market = campaigns.getOrDefault(campaign, Optional.empty());
            if (market.isPresent()) {
                spendByMarket.merge(market.get(), cents, Long::sum);
            } else {
                spendWithout += cents;
            }
        });
    }

    static Readings of(
            Window window,
            DemandBasis basis,
            Map<String, Optional<String>> campaigns,
            List<Spend> spends,
            List<Lead> leads,
            List<Opportunity> deals,
            List<DemandEstimate> estimates,
            Set<String> hot) {
        List<Demand> demands = switch (basis) {
            case LEADS ->
                leads.stream()
                        .map(lead -> new Demand(lead.market(), lead.createdAt(), Fraction.ONE))
                        .toList();
            case OPPORTUNITIES ->
                deals.stream()
                        .map(deal -> new Demand(deal.market(), deal.createdAt(), Fraction.ONE))
                        .toList();
            case OPPORTUNITY_VALUE ->
                deals.stream()
                        .map(deal -> new Demand(
                                deal.market(),
                                deal.createdAt(),
                                Fraction.of(deal.amount().orElseThrow().minorUnits())))
                        .toList();
            case ESTIMATE -> List.of();
        };
        MarketReading reading = new MarketReading(window, basis, campaigns, spends, demands, estimates);
        return reading.comparison()
                .with("market.spend-without-market", reading.spendWithoutMarket())
                .with("market.demand-without-market", reading.demandWithoutMarket())
                .with("market.emerging-coverage", reading.emergingCoverage())
                .with("market.hot-markets-confirmed", reading.hotConfirmed(hot));
    }

    private Instant knownEnd() {
        return window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
    }

    private Map<String, Fraction> demandBetween(Instant from, Instant to) {
        Map<String, Fraction> byMarket = new TreeMap<>();
        for (Demand demand : demands) {
            boolean then = !demand.at().isBefore(from) && demand.at().isBefore(to);
            if (then && demand.market().isPresent()) {
                byMarket.merge(demand.market().get(), demand.size(), Fraction::plus);
            }
        }
        if (basis == DemandBasis.ESTIMATE) {
            for (DemandEstimate estimate : estimates) {
                for (LocalDate day = estimate.from(); day.isBefore(estimate.to()); day = day.plusDays(1)) {
                    if (!Chance.begin(day).isBefore(from) && Chance.begin(day).isBefore(to)) {
                        byMarket.merge(
                                estimate.market(),
                                Fraction.of(estimate.size())
                                        .over(Fraction.of(ChronoUnit.DAYS.between(estimate.from(), estimate.to()))),
                                Fraction::plus);
                    }
                }
            }
        }
        return byMarket;
    }

    private Map<String, Fraction> demand() {
        return demandBetween(window.start(), knownEnd());
    }

    private long casesOf(Optional<String> market, Instant from, Instant to) {
        return demands.stream()
                .filter(demand -> !demand.at().isBefore(from) && demand.at().isBefore(to))
                .filter(demand -> market.isEmpty() || demand.market().equals(market))
                .count();
    }

    private static Map<String, Fraction> shares(Map<String, Fraction> sizes) {
        Fraction all = sizes.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Map<String, Fraction> shares = new TreeMap<>();
        if (all.compareTo(Fraction.ZERO) > 0) {
            sizes.forEach((market, size) -> shares.put(market, size.over(all)));
        }
        return shares;
    }

    private Readings comparison() {
        Map<String, Fraction> cents = new TreeMap<>();
        spendByMarket.forEach((market, spend) -> cents.put(market, Fraction.of(Math.max(0, spend))));
        Map<String, Fraction> spend = shares(cents);
        Map<String, Fraction> demand = shares(demand());
        long cases = demands.stream()
                .filter(one -> one.market().isPresent())
                .filter(one -> !one.at().isBefore(window.start()) && one.at().isBefore(knownEnd()))
                .count();
        if (spend.isEmpty() || demand.isEmpty() || (basis != DemandBasis.ESTIMATE && cases < MINIMUM)) {
            return new Readings()
                    .with("market.spend-demand-overlap", Reread.absent(State.NO_DATA))
                    .with("market.largest-gap", Reread.absent(State.NO_DATA))
                    .with("market.divergence", Reread.absent(State.NO_DATA));
        }
        TreeSet<String> markets = new TreeSet<>(spend.keySet());
        markets.addAll(demand.keySet());
        Fraction overlap = Fraction.ZERO;
        Fraction gap = Fraction.ZERO;
        double divergence = 0;
        for (String market : markets) {
            Fraction one = spend.getOrDefault(market, Fraction.ZERO);
            Fraction other = demand.getOrDefault(market, Fraction.ZERO);
            overlap = overlap.plus(one.compareTo(other) < 0 ? one : other);
            Fraction apart = one.minus(other).absolute();
            gap = gap.compareTo(apart) < 0 ? apart : gap;
            double middle = one.plus(other).toDouble() / 2;
            divergence += part(one.toDouble(), middle) / 2 + part(other.toDouble(), middle) / 2;
        }
        return new Readings()
                .with("market.spend-demand-overlap", Reread.about(overlap))
                .with("market.largest-gap", Reread.about(gap))
                .with("market.divergence", Reread.about(divergence));
    }

    private static double part(double share, double middle) {
        return share == 0 ? 0 : share * StrictMath.log(share / middle) / StrictMath.log(2);
    }

    private Reread spendWithoutMarket() {
        long all = spendWithout
                + spendByMarket.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(spendWithout, all));
    }

    private Reread demandWithoutMarket() {
        long without = demands.stream()
                .filter(one -> one.market().isEmpty())
                .filter(one -> !one.at().isBefore(window.start()) && one.at().isBefore(knownEnd()))
                .count();
        return Reread.share(without, casesOf(Optional.empty(), window.start(), knownEnd()));
    }

    /** The months before the window, as many as it has. */
    private static Instant before() {
        return Chance.begin(Chance.FROM.minusMonths(3));
    }

    private Set<String> emerging() {
        Map<String, Fraction> earlier = demandBetween(before(), window.start());
        TreeSet<String> emerging = new TreeSet<>();
        if (onRecordBefore()) {
            demand().forEach((market, size) -> {
                Fraction wanted = earlier.getOrDefault(market, Fraction.ZERO)
                        .over(days(before(), window.start()))
                        .times(GROWN);
                if (size.over(days(window.start(), knownEnd())).compareTo(wanted) >= 0
                        && size.compareTo(Fraction.ZERO) > 0
                        && many(market)
                        && beyondChance(market)) {
                    emerging.add(market);
                }
            });
        }
        return emerging;
    }

    /** As clocks show it: of estimates whole days, else parts of them too. */
    private Fraction days(Instant from, Instant to) {
        LocalDateTime begin = LocalDateTime.ofInstant(from, window.zone());
        LocalDateTime end = LocalDateTime.ofInstant(to, window.zone());
        boolean begun =
                basis == DemandBasis.ESTIMATE && end.isAfter(end.toLocalDate().atStartOfDay());
        return begun
                ? Fraction.of(ChronoUnit.DAYS.between(begin, end) + 1)
                : Fraction.of(ChronoUnit.SECONDS.between(begin, end), 86_400);
    }

    private boolean many(String market) {
        return basis == DemandBasis.ESTIMATE
                || casesOf(Optional.of(market), window.start(), knownEnd()) >= MINIMUM_GROWING;
    }

    /**
     * Whether cases of the window are more of all cases, by the lower limit of Wilson at 95 %, than the window's days are of
     * all days.
     */
    private boolean beyondChance(String market) {
        if (basis != DemandBasis.LEADS && basis != DemandBasis.OPPORTUNITIES) {
            return true;
        }
        double z = 1.959963984540054; // R 4.3: qnorm(0.975)
        double now = casesOf(Optional.of(market), window.start(), knownEnd());
        double all = now + casesOf(Optional.of(market), before(), window.start());
        double share = now / all;
        double root = Math.sqrt(share * (1 - share) / all + z * z / (4 * all * all));
        double lowest = (share + z * z / (2 * all) - z * root) / (1 + z * z / all);
        double daysNow = days(window.start(), knownEnd()).toDouble();
        return lowest > daysNow / (daysNow + days(before(), window.start()).toDouble());
    }

    /** Whether there is any demand before the window, and no stretch without a case that should have seen five of them. */
    private boolean onRecordBefore() {
        if (basis == DemandBasis.ESTIMATE) {
            return demandBetween(before(), window.start()).values().stream()
                    .anyMatch(size -> size.compareTo(Fraction.ZERO) > 0);
        }
        long cases = casesOf(Optional.empty(), before(), window.start());
        Optional<Instant> first = demands.stream()
                .map(Demand::at)
                .filter(at -> !at.isBefore(before()) && at.isBefore(window.start()))
                .min(Instant::compareTo);
        return first.isPresent()
                && cases * ChronoUnit.SECONDS.between(before(), first.get())
                        < 5 * ChronoUnit.SECONDS.between(first.get(), window.start());
    }

    private Reread emergingCoverage() {
        Set<String> emerging = emerging();
        long covered = emerging.stream()
                .filter(market -> spendByMarket.getOrDefault(market, 0L) > 0)
                .count();
        return Reread.share(covered, emerging.size());
    }

    private Reread hotConfirmed(Set<String> hot) {
        if (hot.isEmpty()) {
            return Reread.notReported();
        }
        Map<String, Fraction> demand = demand();
        Set<String> emerging = emerging();
        if (demand.values().stream().noneMatch(size -> size.compareTo(Fraction.ZERO) > 0)) {
            return Reread.absent(State.NO_DATA);
        }
        long confirmed = hot.stream()
                .filter(market -> {
                    Fraction own = demand.getOrDefault(market, Fraction.ZERO);
                    long ahead = demand.values().stream()
                            .filter(size -> size.compareTo(own) > 0)
                            .count();
                    return emerging.contains(market) || (own.compareTo(Fraction.ZERO) > 0 && ahead < hot.size());
                })
                .count();
        return Reread.share(confirmed, hot.size());
    }
}
