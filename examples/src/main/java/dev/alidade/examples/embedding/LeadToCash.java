// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.Funnel;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The funnel: leads and their opportunities, joined, up to the payment. */
public final class LeadToCash {
    private LeadToCash() {}

    /**
     * Prints how far the leads of a small company came.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Timelines timelines = new Timelines();
        for (int i = 1; i <= 30; i++) {
            Instant created = Instant.parse("2024-01-08T09:00:00Z").plus(Duration.ofDays(10L * i));
            timelines.add(Lead.builder("L" + i)
                    .createdAt(created)
                    .campaignId("spring fair")
                    .handedOff(created)
                    .build());
            if (i % 2 == 0) {
                Instant opened = created.plus(Duration.ofDays(20));
                OpportunityBuilder deal = Opportunity.builder("O" + i)
                        .createdAt(opened)
                        .leadId(i == 30 ? "unknown" : "L" + i)
                        .amount(Money.of("1500.00", "EUR"));
                if (i % 4 == 0) {
                    deal.won(opened.plus(Duration.ofDays(30))).paid(opened.plus(Duration.ofDays(75)));
                } else if (i % 3 == 0) {
                    deal.lost(opened.plus(Duration.ofDays(15)));
                }
                timelines.add(deal.build());
            }
        }
        Timelines.Assembled joined = timelines.assemble();
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        FunnelReport funnel = Funnel.through(FunnelSettings.standard().withHorizon(Duration.ofDays(90)))
                .measure(joined.leads(), year);
        DealReport deals = Funnel.deals(DealSettings.standard()).measure(joined.opportunities(), year);
        System.out.println("Won within 90 days: " + funnel.leadToWon().withinHorizon() + " leads that are old enough; "
                + funnel.leadToWon().notDue() + " are too young");
        System.out.println("Paid, to date: "
                + funnel.conversion("INQUIRY", "PAID").orElseThrow().toDate());
        System.out.println("Won of closed: " + deals.winRate() + ", traceable to a campaign: " + deals.traceable());
        System.out.println("Half of all deals close within "
                + deals.timeToClose().median().map(Duration::toDays).orElseThrow() + " days, open ones among them");
    }
}
