// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static dev.alidade.market.MarketFixture.BEFORE;
import static dev.alidade.market.MarketFixture.QUARTER;
import static dev.alidade.market.MarketFixture.count;
import static dev.alidade.market.MarketFixture.deals;
import static dev.alidade.market.MarketFixture.facts;
import static dev.alidade.market.MarketFixture.measured;
import static dev.alidade.market.MarketFixture.report;
import static dev.alidade.market.MarketFixture.settings;
import static dev.alidade.market.MarketFixture.spend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EmergingMarketsTest {
    @Test
    void aMarketWhoseDemandGrowsAndThatGetsNoMoneyIsNamed() {
        MarketReport report =
                report(settings(), facts(deals("north", 40, 40), deals("south", 8, 20), List.of(spend("N", "100"))));
        assertTrue(report.emerging().known());
        assertEquals(List.of("south"), report.emerging().withoutMoney());
        Measurement coverage = measured(report, MarketMetrics.EMERGING_COVERAGE);
        assertEquals(OptionalDouble.of(0), coverage.value());
        assertEquals(List.of("south"), coverage.evidence().examples());
    }

    /** Python 3.11, decimal with 40 digits: Wilson's limits of 20 of 28 as odds, less 1. */
    @Test
    void growthHasTheScoreIntervalOfARatioOfRates() {
        MarketReport report = report(settings(), facts(deals("north", 40, 40), deals("south", 8, 20)));
        DemandGrowth growth = report.market("south").orElseThrow().growth().orElseThrow();
        assertEquals(1.5, growth.growth().orElseThrow(), 1e-15);
        assertEquals(0.1249790068913854, growth.low().orElseThrow(), 1e-12);
        assertEquals(4.555659227162295, growth.high().orElseThrow(), 1e-12);
    }

    @Test
    void moneyThatGoesThereCoversIt() {
        MarketReport report =
                report(settings(), facts(deals("north", 40, 40), deals("south", 8, 20), List.of(spend("S", "1"))));
        assertEquals(Proportion.of(1, 1), report.emerging().funded());
    }

    @Test
    void growthThatChanceExplainsIsNoEmergingMarket() {
        MarketReport report = report(settings(), facts(deals("north", 40, 40), deals("south", 8, 10)));
        MarketBalance south = report.market("south").orElseThrow();
        assertEquals(0.25, south.growth().orElseThrow().growth().orElseThrow());
        assertFalse(south.emerging());
    }

    @Test
    void aMarketWithoutDemandBeforeIsEmergingWhenItHasEnough() {
        MarketReport nine = report(settings(), facts(deals("north", 40, 40), deals("new", 0, 9)));
        MarketReport ten = report(settings(), facts(deals("north", 40, 40), deals("new", 0, 10)));
        assertFalse(nine.market("new").orElseThrow().emerging());
        assertTrue(ten.market("new").orElseThrow().emerging());
        DemandGrowth growth = ten.market("new").orElseThrow().growth().orElseThrow();
        assertEquals(OptionalDouble.empty(), growth.growth());
        assertEquals(OptionalDouble.empty(), growth.high());
        assertTrue(growth.low().orElseThrow() > 1);
    }

    @Test
    void growthIsComparedExactly() {
        assertTrue(valueGrowth("1.20", 0.2).emerging());
        assertFalse(valueGrowth("1.19", 0.2).emerging());
        assertTrue(valueGrowth("1.30", 0.3).emerging());
    }

    private static MarketBalance valueGrowth(String now, double wanted) {
        List<MarketFact> facts = List.of(worth("O1", BEFORE, "1.00"), worth("O2", QUARTER.start(), now));
        return report(settings().basis(DemandBasis.OPPORTUNITY_VALUE).emerging(wanted, 1), facts)
                .market("north")
                .orElseThrow();
    }

    private static Opportunity worth(String id, Instant at, String euros) {
        return Opportunity.builder(id)
                .createdAt(at)
                .market("north")
                .amount(Money.of(euros, "EUR"))
                .build();
    }

    @Test
    void withoutDemandBeforeNothingIsKnownToGrow() {
        MarketReport report = report(settings(), facts(deals("south", 0, 50), List.of(spend("N", "1"))));
        assertEquals(
                Optional.of(EmergingMarkets.Absent.NOTHING_BEFORE),
                report.emerging().absent());
        assertEquals(
                State.NO_DATA, measured(report, MarketMetrics.EMERGING_COVERAGE).state());
        assertEquals(Optional.empty(), report.market("south").orElseThrow().growth());
    }

    @Test
    void recordsThatBeginInTheMiddleOfTheTimeBeforeShowNoGrowth() {
        Instant middle = BEFORE.plus(Duration.ofDays(46));
        List<MarketFact> late = facts(deals("south", 0, 50));
        for (int i = 0; i < 5; i++) {
            late.add(MarketFixture.deal("late" + i, "south", middle.plus(Duration.ofDays(i))));
        }
        MarketReport report = report(settings(), late);
        assertEquals(
                Optional.of(EmergingMarkets.Absent.RECORDS_BEGIN_LATE),
                report.emerging().absent());
        assertEquals(1, count(report, MarketIssues.RECORDS_BEGIN_LATE));
        late.remove(late.size() - 1); // four cases in 45 days: fewer than five expected in the 46 before
        assertTrue(report(settings(), late).emerging().known());
    }

    /** Of five cases in the later half of 91 days, five are to be expected in the first half. */
    @Test
    void recordsThatBeginWhereExactlyFiveCasesAreMissingBeginLate() {
        Instant middle = BEFORE.plus(Duration.ofHours(91 * 12));
        List<MarketFact> late = facts(deals("south", 0, 50));
        late.add(MarketFixture.deal("first", "south", middle));
        for (int i = 0; i < 4; i++) {
            late.add(MarketFixture.deal("late" + i, "south", middle.plus(Duration.ofDays(i + 1))));
        }
        assertEquals(
                Optional.of(EmergingMarkets.Absent.RECORDS_BEGIN_LATE),
                report(settings(), late).emerging().absent());
        late.add(MarketFixture.deal("earlier", "south", middle.minus(Duration.ofDays(8))));
        assertTrue(report(settings(), late).emerging().known()); // 6 * 37.5 days are less than 5 * 53.5
    }

    @Test
    void withoutSpendOnRecordNobodyCanTellWhoGetsMoney() {
        MarketReport report = report(settings(), facts(deals("north", 40, 40), deals("south", 8, 20)));
        assertTrue(report.market("south").orElseThrow().emerging());
        assertEquals(
                State.NO_DATA, measured(report, MarketMetrics.EMERGING_COVERAGE).state());
    }

    @Test
    void ofAWindowThatIsNotOverTheKnownDaysCount() {
        List<MarketFact> facts = facts(deals("north", 40, 20));
        MarketReport report =
                Markets.of(settings().build()).measure(facts, QUARTER.withAsOf(Instant.parse("2024-04-11T00:00:00Z")));
        DemandGrowth growth = report.market("north").orElseThrow().growth().orElseThrow();
        assertEquals(20.0 / 10 / (40.0 / 91) - 1, growth.growth().orElseThrow(), 1e-12);
        double low = Proportion.of(20, 60).interval().orElseThrow().low();
        assertEquals(low / (1 - low) * 9.1 - 1, growth.low().orElseThrow(), 1e-12);
    }

    @Test
    void estimatesGrowByTheirDays() {
        MarketReport report = report(
                settings().basis(DemandBasis.ESTIMATE),
                List.of(
                        DemandEstimate.of("south", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), 100),
                        DemandEstimate.of("south", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1), 125),
                        spend("N", "9")));
        DemandGrowth growth = report.market("south").orElseThrow().growth().orElseThrow();
        assertEquals(OptionalDouble.of(0.25), growth.growth());
        assertEquals(OptionalDouble.empty(), growth.low());
        assertEquals(List.of("south"), report.emerging().withoutMoney());
    }

    @Test
    void daysAreAsLongAsClocksShowThem() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Window change =
                Window.ofDays(LocalDate.of(2024, 10, 21), LocalDate.of(2024, 11, 4), berlin); // a day of 25 hours
        MarketReport report = Markets.of(settings()
                        .basis(DemandBasis.OPPORTUNITY_VALUE)
                        .emerging(0.2, 1)
                        .build())
                .measure(
                        List.of(
                                worth("O1", change.start().minus(Duration.ofDays(14)), "1.00"),
                                worth("O2", change.start(), "1.20")),
                        change);
        assertTrue(report.market("north").orElseThrow().emerging());
    }

    @Test
    void hotMarketsAreHeldAgainstTheData() {
        MarketReport report = report(
                settings().hot("north", "moon"),
                facts(deals("north", 40, 40), deals("south", 8, 20), List.of(spend("N", "1"))));
        assertEquals(
                List.of("moon false", "north true"),
                report.hot().stream()
                        .map(market -> market.market() + " " + market.confirmed())
                        .toList());
        assertEquals(Optional.of(1), report.hot().get(1).place());
        Measurement confirmed = measured(report, MarketMetrics.HOT_MARKETS_CONFIRMED);
        assertEquals(OptionalDouble.of(0.5), confirmed.value());
        assertEquals(List.of("moon"), confirmed.evidence().examples());
    }
}
