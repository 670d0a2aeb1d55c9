// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.CampaignIssues;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.funnel.DealIssues;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.Funnel;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.funnel.FunnelWarning;
import dev.alidade.goals.GoalSettings;
import dev.alidade.goals.Goals;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.market.DemandBasis;
import dev.alidade.market.MarketReport;
import dev.alidade.market.MarketSettings;
import dev.alidade.market.Markets;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalFact;
import dev.alidade.model.Journey;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.ForecastReport;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.Forecasts;
import dev.alidade.pipeline.OpenPipeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one group records is on record for the others too: they are told what they have none of. */
final class RecordedInAnotherGroupTest {
    private static final Window JANUARY =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), ZoneOffset.UTC);
    private static final Currency EURO = Currency.getInstance("EUR");

    private static Instant day(int day) {
        return LocalDate.of(2023, 12, 31)
                .plusDays(day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Money euros(int amount) {
        return Money.of(Integer.toString(amount), "EUR");
    }

    /** The result of some facts as a group beside others. */
    private static <T, R> R beside(List<? extends T> others, Analysis<T, R> analysis, List<? extends T> group) {
        Set<T> these = new HashSet<>(group);
        List<T> all = new ArrayList<>(group);
        all.addAll(others);
        return analysis.by("side", (T fact) -> Optional.of(these.contains(fact) ? "this" : "other"))
                .measure(all, JANUARY)
                .group("this")
                .orElseThrow();
    }

    private static boolean found(List<DataIssue> issues, IssueKind kind) {
        return issues.stream().anyMatch(issue -> issue.kind().equals(kind));
    }

    private static List<Lead> leads(String prefix, int count, boolean won) {
        List<Lead> leads = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            LeadBuilder lead = Lead.builder(prefix + number).createdAt(day(number));
            leads.add((won
                            ? lead.won(day(number + 1))
                            : lead.event(new LeadEvent.Lost(day(number + 1), Optional.empty())))
                    .build());
        }
        return leads;
    }

    private static List<Opportunity> deals(String prefix, int count, boolean won) {
        List<Opportunity> deals = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            OpportunityBuilder deal = Opportunity.builder(prefix + number).createdAt(day(number));
            deals.add((won ? deal.won(day(number + 1)) : deal.lost(day(number + 1))).build());
        }
        return deals;
    }

    @Test
    void withoutAHandOverOfItsOwnAGroupHasAGapOfTheWholeWindowAndDeliveredNothing() {
        Analysis<Lead, HandoffReport> handoff =
                Handoff.under(ServiceLevelAgreement.standard().withOwedLeads(OwedLeads.of(10)));
        List<Lead> idle = List.of(Lead.builder("L1").createdAt(day(3)).build());
        List<Lead> busy =
                List.of(Lead.builder("L2").createdAt(day(3)).handedOff(day(4)).build());

        HandoffReport group = beside(busy, handoff, idle);

        assertEquals(OptionalLong.of(31), group.flow().longestGap());
        assertEquals(0.0, value(group, "handoff.marketing-sla").orElseThrow());
        assertEquals(
                OptionalLong.empty(), beside(List.of(), handoff, idle).flow().longestGap());
    }

    private static OptionalDouble value(HandoffReport report, String id) {
        return report.measurements().stream()
                .filter(one -> one.metric().id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void winsWithoutALossAreOddOnlyIfNobodyRecordsLosses() {
        var deals = Funnel.deals(DealSettings.standard());

        assertTrue(found(beside(List.of(), deals, deals("W", 5, true)).issues(), DealIssues.NO_LOSSES));
        assertFalse(
                found(beside(deals("X", 1, false), deals, deals("W", 5, true)).issues(), DealIssues.NO_LOSSES));
    }

    @Test
    void theFunnelWarnsOfWhatNobodyRecords() {
        var funnel = Funnel.through(FunnelSettings.standard());
        List<Lead> others = new ArrayList<>(leads("X", 1, false));
        others.add(Lead.builder("Y")
                .createdAt(day(2))
                .handedOff(day(3))
                .accepted(day(4))
                .build());

        List<FunnelWarning.Kind> alone =
                kinds(beside(List.of(), funnel, leads("W", 5, true)).warnings());
        ImmutableList<FunnelWarning> warnings =
                beside(others, funnel, leads("W", 5, true)).warnings();

        assertTrue(alone.contains(FunnelWarning.Kind.LOSSES_NEVER_RECORDED));
        assertFalse(kinds(warnings).contains(FunnelWarning.Kind.LOSSES_NEVER_RECORDED));
        assertFalse(warnings.stream()
                .anyMatch(warning -> warning.kind() == FunnelWarning.Kind.STEP_NEVER_RECORDED
                        && warning.about().equals("SAL")));
    }

    private static List<FunnelWarning.Kind> kinds(List<FunnelWarning> warnings) {
        return warnings.stream().map(FunnelWarning::kind).toList();
    }

    @Test
    void aForecastOfNothingBesideOneOfAnotherOwnerIsJudged() {
        var forecasts = Forecasts.accuracy(ForecastSettings.standard());
        Opportunity surprise = Opportunity.builder("S")
                .createdAt(day(-9))
                .amount(euros(100))
                .won(day(9))
                .build();
        Opportunity stated = Opportunity.builder("T")
                .createdAt(day(-9))
                .amount(euros(100))
                .probability(day(-8), 0.5)
                .closeDate(day(-8), LocalDate.of(2024, 1, 20))
                .build();

        ForecastReport group = beside(List.of(stated), forecasts, List.of(surprise));

        assertEquals(Proportion.of(1, 1), group.missedWins());
        assertEquals(OptionalDouble.of(1), group.error().orElseThrow().wape());
        assertEquals(
                Proportion.of(0, 0),
                beside(List.of(), forecasts, List.of(surprise)).missedWins());
    }

    @Test
    void closeDatesOfAnotherGroupMakeAFlowByCloseDate() {
        var flow = OpenPipeline.flow(FlowSettings.standard());
        Opportunity undated = Opportunity.builder("U").createdAt(day(2)).build();
        Opportunity dated = Opportunity.builder("D")
                .createdAt(day(2))
                .closeDate(day(3), LocalDate.of(2024, 1, 20))
                .build();

        assertTrue(
                beside(List.of(dated), flow, List.of(undated)).closingInPeriod().isPresent());
        assertTrue(beside(List.of(), flow, List.of(undated)).closingInPeriod().isEmpty());
    }

    @Test
    void readingsOfAnotherGroupMakeGoalsThatNobodyMeasured() {
        var goals = Goals.of(GoalSettings.builder()
                .goal(Goal.builder("G1", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1))
                        .raise("K1", "leads", "0", "10")
                        .build())
                .build());
        GoalFact spend = Spend.ofMonth("C1", YearMonth.of(2024, 1), euros(1));
        GoalFact reading = new KeyResultReading("K1", day(3), BigDecimal.ONE);

        assertEquals(
                Optional.of(Proportion.of(0, 1)),
                beside(List.of(reading), goals, List.of(spend)).measured());
        assertEquals(Optional.empty(), beside(List.of(), goals, List.of(spend)).measured());
    }

    @Test
    void aMarketOfAGroupGrowsAgainstTheRecordsOfAll() {
        Analysis<MarketFact, MarketReport> markets = Markets.of(
                MarketSettings.builder().basis(DemandBasis.LEADS).currency(EURO).build());
        List<Lead> now = List.of(lead("N", 5), lead("O", 6));
        List<Lead> before = new ArrayList<>();
        for (int day = -30; day <= 0; day++) {
            before.add(lead("B" + day, day));
        }

        assertTrue(beside(before, markets, now).emerging().known());
        assertFalse(beside(List.of(), markets, now).emerging().known());
    }

    private static Lead lead(String id, int day) {
        return Lead.builder(id).createdAt(day(day)).market("north").build();
    }

    @Test
    void touchesSpendAndSalesOfAnotherGroupAreOnRecord() {
        Analysis<AttributionFact, CampaignReport> campaigns = Attribution.campaigns(CampaignSettings.builder()
                .journeys(JourneySettings.builder().currency(EURO).build())
                .build());
        AttributionFact silent = Journey.builder("J1")
                .opportunity(Opportunity.builder("O1")
                        .createdAt(day(3))
                        .campaignId("fair")
                        .amount(euros(9))
                        .build())
                .build();
        AttributionFact touched = Journey.builder("J2")
                .touchpoint(Touchpoint.of("P", day(2)).withCampaign("fair"))
                .opportunity(Opportunity.builder("O2")
                        .createdAt(day(3))
                        .amount(euros(9))
                        .activity(day(4))
                        .build())
                .firstSalesActivity(day(4))
                .build();

        CampaignReport alone = beside(List.of(), campaigns, List.of(silent));
        CampaignReport group = beside(List.of(touched), campaigns, List.of(silent));

        assertFalse(alone.touchesRecorded());
        assertTrue(found(alone.issues(), CampaignIssues.WITHOUT_SALES_ACTIVITY));
        assertEquals(OptionalLong.of(0), group.campaign("fair").orElseThrow().touched());
        assertFalse(group.campaign("fair").orElseThrow().credits().isEmpty());
        assertFalse(found(group.issues(), CampaignIssues.WITHOUT_SALES_ACTIVITY));
    }
}
