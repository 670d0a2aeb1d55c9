// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the sentence tests of the funnel share: the first quarter of 2024, seen at the end of April. */
final class FunnelFixture {
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    static final Window QUARTER =
            Window.of(START, Instant.parse("2024-04-01T00:00:00Z")).withAsOf(Instant.parse("2024-05-01T00:00:00Z"));
    static final FunnelSettings SETTINGS = FunnelSettings.of(FunnelSteps.of(
                    FunnelStep.named("New"),
                    FunnelStep.named("Working").reachedBy(Milestone.ACCEPTED),
                    FunnelStep.named("Deal").reachedBy(Milestone.CONVERTED),
                    FunnelStep.named("Customer").reachedBy(Milestone.WON)))
            .withHorizon(Duration.ofDays(30));

    private FunnelFixture() {}

    static Instant day(double days) {
        return START.plusSeconds(Math.round(days * 86_400));
    }

    /** A lead created on a day. */
    static LeadBuilder lead(String id, double day) {
        return Lead.builder(id).createdAt(day(day));
    }

    static LeadEvent stage(double day, String name) {
        return new LeadEvent.StageEntered(day(day), name);
    }

    static LeadEvent converted(double day) {
        return new LeadEvent.Converted(day(day), Optional.empty());
    }

    static LeadEvent lost(double day) {
        return new LeadEvent.Lost(day(day), Optional.empty());
    }

    static FunnelReport report(LeadBuilder... leads) {
        return report(SETTINGS, QUARTER, leads);
    }

    static FunnelReport report(FunnelSettings settings, Window window, LeadBuilder... leads) {
        return Funnel.through(settings)
                .measure(List.of(leads).stream().map(LeadBuilder::build).toList(), window);
    }

    static Conversion conversion(FunnelReport report, String from, String to) {
        return report.conversion(from, to).orElseThrow();
    }

    static StepReport step(FunnelReport report, String name) {
        return report.step(name).orElseThrow();
    }
}
