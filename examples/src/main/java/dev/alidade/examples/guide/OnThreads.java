// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One analysis, all cores. */
public final class OnThreads {
    private OnThreads() {}

    /**
     * Prints that many threads come to what one comes to.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        ImmutableList<Lead> leads = SmallFirm.leads();
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        Analysis<Lead, HandoffReport> handoff = Handoff.under(ServiceLevelAgreement.standard());

        HandoffReport together = leads.parallelStream().collect(handoff.collector(year));

        System.out.println("The same as on one thread: " + together.equals(handoff.measure(leads, year)));
    }
}
