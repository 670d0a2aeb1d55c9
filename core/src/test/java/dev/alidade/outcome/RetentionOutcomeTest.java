// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static dev.alidade.outcome.OutcomeFixture.YEAR;
import static dev.alidade.outcome.OutcomeFixture.amount;
import static dev.alidade.outcome.OutcomeFixture.day;
import static dev.alidade.outcome.OutcomeFixture.euros;
import static dev.alidade.outcome.OutcomeFixture.measured;
import static dev.alidade.outcome.OutcomeFixture.the;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.model.CustomerPeriod;
import java.time.Instant;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RetentionOutcomeTest {
    private static CustomerPeriod year(String customer, String atStart, String atEnd) {
        return period(customer, "2024-01-01", "2025-01-01", atStart, atEnd);
    }

    private static CustomerPeriod period(String customer, String from, String to, String atStart, String atEnd) {
        return new CustomerPeriod(customer, day(from), day(to), euros(atStart), euros(atEnd));
    }

    @Test
    void theCohortIsFixedAtTheStart() {
        // One shrinks, one grows, one leaves, one comes: 100 + 200 + 100 = 400 at the start.
        OutcomeReport report = measured(
                year("shrinks", "100", "80"),
                year("grows", "200", "300"),
                year("leaves", "100", "0"),
                year("comes", "0", "70"));
        Retention retention = report.retention().get(0);
        assertEquals(Period.ofMonths(12), retention.length());
        assertEquals(Optional.of(amount("400.00")), retention.atStart());
        assertEquals(Optional.of(amount("280.00")), retention.kept());
        assertEquals(Optional.of(amount("380.00")), retention.atEnd());
        assertEquals(OptionalDouble.of(0.7), retention.gross());
        assertEquals(OptionalDouble.of(0.95), retention.net());
        assertEquals(Proportion.of(2, 3), retention.customers());
        assertEquals(1, retention.gained());
        assertEquals(
                OptionalDouble.of(0.7),
                the(report, OutcomeMetrics.GROSS_RETENTION).value());
        assertEquals(
                OptionalDouble.of(0.95),
                the(report, OutcomeMetrics.NET_RETENTION).value());
    }

    @Test
    void growthOfOneCustomerDoesNotHideTheLossOfAnotherInGrossRetention() {
        Retention retention = measured(year("grows", "100", "900"), year("leaves", "100", "0"))
                .retention()
                .get(0);
        assertEquals(OptionalDouble.of(0.5), retention.gross());
        assertEquals(OptionalDouble.of(4.5), retention.net());
    }

    @Test
    void aLengthWithoutCustomersAtTheStartDoesNotHideOneWithThem() {
        List<Retention> all = measured(year("new", "0", "10"), period("old", "2024-11-01", "2024-12-01", "10", "4"))
                .retention();
        assertEquals(Period.ofMonths(1), all.get(0).length());
        assertEquals(OptionalDouble.of(0.4), all.get(0).gross());
    }

    @Test
    void periodsOfSeveralLengthsAreNeverMixedAndTheWindowsOwnComesFirst() {
        List<Retention> all = measured(
                        period("C1", "2023-01-01", "2025-01-01", "10", "5"),
                        period("C1", "2024-11-01", "2024-12-01", "10", "9"),
                        period("C1", "2024-12-01", "2025-01-01", "9", "9"),
                        period("C1", "2024-12-20", "2025-01-01", "9", "9"),
                        year("C1", "10", "8"))
                .retention();
        assertEquals(
                List.of(Period.ofMonths(12), Period.ofMonths(24), Period.ofMonths(1), Period.ofDays(12)),
                all.stream().map(Retention::length).toList());
        assertEquals(OptionalDouble.of(0.8), all.get(0).gross());
        assertEquals(2, all.get(2).customers().total());
    }

    @Test
    void aPeriodCountsWhenItEndsInTheWindowAndIsOver() {
        assertEquals(
                List.of(),
                measured(period("C1", "2023-01-01", "2024-01-01", "10", "5")).retention());
        assertEquals(
                List.of(),
                measured(period("C1", "2024-02-01", "2025-02-01", "10", "5")).retention());
        assertEquals(
                1,
                measured(period("C1", "2023-01-02", "2024-01-02", "10", "5"))
                        .retention()
                        .size());
        CustomerPeriod whole = year("C1", "10", "5");
        assertEquals(
                List.of(),
                Outcomes.under(OutcomeSettings.standard())
                        .measure(List.of(whole), YEAR.withAsOf(Instant.parse("2024-12-31T23:59:59Z")))
                        .retention());
    }

    @Test
    void onlyNewcomersMakeNoCohort() {
        OutcomeReport report = measured(
                OutcomeSettings.builder().currency(Currency.getInstance("EUR")).build(),
                year("comes", "0", "70"),
                year("nothing", "0", "0"));
        assertEquals(Optional.empty(), report.retention().get(0).atStart());
        assertEquals(OptionalDouble.empty(), report.retention().get(0).gross());
        assertEquals(1, report.retention().get(0).gained());
        assertEquals(
                OptionalDouble.empty(),
                the(report, OutcomeMetrics.GROSS_RETENTION).value());
    }

    @Test
    void aNegativeRevenueIsLeftOutAndCounted() {
        OutcomeReport report = measured(year("C1", "10", "-5"), year("C2", "-10", "5"), year("C3", "10", "10"));
        assertEquals(OptionalDouble.of(1), report.retention().get(0).gross());
        assertEquals(OutcomeIssues.NEGATIVE_REVENUE, report.issues().get(0).kind());
        assertEquals(List.of("C1", "C2"), report.issues().get(0).examples());
    }

    @Test
    void twoCurrenciesInOnePeriodWithoutRatesAreAnIssue() {
        OutcomeReport report = measured(
                new CustomerPeriod("C1", day("2024-01-01"), day("2025-01-01"), euros("10"), Money.of("9", "USD")),
                year("C2", "10", "5"));
        assertEquals(OptionalDouble.of(0.5), report.retention().get(0).gross());
        assertEquals(OutcomeIssues.UNCONVERTED_AMOUNT, report.issues().get(0).kind());
    }
}
