// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static dev.alidade.outcome.OutcomeFixture.YEAR;
import static dev.alidade.outcome.OutcomeFixture.amount;
import static dev.alidade.outcome.OutcomeFixture.day;
import static dev.alidade.outcome.OutcomeFixture.euros;
import static dev.alidade.outcome.OutcomeFixture.measured;
import static dev.alidade.outcome.OutcomeFixture.noon;
import static dev.alidade.outcome.OutcomeFixture.the;
import static dev.alidade.outcome.OutcomeFixture.won;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Opportunity.Business;
import dev.alidade.model.OpportunityEvent.Invoiced;
import dev.alidade.model.OpportunityEvent.Paid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RevenueOutcomeTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Opportunity LONG_AGO = won("O0", "2022-06-01", "1").build();

    private static List<IssueKind> kinds(OutcomeReport report) {
        return report.issues().stream().map(DataIssue::kind).toList();
    }

    @Test
    void growthComparesTheYearWithTheYearBefore() {
        OutcomeReport report = measured(
                LONG_AGO,
                won("O1", "2023-01-01", "60").build(),
                won("O2", "2023-12-31", "40").build(),
                won("O3", "2024-01-01", "70").build(),
                won("O4", "2024-12-31", "55").build(),
                won("O5", "2022-12-31", "1000").build());
        assertEquals(Optional.of(amount("125.00")), report.revenue().now().amount());
        assertEquals(Optional.of(amount("100.00")), report.revenue().before().amount());
        assertEquals(OptionalDouble.of(0.25), report.revenue().growth());
        assertEquals(OptionalDouble.of(125), the(report, OutcomeMetrics.REVENUE).value());
        assertEquals(List.of(), report.issues());
    }

    @Test
    void withoutRevenueBeforeThereIsNoGrowthAndWithoutDealsNoRevenue() {
        OutcomeReport first = measured(won("O1", "2024-05-01", "60").build());
        assertEquals(OptionalDouble.empty(), first.revenue().growth());
        OutcomeReport nothing = measured();
        assertEquals(
                OutcomeMetrics.all(),
                nothing.measurements().stream().map(Measurement::metric).toList());
        assertEquals(Optional.empty(), nothing.revenue().now().amount());
        assertTrue(the(nothing, OutcomeMetrics.REVENUE).value().isEmpty());
        OutcomeReport open = measured(
                OutcomeSettings.builder().currency(EUR).build(),
                Opportunity.builder("O1")
                        .createdAt(noon("2024-05-01"))
                        .amount(euros("5"))
                        .build(),
                LONG_AGO);
        assertEquals(Optional.of(amount("0.00")), open.revenue().now().amount());
    }

    @Test
    void whatIsWonBehindTheWindowIsNoneOfItsRevenueAlsoWhenItIsKnown() {
        OutcomeReport report = Outcomes.under(OutcomeSettings.standard())
                .measure(
                        List.of(
                                LONG_AGO,
                                won("O1", "2024-12-31", "60").build(),
                                won("O2", "2025-01-01", "60").build()),
                        YEAR.withAsOf(noon("2025-02-01")));
        assertEquals(Optional.of(amount("60.00")), report.revenue().now().amount());
        assertEquals(1, report.revenue().now().count());
    }

    @Test
    void aHistoryThatBeginsAfterTheWindowBeforeIsTold() {
        OutcomeReport report = measured(
                won("O1", "2023-12-01", "60").build(),
                won("O2", "2024-05-01", "60").build());
        assertEquals(List.of(OutcomeIssues.SHORT_HISTORY), kinds(report));
    }

    @Test
    void theAmountAtTheClosingCountsAndANegativeOneIsNeverUsed() {
        OutcomeReport report = measured(won("O1", "2024-05-10", "60")
                .amountChanged(noon("2024-05-10"), euros("80"))
                .amountChanged(noon("2024-05-11"), euros("500"))
                .amountChanged(noon("2024-05-09"), euros("-7"))
                .build());
        assertEquals(Optional.of(amount("80.00")), report.revenue().now().amount());
        OutcomeReport negative = measured(won("O1", "2024-05-10", "-60").build());
        assertEquals(1, negative.revenue().now().withoutAmount());
        assertEquals(List.of(OutcomeIssues.WON_WITHOUT_AMOUNT), kinds(negative));
    }

    @Test
    void invoicesAndPaymentsCountAtTheirOwnTime() {
        Opportunity deal = won("O1", "2023-11-10", "100")
                .event(new Invoiced(noon("2023-12-01"), Optional.of(euros("100"))))
                .event(new Paid(noon("2023-12-20"), Optional.of(euros("30"))))
                .event(new Paid(noon("2024-01-20"), Optional.of(euros("80"))))
                .event(new Paid(noon("2024-02-20"), Optional.of(euros("-10"))))
                .build();
        OutcomeReport paid =
                measured(OutcomeSettings.builder().basis(RevenueBasis.PAID).build(), deal);
        assertEquals(Optional.of(amount("70.00")), paid.revenue().now().amount());
        assertEquals(Optional.of(amount("30.00")), paid.revenue().before().amount());
        assertEquals(2, paid.revenue().now().count());
        OutcomeReport invoiced =
                measured(OutcomeSettings.builder().basis(RevenueBasis.INVOICED).build(), deal);
        assertEquals(Optional.of(amount("0.00")), invoiced.revenue().now().amount());
        assertEquals(Optional.of(amount("100.00")), invoiced.revenue().before().amount());
    }

    @Test
    void aPaymentWithoutAnAmountCountsAndIsAnIssue() {
        OutcomeReport report = measured(
                OutcomeSettings.builder().basis(RevenueBasis.PAID).build(),
                won("O1", "2024-05-10", "60")
                        .event(new Paid(noon("2024-05-11"), Optional.of(euros("20"))))
                        .event(new Paid(noon("2024-05-12"), Optional.empty()))
                        .build());
        assertEquals(
                new Revenue(Optional.of(amount("20.00")), 2, 1),
                report.revenue().now());
        assertEquals(
                List.of(new DataIssue(OutcomeIssues.POSTING_WITHOUT_AMOUNT, 1, ImmutableList.of("O1"))),
                report.issues());
    }

    @Test
    void whereNoPaymentIsOnRecordNothingIsKnownOfPayments() {
        for (OutcomeSettingsBuilder settings :
                List.of(OutcomeSettings.builder(), OutcomeSettings.builder().currency(EUR))) {
            OutcomeReport report = measured(
                    settings.basis(RevenueBasis.PAID).build(),
                    won("O1", "2024-05-10", "60").build());
            assertEquals(Optional.empty(), report.revenue().now().amount());
        }
    }

    @Test
    void newBusinessIsHeldAgainstWhatSaysWhetherItIsNew() {
        OutcomeReport report = measured(
                won("O1", "2024-05-10", "30").business(Business.NEW).build(),
                won("O2", "2024-05-10", "50").business(Business.EXISTING).build(),
                won("O3", "2024-05-10", "40").business(Business.EXISTING).build(),
                won("O4", "2024-05-10", "999").build());
        assertEquals(OptionalDouble.of(0.25), report.revenue().newShare());
        assertEquals(Proportion.of(1, 3), report.revenue().newDeals());
        assertEquals(1, report.revenue().unstated());
        assertEquals(
                OptionalDouble.empty(),
                measured(won("O4", "2024-05-10", "999").build()).revenue().newShare());
        assertEquals(
                OptionalDouble.of(1),
                measured(won("O1", "2024-05-10", "30").business(Business.NEW).build())
                        .revenue()
                        .newShare());
        assertEquals(
                OptionalDouble.of(0),
                measured(won("O1", "2024-05-10", "30")
                                .business(Business.EXISTING)
                                .build())
                        .revenue()
                        .newShare());
    }

    @Test
    void severalCurrenciesWithoutAChoiceAreNeitherAddedNorGuessed() {
        OutcomeReport report = measured(
                won("O1", "2024-05-10", "30").build(),
                won("O2", "2024-05-10", "50").amount(Money.of("50", "USD")).build());
        assertEquals(Optional.empty(), report.currency());
        assertEquals(Optional.empty(), report.revenue().now().amount());
        assertEquals(2, report.revenue().now().count());
        assertEquals(List.of(OutcomeIssues.SEVERAL_CURRENCIES), kinds(report));
    }

    @Test
    void anotherCurrencyThanTheChosenOneIsLeftOutAndCounted() {
        OutcomeReport report = measured(
                OutcomeSettings.builder().currency(EUR).build(),
                won("O1", "2024-05-10", "30").build(),
                won("O2", "2024-05-10", "50").amount(Money.of("50", "USD")).build());
        assertEquals(Optional.of(amount("30.00")), report.revenue().now().amount());
        assertEquals(1, report.revenue().now().withoutAmount());
        assertEquals(List.of(OutcomeIssues.UNCONVERTED_AMOUNT), kinds(report));
    }

    @Test
    void ratesHoldOnTheDayOfTheClosing() {
        ExchangeRates rates = ExchangeRates.to(EUR)
                .rate(day("2024-01-01"), Currency.getInstance("USD"), new BigDecimal("0.9"))
                .rate(day("2024-05-11"), Currency.getInstance("USD"), new BigDecimal("0.5"))
                .build();
        OutcomeReport report = measured(
                OutcomeSettings.builder().rates(rates).build(),
                won("O1", "2024-05-10", "1").amount(Money.of("50", "USD")).build());
        assertEquals(Optional.of(amount("45.00")), report.revenue().now().amount());
    }

    @Test
    void theCurrencyIsThatOfTheRates() {
        OutcomeSettingsBuilder euros =
                OutcomeSettings.builder().rates(ExchangeRates.to(EUR).build());
        assertEquals(Optional.of(EUR), euros.build().currency());
        assertEquals(Optional.of(EUR), euros.currency(EUR).build().currency());
        OutcomeSettingsBuilder dollars = euros.currency(Currency.getInstance("USD"));
        String refusal =
                assertThrows(IllegalArgumentException.class, dollars::build).getMessage();
        assertEquals("Outcomes: the rates are to EUR, the currency is USD.", refusal);
    }

    @Test
    void aDealWonAndLostAtOneInstantBringsNothing() {
        OutcomeReport report =
                measured(won("O1", "2024-05-10", "60").lost(noon("2024-05-10")).build());
        assertEquals(0, report.revenue().now().count());
        assertEquals(List.of(OutcomeIssues.CONTRADICTED), kinds(report));
    }

    @Test
    void theWindowBeforeHasTheSameCalendarLength() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertEquals(
                Instant.parse("2024-01-31T23:00:00Z"),
                WindowBefore.start(Window.ofDays(day("2024-03-01"), day("2024-04-01"), berlin)));
        assertEquals(
                Instant.parse("2024-02-20T00:00:00Z"),
                WindowBefore.start(Window.ofDays(day("2024-03-01"), day("2024-03-11"), ZoneOffset.UTC)));
        assertEquals(
                Instant.parse("2023-12-31T18:00:00Z"),
                WindowBefore.start(
                        Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-01T06:00:00Z"))));
        assertEquals(Instant.parse("2023-01-01T00:00:00Z"), WindowBefore.start(YEAR));
    }
}
