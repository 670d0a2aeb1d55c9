// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What is known depends on when one looks. */
public final class AsOf {
    private AsOf() {}

    /**
     * Prints one lead as seen at three instants.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Lead lead = Lead.builder("L-1")
                .createdAt(Instant.parse("2024-03-28T09:00:00Z"))
                .handedOff(Instant.parse("2024-03-28T09:00:00Z"))
                .attempt(Instant.parse("2024-03-30T09:00:00Z"))
                .build();
        Window march = Window.ofDays(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
        for (String instant : List.of("2024-03-29T00:00:00Z", "2024-03-29T12:00:00Z", "2024-04-01T00:00:00Z")) {
            HandoffReport report = Handoff.under(ServiceLevelAgreement.standard())
                    .measure(List.of(lead), march.withAsOf(Instant.parse(instant)));
            System.out.println(instant + ": in time " + report.withinAgreement() + ", at all " + report.followUp()
                    + ", not due " + report.responseNotDue());
        }
    }
}
