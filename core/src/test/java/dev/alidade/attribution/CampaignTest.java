// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.CampaignFixture.QUARTER;
import static dev.alidade.attribution.CampaignFixture.amount;
import static dev.alidade.attribution.CampaignFixture.campaign;
import static dev.alidade.attribution.CampaignFixture.day;
import static dev.alidade.attribution.CampaignFixture.euros;
import static dev.alidade.attribution.CampaignFixture.inEuros;
import static dev.alidade.attribution.CampaignFixture.outreach;
import static dev.alidade.attribution.CampaignFixture.report;
import static dev.alidade.attribution.CampaignFixture.settings;
import static dev.alidade.attribution.CampaignFixture.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Campaign;
import dev.alidade.model.Department;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Journeys;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Spend;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What campaigns brought, calculated by hand. */
class CampaignTest {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    private static OpportunityBuilder deal(String id, long amount) {
        return Opportunity.builder(id).createdAt(day(20)).amount(euros(amount)).won(day(40));
    }

    private static double value(CampaignReport report, String metric) {
        return measurement(report, metric).value().orElseThrow();
    }

    private static Measurement measurement(CampaignReport report, String metric) {
        return report.measurements().stream()
                .filter(measurement -> measurement.metric().id().equals("attribution." + metric))
                .findFirst()
                .orElseThrow();
    }

    private static SourcedDeals deals(long count, String value) {
        return new SourcedDeals(count, Optional.of(amount(value)));
    }

    @Test
    void theSourceOfADealIsItsOwnElseThatOfItsTraceElseThatOfItsLead() {
        Lead lead = Lead.builder("L1")
                .createdAt(day(10))
                .campaignId("C2")
                .sourcedBy(Department.MARKETING)
                .build();
        Journey traced = Journey.builder("J1")
                .lead(lead)
                .opportunity(deal("O1", 100)
                        .trace(new LeadTrace("L0", Optional.of("C1"), Optional.of(Department.OTHER)))
                        .build())
                .build();
        Journey ofLead = Journey.builder("J2")
                .lead(lead)
                .opportunity(deal("O2", 200).build())
                .build();
        Journey ofSales = Journey.builder("J3")
                .lead(lead)
                .opportunity(deal("O3", 300)
                        .trace(new LeadTrace("L0", Optional.of("C1"), Optional.of(Department.SALES)))
                        .build())
                .build();
        CampaignReport report = report(traced, ofLead, ofSales);
        assertEquals(deals(1, "100.00"), campaign(report, "C1").revenue().bySource());
        assertEquals(deals(1, "200.00"), campaign(report, "C2").revenue().bySource());
        assertEquals(OptionalDouble.of(0.5), report.totals().revenue().bySourceShare());
    }

    @Test
    void threeDefinitionsOfSourcedStandSideBySide() {
        // named C1 as its source, touched by C2 first
        Journey one = Journey.builder("J1")
                .touchpoint(touch(2, "C2"))
                .touchpoint(touch(3, "C1"))
                .firstSalesActivity(day(8))
                .opportunity(deal("O1", 100).campaignId("C1").build())
                .build();
        // found by sales, whose outreach came first
        Journey two = Journey.builder("J2")
                .touchpoint(outreach(1))
                .touchpoint(touch(2, "C1"))
                .opportunity(deal("O2", 200)
                        .campaignId("C1")
                        .sourcedBy(Department.SALES)
                        .build())
                .build();
        // called by sales before the first touch; marketing is said to have found it
        Journey three = Journey.builder("J3")
                .touchpoint(touch(5, "C1"))
                .firstSalesActivity(day(4))
                .opportunity(deal("O3", 300).sourcedBy(Department.MARKETING).build())
                .build();
        CampaignReport report = report(one, two, three);
        for (boolean won : List.of(false, true)) {
            CampaignDeals first = won
                    ? campaign(report, "C1").revenue()
                    : campaign(report, "C1").pipeline();
            assertEquals(deals(1, "100.00"), first.bySource());
            assertEquals(deals(1, "300.00"), first.byFirstTouch());
            assertEquals(deals(0, "0.00"), first.beforeSales());
            assertEquals(new InfluencedDeals(3, Optional.of(amount("600.00"))), first.influenced());
        }
        CampaignDeals second = campaign(report, "C2").pipeline();
        assertEquals(deals(0, "0.00"), second.bySource());
        assertEquals(deals(1, "100.00"), second.byFirstTouch());
        assertEquals(deals(1, "100.00"), second.beforeSales());
        assertEquals(
                deals(1, "300.00"), campaign(report, "(no campaign)").pipeline().bySource());
        DealTotals totals = report.totals().pipeline();
        assertEquals(deals(3, "600.00"), totals.all());
        assertEquals(OptionalDouble.of(400 / 600.0), totals.bySourceShare());
        assertEquals(OptionalDouble.of(400 / 600.0), totals.byFirstTouchShare());
        assertEquals(OptionalDouble.of(100 / 600.0), totals.beforeSalesShare());
        assertEquals(100 / 600.0, value(report, "sourced-revenue-share-before-sales"));
    }

