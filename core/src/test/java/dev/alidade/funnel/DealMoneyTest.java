// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent.Invoiced;
import dev.alidade.model.OpportunityEvent.Paid;
import java.math.BigDecimal;
import java.time.Duration;
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

class DealMoneyTest {
    private static final Window QUARTER = Window.ofDays(
                    LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC)
            .withResolution(Resolution.DAY);

    private static Instant day(int day) {
        return LocalDate.of(2024, 1, 1)
                .plusDays(day - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(day(1));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static DealReport report(DealSettings settings, OpportunityBuilder... deals) {
        return Funnel.deals(settings)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), QUARTER);
    }

    private static DealReport report(OpportunityBuilder... deals) {
        return report(DealSettings.standard(), deals);
    }

    /** What is odd apart from the origin, as most of these deals name no lead. */
    private static List<String> issues(DealReport report) {
        return report.issues().stream()
                .filter(issue -> !issue.kind().equals(DealIssues.WON_WITHOUT_LEAD))
                .map(issue -> issue.kind().id() + " " + issue.count() + " " + issue.examples())
                .toList();
    }

    @Test
    void aLostDealIsWorthWhatItWasLastKnownToBeWorth() {
        ValueRate value = report(
                        deal("O1").amount(eur("300")).won(day(5)),
                        deal("O2")
                                .amount(eur("40"))
                                .amountChanged(day(2), eur("100"))
                                .amountChanged(day(5), eur("0"))
                                .lost(day(5)))
                .byValue();
        assertEquals(OptionalDouble.of(0.75), value.rate());
        assertEquals(0.75, value.low());
        assertEquals(0.75, value.high());
    }

    @Test
    void anAmountSetAtTheInstantOfTheClosingCountsAndALaterOneDoesNot() {
        ValueRate value = report(deal("O1")
                        .amount(eur("300"))
                        .amountChanged(day(5), eur("200"))
                        .won(day(5))
                        .amountChanged(day(6), eur("900")))
                .byValue();
        assertEquals(Map.of("EUR", new BigDecimal("200.00")), value.won().sums());
    }

    @Test
    void aLostDealOfUnknownAmountLeavesAnUpperBoundOnly() {
        DealReport report = report(
                deal("O1").amount(eur("300")).won(day(5)),
                deal("O2").amount(eur("100")).lost(day(5)),
                deal("O3").amount(eur("0")).lost(day(5)),
                deal("O4").lost(day(5)));
        ValueRate value = report.byValue();
        assertEquals(OptionalDouble.empty(), value.rate());
        assertEquals(Optional.of(ValueRate.Absent.UNKNOWN_AMOUNT), value.absent());
        assertEquals(0, value.low(), "the lost deals may have been worth anything");
        assertEquals(0.75, value.high(), "or nothing");
        assertEquals(List.of("funnel.lost-without-amount 2 [O3, O4]"), issues(report));
    }

    @Test
    void aWonDealOfUnknownAmountLeavesALowerBoundOnlyAndIsNotImputed() {
        DealReport report = report(
                deal("O1").amount(eur("300")).won(day(5)),
                deal("O2").won(day(5)),
                deal("O3").amount(eur("-5")).won(day(5)),
                deal("O4").amount(eur("100")).lost(day(5)));
        assertEquals(0.75, report.byValue().low());
        assertEquals(1, report.byValue().high());
        assertEquals(OptionalDouble.of(300), report.byValue().won().mean());
        assertEquals(2, report.byValue().won().unknown());
        assertEquals(
                List.of(
                        "funnel.won-without-amount 1 [O2]",
                        "funnel.won-with-negative-amount 1 [O3]",
                        "funnel.negative-amount 1 [O3]"),
                issues(report));
    }

    /** Whatever a lost deal is worth, it is no part of what was won, and the other way round. */
    @Test
    void dealsOfUnknownAmountThatAllEndedAlikeLeaveOneRate() {
        ValueRate lost = report(
                        deal("O1").lost(day(5)), deal("O2").amount(eur("0")).won(day(5)))
                .byValue();
        assertEquals(0, lost.low());
        assertEquals(0, lost.high());
        assertEquals(Optional.of(ValueRate.Absent.UNKNOWN_AMOUNT), lost.absent(), "they may be worth nothing");
        ValueRate won = report(deal("O1").won(day(5))).byValue();
        assertEquals(1, won.low());
        assertEquals(1, won.high());
        ValueRate both = report(deal("O1").won(day(5)), deal("O2").lost(day(5))).byValue();
        assertEquals(0, both.low());
        assertEquals(1, both.high());
        ValueRate none = report(deal("O1").amount(eur("0")).won(day(5))).byValue();
        assertEquals(0, none.low());
        assertEquals(1, none.high());
        assertEquals(Optional.of(ValueRate.Absent.NO_VALUE), none.absent());
    }

    @Test
    void aWonDealOfZeroIsWorthZero() {
        DealReport report = report(
                deal("O1").amount(eur("0")).won(day(5)),
                deal("O2").amount(eur("100")).lost(day(5)));
        assertEquals(OptionalDouble.of(0), report.byValue().rate());
        assertEquals(List.of(), issues(report));
    }

