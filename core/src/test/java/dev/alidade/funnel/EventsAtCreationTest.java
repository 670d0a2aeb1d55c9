// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static dev.alidade.funnel.FunnelFixture.QUARTER;
import static dev.alidade.funnel.FunnelFixture.SETTINGS;
import static dev.alidade.funnel.FunnelFixture.conversion;
import static dev.alidade.funnel.FunnelFixture.day;
import static dev.alidade.funnel.FunnelFixture.lead;
import static dev.alidade.funnel.FunnelFixture.lost;
import static dev.alidade.funnel.FunnelFixture.report;
import static dev.alidade.funnel.FunnelFixture.stage;
import static dev.alidade.funnel.FunnelFixture.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Proportion;
import dev.alidade.model.ClockSkew;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens at the instant at which a lead is created, and what doesn't. */
class EventsAtCreationTest {
    private static final FunnelSettings TWO_STEPS = FunnelSettings.of(FunnelSteps.of("New", "Done"));

    @Test
    void aSideEntryThatIsLostAtItsCreationEndsAtOnce() {
        FunnelReport report =
                report(TWO_STEPS, QUARTER, lead("L1", 5).event(stage(5, "Done")).event(lost(5)));
        assertEquals(1, step(report, "Done").sideEntries());
        assertEquals(1, step(report, "Done").timeInStep().events());
        assertEquals(0, step(report, "Done").timeInStep().open());
    }

    @Test
    void aSideEntryThatIsWonAtItsCreationEndsAtOnceWhereNoStepIsReachedByWinning() {
        FunnelReport report =
                report(TWO_STEPS, QUARTER, lead("L1", 5).event(stage(5, "Done")).won(day(5)));
        assertEquals(1, step(report, "Done").timeInStep().events());
        assertEquals(0, step(report, "Done").timeInStep().open());
    }

    @Test
    void whatComesAfterTheCreationIsNotAtTheCreationWhateverTheTolerance() {
        FunnelReport report = report(
                TWO_STEPS.withClockSkew(ClockSkew.of(Duration.ofDays(2))),
                QUARTER,
                lead("L1", 5).event(stage(6, "Done")).event(lost(6.5)));
        assertEquals(0, step(report, "Done").sideEntries());
        assertEquals(
                Optional.of(Duration.ofDays(1)),
                step(report, "New").timeInStep().median());
        assertEquals(
                Optional.of(Duration.ofHours(12)),
                step(report, "Done").timeInStep().median());
        assertEquals(0, step(report, "Done").timeInStep().open());
    }

    @Test
    void aStageThatIsNoStepAtTheCreationComesBeforeTheChain() {
        FunnelSettings chain = SETTINGS.withSequence(SequenceRules.standard().withStrictOrder());
        FunnelReport report =
                report(chain, QUARTER, lead("L1", 5).event(stage(5, "Odd")).event(stage(5, "Working")));
        assertEquals(Proportion.of(1, 1), conversion(report, "New", "Working").toDate());
    }
}
