// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** One analysis alone: settings, window, facts. */
public final class OneAnalysis {
    private OneAnalysis() {}

    /**
     * Prints how many leads sales followed up in time.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        ImmutableList<Lead> leads = SmallFirm.leads();
        ServiceLevelAgreement agreement = ServiceLevelAgreement.standard().withRespondWithin(Duration.ofHours(24));
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        HandoffReport report = Handoff.under(agreement).measure(leads, year);

        Interval interval = report.withinAgreement().interval().orElseThrow();
        System.out.println("In time: " + report.withinAgreement());
        System.out.printf(Locale.ROOT, "With 95 %% confidence from %.2f to %.2f%n", interval.low(), interval.high());
        System.out.println("Half of all buyers wait at most "
                + report.speedToLead().median().orElseThrow().toHours() + " hours");
    }
}
