// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static dev.alidade.score.Samples.ALL;
import static dev.alidade.score.Samples.HANDOFF_X;
import static dev.alidade.score.Samples.MINDSET_A;
import static dev.alidade.score.Samples.MINDSET_B;
import static dev.alidade.score.Samples.MODEL;
import static dev.alidade.score.Samples.PIPELINE_Y;
import static dev.alidade.score.Samples.card;
import static dev.alidade.score.Samples.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class SensitivityTest {
    private static final double EXACT = 1e-12;

    /** Mindset 60, handoff 50, pipeline 80; communication 60, accountability 65. */
    private static final Scorecard CARD =
            card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.4), value(HANDOFF_X, 0.5), value(PIPELINE_Y, 0.2));

    private static Alternative of(Scorecard card, Variation variation, String subject) {
        return Sensitivity.of(card).alternatives().stream()
                .filter(one ->
                        one.variation() == variation && one.subject().orElse("").equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWeightHalvedOrDoubledMovesTheTotal() {
        assertEquals(
                (60 + 130) / 3.0,
                of(CARD, Variation.DOUBLE_WEIGHT, "ACCOUNTABILITY").total(),
                EXACT);
        assertEquals(
                (60 + 32.5) / 1.5,
                of(CARD, Variation.HALF_WEIGHT, "ACCOUNTABILITY").total(),
                EXACT);
        assertEquals(
                (60 + 180 / 3.0) / 2,
                of(CARD, Variation.DOUBLE_WEIGHT, "handoff").total(),
                EXACT);
        assertEquals(
                (160 / 3.0 + 65) / 2,
                of(CARD, Variation.DOUBLE_WEIGHT, "mindset.b").total(),
                EXACT);
    }

    @Test
    void theOnlyEntryOfATopicHasNoWeightOfItsOwn() {
        assertEquals(0, of(CARD, Variation.HALF_WEIGHT, "handoff.x").points());
    }

    @Test
    void withoutAnEntryTheOthersOfItsTopicStandForIt() {
        Alternative without = of(CARD, Variation.WITHOUT_ENTRY, "mindset.b");

        assertEquals(72.5, without.total(), EXACT);
        assertEquals(10, without.points(), EXACT);
        assertEquals(List.of("handoff", "mindset", "pipeline"), without.topics());
    }

    @Test
    void withEqualWeightsEveryEntryCountsAlike() {
        assertEquals(
                (80 + 40 + 50 + 80) / 4.0, of(CARD, Variation.EQUAL_WEIGHTS, "").total(), EXACT);
    }

    @Test
    void naturalScalesTakeSharesAsTheyAre() {
        Scorecard strict = Scorecard.of(
                MODEL.with(MODEL.entry("handoff.x").orElseThrow().withScale(Scale.of(0.5, 0.9))),
                ALL,
                CARD.measurements());

        assertEquals(50, strict.total().orElseThrow(), EXACT);
        assertEquals(62.5, of(strict, Variation.NATURAL_SCALES, "").total(), EXACT);
        assertEquals(0, of(CARD, Variation.NATURAL_SCALES, "").points());
    }

    @Test
    void theGeometricMeanIsLower() {
        // .8^.25 * .4^.25 * .5^.25 * .8^.25 of Python 3: 0.5981395353..., as is (.8*.4*.5*.8) ** .25
        assertEquals(59.814, of(CARD, Variation.GEOMETRIC_MEAN, "").total(), 1e-3);
    }

    @Test
    void aZeroCountsAsOnePointInTheGeometricMean() {
        Scorecard zero = card(value(MINDSET_A, 1), value(MINDSET_B, 1), value(HANDOFF_X, 0), value(PIPELINE_Y, 0));

        assertEquals(
                StrictMath.pow(0.01, 0.25) * 100,
                of(zero, Variation.GEOMETRIC_MEAN, "").total(),
                1e-9);
    }

    @Test
    void theLargestDifferenceComesFirst() {
        Sensitivity sensitivity = Sensitivity.of(CARD);

        assertEquals(List.of("handoff", "mindset", "pipeline"), sensitivity.topics());
        double last = Double.POSITIVE_INFINITY;
        for (Alternative one : sensitivity.alternatives()) {
            assertTrue(Math.abs(one.points()) <= last);
            last = Math.abs(one.points());
        }
        assertEquals(Variation.WITHOUT_ENTRY, sensitivity.alternatives().get(0).variation());
        assertEquals(
                List.of("handoff.x", "mindset", "pipeline.y"), // each the only one of its group
                sensitivity.alternatives().stream()
                        .filter(one -> one.variation() == Variation.HALF_WEIGHT && one.points() == 0)
                        .map(one -> one.subject().orElseThrow())
                        .toList());
    }

    @Test
    void otherMeansHaveWeakestTopicsToo() {
        // handoff 50, mindset 60 or the root of 80 * 40, pipeline 80
        List<String> weakestFirst = List.of("handoff", "mindset", "pipeline");
        assertEquals(weakestFirst, of(CARD, Variation.EQUAL_WEIGHTS, "").topics());
        assertEquals(weakestFirst, of(CARD, Variation.GEOMETRIC_MEAN, "").topics());
    }

    @Test
    void whatMakesAnotherTopicTheWeakestIsNamed() {
        Sensitivity sensitivity = Sensitivity.of(CARD);

        // without handoff.x there is no topic handoff any more: that is no other judgement of it
        assertEquals(
                List.of(Optional.of("mindset.a")),
                sensitivity.otherWeakest().stream().map(Alternative::subject).toList());
    }

    @Test
    void whatHasNoValueIsNotVaried() {
        assertTrue(Sensitivity.of(CARD).alternatives().stream()
                .noneMatch(one -> one.subject().equals(Optional.of("pipeline.z"))));
    }

    @Test
    void aSingleEntryCanNotBeLeftOut() {
        Scorecard single = Scorecard.of(MODEL, List.of("handoff"), CARD.measurements());

        assertTrue(Sensitivity.of(single).alternatives().stream()
                .noneMatch(one -> one.variation() == Variation.WITHOUT_ENTRY));
    }

    @Test
    void withoutATotalThereIsNothingToVary() {
        Sensitivity sensitivity = Sensitivity.of(card());

        assertEquals(OptionalDouble.empty(), sensitivity.total());
        assertEquals(List.of(), sensitivity.alternatives());
        assertEquals(List.of(), sensitivity.otherWeakest());
    }
}
