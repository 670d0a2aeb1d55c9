// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.CampaignFixture.QUARTER;
import static dev.alidade.attribution.CampaignFixture.amount;
import static dev.alidade.attribution.CampaignFixture.campaign;
import static dev.alidade.attribution.CampaignFixture.day;
import static dev.alidade.attribution.CampaignFixture.euros;
import static dev.alidade.attribution.CampaignFixture.outreach;
import static dev.alidade.attribution.CampaignFixture.report;
import static dev.alidade.attribution.CampaignFixture.settings;
import static dev.alidade.attribution.CampaignFixture.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Money;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Campaign;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Campaigns, their deals and their spend exactly at as-of, at the look-back, and at the ends of lists. */
final class CampaignEdgesTest {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final Instant AS_OF = QUARTER.asOf();

    private static JourneyBuilder won(String id) {
        return Journey.builder(id)
                .opportunity(Opportunity.builder("O" + id)
                        .createdAt(day(20))
                        .amount(euros(300))
                        .won(day(40))
                        .build());
    }

    private static Optional<DataIssue> issue(CampaignReport report, IssueKind kind) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .findFirst();
    }

    @Test
    void outreachExactlyTheLookBackBeforeADealIsInItsLookBack() {
        // 180 days before the creation on day 20, and 200 before the win on day 40
        CampaignReport report = report(
                won("1").touchpoint(outreach(-160)).touchpoint(touch(4, "C1")).build());
        assertEquals(0, campaign(report, "C1").pipeline().byFirstTouch().deals());
        assertEquals(1, campaign(report, "C1").revenue().byFirstTouch().deals());
        CampaignReport earlier = report(
                won("1").touchpoint(outreach(-161)).touchpoint(touch(4, "C1")).build());
        assertEquals(1, campaign(earlier, "C1").pipeline().byFirstTouch().deals());
    }

    @Test
    void anActivityOfSalesAtAsOfIsNotKnown() {
        for (Journey journey : List.of(
                won("1").firstSalesActivity(AS_OF).build(),
                won("1").touchpoint(Touchpoint.of("L1", AS_OF).withType("sales"))
                        .build())) {
            assertEquals(
                    1,
                    report(journey).totals().pipeline().withoutSalesActivity().deals());
        }
        for (Journey journey : List.of(
                won("1").firstSalesActivity(AS_OF.minusNanos(1)).build(),
                won("1").touchpoint(Touchpoint.of("L1", AS_OF.minusNanos(1)).withType("sales"))
                        .build())) {
            assertEquals(
                    0,
                    report(journey).totals().pipeline().withoutSalesActivity().deals());
        }
    }

    @Test
    void aTouchOrALeadAtAsOfIsNotKnown() {
        Touchpoint early = touch(2, "C1");
        Journey touched = Journey.builder("J1")
                .touchpoint(early)
                .touchpoint(Touchpoint.of("L1", AS_OF).withCampaign("C2"))
                .touchpoint(Touchpoint.of("L1", AS_OF.minusNanos(1)).withCampaign("C3"))
                .build();
        CampaignReport report = report(touched);
        assertEquals(
                List.of("C1", "C3"),
                report.campaigns().stream().map(CampaignValue::id).toList());
        Lead lead = Lead.builder("L1").createdAt(AS_OF).campaignId("C1").build();
        assertEquals(0, report(lead).totals().leads());
        assertEquals(List.of(), report(lead).campaigns());
        Opportunity deal =
                Opportunity.builder("O1").createdAt(AS_OF).campaignId("C1").build();
        assertEquals(List.of(), report(deal).campaigns());
        assertEquals(
                0,
                report(Journey.builder("J1").opportunity(deal).build())
                        .totals()
                        .pipeline()
                        .all()
                        .deals());
    }

    @Test
    void aTouchOfNoCampaignIsNoUndeclaredCampaign() {
        CampaignSettings declared = settings(Campaign.builder("C1").build());
        Journey journey = Journey.builder("J1")
                .touchpoint(Touchpoint.of("L1", day(2)))
                .touchpoint(touch(3, "C1"))
                .build();
        assertEquals(List.of(), report(declared, journey).issues());
    }

    @Test
    void fiveOfTheUndeclaredCampaignsAreNamedAndAllAreCounted() {
        List<AttributionFact> facts = new ArrayList<>();
        for (int i = 9; i >= 2; i--) {
            facts.add(Spend.ofDay("C" + i, MAY, euros(i)));
        }
        CampaignReport report = report(settings(Campaign.builder("C1").build()), facts.toArray(new AttributionFact[0]));
        DataIssue unknown = issue(report, CampaignIssues.UNKNOWN_CAMPAIGN).orElseThrow();
        assertEquals(8, unknown.count());
        assertEquals(List.of("C2", "C3", "C4", "C5", "C6"), unknown.examples());
        assertEquals(
                List.of("C9", "C8", "C7", "C6", "C5"),
                report.totals().measured().unmeasured(),
                "the five dearest");
        assertEquals(8, report.totals().measured().campaigns());
    }

    @Test
    void ofEqualSpendTheFirstCampaignByItsIdIsNamedFirst() {
        CampaignReport report = report(Spend.ofDay("C2", MAY, euros(5)), Spend.ofDay("C1", MAY, euros(5)));
        assertEquals(List.of("C1", "C2"), report.totals().measured().unmeasured());
    }

    @Test
    void spendOfZeroIsNotNegative() {
        CampaignReport report = report(Spend.ofDay("C1", MAY, euros(0)));
        assertEquals(List.of(), report.issues());
        assertEquals(Optional.of(amount("0.00")), campaign(report, "C1").spend().amount());
    }

    @Test
    void withoutACurrencyOnlyCampaignsWithSpendAreTold() {
        CampaignSettings untold = CampaignSettings.builder()
                .campaign(Campaign.builder("C1").budget(euros(5)).build())
                .campaign(Campaign.builder("C2").build())
                .build();
        CampaignReport report = report(untold, Spend.ofDay("C2", MAY, euros(1)));
        assertEquals(
                List.of("C2"),
                issue(report, CampaignIssues.NO_CURRENCY).orElseThrow().examples());
        assertEquals(Optional.empty(), issue(report, CampaignIssues.UNCONVERTED_BUDGET));
        assertEquals(Optional.empty(), campaign(report, "C1").spend().budget());
        assertEquals(List.of(), report(untold).issues());
    }

    @Test
    void allOfABudgetCountsWhereOneOfTheDatesIsNotKnown() {
        CampaignReport report = report(settings(
                Campaign.builder("C1")
                        .start(LocalDate.of(2024, 1, 1))
                        .budget(euros(100))
                        .build(),
                Campaign.builder("C2")
                        .end(LocalDate.of(2030, 1, 1))
                        .budget(euros(70))
                        .build()));
        assertEquals(
                Optional.of(amount("100.00")), campaign(report, "C1").spend().budget());
        assertEquals(
                Optional.of(amount("70.00")), campaign(report, "C2").spend().budget());
        assertEquals(Optional.of(amount("170.00")), report.totals().spend().budget());
    }

    @Test
    void aBudgetOfZeroOfWhichNothingIsSpentIsNotJudged() {
        CampaignSettings zero = settings(
                Campaign.builder("C1").budget(euros(0)).build(),
                Campaign.builder("C2").budget(euros(0)).build());
        CampaignReport report = report(zero, Spend.ofDay("C2", MAY, euros(3)), Spend.ofDay("C3", MAY, euros(1)));
        assertEquals(OptionalDouble.empty(), report.totals().budgetVariance(), "there is nothing to divide by");
        assertEquals(
                1,
                report.measurements().stream()
                        .filter(measured -> measured.metric().equals(AttributionMetrics.BUDGET_VARIANCE))
                        .findFirst()
                        .orElseThrow()
                        .evidence()
                        .denominator()
                        .orElseThrow());
    }

    @Test
    void whatIsSpentOnOneUnknownCampaignIsNotKnownInAll() {
        CampaignReport report = report(
                Spend.ofDay("C1", MAY, euros(5)),
                Spend.ofDay("C2", MAY, Money.of("5", "USD")),
                Journey.builder("J1").touchpoint(touch(2, "C1")).build());
        assertEquals(Optional.empty(), report.totals().spend().amount());
        assertEquals(1, report.totals().spend().unconverted());
        assertEquals(OptionalDouble.empty(), report.totals().measured().share());
        assertEquals(1, report.totals().measured().campaigns());
        assertEquals(1, report.totals().measured().measured());
    }

    @Test
    void outreachIsNoTouchOfACampaign() {
        Journey journey = won("1").touchpoint(outreach(2).withCampaign("C1"))
                .touchpoint(touch(3, "C2"))
                .build();
        CampaignReport report = report(journey, Spend.ofDay("C1", MAY, euros(5)));
        assertEquals(OptionalLong.of(0), campaign(report, "C1").touched());
        assertEquals(OptionalLong.of(1), campaign(report, "C2").touched());
    }

    @Test
    void aCreditedCampaignWithoutPartInADealIsCreditedZeroInUnitsOfTheCurrency() {
        Journey later = Journey.builder("J2").touchpoint(touch(5, "C2")).build();
        CampaignReport report = report(won("1").touchpoint(touch(2, "C1")).build(), later);
        CampaignCredit credit = campaign(report, "C2").credit("first").orElseThrow();
        assertEquals(Optional.of(amount("0.00")), credit.revenue());
        assertEquals(amount("0"), credit.wonDeals());
        assertEquals(Optional.empty(), campaign(report, "C2").credit("nobody's"));
    }
}
