// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A week, an agreement of one and two days, and leads created ten hours before the week. */
final class HandoffFixture {
    static final Instant MONDAY = Instant.parse("2024-03-04T00:00:00Z");
    static final Window WEEK = Window.of(MONDAY, MONDAY.plus(Duration.ofDays(7)));
    static final ServiceLevelAgreement AGREEMENT =
            new ServiceLevelAgreement(Duration.ofHours(24), Duration.ofHours(48));

    private HandoffFixture() {}

    static Instant hour(long hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    static LeadBuilder lead(String id) {
        return Lead.builder(id).createdAt(hour(-10));
    }

    static HandoffReport report(LeadBuilder... leads) {
        return report(AGREEMENT, leads);
    }

    static HandoffReport report(ServiceLevelAgreement agreement, LeadBuilder... leads) {
        return Handoff.under(agreement)
                .measure(List.of(leads).stream().map(LeadBuilder::build).toList(), WEEK);
    }

    static Measurement measurement(HandoffReport report, String id) {
        return report.measurements().stream()
                .filter(measurement -> measurement.metric().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
