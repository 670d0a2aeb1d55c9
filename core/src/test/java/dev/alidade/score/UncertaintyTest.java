// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static dev.alidade.score.Samples.HANDOFF_X;
import static dev.alidade.score.Samples.MINDSET_A;
import static dev.alidade.score.Samples.MINDSET_B;
import static dev.alidade.score.Samples.PIPELINE_Y;
import static dev.alidade.score.Samples.between;
import static dev.alidade.score.Samples.card;
import static dev.alidade.score.Samples.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class UncertaintyTest {
    // half widths of statistics.NormalDist().inv_cdf(0.975) = 1.959964 (Python 3) times .03 and .04
    private static final double THREE = 0.05879892;
    private static final double FOUR = 0.07839856;

    @Test
    void independentStandardErrorsAddUpBySquares() {
        Uncertainty uncertainty = Uncertainty.of(card(
                between(MINDSET_A, 0.5 - FOUR, 0.5, 0.5 + FOUR), // a quarter of the total: 1 point
                value(MINDSET_B, 0.5),
                between(HANDOFF_X, 0.6 - THREE, 0.6, 0.6 + THREE), // a quarter: .75 points
                value(PIPELINE_Y, 0.2)));

        assertEquals(1.25, uncertainty.standardError().orElseThrow(), 1e-6);
        assertEquals(
                List.of("mindset.a", "handoff.x"),
                uncertainty.contributions().stream()
                        .map(Uncertainty.Contribution::id)
                        .toList());
        assertEquals(1, uncertainty.contributions().get(0).points(), 1e-6);
        assertEquals(0.64, uncertainty.contributions().get(0).share().orElseThrow(), 1e-6);
        assertEquals(0.36, uncertainty.contributions().get(1).share().orElseThrow(), 1e-6);
        assertEquals(List.of("mindset.b", "pipeline.y"), uncertainty.unknown());
    }

    @Test
    void withoutIntervalsNothingIsSaid() {
        Uncertainty uncertainty = Uncertainty.of(
                card(value(MINDSET_A, 0.5), value(MINDSET_B, 0.5), value(HANDOFF_X, 0.5), value(PIPELINE_Y, 0.5)));

        assertEquals(OptionalDouble.empty(), uncertainty.standardError());
        assertEquals(List.of(), uncertainty.contributions());
        assertEquals(4, uncertainty.unknown().size());
    }

    @Test
    void intervalsOfNoWidthHaveNoShareOfNothing() {
        Uncertainty uncertainty = Uncertainty.of(card(
                between(MINDSET_A, 0.5, 0.5, 0.5),
                value(MINDSET_B, 0.5),
                value(HANDOFF_X, 0.5),
                value(PIPELINE_Y, 0.5)));

        assertEquals(OptionalDouble.of(0), uncertainty.standardError());
        assertEquals(OptionalDouble.empty(), uncertainty.contributions().get(0).share());
    }

    @Test
    void withoutATotalThereIsNoUncertaintyOfIt() {
        assertEquals(
                new Uncertainty(OptionalDouble.empty(), ImmutableList.of(), ImmutableList.of()),
                Uncertainty.of(card(between(MINDSET_A, 0.4, 0.5, 0.6))));
    }
}
