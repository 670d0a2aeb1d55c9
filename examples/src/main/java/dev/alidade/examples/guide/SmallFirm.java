// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Codebook;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.SurveyAnswer;
import java.time.Duration;
import java.time.Instant;

/** A made-up firm: 240 leads in 2024 from three campaigns, and what 20 persons answered in November. */
final class SmallFirm {
    private static final Instant FIRST = Instant.parse("2024-01-02T09:00:00Z");
    private static final Instant REORGANISED = Instant.parse("2024-07-01T00:00:00Z");
    private static final ImmutableList<String> CAMPAIGNS = ImmutableList.of("fair", "webinar", "website");

    private SmallFirm() {}

    /** One lead every 36 hours. Until July hardly anybody calls those of the fair; then they are called as the others are. */
    static ImmutableList<Lead> leads() {
        ImmutableList.Builder<Lead> leads = ImmutableList.builder();
        for (int i = 0; i < 240; i++) {
            leads.add(lead(i));
        }
        return leads.build();
    }

    private static Lead lead(int i) {
        Instant handedOff = FIRST.plus(Duration.ofHours(36L * i));
        String campaign = CAMPAIGNS.get(i % 3);
        boolean shunned = campaign.equals("fair") && handedOff.isBefore(REORGANISED);
        int course = i * 7 % 12 + (shunned ? 6 : 0);
        LeadBuilder lead = Lead.builder("L-" + (1000 + i))
                .campaignId(campaign)
                .createdAt(handedOff)
                .handedOff(handedOff);
        if (course < 8) { // called within hours
            lead.attempt(handedOff.plus(Duration.ofHours(2 + course))).accepted(handedOff.plus(Duration.ofHours(20)));
        } else if (course < 11) { // called after days
            lead.attempt(handedOff.plus(Duration.ofHours(70))).accepted(handedOff.plus(Duration.ofHours(71)));
        } else { // never called
            lead.rejected(handedOff.plus(Duration.ofHours(60)), "no need", LeadEvent.Rejected.Kind.QUALITY);
        }
        if (course < 8 && i % 4 == 1) {
            lead.won(handedOff.plus(Duration.ofDays(40)));
        }
        return lead.build();
    }

    static Codebook codebook() {
        return Codebook.builder()
                .code("service", "service", "on site")
                .code("quality", "quality", "durable")
                .code("price", "price", "cheap")
                .build();
    }

    /** Ten persons of each department: sales says service and quality, marketing price and quality. */
    static ImmutableList<Fact> facts() {
        Instant november = Instant.parse("2024-11-04T09:00:00Z");
        ImmutableList.Builder<Fact> facts = ImmutableList.<Fact>builder().addAll(leads());
        for (int i = 1; i <= 10; i++) {
            facts.add(SurveyAnswer.of("S" + i, Department.SALES, november, "quick service", "high quality"));
            facts.add(SurveyAnswer.of("M" + i, Department.MARKETING, november, "good price", "high quality"));
        }
        return facts.build();
    }
}