    @Test
    void dealsWithoutAnActivityOfSalesAreNotSaidToBeTouchedBeforeIt() {
        Journey unknown = Journey.builder("J1")
                .touchpoint(touch(2, "C1"))
                .opportunity(deal("O1", 100).build())
                .build();
        Journey untouched = Journey.builder("J2")
                .firstSalesActivity(day(5))
                .opportunity(deal("O2", 300).build())
                .build();
        Journey touched = Journey.builder("J3")
                .touchpoint(touch(4, "C1"))
                .firstSalesActivity(day(30)) // after the creation
                .opportunity(deal("O3", 500).build())
                .build();
        CampaignReport report = report(unknown, untouched, touched);
        DealTotals totals = report.totals().pipeline();
        assertEquals(deals(1, "100.00"), totals.withoutSalesActivity());
        assertEquals(deals(1, "500.00"), totals.beforeSales());
        assertEquals(deals(1, "500.00"), campaign(report, "C1").pipeline().beforeSales());
        assertEquals(OptionalDouble.of(500 / 800.0), totals.beforeSalesShare());
        assertEquals(OptionalDouble.of(600 / 900.0), totals.byFirstTouchShare(), "this needs no activity of sales");
        Measurement share = measurement(report, "sourced-revenue-share-before-sales");
        assertEquals(500 / 800.0, share.value().orElseThrow());
        assertEquals(2, share.evidence().denominator().orElseThrow());
        assertEquals(List.of(), report.issues());
    }

    @Test
    void whereNoActivityOfSalesIsRecordedAtAllThereIsNoShareButAnIssue() {
        Journey journey = Journey.builder("J1")
                .touchpoint(touch(2, "C1"))
                .opportunity(deal("O1", 100).build())
                .build();
        CampaignReport report = report(journey);
        assertEquals(deals(1, "100.00"), report.totals().revenue().withoutSalesActivity());
        assertEquals(
                Measurement.State.NO_DATA,
                measurement(report, "sourced-pipeline-share-before-sales").state());
        assertEquals(
                List.of(new DataIssue(CampaignIssues.WITHOUT_SALES_ACTIVITY, 1, ImmutableList.of())), report.issues());
        assertEquals(List.of(), report().issues(), "without deals nothing is odd");
    }

    @Test
    void aTouchAtTheInstantOfTheFirstSalesActivityIsBeforeIt() {
        Journey journey = Journey.builder("J1")
                .touchpoint(touch(4, "C1"))
                .firstSalesActivity(day(4))
                .opportunity(deal("O1", 300).build())
                .build();
        assertEquals(
                deals(1, "300.00"), campaign(report(journey), "C1").pipeline().beforeSales());
    }

    @Test
    void outreachAtTheInstantOfTheFirstTouchIsNotBeforeIt() {
        Journey journey = Journey.builder("J1")
                .touchpoint(outreach(4))
                .touchpoint(touch(4, "C1"))
                .opportunity(deal("O1", 300).build())
                .build();
        CampaignDeals deals = campaign(report(journey), "C1").pipeline();
        assertEquals(deals(1, "300.00"), deals.byFirstTouch());
        assertEquals(deals(1, "300.00"), deals.beforeSales());
    }

