// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.Earliest;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import dev.alidade.model.SpendDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Spend, leads, opportunities and estimates by market and period. */
final class MarketTally extends CellTally<MarketFact, MarketReport> {
    final MarketSettings settings;
    MarketTimes times;
    final Issues issues = cell(
            "issues",
            new Issues(
                    MarketIssues.UNKNOWN_CAMPAIGN,
                    MarketIssues.SPEND_WITHOUT_MARKET,
                    MarketIssues.DEMAND_WITHOUT_MARKET,
                    MarketIssues.UNCONVERTED_SPEND,
                    MarketIssues.WITHOUT_AMOUNT,
                    MarketIssues.UNCONVERTED_AMOUNT));
    final Earliest firstLead = cell("firstLead", new Earliest());
    final Earliest firstDeal = cell("firstDeal", new Earliest());
    final Keyed<Count> units = cell("units", new Keyed<>(Count::new));
    final MarketCells cells;
    private final CreationValue values;

    MarketTally(MarketSettings settings, Settings identity, Window window) {
        super(identity, window);
        this.settings = settings;
        times = new MarketTimes(window, settings.period());
        CellRegister register = this::cell;
        cells = new MarketCells(new Names(), register);
        values = new CreationValue(settings, window);
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        MarketTally like = (MarketTally) other;
        times = like.times;
    }

    @Override
    public void add(MarketFact fact) {
        if (fact instanceof Lead lead) {
            add(lead);
        } else if (fact instanceof Opportunity deal) {
            add(deal);
        } else if (fact instanceof Spend spend) {
            add(spend);
        } else if (fact instanceof DemandEstimate estimate) {
            add(estimate);
        }
    }

    private void add(Lead lead) {
        boolean before = times.isBefore(lead.createdAt());
        if (!before && !window().selects(lead.createdAt())) {
            return;
        }
        firstLead.add(lead.createdAt());
        String market = named(lead.market());
        cells.add(cells.of(market, period(lead.createdAt(), before)), MarketCells.LEADS, 1);
        if (!before && settings.basis() == DemandBasis.LEADS) {
            noteWithout(market, lead.id());
        }
    }

    private void add(Opportunity deal) {
        boolean before = times.isBefore(deal.createdAt());
        if (!before && !window().selects(deal.createdAt())) {
            return;
        }
        firstDeal.add(deal.createdAt());
        String market = named(deal.market());
        if (market.equals(MarketCells.NONE)) {
            market = named(deal.trace().flatMap(LeadTrace::market));
        }
        int node = cells.of(market, period(deal.createdAt(), before));
        cells.add(node, MarketCells.DEALS, 1);
        if (!before
                && (settings.basis() == DemandBasis.OPPORTUNITIES
                        || settings.basis() == DemandBasis.OPPORTUNITY_VALUE)) {
            noteWithout(market, deal.id());
        }
        if (settings.currency().isEmpty()) {
            return; // told once, as an issue of the settings
        }
        values.find(deal);
        if (values.known()) {
            cells.add(node, MarketCells.VALUED, 1);
            cells.add(node, MarketCells.VALUE, values.minorUnits());
        } else if (!before && settings.basis() == DemandBasis.OPPORTUNITY_VALUE) {
            issues.add(values.usable() ? MarketIssues.UNCONVERTED_AMOUNT : MarketIssues.WITHOUT_AMOUNT, deal.id());
        }
    }

    private String period(Instant at, boolean before) {
        return before ? MarketTimes.BEFORE : times.period(at);
    }

    private void noteWithout(String market, String id) {
        if (market.equals(MarketCells.NONE)) {
            issues.add(MarketIssues.DEMAND_WITHOUT_MARKET, id);
        }
    }

    private static String named(Optional<String> market) {
        return market.isPresent() && !market.get().isBlank() ? market.get() : MarketCells.NONE;
    }

    private void add(Spend spend) {
        LocalDate day = later(spend.from(), times.firstDay());
        LocalDate stop = earlier(spend.to(), times.endDay());
        if (!day.isBefore(stop)) {
            return;
        }
        Optional<String> market = settings.campaigns().getOrDefault(spend.campaignId(), Optional.empty());
        if (!settings.campaigns().containsKey(spend.campaignId())) {
            issues.add(MarketIssues.UNKNOWN_CAMPAIGN, spend.campaignId());
        } else if (market.isEmpty()) {
            issues.add(MarketIssues.SPEND_WITHOUT_MARKET, spend.campaignId());
        }
        boolean unconverted = false;
        while (day.isBefore(stop)) {
            LocalDate first = settings.period().firstDay(day);
            int node =
                    cells.of(market.orElse(MarketCells.NONE), settings.period().name(first));
            cells.add(node, MarketCells.RECORDS, 1);
            Optional<BigDecimal> amount = amount(spend, day);
            if (amount.isPresent()) {
                cells.add(node, MarketCells.SPENT, amount.get());
            } else {
                cells.add(node, MarketCells.UNCONVERTED, 1);
                unconverted = true;
            }
            day = settings.period().next(first);
        }
        if (unconverted && settings.currency().isPresent()) {
            issues.add(MarketIssues.UNCONVERTED_SPEND, spend.campaignId());
        }
    }

    /** What of a spend falls on the period of a day; without a currency it is unknown. */
    private Optional<BigDecimal> amount(Spend spend, LocalDate day) {
        return settings.currency().isEmpty()
                ? Optional.empty()
                : new SpendDays(times.part(day), Period.ZERO, settings.currency(), settings.rates()).amount(spend);
    }

    private void add(DemandEstimate estimate) {
        LocalDate first = times.firstDay();
        LocalDate day = later(estimate.from(), first);
        LocalDate stop = earlier(estimate.to(), times.endDay());
        LocalDate dayBefore = later(estimate.from(), times.firstDayBefore());
        LocalDate stopBefore = earlier(estimate.to(), first);
        boolean now = day.isBefore(stop);
        if (dayBefore.isBefore(stopBefore)) {
            addPart(estimate, MarketTimes.BEFORE, dayBefore, stopBefore);
        } else if (!now) {
            return;
        }
        units.at(estimate.unit().orElse("")).increment();
        while (day.isBefore(stop)) {
            LocalDate begin = settings.period().firstDay(day);
            LocalDate next = settings.period().next(begin);
            addPart(estimate, settings.period().name(begin), day, earlier(next, stop));
            day = next;
        }
    }

    private void addPart(DemandEstimate estimate, String period, LocalDate from, LocalDate to) {
        int node = cells.of(estimate.market(), period);
        cells.add(node, MarketCells.ESTIMATES, 1);
        cells.add(node, MarketCells.ESTIMATED, estimate.within(from, to));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public MarketReport result() {
        return new MarketSummary(this, this).report();
    }

    @Override
    protected MarketReport resultAmong(CellTally<MarketFact, MarketReport> whole) {
        return new MarketSummary(this, (MarketTally) whole).report();
    }
}
