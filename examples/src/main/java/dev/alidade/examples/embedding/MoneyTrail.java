// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.CampaignValue;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.attribution.Models;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Journeys;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What marketing's money did: touches, leads, deals and spend, joined. */
public final class MoneyTrail {
    private MoneyTrail() {}

    /**
     * Prints what the campaigns of a small company cost, and what they are credited with.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Journeys journeys = new Journeys(JourneyScope.BUYER);
        List<AttributionFact> facts = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            Instant created = Instant.parse("2024-02-05T09:00:00Z").plus(Duration.ofDays(5L * i));
            boolean webinar = i % 4 == 0;
            Lead lead = Lead.builder("L" + i)
                    .createdAt(created)
                    .campaignId(webinar ? "newsletter" : "social ads")
                    .build();
            journeys.add(lead);
            facts.add(lead);
            for (int click = 1; click <= 4 && !webinar; click++) {
                journeys.add(Touchpoint.of(lead.id(), created.minus(Duration.ofHours(click)))
                        .withCampaign("social ads"));
            }
            if (webinar || i % 6 == 1) {
                journeys.add(Touchpoint.of(lead.id(), created.minus(Duration.ofDays(3)))
                        .withCampaign("newsletter"));
            }
            if (webinar) {
                journeys.add(Touchpoint.of(lead.id(), created.plus(Duration.ofDays(2)))
                        .withCampaign("webinar"));
                Opportunity deal = Opportunity.builder("O" + i)
                        .createdAt(created.plus(Duration.ofDays(10)))
                        .leadId(lead.id())
                        .amount(Money.of("2500.00", "EUR"))
                        .activity(created.plus(Duration.ofDays(12)))
                        .won(created.plus(Duration.ofDays(50)))
                        .build();
                journeys.add(deal);
                facts.add(deal);
            }
        }
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        facts.addAll(journeys.assemble(year.asOf()).journeys());
        facts.add(Spend.ofMonth("social ads", YearMonth.of(2024, 2), Money.of("9000.00", "EUR")));
        facts.add(Spend.ofMonth("webinar", YearMonth.of(2024, 3), Money.of("1500.00", "EUR")));
        facts.add(Spend.ofMonth("newsletter", YearMonth.of(2024, 3), Money.of("600.00", "EUR")));
        CampaignSettings settings = CampaignSettings.builder()
                .journeys(JourneySettings.builder()
                        .currency(Currency.getInstance("EUR"))
                        .models(Models.first(), Models.linear(), Models.markov())
                        .build())
                .build();
        CampaignReport report = Attribution.campaigns(settings).measure(facts, year);
        for (CampaignValue campaign : report.campaigns()) {
            System.out.println(
                    campaign.id() + ": " + campaign.touched().orElseThrow() + " journeys touched, " + campaign.leads()
                            + " leads, spent " + campaign.spend().amount().orElseThrow() + ", credited "
                            + campaign.credit("first").orElseThrow().revenue().orElseThrow() + " by first, "
                            + campaign.credit("linear").orElseThrow().revenue().orElseThrow() + " by linear touch");
        }
        System.out.println("Won value that marketing touched before sales: "
                + report.totals().revenue().beforeSales().value().orElseThrow());
        System.out.printf(
                Locale.ROOT,
                "Return on spend: %.2f%n",
                report.totals().returns().get(0).returnOnSpend());
    }
}
