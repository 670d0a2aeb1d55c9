// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.CampaignFixture.campaign;
import static dev.alidade.attribution.CampaignFixture.day;
import static dev.alidade.attribution.CampaignFixture.euros;
import static dev.alidade.attribution.CampaignFixture.report;
import static dev.alidade.attribution.CampaignFixture.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Journeys;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A company that records leads, deals and spend, but no touchpoint: nothing is known of touches. */
final class UntouchedCampaignsTest {
    private static CampaignReport company(Touchpoint... touches) {
        Journeys journeys = new Journeys(JourneyScope.BUYER);
        List<AttributionFact> facts = new ArrayList<>();
        Lead lead = Lead.builder("L1").createdAt(day(3)).campaignId("fair").build();
        facts.add(lead);
        journeys.add(lead);
        journeys.add(Opportunity.builder("O1")
                .createdAt(day(9))
                .leadId("L1")
                .amount(euros(300))
                .won(day(20))
                .build());
        for (Touchpoint touch : touches) {
            journeys.add(touch);
        }
        facts.addAll(journeys.assemble().journeys());
        facts.add(Spend.ofMonth("fair", YearMonth.of(2024, 4), euros(100)));
        return report(facts.toArray(new AttributionFact[0]));
    }

    private static State state(CampaignReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measured -> measured.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void withoutATouchOnRecordNothingIsCreditedAndNoReturnIsTold() {
        CampaignReport report = company();

        assertFalse(report.touchesRecorded());
        assertEquals(OptionalLong.empty(), campaign(report, "fair").touched());
        assertEquals(ImmutableList.of(), campaign(report, "fair").credits());
        assertEquals(ImmutableList.of(), report.totals().returns());
        assertTrue(campaign(report, "fair").measured());
    }

    @Test
    void withoutATouchOnRecordSharesOfTouchedDealsHaveNoValue() {
        CampaignReport report = company();

        assertEquals(State.NO_DATA, state(report, AttributionMetrics.RETURN_ON_SPEND));
        assertEquals(State.NO_DATA, state(report, AttributionMetrics.INFLUENCED_PIPELINE));
        assertEquals(State.NO_DATA, state(report, AttributionMetrics.SOURCED_PIPELINE_FIRST_TOUCH));
        assertEquals(State.NO_DATA, state(report, AttributionMetrics.SOURCED_REVENUE_FIRST_TOUCH));
        assertEquals(State.VALUE, state(report, AttributionMetrics.SOURCED_REVENUE));
    }

    @Test
    void aCampaignWithoutATouchOfItsOwnHasNoCreditsThoughAnotherHasTouches() {
        CampaignReport report = company(touch(2, "web"));

        assertTrue(report.touchesRecorded());
        assertEquals(OptionalLong.of(0), campaign(report, "fair").touched());
        assertEquals(ImmutableList.of(), campaign(report, "fair").credits());
        assertEquals(
                BigDecimal.ONE,
                campaign(report, "web").credit("first").orElseThrow().wonDeals().stripTrailingZeros());
    }

    @Test
    void withoutATouchOfAnyCampaignWithSpendThereIsNoReturn() {
        CampaignReport report = company(touch(2, "web"));

        assertEquals(ImmutableList.of(), report.totals().returns());
        assertEquals(State.NO_DATA, state(report, AttributionMetrics.RETURN_ON_SPEND));
        assertEquals(State.VALUE, state(report, AttributionMetrics.SOURCED_PIPELINE_FIRST_TOUCH));
    }

    @Test
    void aCampaignThatWasTouchedAndIsCreditedNothingReturnedNothing() {
        CampaignReport report = company(touch(2, "web"), touch(1, "fair"));
        CampaignCredit last = campaign(report, "fair").credit("last").orElseThrow();

        assertEquals(OptionalDouble.of(0), last.returnOnSpend());
        assertEquals(0.0, report.totals().returns().get(1).returnOnSpend(), "by last");
    }
}
