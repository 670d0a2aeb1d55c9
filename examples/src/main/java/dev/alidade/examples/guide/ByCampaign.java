// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The same report for each campaign. */
public final class ByCampaign {
    private ByCampaign() {}

    /**
     * Prints how many leads of each campaign were followed up.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Window spring = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1), ZoneOffset.UTC);
        Grouped<HandoffReport> byCampaign = Handoff.under(ServiceLevelAgreement.standard())
                .by("campaign", Lead::campaignId)
                .measure(SmallFirm.leads(), spring);
        byCampaign
                .groups()
                .forEach((campaign, report) -> System.out.println(campaign + ": followed up " + report.followUp()));
        System.out.println("without a campaign: "
                + byCampaign.ungrouped().map(HandoffReport::episodes).orElse(0L));
    }
}
