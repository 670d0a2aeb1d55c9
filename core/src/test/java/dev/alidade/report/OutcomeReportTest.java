// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.Department;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Quota;
import dev.alidade.model.Rating;
import dev.alidade.model.Satisfaction;
import dev.alidade.outcome.LaterOutcome;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.outcome.OutcomeSettingsBuilder;
import dev.alidade.outcome.PastTotal;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on outcomes says. */
final class OutcomeReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Window YEAR = Window.ofDays(FIRST, FIRST.plusYears(1), ZoneOffset.UTC);

    private static OpportunityBuilder won(String id, String day, String amount) {
        Instant at = Instant.parse(day + "T12:00:00Z");
        return Opportunity.builder(id)
                .createdAt(at)
                .amount(Money.of(amount, "EUR"))
                .won(at);
    }

    private static List<OutcomeFact> staff(int content, int others) {
        List<OutcomeFact> facts = new ArrayList<>();
        for (int i = 0; i < content + others; i++) {
            facts.add(Rating.of(
                    "secret" + i,
                    Department.SALES,
                    "morale",
                    i < content ? 5 : 2,
                    Instant.parse("2024-05-01T12:00:00Z")));
        }
        return facts;
    }

    private static String text(OutcomeSettingsBuilder settings, List<OutcomeFact> facts) {
        return TextReport.detailed(REPORTS.kept(review(settings, facts))).replaceAll("\\s+", " ");
    }

    private static ReviewResult review(OutcomeSettingsBuilder settings, List<OutcomeFact> facts) {
        return AlignmentReview.under(
                        ReviewPolicy.builder().outcome(settings.build()).build())
                .measure(facts, YEAR);
    }

    @Test
    void withoutAnythingItSaysSo() {
        String text = text(OutcomeSettings.builder(), List.of());
        assertTrue(text.contains("How the company fares"), text);
        assertTrue(text.contains("Nothing about outcomes is on record in this time."), text);
    }

    @Test
    void quotasAreToldForTheCompanyAndForOwnersWithoutNamingThem() {
        String text = text(
                OutcomeSettings.builder()
                        .quotas(List.of(
                                Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("1000", "EUR")),
                                Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("300", "EUR")),
                                Quota.ofMonths("bert", YearMonth.of(2024, 1), 12, Money.of("300", "EUR")),
                                Quota.ofMonths("carl", YearMonth.of(2024, 1), 12, Money.of("300", "EUR")),
                                Quota.ofMonths("dora", YearMonth.of(2024, 7), 12, Money.of("300", "EUR")))),
                List.of(
                        won("O1", "2024-05-01", "400").ownerId("anna").build(),
                        won("O2", "2024-05-01", "200").ownerId("bert").build()));
        assertTrue(text.contains("the company won 600.00 EUR of 1000.00 EUR, 60.0% of its quota"), text);
        assertTrue(text.contains("owners won 66.7% of theirs together, and 1 of 3 (33.3%) reached their own"), text);
        assertTrue(text.contains("1 more is running and not judged"), text);
        assertTrue(text.contains("Fewer than half of the owners reached their quota"), text);
        assertFalse(text.contains("anna") || text.contains("carl"), text);
    }

    @Test
    void ofOneOwnerNobodySpeaksOfHalf() {
        String text = text(
                OutcomeSettings.builder()
                        .quotas(List.of(Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("300", "EUR")))),
                List.of(won("O1", "2024-05-01", "100").ownerId("anna").build()));
        assertTrue(text.contains("The one owner did not reach the quota: look at how quotas were set"), text);
        assertFalse(text.contains("Fewer than half"), text);
    }

    @Test
    void ownersWhoAreNotJudgedAreCountedWithoutNamingThem() {
        Quota anna = Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("300", "EUR"));
        Quota other = Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("200", "EUR"));
        String text = text(OutcomeSettings.builder().quotas(List.of(anna, other)), List.of());
        assertTrue(
                text.contains("1 owner is not judged, because a quota of theirs is contradicted or can't be converted"),
                text);
    }

    @Test
    void whatIsWonWithoutAnAmountMakesItAtLeast() {
        String text = text(
                OutcomeSettings.builder()
                        .quotas(List.of(Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("100", "EUR")))),
                List.of(
                        won("O1", "2024-05-01", "40").ownerId("anna").build(),
                        won("O2", "2024-05-01", "-1").ownerId("anna").build()));
        assertTrue(text.contains("owners won at least 40.0% of theirs together"), text);
        assertTrue(text.contains("of 1 owner it is not known, because won deals have no usable amount"), text);
        assertFalse(text.contains("Fewer than half of the owners"), text);
    }

    @Test
    void revenueIsComparedWithTheYearBeforeAndGapsAreNamed() {
        List<OutcomeFact> facts = List.of(
                won("O1", "2022-05-01", "1").build(),
                won("O2", "2023-05-01", "200").build(),
                won("O3", "2024-05-01", "150").build(),
                won("O4", "2024-05-01", "-1").build());
        String text = text(OutcomeSettings.builder(), facts);
        assertTrue(
                text.contains(
                        "150.00 EUR from 2 deals won, 1 without an amount; 25.0% less than in the window before (200.00 EUR)"),
                text);
        assertTrue(text.contains("Revenue shrinks."), text);
        String first = text(OutcomeSettings.builder(), facts.subList(2, 3));
        assertTrue(first.contains("growth can't be told, because nothing is on record in the window before"), first);
    }

    @Test
    void dealsInSeveralCurrenciesAreNotNothing() {
        String text = text(
                OutcomeSettings.builder(),
                List.of(
                        won("O1", "2024-05-01", "400").build(),
                        won("O2", "2024-05-01", "1")
                                .amount(Money.of("200", "USD"))
                                .build()));
        assertTrue(
                text.contains("2 deals won; what they brought can't be told, because there is no one currency"), text);
    }

    @Test
    void aLeakIsToldInWords() {
        String text = text(
                OutcomeSettings.builder(),
                List.of(
                        new CustomerPeriod(
                                "C1", FIRST, FIRST.plusYears(1), Money.of("100", "EUR"), Money.of("0", "EUR")),
                        new CustomerPeriod(
                                "C2", FIRST, FIRST.plusYears(1), Money.of("100", "EUR"), Money.of("150", "EUR")),
                        new CustomerPeriod(
                                "C3", FIRST, FIRST.plusYears(1), Money.of("0", "EUR"), Money.of("10", "EUR"))));
        assertTrue(
                text.contains(
                        "50.0% of revenue is kept, 75.0% with what customers added; 1 of 2 (50.0%) customers stayed;"
                                + " 1 newcomer is not counted in this"),
                text);
        assertTrue(text.contains("Kept over 12 months"), text);
        assertTrue(text.contains("without new business the company would shrink"), text);
    }

    @Test
    void unhappyCustomersAreAWarning() {
        List<OutcomeFact> facts = new ArrayList<>();
        for (int value : new int[] {2, 3, 9, 1, 10, 4}) {
            facts.add(new Satisfaction("C" + value, Instant.parse("2024-05-01T12:00:00Z"), value, 0, 10));
        }
        String text = text(OutcomeSettings.builder(), facts);
        assertTrue(text.contains("2 of 6 (33.3%) answers are satisfied"), text);
        assertTrue(
                text.contains(
                        "net promoter score -33.3 points, on the scale from -100 to 100: 2 would, 4 would not, of 6"
                                + " answers"),
                text);
        assertTrue(text.contains("Fewer than half of the customers' answers are satisfied"), text);
        String few = text(OutcomeSettings.builder(), facts.subList(0, 4));
        assertTrue(few.contains("withheld, too few customers"), few);
        assertFalse(few.contains("customers' answers"), few);
    }

    @Test
    void moraleOfFewIsWithheldAndOfManyToldWithoutNames() {
        assertTrue(text(OutcomeSettings.builder(), staff(4, 0)).contains("Morale withheld, too few persons"));
        String text = text(OutcomeSettings.builder(), staff(2, 4));
        assertTrue(text.contains("2 of 6 (33.3%) persons are content: sales 2 of 6 (33.3%)"), text);
        assertTrue(text.contains("Fewer than half of the staff are content"), text);
        assertFalse(text.contains("secret"), text);
    }

    @Test
    void aCorrelationThatMayBeChanceSaysSo() {
        List<PastTotal> totals = new ArrayList<>();
        List<LaterOutcome> outcomes = new ArrayList<>();
        for (int month = 0; month < 10; month++) {
            LocalDate from = FIRST.minusYears(2).plusMonths(month);
            totals.add(new PastTotal(from, from.plusMonths(1), month));
            LocalDate later = from.plusMonths(1);
            outcomes.add(new LaterOutcome(later, later.plusMonths(1), "up", month + (month == 3 ? 3 : 0)));
            outcomes.add(new LaterOutcome(later, later.plusMonths(1), "steps", month % 2));
            outcomes.add(new LaterOutcome(later, later.plusMonths(1), "same", month));
        }
        String text = text(OutcomeSettings.builder().totals(totals).outcomes(outcomes), List.of());
        assertTrue(text.contains("up 1 10 0.9"), text);
        assertTrue(text.contains("go together"), text);
        assertTrue(text.contains("may be chance"), text);
        assertTrue(text.contains("same 1 10 1.00 - go together"), text);
        String few = text(
                OutcomeSettings.builder()
                        .totals(totals.subList(0, 4))
                        .outcomes(outcomes.stream()
                                .filter(one -> one.measure().equals("same"))
                                .toList()),
                List.of());
        assertTrue(few.contains("same 1 4 1.00 - too few periods to tell"), few);
        assertTrue(text.contains("Association, not cause."), text);
    }

    @Test
    void markdownSaysTheSame() {
        assertTrue(MarkdownReport.detailed(REPORTS.kept(review(OutcomeSettings.builder(), staff(4, 2))))
                .contains("4 of 6 (66.7%) persons are content"));
        assertEquals(
                List.of("outcome"),
                review(OutcomeSettings.builder(), List.of()).scorecard().scope());
    }

    @Test
    void newBusinessIsToldByRevenueAndByNumber() {
        Instant won = Instant.parse("2024-05-01T12:00:00Z");
        List<OutcomeFact> deals = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            OpportunityBuilder deal = Opportunity.builder("O" + i)
                    .createdAt(won.minusSeconds(86_400))
                    .amount(Money.of("100.00", "EUR"))
                    .won(won);
            deals.add((i < 3 ? deal.business(i < 2 ? Opportunity.Business.NEW : Opportunity.Business.EXISTING) : deal)
                    .build());
        }
        String text = text(OutcomeSettings.builder(), deals);
        assertTrue(text.contains("New business: 66.7% of revenue, 2 of 3 (66.7%) by number; 2 more do not say"), text);
        String all = text(OutcomeSettings.builder(), deals.subList(0, 3));
        assertTrue(all.contains("New business: 66.7% of revenue, 2 of 3 (66.7%) by number Measured"), all);
    }

    @Test
    void quotasThatRunOnAreNotJudged() {
        String text = text(
                OutcomeSettings.builder()
                        .quotas(List.of(Quota.ofMonths("anna", YearMonth.of(2024, 7), 12, Money.of("100", "EUR")))),
                List.of());
        assertTrue(text.contains("Quotas none is over yet; 1 more is running and not judged"), text);
    }

    @Test
    void otherDepartmentsAreInTheMoraleOfAllOnly() {
        List<OutcomeFact> facts = staff(6, 0);
        for (int i = 0; i < 6; i++) {
            facts.add(Rating.of("other" + i, Department.OTHER, "morale", 1, Instant.parse("2024-05-01T12:00:00Z")));
        }
        String text = text(OutcomeSettings.builder(), facts);
        assertTrue(text.contains("Morale 6 of 12 (50.0%) persons are content: sales 6 of 6 (100.0%)"), text);
    }

    @Test
    void outcomesWithoutRanksHaveNothingToCompareAndOppositeOnesGoApart() {
        List<PastTotal> totals = new ArrayList<>();
        List<LaterOutcome> outcomes = new ArrayList<>();
        for (int month = 1; month <= 10; month++) {
            LocalDate from = LocalDate.of(2023, month, 1);
            totals.add(new PastTotal(from, from.plusMonths(1), month));
            outcomes.add(new LaterOutcome(from.plusMonths(1), from.plusMonths(2), "down", -month));
            outcomes.add(new LaterOutcome(from.plusMonths(1), from.plusMonths(2), "flat", 5));
        }
        String text = text(
                OutcomeSettings.builder()
                        .totals(totals)
                        .outcomes(outcomes)
                        .measure("down")
                        .lag(1),
                List.of());
        assertTrue(text.contains("go apart"), text);
        assertTrue(text.contains("nothing to compare"), text);
    }
}
