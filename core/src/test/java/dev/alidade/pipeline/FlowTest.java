// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final Window QUARTER =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 10);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);

    private static Instant day(int month, int day) {
        return LocalDate.of(2024, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    /** A deal of the year before. */
    private static OpportunityBuilder old(String id) {
        return Opportunity.builder(id).createdAt(Instant.parse("2023-11-05T10:00:00Z"));
    }

    private static FlowReport report(Window window, FlowSettings settings, OpportunityBuilder... deals) {
        return OpenPipeline.flow(settings)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), window);
    }

    private static FlowReport report(OpportunityBuilder... deals) {
        return report(QUARTER, FlowSettings.standard(), deals);
    }

    private static void assertLine(long deals, String value, FlowLine line) {
        assertEquals(deals, line.deals());
        assertEquals(new BigDecimal(value), line.value("EUR"));
    }

    private static OptionalDouble value(FlowReport report, Metric metric) {
        return report.measurements().stream()
                .filter(one -> one.metric().equals(metric))
                .map(Measurement::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOpenDealThatGrowsAndIsWonLeavesWithWhatWasWon() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .amountChanged(day(2, 1), eur("130.50"))
                        .won(day(2, 1)))
                .all();
        assertLine(1, "100.00", flow.opening());
        assertLine(1, "30.50", flow.increased());
        assertLine(1, "130.50", flow.won());
        assertLine(0, "0", flow.closing());
    }

    @Test
    void aDealCreatedAndWonInTheWindowCountsAsBoth() {
        Flow flow = report(Opportunity.builder("O1")
                        .createdAt(day(1, 5))
                        .amount(eur("40"))
                        .amountChanged(day(1, 8), eur("70"))
                        .won(day(1, 9)))
                .all();
        assertLine(1, "70.00", flow.created());
        assertLine(1, "70.00", flow.won());
        assertLine(0, "0", flow.increased());
    }

    @Test
    void aDealCreatedWhenTheWindowStartsIsNewAndOneWonWhenItEndsIsStillOpen() {
        Flow flow = report(Opportunity.builder("O1")
                        .createdAt(QUARTER.start())
                        .amount(eur("40"))
                        .won(QUARTER.end()))
                .all();
        assertLine(1, "40.00", flow.created());
        assertLine(1, "40.00", flow.closing());
    }

    @Test
    void anAmountChangedAfterTheClosingChangesNothing() {
        Flow flow = report(old("O1").amount(eur("100")).won(day(2, 1)).amountChanged(day(2, 2), eur("900")))
                .all();
        assertLine(1, "100.00", flow.won());
        assertLine(0, "0", flow.increased());
    }

    @Test
    void anAmountSetToZeroByTheLossIsNoDecrease() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .amountChanged(day(2, 1), eur("0"))
                        .lost(day(2, 1)))
                .all();
        assertLine(1, "100.00", flow.lost());
        assertLine(0, "0", flow.decreased());
    }

    @Test
    void anAmountThatWasZeroAtTheBeginningIsUnknownAndZeroInTheLoss() {
        Flow flow = report(old("O1")
                        .amountChanged(Instant.parse("2023-11-20T00:00:00Z"), eur("100"))
                        .amountChanged(Instant.parse("2023-12-01T00:00:00Z"), eur("0"))
                        .lost(day(2, 1)))
                .all();
        assertLine(1, "0", flow.opening());
        assertEquals(1, flow.opening().withoutAmount());
        assertLine(1, "0.00", flow.lost());
        assertLine(0, "0", flow.increased());
    }

    @Test
    void aDealWonBeforeAndOpenedAgainIsReopened() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .won(Instant.parse("2023-12-01T00:00:00Z"))
                        .reopened(day(1, 15)))
                .all();
        assertLine(0, "0", flow.opening());
        assertLine(1, "100.00", flow.reopened());
        assertLine(1, "100.00", flow.closing());
    }

    @Test
    void aDealClosedBeforeAndClosedOtherwiseInTheWindowWasReopened() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .lost(Instant.parse("2023-12-01T00:00:00Z"))
                        .reopened(day(1, 15))
                        .won(day(1, 20)))
                .all();
        assertLine(1, "100.00", flow.reopened());
        assertLine(1, "100.00", flow.won());
    }

    @Test
    void aDealWonBeforeAndWonOnceMoreInTheWindowWasReopened() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .won(Instant.parse("2023-12-01T00:00:00Z"))
                        .reopened(day(1, 15))
                        .won(day(1, 20)))
                .all();
        assertLine(1, "100.00", flow.reopened());
        assertLine(1, "100.00", flow.won());
    }

    @Test
    void aDealLostAndOpenedAgainWithinTheWindowHasStayedOpen() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .lost(day(1, 10))
                        .reopened(day(1, 15))
                        .amountChanged(day(1, 16), eur("60")))
                .all();
        assertLine(1, "100.00", flow.opening());
        assertLine(1, "40.00", flow.decreased());
        assertLine(1, "60.00", flow.closing());
        assertLine(0, "0", flow.lost());
    }

    @Test
    void aDealWonAndLostAtOneInstantLeavesUnderThatName() {
        Flow flow = report(old("O1").amount(eur("100")).won(day(2, 1)).lost(day(2, 1)))
                .all();
        assertLine(1, "100.00", flow.contradicted());
        assertLine(0, "0", flow.won());
    }

    @Test
    void aDealClosedBeforeTheWindowIsInNoLine() {
        FlowReport report = report(old("O1").amount(eur("100")).won(Instant.parse("2023-12-01T00:00:00Z")));
        assertTrue(report.all().paths().isEmpty());
    }

    @Test
    void aCloseDateMovedOutOfThePeriodLeavesWithTheValueOfTheBeginning() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .closeDate(Instant.parse("2023-12-01T00:00:00Z"), FEBRUARY)
                        .closeDate(day(2, 9), MAY)
                        .amountChanged(day(2, 9), eur("180")))
                .closingInPeriod()
                .orElseThrow();
        assertLine(1, "100.00", flow.opening());
        assertLine(1, "100.00", flow.movedOut());
        assertLine(0, "0", flow.increased());
        assertLine(0, "0", flow.closing());
    }

    @Test
    void aCloseDateMovedIntoThePeriodComesWithTheValueOfTheEnd() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .closeDate(Instant.parse("2023-12-01T00:00:00Z"), MAY)
                        .closeDate(day(2, 9), FEBRUARY)
                        .amountChanged(day(2, 9), eur("180")))
                .closingInPeriod()
                .orElseThrow();
        assertLine(1, "180.00", flow.movedIn());
        assertLine(1, "180.00", flow.closing());
        assertLine(0, "0", flow.opening());
    }

    @Test
    void aDealDatedLaterThatIsWonInThePeriodMovesInAndIsWon() {
        Flow flow = report(old("O1")
                        .amount(eur("100"))
                        .closeDate(Instant.parse("2023-12-01T00:00:00Z"), MAY)
                        .won(day(3, 1)))
                .closingInPeriod()
                .orElseThrow();
        assertLine(1, "100.00", flow.movedIn());
        assertLine(1, "100.00", flow.won());
    }

    @Test
    void aDealClosedOutsideOfThePeriodHasMovedOut() {
        FlowSettings february = FlowSettings.builder()
                .closing(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1))
                .build();
        Flow flow = report(
                        QUARTER,
                        february,
                        old("O1")
                                .amount(eur("100"))
                                .closeDate(Instant.parse("2023-12-01T00:00:00Z"), FEBRUARY)
                                .won(day(3, 1)))
                .closingInPeriod()
                .orElseThrow();
        assertLine(1, "100.00", flow.movedOut());
        assertLine(0, "0", flow.won());
    }

    @Test
    void aDealWithoutCloseDateIsInTheFlowOfAllOpenDealsOnly() {
        FlowReport report =
                report(old("O1").amount(eur("100")), old("O2").amount(eur("7")).closeDate(day(1, 2), FEBRUARY));
        assertLine(2, "107.00", report.all().closing());
        assertLine(1, "7.00", report.closingInPeriod().orElseThrow().closing());
        assertEquals(1, report.openWithoutCloseDate());
    }

    @Test
    void withoutAnyCloseDateOnRecordNothingIsSaidOfThePeriod() {
        FlowReport report = report(old("O1").amount(eur("100")));
        assertEquals(Optional.empty(), report.closingInPeriod());
        assertEquals(Optional.empty(), report.flow(FlowPopulation.CLOSING_IN_PERIOD));
        assertEquals(OptionalDouble.empty(), value(report, FlowMetrics.MOVED_OUT));
    }

    @Test
    void theDaysOfThePeriodCountToTheLastAndNotBeyond() {
        Instant before = Instant.parse("2023-12-01T00:00:00Z");
        Flow flow = report(
                        old("O1").amount(eur("1")).closeDate(before, LocalDate.of(2024, 1, 1)),
                        old("O2").amount(eur("10")).closeDate(before, LocalDate.of(2024, 3, 31)),
                        old("O3").amount(eur("100")).closeDate(before, LocalDate.of(2024, 4, 1)),
                        old("O4").amount(eur("1000")).closeDate(before, LocalDate.of(2023, 12, 31)))
                .closingInPeriod()
                .orElseThrow();
        assertLine(2, "11.00", flow.closing());
    }

    @Test
    void aWeekIsToldOfTheQuarterInWhichItLies() {
        Window week = Window.ofDays(LocalDate.of(2024, 2, 5), LocalDate.of(2024, 2, 12), ZoneOffset.UTC);
        FlowSettings settings = FlowSettings.builder()
                .closing(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1))
                .build();
        Flow flow = report(
                        week,
                        settings,
                        old("O1").amount(eur("100")).closeDate(day(1, 2), LocalDate.of(2024, 3, 30)),
                        old("O2")
                                .amount(eur("10"))
                                .closeDate(day(1, 2), FEBRUARY)
                                .closeDate(day(2, 6), MAY))
                .closingInPeriod()
                .orElseThrow();
        assertLine(2, "110.00", flow.opening());
        assertLine(1, "10.00", flow.movedOut());
        assertLine(1, "100.00", flow.closing());
    }

    @Test
    void withAnAsOfBeforeTheEndTheFlowEndsThere() {
        FlowReport report = report(
                QUARTER.withAsOf(day(2, 1)),
                FlowSettings.standard(),
                old("O1").amount(eur("100")).won(day(2, 1)));
        assertEquals(day(2, 1), report.to());
        assertLine(1, "100.00", report.all().closing());
        assertLine(0, "0", report.all().won());
    }

    @Test
    void withALaterAsOfTheFlowStillEndsWithTheWindow() {
        FlowReport report = report(
                QUARTER.withAsOf(day(6, 1)),
                FlowSettings.standard(),
                old("O1").amount(eur("100")).won(day(5, 1)));
        assertEquals(QUARTER.end(), report.to());
        assertLine(1, "100.00", report.all().closing());
    }

    @Test
    void aDealWithoutUsableAmountCountsAndHasNoValue() {
        Flow flow = report(old("O1"), old("O2").amount(eur("-5")), old("O3").amount(eur("10")))
                .all();
        assertLine(3, "10.00", flow.closing());
        assertEquals(2, flow.closing().withoutAmount());
    }

    @Test
    void anAmountOfZeroIsNoneOfADealThatIsOpen() {
        Flow flow = report(
                        old("O1").amount(eur("0")), old("O2").amount(eur("10")).amountChanged(day(2, 1), eur("0")))
                .all();
        assertEquals(1, flow.opening().withoutAmount());
        assertEquals(2, flow.closing().withoutAmount());
        assertEquals(Map.of(), flow.closing().values());
        assertLine(1, "10.00", flow.decreased());
    }

    @Test
    void anAmountThatBecomesKnownIsAnIncrease() {
        Flow flow = report(old("O1").amountChanged(day(2, 1), eur("25"))).all();
        assertEquals(1, flow.opening().withoutAmount());
        assertLine(1, "25.00", flow.increased());
        assertLine(1, "25.00", flow.closing());
    }

    @Test
    void currenciesAreToldApartAndAChangeOfCurrencyLeavesOneForTheOther() {
        Flow flow = report(old("O1").amount(eur("100")).amountChanged(day(2, 1), Money.of("120", "USD")))
                .all();
        assertEquals(Map.of("EUR", new BigDecimal("100.00")), flow.opening().values());
        assertEquals(Map.of("EUR", new BigDecimal("100.00")), flow.decreased().values());
        assertEquals(Map.of("USD", new BigDecimal("120.00")), flow.increased().values());
        assertEquals(Map.of("USD", new BigDecimal("120.00")), flow.closing().values());
    }

    @Test
    void exchangeRatesMoveNothing() {
        Currency usd = Currency.getInstance("USD");
        FlowSettings settings = FlowSettings.builder()
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2023, 1, 1), usd, new BigDecimal("0.5"))
                        .rate(LocalDate.of(2024, 3, 31), usd, new BigDecimal("0.9"))
                        .rate(LocalDate.of(2024, 4, 1), usd, new BigDecimal("2"))
                        .build())
                .build();
        Flow flow = report(QUARTER, settings, old("O1").amount(Money.of("100", "USD")))
                .all();
        assertLine(1, "90.00", flow.opening());
        assertLine(1, "90.00", flow.closing());
        assertEquals(0, flow.increased().deals());
    }

    @Test
    void anAmountWithoutRateIsCountedOnceAndMissing() {
        FlowSettings settings = FlowSettings.builder()
                .rates(ExchangeRates.to(Currency.getInstance("EUR")).build())
                .build();
        FlowReport report = report(
                QUARTER,
                settings,
                old("O1").amount(Money.of("100", "USD")),
                old("O2").amount(Money.of("100", "USD")).won(Instant.parse("2023-12-01T00:00:00Z")));
        assertEquals(1, report.all().closing().withoutAmount());
        assertEquals(1, report.issues().size());
        assertEquals(FlowIssues.UNCONVERTED_AMOUNT, report.issues().get(0).kind());
        assertEquals(List.of("O1"), report.issues().get(0).examples());
    }

    @Test
    void theMeasurementsSayWhatBecameOfTheOpening() {
        Instant before = Instant.parse("2023-12-01T00:00:00Z");
        FlowReport report = report(
                old("O1").amount(eur("100")).closeDate(before, FEBRUARY).won(day(2, 1)),
                old("O2").amount(eur("300")).closeDate(before, FEBRUARY).closeDate(day(2, 1), MAY),
                old("O3").amount(eur("100")).closeDate(before, MAY),
                Opportunity.builder("O4")
                        .createdAt(day(1, 3))
                        .amount(eur("900"))
                        .won(day(1, 9)));
        assertEquals(OptionalDouble.of(1.0 / 3), value(report, FlowMetrics.OPENING_WON));
        assertEquals(OptionalDouble.of(0.2), value(report, FlowMetrics.OPENING_WON_VALUE));
        assertEquals(OptionalDouble.of(0.5), value(report, FlowMetrics.MOVED_OUT));
        assertEquals(OptionalDouble.of(0.75), value(report, FlowMetrics.MOVED_OUT_VALUE));
        assertEquals(List.of("O2"), report.measurements().get(3).evidence().examples());
    }

    @Test
    void inSeveralCurrenciesThereIsNoShareByValue() {
        FlowReport report =
                report(old("O1").amount(eur("100")).won(day(2, 1)), old("O2").amount(Money.of("100", "USD")));
        assertEquals(OptionalDouble.of(0.5), value(report, FlowMetrics.OPENING_WON));
        assertEquals(OptionalDouble.empty(), value(report, FlowMetrics.OPENING_WON_VALUE));
    }

    @Test
    void allMetricsAreListedWithoutDeals() {
        assertEquals(
                FlowMetrics.all(),
                report().measurements().stream().map(Measurement::metric).toList());
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> FlowSettings.builder().closing(MAY, FEBRUARY).build());
        assertTrue(refused.getMessage().contains("2024-05-10"), refused.getMessage());
    }
}
