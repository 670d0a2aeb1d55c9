// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.goals.GoalSettings;
import dev.alidade.market.MarketSettings;
import dev.alidade.market.MarketSettingsBuilder;
import dev.alidade.measure.Window;
import dev.alidade.messaging.Message;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Campaign;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.Roster;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.StaffMember;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.review.ReviewPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * All topics that can be grouped, none left out: surveys, material and outcomes refuse to be grouped, since groups would
 * give single persons away, and their tallies hold what so many persons answered whatever the number of leads.
 */
final class CompanyPolicy {
    static final Window YEAR = Window.of(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    private static final Currency EURO = Currency.getInstance("EUR");

    private CompanyPolicy() {}

    static ReviewPolicy of(int units) {
        List<Campaign> campaigns = campaigns(units);
        return ReviewPolicy.builder()
                .attribution(CampaignSettings.builder()
                        .campaigns(campaigns)
                        .journeys(JourneySettings.builder().currency(EURO).build())
                        .build())
                .collaboration(CollaborationSettings.of(roster()))
                .commitments(CommitmentSettings.standard())
                .deals(DealSettings.builder().pipeline(MadeUpDeals.PIPELINE).build())
                .funnel(FunnelSettings.standard())
                .handoff(ServiceLevelAgreement.standard()
                        .withBusinessHours(BusinessHours.standard(ZoneId.of("Europe/Berlin")))
                        .withOwedLeads(OwedLeads.of(100)))
                .pipeline(PipelineSettings.builder()
                        .pipeline(MadeUpDeals.PIPELINE)
                        .currency(EURO)
                        .build())
                .pipelineFlow(
                        FlowSettings.builder().pipeline(MadeUpDeals.PIPELINE).build())
                .forecasts(ForecastSettings.builder()
                        .pipeline(MadeUpDeals.PIPELINE)
                        .build())
                .calibration(CalibrationSettings.builder()
                        .pipeline(MadeUpDeals.PIPELINE)
                        .build())
                .goals(GoalSettings.builder()
                        .goal(Goal.builder("G1", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1))
                                .raise("K1", "leads", "0", "100")
                                .build())
                        .currency(EURO)
                        .build())
                .market(market(campaigns))
                .messaging(MessagingSettings.builder()
                        .house(MessageHouse.of(
                                Message.of("saves time"), Message.of("low risk"), Message.of("fair price")))
                        .pipeline(MadeUpDeals.PIPELINE)
                        .build())
                .build();
    }

    private static List<Campaign> campaigns(int units) {
        List<Campaign> campaigns = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < MadeUpCompany.CAMPAIGNS; i++) {
                campaigns.add(Campaign.builder(MadeUpCompany.campaign(unit, i))
                        .channel("email")
                        .market(MadeUpCompany.market(i % MadeUpCompany.MARKETS))
                        .build());
            }
        }
        return campaigns;
    }

    private static MarketSettings market(List<Campaign> campaigns) {
        MarketSettingsBuilder market = MarketSettings.builder().currency(EURO);
        return market.campaigns(campaigns).build();
    }

    private static Roster roster() {
        List<StaffMember> staff = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            staff.add(StaffMember.of("S" + i, Department.SALES));
            staff.add(StaffMember.of("M" + i, Department.MARKETING));
        }
        return Roster.of(staff);
    }
}
