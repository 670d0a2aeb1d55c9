// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static dev.alidade.score.Samples.ALL;
import static dev.alidade.score.Samples.HANDOFF_X;
import static dev.alidade.score.Samples.MEDIAN;
import static dev.alidade.score.Samples.MINDSET_A;
import static dev.alidade.score.Samples.MINDSET_B;
import static dev.alidade.score.Samples.MODEL;
import static dev.alidade.score.Samples.NOTE;
import static dev.alidade.score.Samples.PIPELINE_Y;
import static dev.alidade.score.Samples.PIPELINE_Z;
import static dev.alidade.score.Samples.absent;
import static dev.alidade.score.Samples.between;
import static dev.alidade.score.Samples.card;
import static dev.alidade.score.Samples.line;
import static dev.alidade.score.Samples.share;
import static dev.alidade.score.Samples.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Worked by hand: weights in scope are 1/4 for mindset a and b and for handoff x, 1/8 for pipeline y and z. With a = .8, b
 * = .4, x = .5, y = .2 (lower is better: .8) and nothing for z: mindset 60, handoff 50, pipeline 80, accountability
 * (50 + 80) / 2 = 65, total (60 + 65) / 2 = 62.5, coverage 7/8; bounds .2 + .1 + .125 + .1 = .525 and 1/8 more.
 */
final class ScorecardTest {
    private static final double EXACT = 1e-12;
    private static final Scorecard CARD = card(
            value(MINDSET_A, 0.8),
            value(MINDSET_B, 0.4),
            value(HANDOFF_X, 0.5),
            value(PIPELINE_Y, 0.2),
            absent(PIPELINE_Z, State.NO_DATA));

    private static TopicScore topic(Scorecard card, String id) {
        return card.topics().stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTotalIsTheMeanOfMeansOverWhatHasAValue() {
        assertEquals(62.5, CARD.total().orElseThrow(), EXACT);
        assertEquals(60, CARD.headings().get(0).score().orElseThrow(), EXACT);
        assertEquals(65, CARD.headings().get(1).score().orElseThrow(), EXACT);
        assertEquals(60, topic(CARD, "mindset").score().orElseThrow(), EXACT);
        assertEquals(50, topic(CARD, "handoff").score().orElseThrow(), EXACT);
        assertEquals(80, topic(CARD, "pipeline").score().orElseThrow(), EXACT);
    }

    @Test
    void aHeadingWithoutEntriesInScopeIsNotThere() {
        assertEquals(
                List.of(Heading.COMMUNICATION, Heading.ACCOUNTABILITY),
                CARD.headings().stream().map(HeadingScore::heading).toList());
    }

    @Test
    void coverageIsTheWeightWithAValueOverTheWeightInScope() {
        assertEquals(0.875, CARD.coverage().orElseThrow(), EXACT);
        assertEquals(0.75, CARD.headings().get(1).coverage(), EXACT);
        assertEquals(0.5, topic(CARD, "pipeline").coverage(), EXACT);
    }

    @Test
    void whatHasNoValueIsTheWholeScaleInTheBounds() {
        assertEquals(52.5, CARD.bounds().low(), EXACT);
        assertEquals(65, CARD.bounds().high(), EXACT);
        assertEquals(new Bounds(40, 90), topic(CARD, "pipeline").bounds());
        assertEquals(Bounds.WHOLE_SCALE, line(CARD, PIPELINE_Z).bounds());
    }

    @Test
    void theBoundsTakeEveryIntervalAtItsEnds() {
        Scorecard card = card(
                between(MINDSET_A, 0.7, 0.8, 0.9),
                between(MINDSET_B, 0.3, 0.4, 0.5),
                between(HANDOFF_X, 0.4, 0.5, 0.6),
                between(PIPELINE_Y, 0.1, 0.2, 0.3),
                between(PIPELINE_Z, 0.9, 1, 1));

        assertEquals(
                (.7 + .3 + .4) / 4 * 100 + (.7 + .9) / 8 * 100, card.bounds().low(), 1e-9);
        assertEquals(
                (.9 + .5 + .6) / 4 * 100 + (.9 + 1) / 8 * 100, card.bounds().high(), 1e-9);
        assertEquals(new Bounds(70, 90), line(card, PIPELINE_Y).bounds());
    }

    @Test
    void anIntervalThatMissesItsValueIsStretchedToIt() {
        assertEquals(
                new Bounds(50, 80),
                line(card(between(MINDSET_A, 0.6, 0.5, 0.8)), MINDSET_A).bounds());
    }

    @Test
    void theLinesAddUpToTheTotal() {
        EntryScore a = line(CARD, MINDSET_A);
        assertEquals(0.25, a.weight().orElseThrow(), EXACT);
        assertEquals(80, a.score().orElseThrow(), EXACT);
        assertEquals(20, a.points().orElseThrow(), EXACT);
        EntryScore y = line(CARD, PIPELINE_Y);
        assertEquals(0.125, y.scopeWeight(), EXACT);
        assertEquals(0.25, y.weight().orElseThrow(), EXACT);
        assertEquals(20, y.points().orElseThrow(), EXACT);
        assertEquals(
                62.5,
                CARD.entries().stream()
                        .mapToDouble(line -> line.points().orElse(0))
                        .sum(),
                1e-11);
        assertEquals(
                62.5,
                CARD.headings().stream()
                        .mapToDouble(heading -> heading.points().orElse(0))
                        .sum(),
                1e-11);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "VALUE", mode = EnumSource.Mode.EXCLUDE)
    void aMeasurementWithoutAValueHasNoScoreNoWeightAndNoPoints(State state) {
        EntryScore z = line(card(value(PIPELINE_Y, 0.2), absent(PIPELINE_Z, state)), PIPELINE_Z);

        assertEquals(Standing.valueOf(state.name()), z.standing());
        assertEquals(OptionalDouble.empty(), z.score());
        assertEquals(OptionalDouble.empty(), z.weight());
        assertEquals(OptionalDouble.empty(), z.points());
        assertEquals(0.125, z.scopeWeight(), EXACT);
    }

    @Test
    void whatWasNotMeasuredAtAllCountsLikeNoData() {
        Scorecard without =
                card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.4), value(HANDOFF_X, 0.5), value(PIPELINE_Y, 0.2));