    @Test
    void anOddityOfOneJourneyAtTwoMoneyPointsIsToldOnce() {
        Journey won = Journey.builder("J1")
                .firstSalesActivity(day(3))
                .opportunity(Opportunity.builder("O1")
                        .createdAt(day(20))
                        .won(day(40))
                        .build())
                .build();
        Journey open = Journey.builder("J2")
                .opportunity(Opportunity.builder("O2").createdAt(day(20)).build())
                .build();
        CampaignReport report = report(won, open);
        assertEquals(1, report.issues().size());
        assertEquals(AttributionIssues.WITHOUT_AMOUNT, report.issues().get(0).kind());
        assertEquals(2, report.issues().get(0).count());
        assertEquals(List.of("J1", "J2"), report.issues().get(0).examples());
    }

    @Test
    void outreachBeforeTheLookBackIsNoFirstTouchButComesBeforeMarketing() {
        Journey journey = Journey.builder("J1")
                .touchpoint(outreach(-200))
                .touchpoint(touch(4, "C1"))
                .opportunity(deal("O1", 300).build())
                .build();
        CampaignDeals deals = campaign(report(journey), "C1").pipeline();
        assertEquals(deals(1, "300.00"), deals.byFirstTouch());
        assertEquals(deals(0, "0.00"), deals.beforeSales());
    }

    @Test
    void everyCampaignInfluencesADealOnceAndTogetherTheyDoOnce() {
        Journey journey = Journey.builder("J1")
                .touchpoint(touch(2, "C1"))
                .touchpoint(touch(3, "C2"))
                .touchpoint(touch(4, "C1"))
                .opportunity(deal("O1", 100).build())
                .build();
        Journey untouched =
                Journey.builder("J2").opportunity(deal("O2", 300).build()).build();
        CampaignReport report = report(journey, untouched);
        InfluencedDeals once = new InfluencedDeals(1, Optional.of(amount("100.00")));
        assertEquals(once, campaign(report, "C1").pipeline().influenced());
        assertEquals(once, campaign(report, "C2").pipeline().influenced());
        assertEquals(once, report.totals().pipeline().influenced());
        assertEquals(.25, value(report, "influenced-pipeline-share"));
    }

    private static Lead lead(String id, int day, String campaign) {
        return Lead.builder(id).createdAt(day(day)).campaignId(campaign).build();
    }

    @Test
    void leadsCountForTheCampaignTheyName() {
        Lead nameless = Lead.builder("L2").createdAt(day(3)).build();
        CampaignReport report = report(
                lead("L1", 3, "C1"),
                nameless,
                lead("L3", -3, "C1"),
                Spend.ofDay("C1", MAY, euros(30)),
                Spend.ofDay("C2", MAY, euros(20)));
        assertEquals(1, campaign(report, "C1").leads());
        assertEquals(OptionalDouble.of(30), campaign(report, "C1").costPerLead());
        assertEquals(0, campaign(report, "C2").leads());
        assertEquals(OptionalDouble.empty(), campaign(report, "C2").costPerLead(), "undefined, not infinite");
        assertEquals(2, report.totals().leads());
        assertEquals(1, report.totals().campaignLeads());
        assertEquals(50, value(report, "cost-per-lead"));
        assertEquals(0, report.leadJourneys().conversions(), "leads are no journeys");
    }

    @Test
    void twoLeadsOfOneDealAreTwoLeadsOfOneJourney() {
        Lead second = Lead.builder("L2")
                .createdAt(day(4))
                .campaignId("C1")
                .event(new LeadEvent.Converted(day(20), Optional.of("O1")))
                .build();
        List<Lead> both = List.of(lead("L1", 3, "C1"), second);
        Opportunity deal = deal("O1", 300).leadId("L1").build();
        CampaignReport report = joined(JourneyScope.BUYER, both, List.of(deal));
        assertEquals(2, campaign(report, "C1").leads());
        assertEquals(OptionalDouble.of(15), campaign(report, "C1").costPerLead());
        assertEquals(15, value(report, "cost-per-lead"));
        assertEquals(1, report.leadJourneys().conversions());
    }

