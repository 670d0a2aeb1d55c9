// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Simulated deals that are won from each stage exactly as often as a perfect statement says: a deal goes on from each stage or
 * is lost, whatever came before. Losing takes longer than going on, so that the share won of decided deals alone is too high
 * while many are open.
 */
final class CalibratedPipeline {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final long DAY = 86_400;
    private static final int YEAR = 365;
    private static final double[] WON = {0.2, 0.4, 0.7}; // from each stage on
    private static final String[] STAGES = {"First", "Second", "Third"};
    private static final double ON = 15; // mean days
    private static final double OUT = 40;

    private CalibratedPipeline() {}

    /** Stages that state the truth and a bit more. */
    static CalibrationSettings stating(double more) {
        return CalibrationSettings.builder()
                .pipeline(Pipeline.of(
                        "simulated",
                        Stage.of(STAGES[0], 1, Stage.Kind.OPEN).withProbability(WON[0] + more),
                        Stage.of(STAGES[1], 2, Stage.Kind.OPEN).withProbability(WON[1] + more),
                        Stage.of(STAGES[2], 3, Stage.Kind.OPEN).withProbability(WON[2] + more)))
                .build();
    }

    /** A year, seen at its end, with open deals, or so much later that all are closed. */
    static Window window(boolean allClosed) {
        Instant end = START.plus(Duration.ofDays(YEAR));
        return Window.of(START, end)
                .withAsOf(allClosed ? end.plus(Duration.ofDays(100 * YEAR)) : end)
                .withResolution(Resolution.DAY);
    }

    static List<Opportunity> deals(int count, Random random) {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant created = later(START, random.nextDouble() * YEAR);
            deals.add(Opportunity.builder("O" + i).createdAt(created).build().withTimeline(events(created, random)));
        }
        return deals;
    }

    private static List<OpportunityEvent> events(Instant created, Random random) {
        List<OpportunityEvent> events = new ArrayList<>();
        Instant at = created;
        for (int stage = 0; stage < WON.length; stage++) {
            boolean last = stage + 1 == WON.length;
            boolean on = random.nextDouble() < (last ? WON[stage] : WON[stage] / WON[stage + 1]);
            at = later(at, -StrictMath.log1p(-random.nextDouble()) * (on ? ON : OUT));
            if (!on) {
                events.add(new Lost(at, Optional.empty()));
                return events;
            }
            events.add(last ? new Won(at) : new StageChanged(at, STAGES[stage + 1]));
        }
        return events;
    }

    private static Instant later(Instant at, double days) {
        return at.plusSeconds((long) (days * DAY));
    }
}
