// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static dev.alidade.market.MarketFixture.BEFORE;
import static dev.alidade.market.MarketFixture.QUARTER;
import static dev.alidade.market.MarketFixture.count;
import static dev.alidade.market.MarketFixture.deals;
import static dev.alidade.market.MarketFixture.facts;
import static dev.alidade.market.MarketFixture.report;
import static dev.alidade.market.MarketFixture.settings;
import static dev.alidade.market.MarketFixture.spend;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Lead;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What demand is, and what is odd about it. */
class DemandTest {
    private static final List<MarketFact> WITHOUT_MARKET = List.of(
            Lead.builder("L0").createdAt(BEFORE).build(),
            Lead.builder("L1").createdAt(QUARTER.start()).build(),
            Opportunity.builder("O0").createdAt(BEFORE).build(),
            Opportunity.builder("O1").createdAt(QUARTER.start()).build(),
            Opportunity.builder("O2").createdAt(QUARTER.start()).build());

    /** Of the window alone, and of what demand is by the basis alone. */
    @ParameterizedTest
    @EnumSource(DemandBasis.class)
    void demandWithoutMarketIsCountedWhereItIsDemand(DemandBasis basis) {
        MarketReport report = report(settings().basis(basis), WITHOUT_MARKET);
        List<String> found = report.issues().stream()
                .filter(issue -> issue.kind().equals(MarketIssues.DEMAND_WITHOUT_MARKET))
                .flatMap(issue -> issue.examples().stream())
                .toList();
        List<String> wanted = switch (basis) {
            case LEADS -> List.of("L1");
            case OPPORTUNITIES, OPPORTUNITY_VALUE -> List.of("O1", "O2");
            case ESTIMATE -> List.of();
        };
        assertEquals(wanted, found);
    }

    @Test
    void aValueIsTheLastAmountUpToTheCreationAndMayBeZero() {
        Instant at = QUARTER.start();
        Opportunity changed = Opportunity.builder("O1")
                .createdAt(at)
                .market("north")
                .amount(Money.of("10", "EUR"))
                .amountChanged(at, Money.of("7", "EUR"))
                .amountChanged(at.plusNanos(1), Money.of("99", "EUR"))
                .build();
        Opportunity nothing = Opportunity.builder("O2")
                .createdAt(at)
                .market("south")
                .amount(Money.of("0", "EUR"))
                .build();
        Opportunity toNothing = Opportunity.builder("O3")
                .createdAt(at)
                .market("west")
                .amount(Money.of("10", "EUR"))
                .amountChanged(at, Money.of("0", "EUR"))
                .build();
        MarketReport report =
                report(settings().basis(DemandBasis.OPPORTUNITY_VALUE), List.of(changed, nothing, toNothing));
        assertEquals(Optional.of(new BigDecimal("7.00")), value(report, "north"));
        assertEquals(Optional.of(new BigDecimal("0.00")), value(report, "south"));
        assertEquals(Optional.of(new BigDecimal("0.00")), value(report, "west"));
        assertEquals(0, count(report, MarketIssues.WITHOUT_AMOUNT));
    }

    private static Optional<BigDecimal> value(MarketReport report, String market) {
        return report.market(market).orElseThrow().opportunityValue();
    }

    @Test
    void anAmountThatIsMissingAndOneWithoutARateAreTwoIssues() {
        Opportunity dollars = Opportunity.builder("O1")
                .createdAt(QUARTER.start())
                .market("north")
                .amount(Money.of("10", "USD"))
                .build();
        MarketReport report = report(
                settings().basis(DemandBasis.OPPORTUNITY_VALUE),
                facts(List.of(dollars), deals("north", 1, 2))); // one before the window is none
        assertEquals(1, count(report, MarketIssues.UNCONVERTED_AMOUNT));
        assertEquals(2, count(report, MarketIssues.WITHOUT_AMOUNT));
    }

    @Test
    void aMarketThatDemandWasInBeforeTheWindowAloneIsKnownAndListed() {
        MarketReport report = report(settings().hot("old", "moon"), deals("old", 3, 0));
        assertEquals(0, report.market("old").orElseThrow().opportunities());
        assertEquals(List.of(new DataIssue(MarketIssues.UNKNOWN_MARKET, 1, ImmutableList.of("moon"))), report.issues());
        assertEquals(
                List.of("moon", "old"),
                report.markets().stream().map(MarketBalance::market).toList());
        assertEquals(
                List.of("old"),
                report(settings(), deals("old", 3, 0)).markets().stream()
                        .map(MarketBalance::market)
                        .toList());
    }

    @Test
    void allEstimatesCountWhereTheirUnitsDiffer() {
        LocalDate april = LocalDate.of(2024, 4, 1);
        MarketReport report = report(
                settings().basis(DemandBasis.ESTIMATE),
                List.of(
                        DemandEstimate.of("north", april, april.plusDays(1), 10),
                        DemandEstimate.of("south", april, april.plusDays(1), 10),
                        new DemandEstimate("north", april, april.plusDays(1), BigDecimal.TEN, Optional.of("orders"))));
        assertEquals(3, count(report, MarketIssues.SEVERAL_UNITS));
    }

    @Test
    void aHotMarketWithoutDemandHasNoPlaceAndTheFirstOfOneIsConfirmed() {
        List<MarketFact> facts = facts(deals("north", 0, 40), List.of(spend("S", "1")));
        HotMarket south = report(settings().hot("south"), facts).hot().get(0);
        assertEquals(Optional.empty(), south.place());
        assertEquals(false, south.confirmed());
        HotMarket north = report(settings().hot("north"), facts).hot().get(0);
        assertEquals(Optional.of(1), north.place());
        assertEquals(true, north.confirmed());
    }
}
