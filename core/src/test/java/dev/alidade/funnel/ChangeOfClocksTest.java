// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static dev.alidade.funnel.FunnelFixture.conversion;
import static dev.alidade.funnel.FunnelFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Days in New York, where clocks went forward on 10 March 2024 from 02:00 to 03:00 and back on 3 November from 02:00 to
 * 01:00.
 */
class ChangeOfClocksTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Window YEAR = new Window(
            Instant.parse("2024-01-01T05:00:00Z"),
            Instant.parse("2025-01-01T05:00:00Z"),
            Instant.parse("2025-01-01T05:00:00Z"),
            ZoneId.of("America/New_York"),
            Resolution.DAY);
    private static final FunnelSettings SETTINGS = FunnelSettings.of(FunnelSteps.of(
                    FunnelStep.named("New"), FunnelStep.named("Customer").reachedBy(Milestone.WON)))
            .withHorizon(MONTH);

    private static LeadBuilder lead(String created, String won) {
        return Lead.builder("L1").createdAt(at(created)).won(at(won));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static LeadBuilder acrossTheGap() {
        return lead("2024-02-08T02:30:00-05:00", "2024-03-10T03:10:00-04:00"); // 31 days and 40 minutes on the clock
    }

    private static LeadBuilder acrossTheOverlap() {
        return lead("2024-10-03T01:30:00-04:00", "2024-11-03T01:10:00-05:00"); // 30 days and 23:40 on the clock
    }

    @Test
    void theHorizonAgreesWithTheTimeToEventWhereClocksGoForward() {
        Conversion conversion = report(SETTINGS, YEAR, acrossTheGap()).leadToWon();
        assertEquals(Proportion.of(0, 1), conversion.withinHorizon());
        assertEquals(OptionalDouble.of(0), conversion.timeToEvent().reachedBy(MONTH));
    }

    @Test
    void theHorizonAgreesWithTheTimeToEventWhereClocksGoBack() {
        Conversion conversion = report(SETTINGS, YEAR, acrossTheOverlap()).leadToWon();
        assertEquals(Proportion.of(1, 1), conversion.withinHorizon());
        assertEquals(OptionalDouble.of(1), conversion.timeToEvent().reachedBy(MONTH));
    }

    @Test
    void aLeadIsNotJudgedWhileItMayStillComeInTime() {
        Window before = YEAR.withAsOf(at("2024-11-03T01:40:00-04:00")); // half an hour before the win
        assertEquals(1, report(SETTINGS, before, acrossTheOverlap()).leadToWon().notDue());
        Window after = YEAR.withAsOf(at("2024-11-03T01:30:00-05:00"));
        assertEquals(
                Proportion.of(1, 1),
                report(SETTINGS, after, acrossTheOverlap()).leadToWon().withinHorizon());
    }

    @Test
    void theTimeAllowedForAStepCountsTheSameDays() {
        FunnelSettings allowed = FunnelSettings.of(FunnelSteps.of(
                FunnelStep.named("New"),
                FunnelStep.named("Customer").reachedBy(Milestone.WON).within(MONTH)));
        FunnelSettings chain = SETTINGS.withSequence(SequenceRules.standard().withWindow(MONTH));
        for (FunnelSettings settings : new FunnelSettings[] {allowed, chain}) {
            FunnelReport gap = report(settings, YEAR, acrossTheGap());
            assertEquals(Proportion.of(0, 1), conversion(gap, "New", "Customer").toDate());
            FunnelReport overlap = report(settings, YEAR, acrossTheOverlap());
            assertEquals(
                    Proportion.of(1, 1), conversion(overlap, "New", "Customer").toDate());
        }
    }
}