    @Test
    void leadsOfOneAccountAreAsManyLeadsAlsoWhenAnOlderOneBeganItsJourney() {
        List<Lead> leads = Stream.of(lead("L1", -100, "C2"), lead("L2", 3, "C1"), lead("L3", 4, "C1"))
                .map(lead -> Lead.builder(lead.id())
                        .createdAt(lead.createdAt())
                        .campaignId(lead.campaignId().orElseThrow())
                        .accountId("A1")
                        .build())
                .toList();
        CampaignReport report = joined(JourneyScope.ACCOUNT, leads, List.of());
        assertEquals(2, campaign(report, "C1").leads());
        assertEquals(OptionalDouble.of(15), campaign(report, "C1").costPerLead());
        assertEquals(0, report.leadJourneys().conversions(), "the account's first lead came before the window");
    }

    /** The report of all facts and of the journeys they make, with 30 euros spent on C1. */
    private static CampaignReport joined(JourneyScope scope, List<Lead> leads, List<Opportunity> deals) {
        Journeys journeys = new Journeys(scope);
        leads.forEach(journeys::add);
        deals.forEach(journeys::add);
        List<AttributionFact> facts = new ArrayList<>(leads);
        facts.addAll(deals);
        facts.addAll(journeys.assemble(QUARTER.asOf()).journeys());
        facts.add(Spend.ofDay("C1", MAY, euros(30)));
        return report(facts.toArray(AttributionFact[]::new));
    }

    @Test
    void withoutLeadsAsFactsThereIsNoCostOfALead() {
        Journey journey = Journey.builder("J1").lead(lead("L1", 3, "C1")).build();
        CampaignReport report = report(journey, Spend.ofDay("C1", MAY, euros(30)));
        assertEquals(0, report.totals().leads());
        assertEquals(OptionalDouble.empty(), campaign(report, "C1").costPerLead());
        assertEquals(
                Measurement.State.NO_DATA, measurement(report, "cost-per-lead").state());
        assertEquals(1, report.leadJourneys().conversions());
    }

    private static void assertMeasured(boolean measured, AttributionFact fact) {
        CampaignReport report = report(fact, Spend.ofDay("C1", MAY, euros(30)));
        assertEquals(measured, campaign(report, "C1").measured(), () -> fact.toString());
        assertEquals(measured ? 1 : 0, value(report, "measured-campaigns"));
    }

    @Test
    void anyLeadOrDealKnownBeforeAsOfThatNamesACampaignIsAResponse() {
        assertMeasured(true, lead("L1", -1_000, "C1"));
        assertMeasured(true, lead("L1", 91, "C1"));
        assertMeasured(false, lead("L1", 92, "C1"));
        assertMeasured(false, lead("L1", 3, "C2"));
        OpportunityBuilder deal = Opportunity.builder("O1").campaignId("C1").sourcedBy(Department.SALES);
        assertMeasured(true, deal.createdAt(day(3)).build());
        assertMeasured(true, deal.createdAt(day(-1_000)).build());
        assertMeasured(false, deal.createdAt(day(92)).build());
        Opportunity traced = Opportunity.builder("O1").createdAt(day(3)).build();
        LeadTrace trace = new LeadTrace("L1", Optional.of("C1"), Optional.empty());
        assertMeasured(true, traced.withTrace(trace));
    }

    @Test
    void theLeadAndTheDealOfAJourneyAreResponsesToo() {
        assertMeasured(
                true, Journey.builder("J1").lead(lead("L1", -1_000, "C1")).build());
        Opportunity mine =
                deal("O1", 3).campaignId("C1").sourcedBy(Department.SALES).build();
        assertMeasured(true, Journey.builder("J1").opportunity(mine).build());
        assertMeasured(true, Journey.builder("J1").opportunity(mine).followUp().build());
        assertMeasured(false, Journey.builder("J1").lead(lead("L1", 92, "C1")).build());
    }

    @Test
    void aTouchOfAJourneyThatFollowsUpAnotherIsAResponse() {
        Journey again = Journey.builder("J1")
                .touchpoint(touch(30, "C1"))
                .opportunity(deal("O1", 3).build())
                .followUp()
                .build();
        assertMeasured(true, again);
        assertEquals(OptionalLong.of(1), campaign(report(again), "C1").touched());
        Journey notYet = Journey.builder("J1")
                .touchpoint(touch(30, "C1"))
                .opportunity(Opportunity.builder("O1").createdAt(day(92)).build())
                .followUp()
                .build();
        assertMeasured(false, notYet);
    }

