// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.MarketFact;
import dev.alidade.model.SomeLeads;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The report against {@link NaiveMarkets}, over the window and one seen in the middle of it. */
class MarketOracleProperties {
    private static final Map<DemandBasis, String> KINDS = Map.of(
            DemandBasis.LEADS,
            "lead",
            DemandBasis.OPPORTUNITIES,
            "deal",
            DemandBasis.OPPORTUNITY_VALUE,
            "value",
            DemandBasis.ESTIMATE,
            "estimate");

    private static MarketSettings settings(DemandBasis basis) {
        return MarketSettings.builder()
                .campaign("C1", "north")
                .campaign("C2", "south")
                .campaigns(List.of(Campaign.builder("C3").build()))
                .basis(basis)
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2024, 2, 25), Currency.getInstance("JPY"), new BigDecimal("0.006"))
                        .build())
                .minimum(3)
                .emerging(0.1, 2)
                .build();
    }

    @Provide
    Arbitrary<List<MarketFact>> facts() {
        return SomeMarkets.facts().list().ofMaxSize(40);
    }

    @Property(tries = 400)
    void theReportIsWhatTheSlowWayGives(
            @ForAll("facts") List<MarketFact> facts, @ForAll DemandBasis basis, @ForAll boolean early) {
        Window window = early ? SomeLeads.WINDOW.withAsOf(Instant.parse("2024-03-05T12:00:00Z")) : SomeLeads.WINDOW;
        MarketReport report = Markets.of(settings(basis)).measure(facts, window);
        NaiveMarkets naive = new NaiveMarkets(facts, settings(basis), window);
        Instant before = window.start().minus(Duration.ofDays(10));
        assertEquals(before, report.before());
        SortedMap<String, BigDecimal> spend = naive.sums("spend", window.start(), window.end());
        SortedMap<String, BigDecimal> unknown = naive.sums("unknown", window.start(), window.end());
        SortedMap<String, BigDecimal> demand = naive.sums(KINDS.get(basis), window.start(), window.end());
        boolean units = facts.stream()
                        .filter(fact -> fact instanceof DemandEstimate)
                        .map(fact -> (DemandEstimate) fact)
                        .filter(estimate -> touches(estimate, before, window))
                        .map(DemandEstimate::unit)
                        .distinct()
                        .count()
                > 1;
        boolean comparable = unknown.keySet().stream().allMatch(String::isEmpty)
                && NaiveMarkets.total(spend) > 0
                && NaiveMarkets.total(demand) > 0
                && !(basis == DemandBasis.ESTIMATE && units);
        assertEquals(comparable, report.comparison().overlap().isPresent());
        if (comparable) {
            assertEquals(
                    NaiveMarkets.overlap(spend, demand),
                    report.comparison().overlap().getAsDouble(),
                    1e-9);
        }
        for (MarketBalance market : report.markets()) {
            assertAmounts(market, spend, unknown);
            assertEquals(
                    demandOf(market, basis).orElse(BigDecimal.ZERO).doubleValue(),
                    demand.getOrDefault(market.market(), BigDecimal.ZERO)
                            .movePointLeft(basis == DemandBasis.OPPORTUNITY_VALUE ? 2 : 0)
                            .doubleValue(),
                    1e-9);
            market.growth().ifPresent(growth -> assertGrowth(growth, naive, market.market(), basis, window, before));
        }
    }

    private static boolean touches(DemandEstimate estimate, Instant before, Window window) {
        LocalDate first = LocalDate.ofInstant(before, window.zone());
        LocalDate end = LocalDate.of(2024, 3, window.asOf().isBefore(window.end()) ? 6 : 11);
        return estimate.from().isBefore(end) && estimate.to().isAfter(first);
    }

    private static Optional<BigDecimal> demandOf(MarketBalance market, DemandBasis basis) {
        return switch (basis) {
            case LEADS -> Optional.of(BigDecimal.valueOf(market.leads()));
            case OPPORTUNITIES -> Optional.of(BigDecimal.valueOf(market.opportunities()));
            case OPPORTUNITY_VALUE -> market.opportunityValue();
            case ESTIMATE -> market.estimate();
        };
    }

    private static void assertAmounts(
            MarketBalance market, SortedMap<String, BigDecimal> spend, SortedMap<String, BigDecimal> unknown) {
        Optional<BigDecimal> told = unknown.containsKey(market.market())
                ? Optional.empty()
                : Optional.ofNullable(spend.get(market.market()))
                        .map(cents -> cents.movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN));
        assertEquals(told, market.spend());
    }

    private static void assertGrowth(
            DemandGrowth growth, NaiveMarkets naive, String market, DemandBasis basis, Window window, Instant before) {
        double now = naive.sums(KINDS.get(basis), window.start(), window.end())
                .getOrDefault(market, BigDecimal.ZERO)
                .doubleValue();
        double then = naive.sums(KINDS.get(basis), before, window.start())
                .getOrDefault(market, BigDecimal.ZERO)
                .doubleValue();
        boolean over = !window.asOf().isBefore(window.end());
        double days = over ? 10 : basis == DemandBasis.ESTIMATE ? 5 : 4.5;
        assertEquals(then > 0, growth.growth().isPresent());
        if (then > 0) {
            assertEquals(now / days / (then / 10) - 1, growth.growth().getAsDouble(), 1e-9 * (1 + now / then));
        }
    }
}
