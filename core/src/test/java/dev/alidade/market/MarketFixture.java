// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The second quarter of 2024, and the first one before it: both have 91 days. */
final class MarketFixture {
    static final Window QUARTER = Window.ofDays(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1), ZoneOffset.UTC);
    static final Instant BEFORE = Instant.parse("2024-01-01T00:00:00Z");

    private MarketFixture() {}

    static MarketSettingsBuilder settings() {
        return MarketSettings.builder()
                .campaign("N", "north")
                .campaign("S", "south")
                .currency(Currency.getInstance("EUR"));
    }

    /** So many opportunities in a market, one every half day from the beginning of the quarter before on. */
    static List<MarketFact> deals(String market, int before, int now) {
        List<MarketFact> deals = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            deals.add(deal(market + "-before-" + i, market, BEFORE.plusSeconds(43_200L * i)));
        }
        for (int i = 0; i < now; i++) {
            deals.add(deal(market + "-" + i, market, QUARTER.start().plusSeconds(43_200L * i)));
        }
        return deals;
    }

    static Opportunity deal(String id, String market, Instant at) {
        return Opportunity.builder(id).createdAt(at).market(market).build();
    }

    static Lead lead(String id, String market, Instant at) {
        return Lead.builder(id).createdAt(at).market(market).build();
    }

    static Spend spend(String campaign, String euros) {
        return Spend.ofDay(campaign, LocalDate.of(2024, 5, 2), Money.of(euros, "EUR"));
    }

    @SafeVarargs
    static List<MarketFact> facts(List<? extends MarketFact>... parts) {
        List<MarketFact> facts = new ArrayList<>();
        for (List<? extends MarketFact> part : parts) {
            facts.addAll(part);
        }
        return facts;
    }

    static MarketReport report(MarketSettingsBuilder settings, List<MarketFact> facts) {
        return Markets.of(settings.build()).measure(facts, QUARTER);
    }

    static Measurement measured(MarketReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measurement -> measurement.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    static long count(MarketReport report, IssueKind kind) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .mapToLong(DataIssue::count)
                .sum();
    }
}