    @Test
    void returnIsCreditedRevenueOverSpendByEachModel() {
        Journey journey = Journey.builder("J1")
                .touchpoint(touch(2, "C1"))
                .touchpoint(touch(3, "C2"))
                .opportunity(deal("O1", 100).build())
                .build();
        CampaignReport report = report(journey, Spend.ofDay("C1", MAY, euros(20)), Spend.ofDay("C3", MAY, euros(5)));
        CampaignValue first = campaign(report, "C1");
        assertEquals(OptionalDouble.of(5), first.credit("first").orElseThrow().returnOnSpend());
        assertEquals(OptionalDouble.of(0), first.credit("last").orElseThrow().returnOnSpend());
        assertEquals(
                OptionalDouble.of(2.5), first.credit("linear").orElseThrow().returnOnSpend());
        assertEquals(
                Optional.of(amount("50.00")),
                first.credit("linear").orElseThrow().revenue());
        assertEquals(
                Optional.of(amount("50.00")),
                first.credit("linear").orElseThrow().pipeline());
        assertEquals(
                OptionalDouble.empty(),
                campaign(report, "C2").credit("last").orElseThrow().returnOnSpend(),
                "nothing was spent");
        assertEquals(List.of(), campaign(report, "C3").credits(), "no touch of it is on record");
        assertEquals(0, value(report, "return-on-spend"), "last credits C1 and C3 least");
        assertEquals(
                new SpendReturn("first", amount("100.00"), amount("25.00"), 4, Optional.empty()),
                report.totals().returns().get(0));
    }

    @Test
    void withZeroSpendThereIsNoReturnAndNoCostOfALead() {
        Journey journey = Journey.builder("J1")
                .touchpoint(touch(2, "C1"))
                .opportunity(deal("O1", 100).build())
                .build();
        CampaignReport report = report(journey, lead("L1", 3, "C1"), Spend.ofDay("C1", MAY, euros(0)));
        CampaignValue campaign = campaign(report, "C1");
        assertEquals(Optional.of(amount("0.00")), campaign.spend().amount());
        assertEquals(OptionalDouble.empty(), campaign.costPerLead());
        assertEquals(
                OptionalDouble.empty(), campaign.credit("first").orElseThrow().returnOnSpend());
        assertEquals(List.of(), report.totals().returns());
        assertEquals(
                Measurement.State.NO_DATA,
                measurement(report, "measured-campaigns").state());
    }

    @Test
    void measuredCampaignsWeighTheirSpend() {
        Journey touched = Journey.builder("J1").touchpoint(touch(2, "C1")).build();
        Journey named = Journey.builder("J2")
                .lead(Lead.builder("L1").createdAt(day(3)).campaignId("C2").build())
                .build();
        Journey mine = Journey.builder("J3")
                .touchpoint(touch(2, "C3").withType("sales"))
                .build();
        CampaignReport report = report(
                touched,
                named,
                mine,
                Spend.ofDay("C1", MAY, euros(10)),
                Spend.ofDay("C2", MAY, euros(20)),
                Spend.ofDay("C3", MAY, euros(70)),
                Spend.ofDay("C4", MAY, euros(100)));
        assertEquals(.15, value(report, "measured-campaigns"), 1e-15);
        assertEquals(4, report.totals().measured().campaigns());
        assertEquals(2, report.totals().measured().measured());
        assertEquals(List.of("C4", "C3"), report.totals().measured().unmeasured(), "the dearest first");
    }

