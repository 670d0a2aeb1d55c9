// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counting in parts: on several machines, or today only what is new. */
public final class SavedTallies {
    private SavedTallies() {}

    /**
     * Prints that two halves merged are the whole.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        ImmutableList<Lead> leads = SmallFirm.leads();
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        Analysis<Lead, HandoffReport> handoff = Handoff.under(ServiceLevelAgreement.standard());

        Tally<Lead, HandoffReport> spring = handoff.tally(year);
        leads.subList(0, 120).forEach(spring::add);
        byte[] saved = spring.toBytes(); // to a file, a database, another machine

        Tally<Lead, HandoffReport> autumn = handoff.tally(year);
        leads.subList(120, 240).forEach(autumn::add);
        autumn.merge(handoff.tally(year, saved));

        System.out.println("The same as in one go: " + autumn.result().equals(handoff.measure(leads, year)));
    }
}
