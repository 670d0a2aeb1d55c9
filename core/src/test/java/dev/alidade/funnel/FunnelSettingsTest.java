// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.model.ClockSkew;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunnelSettingsTest {
    @Test
    void theStandardStepsGoFromLeadToCash() {
        assertEquals(
                List.of("INQUIRY", "MQL", "SAL", "SQL", "OPPORTUNITY", "CUSTOMER", "INVOICED", "PAID"),
                FunnelSteps.standard().names());
        assertEquals(
                Set.of(Milestone.WON), FunnelSteps.standard().steps().get(5).milestones());
    }

    @Test
    void theStepsOfAPipelineAreItsOpenAndWonStages() {
        FunnelSteps steps = FunnelSteps.of(Pipeline.of(
                "new business",
                Stage.of("Won", 8, Stage.Kind.WON),
                Stage.of("Proposal", 3, Stage.Kind.OPEN),
                Stage.of("Lost", 9, Stage.Kind.LOST),
                Stage.of("Qualified", 1, Stage.Kind.OPEN)));
        assertEquals(List.of("Qualified", "Proposal", "Won"), steps.names());
        assertEquals(Set.of(Milestone.CREATED), steps.steps().get(0).milestones());
        assertEquals(Set.of(Milestone.WON), steps.steps().get(2).milestones());
    }

    @Test
    void anOpenStageBehindAWonOneIsRefused() {
        Pipeline pipeline = Pipeline.of(
                "odd",
                Stage.of("A", 1, Stage.Kind.OPEN),
                Stage.of("W", 2, Stage.Kind.WON),
                Stage.of("B", 3, Stage.Kind.OPEN));
        assertThrows(IllegalArgumentException.class, () -> FunnelSteps.of(pipeline));
    }

    @Test
    void anEventSaysOneStepOnly() {
        FunnelStep first = FunnelStep.named("A");
        FunnelStep won = FunnelStep.named("B").reachedBy(Milestone.WON);
        assertThrows(IllegalArgumentException.class, () -> FunnelSteps.of(first, won, won));
        assertThrows(
                IllegalArgumentException.class,
                () -> FunnelSteps.of(first, won, FunnelStep.named("C").orStage("B")));
        assertThrows(
                IllegalArgumentException.class,
                () -> FunnelSteps.of(first, won, FunnelStep.named("C").reachedBy(Milestone.WON)));
        assertThrows(
                IllegalArgumentException.class,
                () -> FunnelSteps.of(first, FunnelStep.named("C").reachedBy(Milestone.CREATED)));
    }

    @Test
    void theFirstStepIsNeitherOptionalNorTimed() {
        FunnelStep second = FunnelStep.named("B");
        assertThrows(
                IllegalArgumentException.class,
                () -> FunnelSteps.of(FunnelStep.named("A").asOptional(), second));
        assertThrows(
                IllegalArgumentException.class,
                () -> FunnelSteps.of(FunnelStep.named("A").within(Duration.ofDays(1)), second));
        assertThrows(IllegalArgumentException.class, () -> second.within(Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class,
                () -> second.within(Duration.ofDays(36_525).plusNanos(1)));
        assertThrows(IllegalArgumentException.class, () -> FunnelSteps.of("A"));
        assertThrows(IllegalArgumentException.class, () -> FunnelSteps.of("A", " "));
    }

    @Test
    void theBoundsThemselvesAreAllowed() {
        FunnelSettings settings = FunnelSettings.standard();
        Duration longest = Duration.ofDays(36_525);
        assertEquals(longest, settings.withHorizon(longest).horizon());
        assertEquals(
                Duration.ofNanos(1), settings.withHorizon(Duration.ofNanos(1)).horizon());
        assertEquals(0, settings.withCohortMonths(0).cohortMonths());
        assertEquals(120, settings.withCohortMonths(120).cohortMonths());
        assertEquals(32, FunnelSteps.of(names(32)).steps().size());
        assertThrows(IllegalArgumentException.class, () -> FunnelSteps.of(names(33)));
        assertEquals(2, FunnelSteps.of(names(2)).steps().size());
    }

    private static String[] names(int many) {
        return IntStream.range(0, many).mapToObj(i -> "S" + i).toArray(String[]::new);
    }

    @Test
    void impossibleSettingsAreRefused() {
        FunnelSettings settings = FunnelSettings.standard();
        assertThrows(IllegalArgumentException.class, () -> settings.withHorizon(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> settings.withHorizon(Duration.ofDays(36_526)));
        assertThrows(IllegalArgumentException.class, () -> settings.withCohortMonths(-1));
        assertThrows(IllegalArgumentException.class, () -> settings.withCohortMonths(121));
        FunnelSteps timed =
                FunnelSteps.of(FunnelStep.named("A"), FunnelStep.named("B").within(Duration.ofDays(1)));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> FunnelSettings.of(timed).withSequence(SequenceRules.standard()));
        assertTrue(String.valueOf(refused.getMessage()).contains("one window"));
    }

    @Test
    void everySettingIsPartOfTheIdentity() {
        FunnelSettings settings = FunnelSettings.of(FunnelSteps.of("A", "B"));
        for (FunnelSettings other : List.of(
                settings.withHorizon(Duration.ofDays(179)),
                settings.withClockSkew(ClockSkew.of(Duration.ofMinutes(1))),
                settings.withSequence(SequenceRules.standard()),
                settings.withSequence(SequenceRules.standard().withStrictOrder()),
                settings.withCohortMonths(11),
                FunnelSettings.of(FunnelSteps.of("A", "C")),
                FunnelSettings.of(FunnelSteps.of(
                        FunnelStep.named("A"), FunnelStep.named("B").orStage("C"))),
                FunnelSettings.of(FunnelSteps.of(
                        FunnelStep.named("A"), FunnelStep.named("B").asOptional())),
                FunnelSettings.of(FunnelSteps.of(
                        FunnelStep.named("A"), FunnelStep.named("B").reachedBy(Milestone.WON))),
                FunnelSettings.of(FunnelSteps.of(
                        FunnelStep.named("A"), FunnelStep.named("B").within(Duration.ofDays(1)))))) {
            assertNotEquals(settings.identity(), other.identity());
        }
        assertEquals(
                settings.identity(), FunnelSettings.of(FunnelSteps.of("A", "B")).identity());
    }
}
