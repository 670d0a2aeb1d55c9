// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static dev.alidade.outcome.OutcomeFixture.YEAR;
import static dev.alidade.outcome.OutcomeFixture.amount;
import static dev.alidade.outcome.OutcomeFixture.euros;
import static dev.alidade.outcome.OutcomeFixture.measured;
import static dev.alidade.outcome.OutcomeFixture.noon;
import static dev.alidade.outcome.OutcomeFixture.quota;
import static dev.alidade.outcome.OutcomeFixture.the;
import static dev.alidade.outcome.OutcomeFixture.won;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.Paid;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class QuotaOutcomeTest {
    private static OutcomeSettings with(Quota... quotas) {
        return OutcomeSettings.builder()
                .namingPersons(true)
                .quotas(List.of(quotas))
                .build();
    }

    @Test
    void anOwnerIsCreditedWithWhatWasWonInTheDaysOfTheQuota() {
        OutcomeReport report = measured(
                with(quota("anna", "2024-01", 3, "300")),
                won("O1", "2023-12-31", "1000").ownerId("anna").build(),
                won("O2", "2024-01-01", "100").ownerId("anna").build(),
                won("O3", "2024-03-31", "50").ownerId("anna").build(),
                won("O4", "2024-04-01", "1000").ownerId("anna").build(),
                won("O5", "2024-02-01", "1000").ownerId("bert").build(),
                won("O6", "2024-02-01", "1000").build());
        QuotaResult anna = report.quotas().results().get(0);
        assertEquals(amount("150.00"), anna.won());
        assertEquals(2, anna.deals());
        assertEquals(OptionalDouble.of(0.5), anna.attainment());
        assertEquals(
                OptionalDouble.of(0.5),
                the(report, OutcomeMetrics.QUOTA_ATTAINMENT).value());
    }

    @Test
    void theOwnerAtTheClosingCountsNotTheFirstOne() {
        OutcomeReport report = measured(
                with(quota("anna", "2024-01", 3, "300"), quota("bert", "2024-01", 3, "300")),
                won("O1", "2024-02-10", "300")
                        .ownerId("anna")
                        .owner(noon("2024-02-10"), "bert")
                        .owner(noon("2024-02-11"), "anna")
                        .build());
        assertEquals(amount("0.00"), report.quotas().results().get(0).won());
        assertEquals(amount("300.00"), report.quotas().results().get(1).won());
    }

    @Test
    void aQuotaReachedToTheCentIsReachedAndOneCentLessIsNot() {
        Quota anna = quota("anna", "2024-01", 3, "300");
        assertEquals(
                Proportion.of(1, 1),
                measured(
                                with(anna),
                                won("O1", "2024-02-10", "300.00")
                                        .ownerId("anna")
                                        .build())
                        .quotas()
                        .participation());
        assertEquals(
                Proportion.of(0, 1),
                measured(
                                with(anna),
                                won("O1", "2024-02-10", "299.99")
                                        .ownerId("anna")
                                        .build())
                        .quotas()
                        .participation());
    }

    @Test
    void anOwnerIsJudgedOverAllPeriodsTogetherAndWithoutAQuotaNotAtAll() {
        OutcomeReport report = measured(
                with(
                        quota("anna", "2024-01", 3, "100"),
                        quota("anna", "2024-04", 3, "100"),
                        quota("bert", "2024-01", 3, "0")),
                won("O1", "2024-02-10", "200").ownerId("anna").build(),
                won("O2", "2024-02-10", "10").ownerId("bert").build());
        assertEquals(Proportion.of(1, 1), report.quotas().participation());
        assertEquals(3, report.quotas().owners().quotas());
        assertEquals(amount("210.00"), report.quotas().owners().won());
    }

    @Test
    void aPeriodThatIsNotOverIsNotJudged() {
        Quota year = Quota.ofCompany(YearMonth.of(2024, 7), 12, euros("100"));
        OutcomeReport report =
                measured(with(year), won("O1", "2024-08-10", "200").build());
        assertEquals(1, report.quotas().running());
        assertTrue(the(report, OutcomeMetrics.QUOTA_ATTAINMENT).value().isEmpty());
        assertEquals(1, the(report, OutcomeMetrics.QUOTA_ATTAINMENT).evidence().notDue());
    }

    @Test
    void aPeriodThatEndsAtAsOfIsOverAndADayLaterIsNot() {
        Quota january = quota("anna", "2024-01", 1, "100");
        Instant end = Instant.parse("2024-02-01T00:00:00Z");
        OutcomeReport over = Outcomes.under(with(january)).measure(List.of(), YEAR.withAsOf(end));
        OutcomeReport open = Outcomes.under(with(january)).measure(List.of(), YEAR.withAsOf(end.minusNanos(1)));
        assertEquals(1, over.quotas().results().size());
        assertEquals(0, open.quotas().results().size());
        assertEquals(1, open.quotas().running());
    }

    @Test
    void thePeriodsBeforeTheWindowAreOthersAndOnesThatBeginEarlierButEndInItAreJudgedWhole() {
        OutcomeReport report = measured(
                with(quota("anna", "2023-10", 3, "100"), quota("bert", "2023-11", 3, "100")),
                won("O1", "2023-11-10", "100").ownerId("bert").build());
        assertEquals(Proportion.of(1, 1), report.quotas().participation());
        assertEquals(1, report.quotas().results().size());
    }

    @Test
    void theCompanysQuotaIsHeldAgainstAllDealsAndComesBeforeTheOwners() {
        OutcomeReport report = measured(
                with(Quota.ofCompany(YearMonth.of(2024, 1), 12, euros("1000")), quota("anna", "2024-01", 12, "100")),
                won("O1", "2024-02-10", "400").ownerId("anna").build(),
                won("O2", "2024-02-10", "100").build());
        assertEquals(
                OptionalDouble.of(0.5),
                the(report, OutcomeMetrics.QUOTA_ATTAINMENT).value());
        assertEquals(OptionalDouble.of(4), report.quotas().owners().ratio());
    }

    @Test
    void aDealReopenedIsNotWonAndADealWithoutAmountIsCounted() {
        OutcomeReport report = measured(
                with(quota("anna", "2024-01", 12, "100")),
                won("O1", "2024-02-10", "400")
                        .ownerId("anna")
                        .reopened(noon("2024-03-01"))
                        .build(),
                won("O2", "2024-02-10", "-5").ownerId("anna").build());
        QuotaResult anna = report.quotas().results().get(0);
        assertEquals(amount("0.00"), anna.won());
        assertEquals(1, anna.deals());
        assertEquals(1, anna.withoutAmount());
        assertEquals(OutcomeIssues.WON_WITHOUT_AMOUNT, report.issues().get(0).kind());
    }

    @Test
    void aQuotaInAnotherCurrencyWithoutARateIsLeftOutAndCounted() {
        Quota dollars = Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("100", "USD"));
        OutcomeReport report = measured(
                with(dollars), won("O1", "2024-02-10", "400").ownerId("anna").build());
        assertEquals(List.of(), report.quotas().results());
        assertEquals(
                OutcomeIssues.UNCONVERTED_QUOTA,
                report.issues().get(report.issues().size() - 1).kind());
    }

    @Test
    void anOwnerOfWhomOneQuotaCannotBeConvertedIsNotJudgedByTheOthersAlone() {
        OutcomeReport report = measured(
                OutcomeSettings.builder()
                        .namingPersons(true)
                        .currency(Currency.getInstance("EUR"))
                        .quotas(List.of(
                                quota("anna", "2024-01", 3, "100"),
                                Quota.ofMonths("anna", YearMonth.of(2024, 4), 3, Money.of("100", "USD")),
                                quota("bert", "2024-01", 3, "100")))
                        .build(),
                won("O1", "2024-02-10", "150").ownerId("anna").build(),
                won("O2", "2024-02-10", "50").ownerId("bert").build());
        assertEquals(OptionalDouble.of(0.5), report.quotas().owners().ratio());
        assertEquals(Proportion.of(0, 1), report.quotas().participation());
        assertEquals(1, report.quotas().notJudged());
        assertEquals(
                List.of(new DataIssue(OutcomeIssues.UNCONVERTED_QUOTA, 1, ImmutableList.of("anna"))), report.issues());
    }

    @Test
    void ownersAreToldTogetherUnlessTheyAreToBeNamed() {
        List<Quota> quotas = List.of(
                Quota.ofCompany(YearMonth.of(2024, 1), 3, euros("300")),
                quota("anna", "2024-01", 3, "100"),
                quota("bert", "2024-01", 3, "100"),
                quota("carl", "2024-01", 3, "100"),
                quota("carl", "2024-01", 3, "200"));
        Opportunity deal = won("O1", "2024-02-10", "150").ownerId("anna").build();
        OutcomeReport named = measured(
                OutcomeSettings.builder().namingPersons(true).quotas(quotas).build(), deal);
        OutcomeReport usual = measured(OutcomeSettings.builder().quotas(quotas).build(), deal);

        assertEquals(3, named.quotas().results().size());
        assertEquals(1, usual.quotas().results().size());
        assertEquals(Optional.empty(), usual.quotas().results().get(0).ownerId());
        assertEquals(named.quotas().owners(), usual.quotas().owners());
        assertEquals(named.quotas().participation(), usual.quotas().participation());
        assertEquals(1, usual.quotas().notJudged());
        assertEquals(named.measurements(), usual.measurements());
        assertEquals(ImmutableList.of("carl"), named.issues().get(0).examples());
        assertEquals(ImmutableList.of(), usual.issues().get(0).examples());
    }

    @Test
    void anOwnerOfAQuotaWhomNoDealEverHadIsAnIssueUnlessNobodyNamesOwners() {
        OutcomeSettings settings = with(quota("anna", "2024-01", 3, "100"), quota("Anna", "2024-01", 3, "100"));
        Opportunity hers = won("O1", "2024-02-10", "150").ownerId("anna").build();
        Opportunity herLater = Opportunity.builder("O2")
                .createdAt(hers.createdAt())
                .owner(hers.createdAt(), "Anna")
                .build();
        Opportunity nobodys = won("O3", "2024-02-10", "150").build();

        assertEquals(
                List.of(new DataIssue(OutcomeIssues.UNKNOWN_OWNER, 1, ImmutableList.of("Anna"))),
                measured(settings, hers).issues());
        assertEquals(List.of(), measured(settings, hers, herLater).issues());
        assertEquals(List.of(), measured(settings, nobodys).issues());
    }

    @Test
    void anOwnerWithTwoAmountsForTheSameDaysIsNotJudged() {
        OutcomeReport report = measured(
                with(
                        quota("anna", "2024-01", 3, "100"),
                        quota("anna", "2024-04", 3, "100"),
                        quota("anna", "2024-04", 3, "300"),
                        quota("bert", "2024-01", 3, "100")),
                won("O1", "2024-02-10", "150").ownerId("anna").build());
        assertEquals(Proportion.of(0, 1), report.quotas().participation());
        assertEquals(1, report.quotas().results().size());
        assertEquals(1, report.quotas().notJudged());
        assertEquals(
                List.of(
                        new DataIssue(OutcomeIssues.CONTRADICTING_QUOTAS, 1, ImmutableList.of("anna")),
                        new DataIssue(OutcomeIssues.UNKNOWN_OWNER, 1, ImmutableList.of("bert"))),
                report.issues());
    }

    @Test
    void aDealWithoutAmountLeavesOpenWhetherTheQuotaIsReachedUnlessItIsAnyway() {
        OutcomeReport report = measured(
                with(
                        quota("anna", "2024-01", 12, "100"),
                        quota("bert", "2024-01", 12, "100"),
                        quota("carl", "2024-01", 12, "100")),
                won("O1", "2024-02-10", "100").ownerId("anna").build(),
                won("O2", "2024-02-10", "-5").ownerId("anna").build(),
                won("O3", "2024-02-10", "99").ownerId("bert").build(),
                won("O4", "2024-02-10", "-5").ownerId("bert").build(),
                won("O5", "2024-02-10", "50").ownerId("carl").build());
        assertEquals(Proportion.of(1, 2), report.quotas().participation());
        assertEquals(1, report.quotas().unknown());
        assertEquals(2, report.quotas().owners().withoutAmount());
    }

    @Test
    void aCompanyThatIsNotJudgedIsNotReplacedByItsOwners() {
        OutcomeReport report = measured(
                with(
                        Quota.ofCompany(YearMonth.of(2024, 1), 12, euros("1000")),
                        Quota.ofCompany(YearMonth.of(2024, 1), 12, euros("2000")),
                        quota("anna", "2024-01", 12, "100")),
                won("O1", "2024-02-10", "400").ownerId("anna").build());
        assertTrue(report.quotas().companyUnclear());
        assertEquals(0, report.quotas().notJudged());
        assertTrue(the(report, OutcomeMetrics.QUOTA_ATTAINMENT).value().isEmpty());
        assertEquals(OptionalDouble.of(4), report.quotas().owners().ratio());
        assertEquals(
                List.of(new DataIssue(OutcomeIssues.CONTRADICTING_QUOTAS, 1, ImmutableList.of())), report.issues());
    }

    @Test
    void quotasAreHeldAgainstWonDealsAlsoWherePaymentsAreTheRevenue() {
        OutcomeReport report = measured(
                OutcomeSettings.builder()
                        .namingPersons(true)
                        .basis(RevenueBasis.PAID)
                        .quotas(List.of(
                                Quota.ofCompany(YearMonth.of(2024, 1), 3, euros("800")),
                                quota("anna", "2024-04", 3, "400")))
                        .build(),
                won("O1", "2024-02-10", "400").ownerId("anna").build(),
                won("O2", "2024-05-10", "100").ownerId("anna").build(),
                won("O3", "2024-05-10", "-5").ownerId("bert").build(), // without an amount, and for no quota
                won("O4", "2024-05-10", "-5").build());
        assertEquals(OptionalDouble.of(0.5), report.quotas().company().ratio());
        assertEquals(OptionalDouble.of(0.25), report.quotas().owners().ratio());
        assertEquals(List.of(), report.issues());
    }

    @Test
    void dealsForQuotasInAnotherCurrencyThanThePaymentsLeaveNoOnlyCurrency() {
        OutcomeReport report = measured(
                OutcomeSettings.builder()
                        .basis(RevenueBasis.PAID)
                        .quotas(List.of(Quota.ofCompany(YearMonth.of(2024, 1), 3, euros("800"))))
                        .build(),
                won("O1", "2024-02-10", "400")
                        .event(new Paid(noon("2024-03-10"), Optional.of(Money.of("400", "USD"))))
                        .build());
        assertEquals(Optional.empty(), report.currency());
        assertEquals(List.of(new DataIssue(OutcomeIssues.SEVERAL_CURRENCIES, 2, ImmutableList.of())), report.issues());
    }

    @Test
    void settingsAreTheSameWhateverTheOrderOfQuotasAndPipelines() {
        Quota low = quota("anna", "2024-01", 3, "100");
        Quota high = quota("anna", "2024-01", 3, "300");
        Quota dollars = Quota.ofMonths("anna", YearMonth.of(2024, 1), 3, Money.of("100", "USD"));
        assertEquals(with(low, high, dollars), with(dollars, high, low));
        Pipeline one = Pipeline.of("one", Stage.of("Open", 1, Stage.Kind.OPEN));
        Pipeline two = Pipeline.of("two", Stage.of("Open", 1, Stage.Kind.OPEN));
        assertEquals(
                OutcomeSettings.builder().pipeline(one).pipeline(two).build(),
                OutcomeSettings.builder().pipeline(two).pipeline(one).build());
    }

    @Test
    void withoutAnyDealTheQuotasThatAreOverTellTheCurrency() {
        Quota later = Quota.ofMonths("anna", YearMonth.of(2025, 1), 12, Money.of("100", "USD"));
        OutcomeReport report = measured(with(quota("anna", "2024-01", 3, "300"), later));
        assertEquals(OptionalDouble.of(0), report.quotas().results().get(0).attainment());
        assertEquals(List.of(), report.issues());
    }

    @Test
    void overlappingQuotasOfOneOwnerAreRefused() {
        String refusal = assertThrows(
                        IllegalArgumentException.class,
                        () -> with(quota("anna", "2024-01", 3, "300"), quota("anna", "2024-03", 1, "100")))
                .getMessage();
        assertTrue(refusal.contains("Quotas of anna overlap"), refusal);
        assertEquals(
                2,
                with(quota("anna", "2024-01", 3, "300"), quota("anna", "2024-04", 1, "100"))
                        .quotas()
                        .size());
    }
}
