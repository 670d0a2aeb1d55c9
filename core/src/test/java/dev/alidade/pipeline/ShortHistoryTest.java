// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A young company, with too few closed deals to say how long is too long. */
final class ShortHistoryTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window MARCH =
            Window.of(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"));
    private static final PipelineSettings STAGED = PipelineSettings.builder()
            .pipeline(Pipeline.of("sales", Stage.of("New", 1, Stage.Kind.OPEN), Stage.of("Won", 2, Stage.Kind.WON)))
            .build();
    private static final List<Opportunity> DEALS = List.of(
            Opportunity.builder("O1").createdAt(START).build(),
            Opportunity.builder("O2")
                    .createdAt(START)
                    .won(START.plus(Duration.ofDays(9)))
                    .build());

    private static PipelineSettings judged(PipelineSettings settings, long minimum) {
        PipelineHistory history = OpenPipeline.history(settings).measure(DEALS, MARCH);
        return settings.with(PipelineThresholds.from(history, minimum));
    }

    private static Optional<State> state(PipelineSettings settings, Metric metric) {
        return OpenPipeline.under(settings).measure(DEALS, MARCH).measurements().stream()
                .filter(one -> one.metric().equals(metric))
                .map(one -> one.state())
                .findFirst();
    }

    @Test
    void whatTheHistoryIsTooShortForHasNoValueAndStaysInScope() {
        PipelineSettings young = judged(STAGED, 5);

        assertEquals(Optional.of(State.NO_DATA), state(young, PipelineMetrics.DEAD_WOOD_SHARE));
        assertEquals(Optional.of(State.NO_DATA), state(young, PipelineMetrics.STALLED_SHARE));
    }

    @Test
    void withAHistoryThatIsLongEnoughTheyHaveOne() {
        PipelineSettings grown = judged(STAGED, 1);

        assertEquals(Optional.of(State.VALUE), state(grown, PipelineMetrics.DEAD_WOOD_SHARE));
    }

    @Test
    void noDealIsJudgedAndNoneIsUnhealthyForWantOfHistory() {
        PipelineReport report = OpenPipeline.under(judged(STAGED, 5)).measure(DEALS, MARCH);
        FaultShare deadWood = report.fault(Fault.DEAD_WOOD).orElseThrow();

        assertFalse(deadWood.recorded());
        assertEquals(Proportion.of(0, 0), deadWood.count());
        assertEquals(1, deadWood.notJudged());
        assertFalse(report.judged().contains(Fault.DEAD_WOOD));
    }

    @Test
    void withoutDeclaredStagesNobodyAsksWhoIsStuckInOne() {
        PipelineSettings plain = judged(PipelineSettings.standard(), 5);

        assertEquals(Optional.empty(), state(plain, PipelineMetrics.STALLED_SHARE));
        assertEquals(Optional.of(State.NO_DATA), state(plain, PipelineMetrics.DEAD_WOOD_SHARE));
    }

    @Test
    void thresholdsOfHistoryAreOtherSettingsThanEqualOnesSetByHand() {
        PipelineThresholds young = judged(STAGED, 5).thresholds();

        assertNotEquals(
                PipelineThresholds.standard().settings().fingerprint(),
                young.settings().fingerprint());
    }
}