    @Test
    void amountsOfSeveralCurrenciesAreNotAddedAndTheRateLiesBetweenTheirs() {
        DealReport report = report(
                deal("O1").amount(eur("300")).won(day(5)),
                deal("O2").amount(eur("100")).lost(day(5)),
                deal("O3").amount(Money.of("100", "USD")).won(day(5)),
                deal("O4").amount(Money.of("100", "USD")).lost(day(5)));
        ValueRate value = report.byValue();
        assertEquals(Optional.of(ValueRate.Absent.SEVERAL_CURRENCIES), value.absent());
        assertEquals(0.5, value.low());
        assertEquals(0.75, value.high());
        assertEquals(OptionalDouble.empty(), report.velocity().meanWonAmount());
        assertEquals(
                Measurement.State.NO_DATA,
                report.measurements().stream()
                        .filter(one -> one.metric().equals(DealMetrics.VELOCITY))
                        .findFirst()
                        .orElseThrow()
                        .state());
    }

    @Test
    void amountsAreConvertedAtTheRateOfTheDayOfTheClosing() {
        Currency usd = Currency.getInstance("USD");
        DealSettings settings = DealSettings.builder()
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2024, 1, 3), usd, new BigDecimal("0.9"))
                        .rate(LocalDate.of(2024, 1, 6), usd, new BigDecimal("0.5"))
                        .build())
                .build();
        DealReport report = report(
                settings,
                deal("O1").amount(Money.of("100", "USD")).won(day(5)),
                deal("O2").amount(eur("10")).lost(day(7)),
                deal("O3").amount(Money.of("100", "USD")).lost(day(2)));
        assertEquals(
                Map.of("EUR", new BigDecimal("90.00")), report.byValue().won().sums());
        assertEquals(1, report.byValue().lost().unknown());
        assertEquals(0.9, report.byValue().high());
        assertEquals(List.of("funnel.unconverted-amount 1 [O3]"), issues(report));
    }

    @Test
    void anAmountTooLargeToBeConvertedIsCountedAndEndsNothing() {
        DealSettings settings = DealSettings.builder()
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2024, 1, 1), Currency.getInstance("USD"), new BigDecimal("2"))
                        .build())
                .build();
        DealReport report = report(
                settings,
                deal("O1")
                        .amount(new Money(Long.MAX_VALUE, Currency.getInstance("USD")))
                        .won(day(5)),
                deal("O2")
                        .amount(new Money(Long.MAX_VALUE, Currency.getInstance("EUR")))
                        .won(day(5)),
                deal("O3")
                        .amount(new Money(Long.MAX_VALUE, Currency.getInstance("EUR")))
                        .won(day(5)));
        assertEquals(List.of("funnel.unconverted-amount 1 [O1]"), issues(report));
        assertEquals(
                new BigDecimal("184467440737095516.14"),
                report.byValue().won().sums().get("EUR"));
    }

    @Test
    void unpaidDealsAreCensoredInTheTimeToCash() {
        WonToCash cash = report(
                        deal("O1")
                                .amount(eur("10"))
                                .won(day(5))
                                .event(new Invoiced(day(8), Optional.of(eur("10"))))
                                .event(new Invoiced(day(9), Optional.of(eur("-2"))))
                                .event(new Paid(day(28), Optional.of(eur("8")))),
                        deal("O2").amount(eur("10")).won(day(5)).invoiced(day(6)),
                        deal("O3").amount(eur("10")).won(day(5)))
                .cash();
        assertEquals(2, cash.toInvoice().events());
        assertEquals(1, cash.toInvoice().open());
        assertEquals(1, cash.invoiceToPayment().events());
        assertEquals(Duration.ofDays(20), cash.invoiceToPayment().steps().get(0).at());
        assertEquals(1, cash.invoiceToPayment().open());
        assertEquals(2, cash.toPayment().open());
        assertEquals(Proportion.of(2, 3), cash.invoiced());
        assertEquals(Proportion.of(1, 3), cash.paid());
        assertEquals(Map.of("EUR", new BigDecimal("8.00")), cash.invoices().sums());
        assertEquals(1, cash.invoices().unknown());
        assertEquals(Map.of("EUR", new BigDecimal("8.00")), cash.payments().sums());
    }

    @Test
    void aPaymentBeforeWinningHasNoDurationUnlessClocksMayDiffer() {
        OpportunityBuilder prepaid = deal("O1").amount(eur("10")).paid(day(3)).won(day(5));
        DealReport strict = report(prepaid);
        assertEquals(0, strict.cash().toPayment().subjects());
        assertEquals(Proportion.of(1, 1), strict.cash().paid());
        assertEquals(List.of("funnel.cash-early 1 [O1]"), issues(strict));
        DealReport tolerant = report(
                DealSettings.builder()
                        .clockSkew(ClockSkew.of(Duration.ofDays(2)))
                        .build(),
                prepaid);
        assertEquals(Optional.of(Duration.ZERO), tolerant.cash().toPayment().median());
        assertTrue(issues(tolerant).contains("funnel.cash-early-by-skew 1 [O1]"));
    }
}
