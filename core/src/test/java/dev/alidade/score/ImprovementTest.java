// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static dev.alidade.score.Samples.ALL;
import static dev.alidade.score.Samples.HANDOFF_X;
import static dev.alidade.score.Samples.MINDSET_A;
import static dev.alidade.score.Samples.MINDSET_B;
import static dev.alidade.score.Samples.MODEL;
import static dev.alidade.score.Samples.PIPELINE_Y;
import static dev.alidade.score.Samples.PIPELINE_Z;
import static dev.alidade.score.Samples.absent;
import static dev.alidade.score.Samples.card;
import static dev.alidade.score.Samples.share;
import static dev.alidade.score.Samples.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Direction;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ImprovementTest {
    private static final ScoringModel NINE_TENTHS = ScoringModel.builder("one")
            .entry(ModelEntry.of(HANDOFF_X, Heading.ACCOUNTABILITY, Scale.of(0.5, 0.9)))
            .build();

    private static Improvement only(ScoringModel model, Measurement measurement) {
        List<Improvement> improvements =
                Scorecard.of(model, ALL, List.of(measurement)).improvements();
        assertEquals(1, improvements.size());
        return improvements.get(0);
    }

    @Test
    void theAdviceNamesTheExactNumberOfCases() {
        Improvement improvement = only(NINE_TENTHS, share(HANDOFF_X, 412, 530));

        assertEquals(OptionalLong.of(65), improvement.count());
        assertEquals(Optional.of("follow up 65 more leads within the agreement"), improvement.advice());
        assertEquals(100 * (1 - (412 / 530.0 - 0.5) / 0.4), improvement.points(), 1e-9);
        assertEquals(412 / 530.0, improvement.value());
        assertEquals(0.9, improvement.target());
    }

    @Test
    void whereLowerIsBetterTheNumberIsOfFewerCases() {
        ScoringModel model = ScoringModel.builder("one")
                .entry(ModelEntry.of(PIPELINE_Y, Heading.ACCOUNTABILITY, Scale.of(0.5, 0.1)))
                .build();

        Improvement improvement = only(model, share(PIPELINE_Y, 120, 400));

        assertEquals(Optional.of("bring 80 deals up to date"), improvement.advice());
        assertEquals(50, improvement.points(), 1e-9);
    }

    @Test
    void whatCountsMostComesFirstAndEqualsById() {
        Scorecard card =
                card(value(MINDSET_A, 0.6), value(MINDSET_B, 0.6), value(HANDOFF_X, 0.9), value(PIPELINE_Y, 0.8));

        assertEquals(
                List.of("pipeline.y", "mindset.a", "mindset.b", "handoff.x"),
                card.improvements().stream().map(one -> one.metric().id()).toList());
        assertEquals(20, card.improvements().get(0).points(), 1e-12);
        assertEquals(10, card.improvements().get(1).points(), 1e-12);
        assertEquals(2.5, card.improvements().get(3).points(), 1e-12);
        assertEquals(
                List.of("handoff.x", "mindset.a"),
                card(value(MINDSET_A, 0.5), value(HANDOFF_X, 0.5)).improvements().stream()
                        .map(one -> one.metric().id())
                        .toList());
    }

    @Test
    void whatIsAtItsTargetOrBeyondHasNothingToImprove() {
        assertEquals(
                List.of(),
                Scorecard.of(NINE_TENTHS, ALL, List.of(share(HANDOFF_X, 477, 530)))
                        .improvements());
        assertEquals(
                List.of(),
                Scorecard.of(NINE_TENTHS, ALL, List.of(share(HANDOFF_X, 530, 530)))
                        .improvements());
    }

    @Test
    void whatIsBelowTheWorstPointGainsNoMoreThanTheScale() {
        Improvement improvement = only(NINE_TENTHS, share(HANDOFF_X, 0, 530));

        assertEquals(100, improvement.points());
        assertEquals(OptionalLong.of(477), improvement.count());
    }

    @Test
    void whatHasNoValueIsNoImprovement() {
        Scorecard card = card(
                value(MINDSET_A, 1),
                value(MINDSET_B, 1),
                absent(HANDOFF_X, State.SUPPRESSED),
                absent(PIPELINE_Y, State.NO_DATA),
                absent(PIPELINE_Z, State.NOT_REACHED));

        assertEquals(List.of(), card.improvements());
    }

    @Test
    void aValueThatIsNoPlainShareOfItsEvidenceHasNoCount() {
        Improvement improvement = only(NINE_TENTHS, value(HANDOFF_X, 0.7));

        assertEquals(OptionalLong.empty(), improvement.count());
        assertEquals(Optional.of("follow up more leads within the agreement"), improvement.advice());
    }

    @Test
    void evidenceThatContradictsTheValueGivesNoCount() {
        Measurement estimated = Measurement.of(
                HANDOFF_X, 0.6, Optional.empty(), share(HANDOFF_X, 412, 530).evidence());

        assertEquals(OptionalLong.empty(), only(NINE_TENTHS, estimated).count());
    }

    @Test
    void aCountIsImprovedByWholeThings() {
        Metric metric = Metric.builder("handoff.attempts", "Attempts")
                .unit(Unit.COUNT)
                .direction(Direction.HIGHER_IS_BETTER)
                .advice("call {n} times more")
                .build();
        ScoringModel model = ScoringModel.builder("one")
                .entry(ModelEntry.of(metric, Heading.ACCOUNTABILITY, Scale.of(0, 6)))
                .build();

        assertEquals(
                Optional.of("call 3 times more"),
                only(model, value(metric, 3.5)).advice());
        ScoringModel endless = model.with(
                model.entry("handoff.attempts").orElseThrow().withScale(Scale.of(0, 9_223_372_036_854_776_000.0)));
        assertEquals(
                OptionalLong.of(Long.MAX_VALUE),
                only(endless, value(metric, 193)).count());
        assertEquals(OptionalLong.empty(), only(endless, value(metric, 192)).count());
    }

    @Test
    void theAdviceSpeaksOfOneCaseInTheSingular() {
        Metric metric = Metric.builder("handoff.calls", "Called")
                .advice("call {n} more {lead|leads} before {it is|they are} cold")
                .build();
        ScoringModel model = ScoringModel.builder("one")
                .entry(ModelEntry.of(metric, Heading.ACCOUNTABILITY, Scale.of(0, 1)))
                .build();

        assertEquals(
                Optional.of("call 1 more lead before it is cold"),
                only(model, share(metric, 9, 10)).advice());
        assertEquals(
                Optional.of("call 2 more leads before they are cold"),
                only(model, share(metric, 8, 10)).advice());
        assertEquals(
                Optional.of("call more leads before they are cold"),
                only(model, value(metric, 0.7)).advice());
    }

    @Test
    void aMetricWithoutAdviceGivesNone() {
        assertEquals(
                Optional.empty(),
                card(value(MINDSET_A, 0.5), value(MINDSET_B, 1))
                        .improvements()
                        .get(0)
                        .advice());
    }

    @Test
    void theRenormalisedWeightDecidesNotTheWeightInScope() {
        Scorecard card =
                Scorecard.of(MODEL, ALL, List.of(value(MINDSET_A, 1), value(MINDSET_B, 1), value(HANDOFF_X, 0)));

        assertEquals(50, card.improvements().get(0).points(), 1e-12);
    }
}