    @Test
    void whatWasNeverDeclaredCountsUnderItsIdAndIsAnIssue() {
        CampaignReport report = report(
                settings(Campaign.builder("C1").name("Spring").build()),
                Journey.builder("J1").touchpoint(touch(2, "C2")).build(),
                Spend.ofDay("C3", MAY, euros(10)));
        assertEquals(
                List.of("C1", "C2", "C3"),
                report.campaigns().stream().map(CampaignValue::id).toList());
        assertEquals(
                Optional.of("Spring"),
                campaign(report, "C1").campaign().orElseThrow().name());
        assertEquals(OptionalLong.of(1), campaign(report, "C2").touched());
        assertEquals(Optional.empty(), campaign(report, "C1").spend().amount(), "no record isn't zero");
        assertEquals(CampaignIssues.UNKNOWN_CAMPAIGN, report.issues().get(0).kind());
        assertEquals(List.of("C2", "C3"), report.issues().get(0).examples());
        assertEquals(List.of(), report(Spend.ofDay("C3", MAY, euros(10))).issues(), "where none is declared");
    }

    @Test
    void withoutFactsNothingIsKnown() {
        CampaignReport report = report();
        assertEquals(12, report.measurements().size());
        for (Measurement measurement : report.measurements()) {
            assertEquals(
                    Measurement.State.NO_DATA,
                    measurement.state(),
                    measurement.metric().id());
        }
        assertEquals(List.of(), report.campaigns());
    }

    @Test
    void dealsWithoutAValueAreCountedAndLeftOutOfShares() {
        Journey one = Journey.builder("J1")
                .touchpoint(touch(2, "C1"))
                .opportunity(Opportunity.builder("O1").createdAt(day(9)).build())
                .build();
        CampaignReport report = report(one);
        assertEquals(
                new SourcedDeals(1, Optional.empty()),
                report.totals().pipeline().all());
        assertEquals(1, report.totals().pipeline().withoutValue());
        assertEquals(
                new SourcedDeals(1, Optional.empty()),
                campaign(report, "C1").pipeline().byFirstTouch());
        assertEquals(
                Measurement.State.NO_DATA,
                measurement(report, "influenced-pipeline-share").state());
        Journey two = Journey.builder("J2").opportunity(deal("O2", 50).build()).build();
        assertEquals(0, value(report(one, two), "influenced-pipeline-share"), "of the deals whose value is known");
    }

    @Test
    void theBootstrapGivesTheReturnAnInterval() {
        List<AttributionFact> facts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            facts.add(Journey.builder("J" + i)
                    .touchpoint(touch(2, i % 4 == 0 ? "C1" : "C2"))
                    .opportunity(deal("O" + i, 10).build())
                    .build());
        }
        facts.add(Spend.ofDay("C1", MAY, euros(50)));
        CampaignSettings settings = CampaignSettings.builder()
                .journeys(JourneySettings.builder()
                        .currency(CampaignFixture.EUR)
                        .models(Models.first())
                        .replicates(500)
                        .build())
                .build();
        CampaignReport report = Attribution.campaigns(settings).measure(facts, QUARTER);
        CampaignCredit credit = campaign(report, "C1").credit("first").orElseThrow();
        assertEquals(OptionalDouble.of(5), credit.returnOnSpend());
        // 25 deals of 10 with Poisson weights: the error of their value is 10 * sqrt(25), so that of the return is 1
        Interval interval = credit.returnInterval().orElseThrow();
        assertEquals(5 - 1.96, interval.low(), .35);
        assertEquals(5 + 1.96, interval.high(), .35);
        assertEquals(
                Optional.of(interval),
                report.totals().returns().get(0).returnInterval(),
                "C1 is the only one with spend");
        assertEquals(
                Optional.of(interval), measurement(report, "return-on-spend").interval());
        ModelResult revenue = report.revenue().result("first").orElseThrow();
        assertTrue(revenue.order("C2", "C1").orElseThrow().conversionsAhead() > .99);
    }

    @Test
    void settingsRefuseWhatCantBe() {
        Campaign campaign = Campaign.builder("C1").build();
        assertThrows(IllegalArgumentException.class, () -> settings(campaign, campaign));
        assertThrows(
                IllegalArgumentException.class,
                () -> CampaignSettings.builder().lag(Period.ofDays(-1)).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> settings(Campaign.builder("C1").start(LocalDate.MIN).build()));
        assertEquals(
                7,
                CampaignSettings.builder()
                        .journeys(inEuros())
                        .build()
                        .journeys()
                        .models()
                        .size());
    }
}
