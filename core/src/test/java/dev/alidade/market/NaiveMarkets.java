// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Lead;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The same numbers the slow way: one list of dated amounts, looked through again for every question. In UTC only. */
final class NaiveMarkets {
    /** So much of a kind in a market at an instant; of spend and estimates, at the beginning of a day. */
    record Entry(String kind, String market, Instant at, BigDecimal amount) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Window window;
    private final ExchangeRates rates;

    NaiveMarkets(List<MarketFact> facts, MarketSettings settings, Window window) {
        this.window = window;
        rates = settings.rates().orElseThrow();
        for (MarketFact fact : facts) {
            if (fact instanceof Lead lead) {
                enter("lead", lead.market(), lead.createdAt(), BigDecimal.ONE);
            } else if (fact instanceof Opportunity deal) {
                Optional<String> market = deal.market()
                        .filter(name -> !name.isBlank())
                        .or(() -> deal.trace().flatMap(lead -> lead.market()));
                enter("deal", market, deal.createdAt(), BigDecimal.ONE);
                value(deal).ifPresent(value -> enter("value", market, deal.createdAt(), value));
            } else if (fact instanceof Spend spend) {
                for (LocalDate day = spend.from(); day.isBefore(spend.to()); day = day.plusDays(1)) {
                    Optional<BigDecimal> amount = rates.minorUnits(spend.within(day, day.plusDays(1)), day);
                    Optional<String> market = settings.campaigns().getOrDefault(spend.campaignId(), Optional.empty());
                    enter(amount.isPresent() ? "spend" : "unknown", market, begin(day), amount.orElse(BigDecimal.ONE));
                }
            } else if (fact instanceof DemandEstimate estimate) {
                for (LocalDate day = estimate.from(); day.isBefore(estimate.to()); day = day.plusDays(1)) {
                    enter(
                            "estimate",
                            Optional.of(estimate.market()),
                            begin(day),
                            estimate.within(day, day.plusDays(1)));
                }
            }
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void enter(String kind, Optional<String> market, Instant at, BigDecimal amount) {
        String name = market.filter(text -> !text.isBlank()).orElse("");
        entries.add(new Entry(kind, name, at, amount));
    }

    private Optional<BigDecimal> value(Opportunity deal) {
        BigDecimal last = null;
        Optional<Money> stated = deal.amount();
        List<Money> amounts = new ArrayList<>();
        stated.ifPresent(amounts::add);
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof OpportunityEvent.AmountChanged change
                    && !event.at().isAfter(deal.createdAt())) {
                amounts.add(change.amount());
            }
        }
        for (Money amount : amounts) {
            if (amount.minorUnits() >= 0) {
                last = amount.currency().equals(rates.reporting())
                        ? BigDecimal.valueOf(amount.minorUnits())
                        : converted(amount, deal);
            }
        }
        return Optional.ofNullable(last);
    }

    private BigDecimal converted(Money amount, Opportunity deal) {
        try {
            return rates.convert(amount, LocalDate.ofInstant(deal.createdAt(), ZoneOffset.UTC))
                    .map(money -> BigDecimal.valueOf(money.minorUnits()))
                    .orElse(null);
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    /** What of a kind there is by market in {@code [from, to)} as far as it is known, with the market "" for none. */
    SortedMap<String, BigDecimal> sums(String kind, Instant from, Instant to) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.kind().equals(kind)
                    && !entry.at().isBefore(from)
                    && entry.at().isBefore(to)
                    && window.knows(entry.at())) {
                sums.merge(entry.market(), entry.amount(), BigDecimal::add);
            }
        }
        return sums;
    }

    /** The sum of minima of the shares, of markets alone. */
    static double overlap(SortedMap<String, BigDecimal> spend, SortedMap<String, BigDecimal> demand) {
        double sum = 0;
        double spent = total(spend);
        double wanted = total(demand);
        TreeSet<String> markets = new TreeSet<>(spend.keySet());
        markets.retainAll(demand.keySet());
        markets.remove("");
        for (String market : markets) {
            sum += Math.min(
                    Math.max(0, spend.get(market).doubleValue()) / spent,
                    demand.get(market).doubleValue() / wanted);
        }
        return sum;
    }

    /** The sum over markets of what isn't negative. */
    static double total(SortedMap<String, BigDecimal> amounts) {
        double sum = 0;
        for (var entry : amounts.entrySet()) {
            sum += entry.getKey().isEmpty() ? 0 : Math.max(0, entry.getValue().doubleValue());
        }
        return sum;
    }
}
