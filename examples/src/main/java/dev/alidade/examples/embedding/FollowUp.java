// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hand-over of leads: one set of numbers for "the leads are no good" and "nobody follows up". */
public final class FollowUp {
    private FollowUp() {}

    /**
     * Prints how a small company's sales follows up, and what becomes of the leads.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        List<Lead> leads = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            Instant handedOff = Instant.parse("2024-03-04T09:00:00Z").plus(Duration.ofDays(i));
            LeadBuilder lead = Lead.builder("L" + i).createdAt(handedOff).handedOff(handedOff);
            boolean followedUp = i % 3 != 0;
            if (followedUp) {
                lead.attempt(handedOff.plus(Duration.ofHours(i % 5 == 0 ? 100 : 3)));
            }
            if (followedUp && i % 2 == 0) {
                lead.event(new LeadEvent.Converted(handedOff.plus(Duration.ofDays(12)), Optional.empty()));
            } else if (i % 3 == 0 || i % 7 == 0) {
                lead.rejected(handedOff.plus(Duration.ofHours(5)), "no budget", LeadEvent.Rejected.Kind.QUALITY);
            }
            leads.add(lead.build());
        }
        Window quarter = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 5, 1), ZoneOffset.UTC);
        ServiceLevelAgreement agreement = ServiceLevelAgreement.standard()
                .withRespondWithin(Duration.ofHours(8))
                .withBusinessHours(BusinessHours.standard(ZoneOffset.UTC))
                .withOwedLeads(OwedLeads.of(12));
        HandoffReport report = Handoff.under(agreement).measure(leads, quarter);
        System.out.println("Followed up at all: " + report.followUp() + ", in time: " + report.withinAgreement());
        System.out.println("Half of all buyers wait at most "
                + report.speedToLead().median().orElseThrow().toHours() + " hours");
        System.out.println(
                "Rejected without one attempt: " + report.rejections().unworked());
        System.out.println("Converted: in time " + report.workedLeads().inTime() + ", never followed up "
                + report.workedLeads().unworked());
        System.out.printf(
                Locale.ROOT,
                "Marketing delivered %s of %.1f leads owed%n",
                report.delivery().orElseThrow().qualified(),
                report.delivery().orElseThrow().owed());
    }
}