        assertEquals(Standing.NOT_MEASURED, line(without, PIPELINE_Z).standing());
        assertEquals(CARD.total(), without.total());
        assertEquals(CARD.bounds(), without.bounds());
        assertEquals(CARD.coverage(), without.coverage());
    }

    @Test
    void halfTheWeightIsEnoughForATotalAndLessIsNot() {
        Scorecard half = card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.4));
        Scorecard less = card(value(MINDSET_A, 0.8), value(PIPELINE_Y, 0.2));

        assertEquals(0.5, half.coverage().orElseThrow());
        assertEquals(60, half.total().orElseThrow(), EXACT);
        assertEquals(0.375, less.coverage().orElseThrow(), EXACT);
        assertEquals(OptionalDouble.empty(), less.total());
        assertEquals(OptionalDouble.empty(), line(less, MINDSET_A).points());
        assertEquals(80, topic(less, "mindset").score().orElseThrow(), EXACT);
        assertEquals(30, less.bounds().low(), EXACT);
        assertEquals(92.5, less.bounds().high(), EXACT);
        assertEquals(List.of(), less.improvements());
    }

    @Test
    void thirdsAndSixthsThatMakeOneHalfAreOneHalf() {
        ScoringModel model = MODEL.withHeadingWeight(Heading.COMMUNICATION, 2)
                .withHeadingWeight(Heading.ACCOUNTABILITY, 1)
                .with(ModelEntry.of(MINDSET_A, Heading.COMMUNICATION).withWeight(0.1))
                .with(ModelEntry.of(MINDSET_B, Heading.COMMUNICATION).withWeight(0.3));
        // Of the whole: b has 2/3 * 3/4 = 1/2.
        Scorecard card = Scorecard.of(model, ALL, List.of(value(MINDSET_B, 1)));

        assertEquals(0.5, card.coverage().orElseThrow());
        assertEquals(OptionalDouble.of(100), card.total());
    }

    @Test
    void theMinimumCoverageIsTheModels() {
        ScoringModel strict = MODEL.toBuilder().minimumCoverage(0.9).build();

        assertEquals(
                OptionalDouble.empty(),
                Scorecard.of(strict, ALL, CARD.measurements()).total());
    }

    @Test
    void aSampleBelowTheMinimumHasNoValue() {
        ScoringModel model =
                MODEL.with(ModelEntry.of(HANDOFF_X, Heading.ACCOUNTABILITY).withMinimumSample(30));

        assertEquals(
                Standing.BELOW_MINIMUM_SAMPLE,
                line(Scorecard.of(model, ALL, List.of(share(HANDOFF_X, 29, 29))), HANDOFF_X)
                        .standing());
        assertEquals(
                Standing.COUNTS,
                line(Scorecard.of(model, ALL, List.of(share(HANDOFF_X, 29, 30))), HANDOFF_X)
                        .standing());
    }

    @Test
    void aSampleOfUnknownSizeMeetsNoMinimum() {
        Measurement unknown = Measurement.of(HANDOFF_X, 0.5, Optional.empty(), Evidence.none());
        ScoringModel model =
                MODEL.with(ModelEntry.of(HANDOFF_X, Heading.ACCOUNTABILITY).withMinimumSample(2));

        assertEquals(Standing.COUNTS, line(card(unknown), HANDOFF_X).standing());
        assertEquals(
                Standing.BELOW_MINIMUM_SAMPLE,
                line(Scorecard.of(model, ALL, List.of(unknown)), HANDOFF_X).standing());
    }

    @Test
    void topicsOutOfScopeDoNotCount() {
        Scorecard card = Scorecard.of(MODEL, List.of("mindset"), CARD.measurements());

        assertEquals(60, card.total().orElseThrow(), EXACT);
        assertEquals(1, card.coverage().orElseThrow());
        assertEquals(
                List.of("handoff.x", "pipeline.y", "pipeline.z"),
                card.unscored().stream().map(one -> one.metric().id()).toList());
    }

    @Test
    void aMeasurementWithoutAnEntryIsListedAndDoesNotCount() {
        Scorecard card = card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.4), value(NOTE, 0.1));

        assertEquals(List.of(value(NOTE, 0.1)), card.unscored());
        assertEquals(60, card.total().orElseThrow(), EXACT);
    }

    @Test
    void informationCountsOnTheUsersScale() {
        ScoringModel model = MODEL.plus(ModelEntry.of(NOTE, Heading.ACCOUNTABILITY, Scale.of(0.6, 0.2)));

        assertEquals(
                50,
                line(Scorecard.of(model, ALL, List.of(value(NOTE, 0.4))), NOTE)
                        .score()
                        .orElseThrow(),
                EXACT);
    }

    @Test
    void weightsChangeTheMeanAtEveryLevel() {
        ScoringModel model = MODEL.with(
                        ModelEntry.of(MINDSET_A, Heading.COMMUNICATION).withWeight(3))
                .withTopicWeight("handoff", 4)
                .withHeadingWeight(Heading.ACCOUNTABILITY, 9);

        Scorecard card = Scorecard.of(model, ALL, CARD.measurements());

        // mindset (3 * 80 + 40) / 4 = 70; accountability (4 * 50 + 80) / 5 = 56; total (70 + 9 * 56) / 10
        assertEquals(57.4, card.total().orElseThrow(), EXACT);
    }

    @Test
    void theWeakestTopicStandsBesideTheTotal() {
        assertEquals("handoff", CARD.weakestTopic().orElseThrow().id());
        Scorecard other = card(value(MINDSET_A, 0.2), value(MINDSET_B, 0.3), value(HANDOFF_X, 0.5));
        assertEquals("mindset", other.weakestTopic().orElseThrow().id());
    }

    @Test
    void ofEquallyWeakTopicsTheFirstByIdIsNamed() {
        Scorecard card = card(value(MINDSET_A, 0.5), value(HANDOFF_X, 0.5), value(PIPELINE_Z, 0.5));

        assertEquals("handoff", card.weakestTopic().orElseThrow().id());
    }

    @Test
    void nothingInScopeHasNoTotalAndNoCoverage() {
        Scorecard card = Scorecard.of(MODEL, List.of("outcome"), List.of(value(MINDSET_A, 0.5)));

        assertEquals(OptionalDouble.empty(), card.total());
        assertEquals(OptionalDouble.empty(), card.coverage());
        assertEquals(Bounds.WHOLE_SCALE, card.bounds());
        assertEquals(List.of("outcome"), card.scope());
        assertTrue(card.weakestTopic().isEmpty());
    }

    @Test
    void nothingMeasuredHasNoTotalWhateverTheMinimumCoverage() {
        Scorecard card = Scorecard.of(MODEL.toBuilder().minimumCoverage(0).build(), ALL, List.of());

        assertEquals(OptionalDouble.empty(), card.total());
        assertEquals(OptionalDouble.of(0), card.coverage());
        assertTrue(card.weakestTopic().isEmpty());
    }

    @Test
    void twoMeasurementsOfOneMetricAreRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> card(value(NOTE, 0.1), value(NOTE, 0.1)))
                .getMessage();

        assertTrue(message.startsWith("There are two measurements of handoff.note."), message);
    }

    @Test
    void aMeasurementInAnotherUnitIsRefused() {
        Metric redefined = Metric.builder("handoff.x", "X").unit(Unit.COUNT).build();

        String message = assertThrows(IllegalArgumentException.class, () -> card(value(redefined, 12)))
                .getMessage();

        assertEquals(
                "handoff.x is measured as COUNT, but its entry expects SHARE. Maybe the metric was redefined.",
                message);
    }

    @Test
    void aMedianThatWasNotReachedHasNoValue() {
        ScoringModel model = MODEL.plus(ModelEntry.of(MEDIAN, Heading.ACCOUNTABILITY, Scale.of(86_400, 3_600)));

        assertEquals(
                Standing.NOT_REACHED,
                line(Scorecard.of(model, ALL, List.of(absent(MEDIAN, State.NOT_REACHED))), MEDIAN)
                        .standing());
    }

    @Test
    void storedMeasurementsAreScoredAgainToTheSameCard() {
        Scorecard card = card(value(NOTE, 0.1), value(MINDSET_A, 0.8), absent(PIPELINE_Z, State.SUPPRESSED));

        assertEquals(card, Scorecard.of(card.model(), card.scope(), card.measurements()));
        assertEquals(
                ImmutableList.of("handoff.note", "mindset.a", "pipeline.z"),
                card.measurements().stream().map(one -> one.metric().id()).toList());
    }
}
