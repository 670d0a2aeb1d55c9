// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Quota;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CoverageTest {
    /** February, in the first quarter. */
    private static final Window FEBRUARY =
            Window.ofDays(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), ZoneOffset.UTC);

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 20);

    private static Instant day(int month, int day) {
        return LocalDate.of(2024, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static OpportunityBuilder deal(String id, String owner, String amount) {
        return Opportunity.builder(id).createdAt(day(1, 2)).ownerId(owner).amount(eur(amount));
    }

    private static FlowReport report(FlowSettingsBuilder settings, OpportunityBuilder... deals) {
        return OpenPipeline.flow(settings.build())
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), FEBRUARY);
    }

    private static FlowSettingsBuilder company(String amount) {
        return FlowSettings.builder().namingPersons(true).quota(Quota.ofCompany(JANUARY, 3, eur(amount)));
    }

    @Test
    void whatIsOpenInTheQuotasDaysIsHeldAgainstWhatIsStillToBeWon() {
        QuotaCoverage coverage = report(
                        company("1000"),
                        deal("O1", "anna", "400").won(day(1, 20)),
                        deal("O2", "anna", "900").closeDate(day(1, 3), MARCH),
                        deal("O3", "ben", "300").closeDate(day(1, 3), LocalDate.of(2024, 2, 1)),
                        deal("O4", "ben", "5000").closeDate(day(1, 3), LocalDate.of(2024, 4, 1)),
                        deal("O5", "ben", "7000"))
                .coverage()
                .orElseThrow();
        assertEquals(new BigDecimal("400.00"), coverage.won(), "won before the window, in the days of the quota");
        assertEquals(new BigDecimal("600.00"), coverage.remaining());
        assertEquals(new BigDecimal("1200.00"), coverage.open(), "overdue ones among them");
        assertEquals(OptionalDouble.of(2), coverage.coverage());
    }

    @Test
    void aQuotaThatIsMetHasNoCoverage() {
        FlowReport report = report(
                company("400"),
                deal("O1", "anna", "400").won(day(1, 20)),
                deal("O2", "anna", "900").closeDate(day(1, 3), MARCH));
        QuotaCoverage coverage = report.coverage().orElseThrow();
        assertEquals(BigDecimal.ZERO.setScale(2), coverage.remaining().setScale(2));
        assertEquals(OptionalDouble.empty(), coverage.coverage());
        assertEquals(OptionalDouble.empty(), report.measurements().get(0).value());
    }

    @Test
    void aQuotaWhoseDaysAreOverHasNoCoverageHoweverMuchIsOverdue() {
        FlowReport report = report(
                FlowSettings.builder().namingPersons(true).quota(Quota.ofCompany(JANUARY, 2, eur("400"))),
                deal("O1", "anna", "900").closeDate(day(1, 3), LocalDate.of(2024, 2, 20)));
        QuotaCoverage coverage = report.coverage().orElseThrow();
        assertTrue(coverage.over());
        assertEquals(new BigDecimal("400.00"), coverage.remaining());
        assertEquals(new BigDecimal("900.00"), coverage.open());
        assertEquals(OptionalDouble.empty(), coverage.coverage());
        assertEquals(OptionalDouble.empty(), report.measurements().get(0).value());
    }

    @Test
    void aQuotaThatIsNotOverIsQuotedBeforeOneThatIs() {
        FlowReport report = report(
                FlowSettings.builder()
                        .namingPersons(true)
                        .quota(Quota.ofCompany(JANUARY, 2, eur("400")))
                        .quota(Quota.ofCompany(JANUARY, 12, eur("9000"))),
                deal("O1", "anna", "900").closeDate(day(1, 3), MARCH));
        assertEquals(OptionalDouble.of(.1), report.coverage().orElseThrow().coverage());
    }

    @Test
    void withDatesOnRecordAndNothingOpenTheCoverageIsZero() {
        QuotaCoverage coverage = report(
                        company("400"),
                        deal("O1", "anna", "100").closeDate(day(1, 3), MARCH).won(day(2, 20)))
                .coverage()
                .orElseThrow();
        assertEquals(OptionalDouble.of(0), coverage.coverage());
    }

    @Test
    void withoutAnyCloseDateOnRecordThereIsNoCoverage() {
        QuotaCoverage coverage =
                report(company("400"), deal("O1", "anna", "900")).coverage().orElseThrow();
        assertEquals(OptionalDouble.empty(), coverage.coverage());
    }

    @Test
    void anOwnersQuotaTakesWhatTheOwnerHasAtTheEndAndHadAtTheClosing() {
        FlowReport report = report(
                FlowSettings.builder()
                        .namingPersons(true)
                        .quota(Quota.ofMonths("anna", JANUARY, 3, eur("1000")))
                        .quota(Quota.ofMonths("ben", JANUARY, 3, eur("500"))),
                deal("O1", "anna", "100").owner(day(2, 2), "ben").closeDate(day(1, 3), MARCH),
                deal("O2", "ben", "200").owner(day(1, 5), "anna").won(day(1, 6)).owner(day(1, 7), "ben"),
                deal("O3", "cleo", "4000").closeDate(day(1, 3), MARCH));
        QuotaCoverage anna = report.quotas().get(0);
        QuotaCoverage ben = report.quotas().get(1);
        assertEquals(Optional.of("anna"), anna.ownerId());
        assertEquals(new BigDecimal("200.00"), anna.won());
        assertEquals(0, anna.openDeals());
        assertEquals(new BigDecimal("100.00"), ben.open());
        assertEquals(0, ben.wonDeals());
        QuotaCoverage together = report.coverage().orElseThrow();
        assertEquals(Optional.empty(), together.ownerId());
        assertEquals(new BigDecimal("1500.00"), together.quota());
        assertEquals(OptionalDouble.of(100.0 / 1300), together.coverage());
    }

    @Test
    void ownersAreToldTogetherUnlessTheyAreToBeNamed() {
        FlowReport report = report(
                FlowSettings.builder()
                        .quota(Quota.ofMonths("anna", JANUARY, 3, eur("1000")))
                        .quota(Quota.ofMonths("ben", JANUARY, 3, eur("500"))),
                deal("O1", "anna", "100").closeDate(day(1, 3), MARCH));

        assertEquals(List.of(), report.quotas());
        assertEquals(new BigDecimal("1500.00"), report.coverage().orElseThrow().quota());
    }

    @Test
    void ofSeveralCompanyQuotasTheOneThatEndsFirstIsQuoted() {
        FlowReport report = report(
                company("1000")
                        .quota(Quota.ofCompany(JANUARY, 12, eur("9000")))
                        .quota(Quota.ofMonths("anna", YearMonth.of(2024, 2), 1, eur("10")))
                        .quota(Quota.ofCompany(YearMonth.of(2024, 3), 1, eur("50"))),
                deal("O1", "anna", "100").closeDate(day(1, 3), MARCH));
        assertEquals(3, report.quotas().size(), "March has not begun");
        assertEquals(new BigDecimal("1000.00"), report.coverage().orElseThrow().quota());
    }

    @Test
    void anAmountOfZeroIsMissingInWhatIsOpenAndNotInWhatIsWon() {
        QuotaCoverage coverage = report(
                        company("400"),
                        deal("O1", "anna", "0").closeDate(day(1, 3), MARCH),
                        deal("O2", "anna", "0").won(day(1, 20)))
                .coverage()
                .orElseThrow();
        assertEquals(1, coverage.openDeals());
        assertEquals(1, coverage.wonDeals());
        assertEquals(1, coverage.withoutAmount());
    }

    @Test
    void anAmountInAnotherCurrencyIsCountedAndMissing() {
        FlowReport report = report(
                company("1000"),
                Opportunity.builder("O1")
                        .createdAt(day(1, 2))
                        .amount(Money.of("70", "USD"))
                        .closeDate(day(1, 3), MARCH));
        assertEquals(1, report.coverage().orElseThrow().withoutAmount());
        assertEquals(
                BigDecimal.ZERO.setScale(2), report.coverage().orElseThrow().open());
        assertEquals(FlowIssues.OTHER_CURRENCY, report.issues().get(0).kind());
    }

    @Test
    void quotasAndDealsAreConvertedAtTheRateOfTheLastDay() {
        Currency usd = Currency.getInstance("USD");
        FlowReport report = report(
                FlowSettings.builder()
                        .namingPersons(true)
                        .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                                .rate(LocalDate.of(2024, 1, 1), usd, new BigDecimal("0.5"))
                                .rate(LocalDate.of(2024, 2, 29), usd, new BigDecimal("0.9"))
                                .build())
                        .quota(Quota.ofCompany(JANUARY, 3, Money.of("1000", "USD"))),
                Opportunity.builder("O1")
                        .createdAt(day(1, 2))
                        .amount(Money.of("100", "USD"))
                        .won(day(1, 20)),
                deal("O2", "anna", "1620").closeDate(day(1, 3), MARCH));
        QuotaCoverage coverage = report.coverage().orElseThrow();
        assertEquals(new BigDecimal("900.00"), coverage.quota());
        assertEquals(new BigDecimal("90.00"), coverage.won());
        assertEquals(OptionalDouble.of(2), coverage.coverage());
    }

    @Test
    void aQuotaWithoutRateIsLeftOutAndCounted() {
        FlowReport report = report(FlowSettings.builder()
                .namingPersons(true)
                .rates(ExchangeRates.to(Currency.getInstance("EUR")).build())
                .quota(Quota.ofCompany(JANUARY, 3, Money.of("1000", "USD"))));
        assertEquals(List.of(), report.quotas());
        assertEquals(FlowIssues.UNCONVERTED_QUOTA, report.issues().get(0).kind());
    }

    @Test
    void quotasOfTheSameDaysInSeveralCurrenciesAreNotAdded() {
        FlowReport report = report(FlowSettings.builder()
                .namingPersons(true)
                .quota(Quota.ofMonths("anna", JANUARY, 3, eur("1000")))
                .quota(Quota.ofMonths("ben", JANUARY, 3, Money.of("1000", "USD"))));
        assertEquals(Optional.empty(), report.coverage());
    }

    @Test
    void twoQuotasOfOneOwnerForTheSameDaysAreRefused() {
        FlowSettingsBuilder twice = company("1000").quota(Quota.ofCompany(JANUARY, 3, eur("900")));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, twice::build);
        assertTrue(refused.getMessage().contains("1000.00 EUR"), refused.getMessage());
    }

    @Test
    void aQuotaOfTheCompanyIsToldThoughNobodyIsToBeNamed() {
        FlowReport report = report(FlowSettings.builder()
                .quota(Quota.ofCompany(JANUARY, 3, eur("0")))
                .quota(Quota.ofMonths("anna", JANUARY, 3, eur("1000"))));
        assertEquals(
                List.of(Optional.empty()),
                report.quotas().stream().map(QuotaCoverage::ownerId).toList());
        assertEquals(
                0, report.coverage().orElseThrow().remaining().signum(), "nothing is to be won for a quota of nothing");
        assertEquals(OptionalDouble.empty(), report.coverage().orElseThrow().coverage());
    }

    @Test
    void onlyDealsThatCountForAQuotaAreMissedInItsCurrency() {
        FlowSettingsBuilder anna = FlowSettings.builder()
                .namingPersons(true)
                .quota(Quota.ofMonths("anna", JANUARY, 3, eur("1000")))
                .quota(Quota.ofMonths("ben", JANUARY, 3, eur("1000")));
        assertEquals(
                List.of(),
                report(
                                anna,
                                deal("O1", "anna", "100").won(day(1, 20)),
                                deal("O2", "anna", "100").closeDate(day(1, 3), MARCH),
                                dollars("O3", "anna").closeDate(day(1, 3), LocalDate.of(2024, 4, 1)),
                                dollars("O4", "anna").lost(day(1, 20)),
                                dollars("O5", "cleo").won(day(1, 20)),
                                Opportunity.builder("O6")
                                        .createdAt(day(1, 2))
                                        .ownerId("anna")
                                        .won(day(1, 20)))
                        .issues());
        DataIssue found = report(
                        anna,
                        dollars("O1", "anna").won(day(1, 20)),
                        dollars("O2", "ben").closeDate(day(1, 3), MARCH))
                .issues()
                .get(0);
        assertEquals(FlowIssues.OTHER_CURRENCY, found.kind());
        assertEquals(List.of("O1", "O2"), found.examples());
    }

    private static OpportunityBuilder dollars(String id, String owner) {
        return Opportunity.builder(id).createdAt(day(1, 2)).ownerId(owner).amount(Money.of("70", "USD"));
    }

    @Test
    void anOwnerMayHaveQuotasInSeveralCurrencies() {
        FlowReport report = report(
                company("1000").quota(Quota.ofCompany(JANUARY, 3, Money.of("900", "USD"))),
                deal("O1", "anna", "100").won(day(1, 20)));
        assertEquals(
                List.of("EUR", "USD"),
                report.quotas().stream()
                        .map(quota -> quota.currency().getCurrencyCode())
                        .toList());
    }
}
