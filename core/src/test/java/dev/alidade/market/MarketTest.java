// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static dev.alidade.market.MarketFixture.BEFORE;
import static dev.alidade.market.MarketFixture.QUARTER;
import static dev.alidade.market.MarketFixture.count;
import static dev.alidade.market.MarketFixture.deals;
import static dev.alidade.market.MarketFixture.facts;
import static dev.alidade.market.MarketFixture.lead;
import static dev.alidade.market.MarketFixture.measured;
import static dev.alidade.market.MarketFixture.report;
import static dev.alidade.market.MarketFixture.settings;
import static dev.alidade.market.MarketFixture.spend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Campaign;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MarketTest {
    @Test
    void theOverlapIsWhatBothSharesHaveInCommon() {
        MarketReport report = report(
                settings(),
                facts(deals("north", 0, 20), deals("south", 0, 20), List.of(spend("N", "600"), spend("S", "400"))));
        MarketComparison comparison = report.comparison();
        assertEquals(0.9, comparison.overlap().orElseThrow(), 1e-15);
        assertEquals(0.0073, comparison.divergence().orElseThrow(), 5e-5);
        assertEquals(Optional.of(new BigDecimal("1000.00")), comparison.spend());
        assertEquals(40, comparison.cases());
        MarketBalance north = report.market("north").orElseThrow();
        assertEquals(0.6, north.spendShare().orElseThrow(), 1e-15);
        assertEquals(0.5, north.demandShare().orElseThrow(), 1e-15);
        assertEquals(0.1, north.gap().orElseThrow(), 1e-15);
        assertEquals(Proportion.of(20, 40).interval(), north.demandInterval());
        assertEquals(
                0.9,
                measured(report, MarketMetrics.SPEND_DEMAND_OVERLAP).value().orElseThrow(),
                1e-15);
        assertEquals(0.1, measured(report, MarketMetrics.LARGEST_GAP).value().orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.of(0), report.withoutMarket().spendShare());
    }

    /** Python 3.11: E|X/40 - .6| of a binomial X, summed over fractions, is .0613975317047137 in both markets. */
    @Test
    void besideTheOverlapStandsWhatSoManyCasesWouldOverlapByChance() {
        MarketReport report = report(
                settings(),
                facts(deals("north", 0, 20), deals("south", 0, 20), List.of(spend("N", "600"), spend("S", "400"))));
        assertEquals(1 - 0.0613975317047137, report.comparison().chanceOverlap().orElseThrow(), 1e-14);
        // the same sum of divergences in bits
        assertEquals(
                0.004619196958040526, report.comparison().chanceDivergence().orElseThrow(), 1e-14);
    }

    @Test
    void fewerCasesThanAskedForAreNoMeasurement() {
        MarketReport report =
                report(settings().minimum(5), facts(deals("north", 0, 4), List.of(spend("N", "1"), spend("S", "3"))));
        assertEquals(0.25, report.comparison().overlap().orElseThrow());
        assertEquals(
                State.NO_DATA,
                measured(report, MarketMetrics.SPEND_DEMAND_OVERLAP).state());
        assertEquals(State.NO_DATA, measured(report, MarketMetrics.DIVERGENCE).state());
        assertEquals(State.NO_DATA, measured(report, MarketMetrics.LARGEST_GAP).state());
    }

    @Test
    void withoutFactsEveryNumberIsAbsent() {
        MarketReport report = report(settings(), List.of());
        assertEquals(
                MarketMetrics.all(),
                report(settings().hot("moon"), List.of()).measurements().stream()
                        .map(Measurement::metric)
                        .toList());
        assertEquals(6, report.measurements().size()); // none of hot markets where none is stated
        assertTrue(report.measurements().stream().allMatch(measurement -> measurement.state() == State.NO_DATA));
        assertEquals(List.of(), report.issues());
    }

    @Test
    void spendOfAnotherTimeDoesNotCount() {
        MarketReport report = report(
                settings(),
                List.of(
                        spend("N", "7"),
                        new Spend("N", LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 2), Money.of("4", "EUR")),
                        Spend.ofDay("N", LocalDate.of(2024, 7, 1), Money.of("100", "EUR"))));
        assertEquals(
                Optional.of(new BigDecimal("9.00")),
                report.market("north").orElseThrow().spend());
    }

    @Test
    void anOpportunityWithoutMarketHasThatOfItsLead() {
        Opportunity deal = Opportunity.builder("O1")
                .createdAt(QUARTER.start())
                .build()
                .withTrace(LeadTrace.to(lead("L1", "north", BEFORE)));
        MarketReport report = report(settings(), List.of(deal));
        assertEquals(1, report.market("north").orElseThrow().opportunities());
        assertEquals(Proportion.of(0, 1), report.withoutMarket().opportunities());
    }

    @Test
    void whatHasNoMarketIsCountedAndInNoShare() {
        MarketReport report = report(
                settings().campaigns(List.of(Campaign.builder("X").build())).minimum(1),
                List.of(
                        spend("N", "1"),
                        spend("N", "2"),
                        spend("X", "1"),
                        spend("unheard of", "2"),
                        MarketFixture.deal("O1", "north", QUARTER.start()),
                        Opportunity.builder("O2").createdAt(QUARTER.start()).build()));
        assertEquals(OptionalDouble.of(1.0), report.comparison().overlap());
        assertEquals(Optional.of(new BigDecimal("3.00")), report.withoutMarket().spend());
        assertEquals(
                0.5,
                measured(report, MarketMetrics.SPEND_WITHOUT_MARKET).value().orElseThrow());
        assertEquals(
                0.5,
                measured(report, MarketMetrics.DEMAND_WITHOUT_MARKET).value().orElseThrow());
        assertEquals(1, count(report, MarketIssues.SPEND_WITHOUT_MARKET));
        assertEquals(1, count(report, MarketIssues.UNKNOWN_CAMPAIGN));
        assertEquals(1, count(report, MarketIssues.DEMAND_WITHOUT_MARKET));
    }

    @Test
    void spendThatCannotBeConvertedMakesTheSharesUnknown() {
        MarketReport report = report(
                settings(),
                facts(
                        deals("north", 0, 40),
                        List.of(
                                spend("N", "1"),
                                spend("N", "2"),
                                Spend.ofDay("S", LocalDate.of(2024, 5, 2), Money.of("3", "USD")))));
        assertEquals(
                Optional.of(MarketComparison.Absent.UNKNOWN_SPEND),
                report.comparison().absent());
        assertEquals(Optional.empty(), report.market("south").orElseThrow().spend());
        assertEquals(1, count(report, MarketIssues.UNCONVERTED_SPEND));
    }

    @Test
    void withoutACurrencyNoSpendIsTold() {
        MarketReport report = Markets.of(
                        MarketSettings.builder().campaign("N", "north").build())
                .measure(facts(deals("north", 0, 40), List.of(spend("N", "3"))), QUARTER);
        assertEquals(
                Optional.of(MarketComparison.Absent.NO_CURRENCY),
                report.comparison().absent());
        assertEquals(1, count(report, MarketIssues.NO_CURRENCY));
        assertEquals(0, count(report, MarketIssues.UNCONVERTED_SPEND));
    }

    @Test
    void theLargestGapsComeFirstAndMarketsWithoutOneAreNotAmongThem() {
        MarketReport report = report(
                settings().campaign("W", "west").campaign("E", "east").hot("moon"),
                facts(
                        deals("north", 0, 20),
                        deals("south", 0, 5),
                        deals("west", 0, 20),
                        deals("east", 0, 5),
                        List.of(spend("N", "15"), spend("S", "20"), spend("W", "10"), spend("E", "5"))));
        assertEquals(
                List.of("south", "west", "north"),
                report.largestGaps(5).stream().map(MarketBalance::market).toList());
        assertEquals(
                List.of("south"),
                report.largestGaps(1).stream().map(MarketBalance::market).toList());
        assertEquals(0.3, measured(report, MarketMetrics.LARGEST_GAP).value().orElseThrow(), 1e-15);
    }

    @Test
    void allSpendMayBeWithoutAMarketAndOfNoSpendThereIsNoShare() {
        MarketReport all = report(
                settings().campaigns(List.of(Campaign.builder("X").market(" ").build())), List.of(spend("X", "2")));
        assertEquals(OptionalDouble.of(1), all.withoutMarket().spendShare());
        assertEquals(1, count(all, MarketIssues.SPEND_WITHOUT_MARKET));
        MarketReport nothing = report(settings(), List.of(spend("N", "0"), spend("unheard of", "0")));
        assertEquals(OptionalDouble.empty(), nothing.withoutMarket().spendShare());
    }

    @Test
    void moreMoneyBackThanSpentIsNoShare() {
        MarketReport report = report(
                settings(), facts(deals("north", 0, 40), List.of(spend("N", "3"), spend("S", "1"), spend("S", "-2"))));
        assertEquals(
                OptionalDouble.of(1.0), report.market("north").orElseThrow().spendShare());
        assertEquals(
                OptionalDouble.of(0.0), report.market("south").orElseThrow().spendShare());
        assertEquals(
                Optional.of(new BigDecimal("-1.00")),
                report.market("south").orElseThrow().spend());
        assertEquals(1, count(report, MarketIssues.NEGATIVE_SPEND));
    }

    @Test
    void everyBasisOfDemandIsToldBesideTheOneAskedFor() {
        MarketReport report = report(
                settings().minimum(1),
                List.of(
                        spend("N", "1"),
                        lead("L1", "north", QUARTER.start()),
                        Opportunity.builder("O1")
                                .createdAt(QUARTER.start())
                                .market("south")
                                .amount(Money.of("5", "EUR"))
                                .build(),
                        DemandEstimate.of("north", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1), 3),
                        DemandEstimate.of("south", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1), 1)));
        assertEquals(OptionalDouble.of(0), report.comparison().overlap());
        assertEquals(
                List.of(DemandBasis.LEADS, DemandBasis.OPPORTUNITY_VALUE, DemandBasis.ESTIMATE),
                report.others().stream().map(MarketComparison::basis).toList());
        assertEquals(
                List.of(OptionalDouble.of(1), OptionalDouble.of(0), OptionalDouble.of(0.75)),
                report.others().stream().map(MarketComparison::overlap).toList());
    }

    @Test
    void valueIsThatAtTheCreationByTheRateOfTheDay() {
        MarketReport report = report(
                settings()
                        .basis(DemandBasis.OPPORTUNITY_VALUE)
                        .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                                .rate(LocalDate.of(2024, 5, 1), Currency.getInstance("USD"), new BigDecimal("0.5"))
                                .build()),
                List.of(
                        worth("O1", "2024-05-02T00:00:00Z", Money.of("10", "USD")),
                        worth("O2", "2024-04-02T00:00:00Z", Money.of("10", "USD")),
                        worth("O3", "2024-04-02T00:00:00Z", Money.of("-10", "EUR"))));
        assertEquals(
                Optional.of(new BigDecimal("5.00")),
                report.market("north").orElseThrow().opportunityValue());
        assertEquals(1, report.comparison().cases());
        assertEquals(1, count(report, MarketIssues.UNCONVERTED_AMOUNT));
        assertEquals(1, count(report, MarketIssues.WITHOUT_AMOUNT));
    }

    private static Opportunity worth(String id, String at, Money amount) {
        return Opportunity.builder(id)
                .createdAt(Instant.parse(at))
                .market("north")
                .amount(amount)
                .build();
    }

    @Test
    void estimatesInSeveralUnitsAreNotCompared() {
        MarketReport report = report(
                settings().basis(DemandBasis.ESTIMATE),
                List.of(
                        spend("N", "1"),
                        new DemandEstimate(
                                "north",
                                LocalDate.of(2024, 4, 1),
                                LocalDate.of(2024, 5, 1),
                                BigDecimal.TEN,
                                Optional.of("orders")),
                        DemandEstimate.of("south", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1), 10)));
        assertEquals(
                Optional.of(MarketComparison.Absent.SEVERAL_UNITS),
                report.comparison().absent());
        assertEquals(2, count(report, MarketIssues.SEVERAL_UNITS));
    }

    @Test
    void changeIsToldByCalendarPeriods() {
        MarketReport report = report(
                settings(),
                List.of(
                        new Spend("N", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 9), Money.of("100", "EUR")),
                        MarketFixture.deal("O1", "south", QUARTER.start()),
                        MarketFixture.deal("O2", "north", QUARTER.end().minusNanos(1))));
        assertEquals(
                List.of("2024-04", "2024-05", "2024-06"),
                report.periods().stream().map(MarketPeriod::period).toList());
        assertEquals(
                List.of("30.00", "31.00", "8.00"),
                report.periods().stream()
                        .map(period -> period.comparison().spend().orElseThrow().toString())
                        .toList());
        assertEquals(OptionalDouble.of(0), report.periods().get(0).comparison().overlap());
        assertEquals(
                Optional.of(MarketComparison.Absent.NO_DEMAND),
                report.periods().get(1).comparison().absent());
        assertEquals(OptionalDouble.of(1), report.periods().get(2).comparison().overlap());
        MarketReport quarters = report(
                settings().period(PeriodLength.QUARTER), List.of(MarketFixture.deal("O1", "south", QUARTER.start())));
        assertEquals("2024-Q2", quarters.periods().get(0).period());
        assertEquals(LocalDate.of(2024, 4, 1), quarters.periods().get(0).from());
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> settings().minimum(0).build());
        assertThrows(
                IllegalArgumentException.class, () -> settings().emerging(0, 5).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> settings().emerging(1000.5, 5).build());
        assertEquals(1000, settings().emerging(1000, 5).build().growth());
        assertThrows(IllegalArgumentException.class, () -> settings().campaign("N", "south"));
        assertThrows(IllegalArgumentException.class, () -> settings().hot(" ").build());
    }

    @Test
    void aMarketOfEstimatesOrHotOnesThatNothingElseNamesIsCounted() {
        MarketReport report = report(
                settings().hot("moon", "north", "west"),
                facts(deals("west", 0, 1), List.of(estimate("noth"), estimate("south"))));
        assertEquals(
                List.of(new DataIssue(MarketIssues.UNKNOWN_MARKET, 2, ImmutableList.of("moon", "noth"))),
                report.issues());
    }

    @Test
    void whereOnlyEstimatesNameMarketsNoneIsUnknown() {
        MarketReport report = report(MarketSettings.builder(), List.of(estimate("moon")));
        assertEquals(0, count(report, MarketIssues.UNKNOWN_MARKET));
        assertEquals(
                Optional.of(MarketComparison.Absent.NO_SPEND),
                report.comparison().absent());
    }

    @Test
    void namesThatDifferInCaseOrBlanksAtTheirEndsAreCountedAndStayMarketsOfTheirOwn() {
        MarketReport report =
                report(settings(), facts(deals("North", 0, 1), deals("north ", 0, 1), deals("nor th", 0, 1)));
        assertEquals(
                List.of(new DataIssue(MarketIssues.SIMILAR_NAMES, 3, ImmutableList.of("North", "north", "north "))),
                report.issues());
        assertEquals(
                List.of("North", "nor th", "north "),
                report.markets().stream().map(MarketBalance::market).toList());
    }

    private static DemandEstimate estimate(String market) {
        LocalDate first = LocalDate.of(2024, 4, 1);
        return new DemandEstimate(market, first, first.plusDays(91), BigDecimal.TEN, Optional.empty());
    }
}
