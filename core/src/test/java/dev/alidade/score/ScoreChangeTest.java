// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static dev.alidade.score.Samples.ALL;
import static dev.alidade.score.Samples.HANDOFF_X;
import static dev.alidade.score.Samples.MINDSET_A;
import static dev.alidade.score.Samples.MINDSET_B;
import static dev.alidade.score.Samples.MODEL;
import static dev.alidade.score.Samples.PIPELINE_Y;
import static dev.alidade.score.Samples.PIPELINE_Z;
import static dev.alidade.score.Samples.between;
import static dev.alidade.score.Samples.card;
import static dev.alidade.score.Samples.share;
import static dev.alidade.score.Samples.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.score.MetricChange.Kind;
import dev.alidade.score.MetricChange.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class ScoreChangeTest {
    private static final double EXACT = 1e-12;
    private static final Scorecard BEFORE =
            card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.4), value(HANDOFF_X, 0.5), value(PIPELINE_Y, 0.2));

    private static MetricChange of(ScoreChange change, String id) {
        return change.changes().stream()
                .filter(one -> one.metric().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double sum(ScoreChange change) {
        return change.changes().stream().mapToDouble(MetricChange::points).sum();
    }

    @Test
    void aChangedValueMovesTheTotalByItsWeight() {
        Scorecard after =
                card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.6), value(HANDOFF_X, 0.3), value(PIPELINE_Y, 0.2));

        ScoreChange change = after.since(BEFORE).orElseThrow();

        assertEquals(62.5, change.from(), EXACT);
        assertEquals(62.5, change.to(), EXACT);
        assertEquals(5, of(change, "mindset.b").points(), EXACT);
        assertEquals(-5, of(change, "handoff.x").points(), EXACT);
        assertEquals(0, of(change, "mindset.a").points());
        assertEquals(
                List.of("handoff.x", "mindset.b", "mindset.a", "pipeline.y"),
                change.changes().stream().map(one -> one.metric().id()).toList());
    }

    @Test
    void aNewValueMovesTheTotalAgainstWhatStoodForItInItsTopic() {
        Scorecard after = card(
                value(MINDSET_A, 0.8),
                value(MINDSET_B, 0.4),
                value(HANDOFF_X, 0.5),
                value(PIPELINE_Y, 0.2),
                value(PIPELINE_Z, 0.0));

        ScoreChange change = after.since(BEFORE).orElseThrow();

        // pipeline was 80 by y alone and is 40 now; a quarter of the total: 10 points
        MetricChange z = of(change, "pipeline.z");
        assertEquals(Kind.APPEARED, z.kind());
        assertEquals(-10, z.points(), EXACT);
        assertEquals(OptionalDouble.empty(), z.scoreBefore());
        assertEquals(OptionalDouble.of(0), z.scoreAfter());
        assertEquals(0, of(change, "pipeline.y").points());
        assertEquals(-10, change.points(), EXACT);
    }

    @Test
    void aValueThatDisappearsGivesBackWhatItCost() {
        Scorecard after = card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.4), value(PIPELINE_Y, 0.2));

        ScoreChange change = after.since(BEFORE).orElseThrow();

        // accountability was (50 + 80) / 2 and is 80: 15 points of half the total
        MetricChange x = of(change, "handoff.x");
        assertEquals(Kind.DISAPPEARED, x.kind());
        assertEquals(7.5, x.points(), EXACT);
        assertEquals(OptionalDouble.of(50), x.scoreBefore());
        assertEquals(OptionalDouble.empty(), x.scoreAfter());
        assertEquals(7.5, change.points(), EXACT);
    }

    @Test
    void changesAppearancesAndDisappearancesAddUp() {
        Scorecard after = card(value(MINDSET_B, 0.9), value(HANDOFF_X, 0.1), value(PIPELINE_Z, 0.7));

        ScoreChange change = after.since(BEFORE).orElseThrow();

        assertEquals(change.to() - change.from(), sum(change), 1e-11);
        assertEquals(change.points(), sum(change), 1e-11);
        assertEquals(5, change.changes().size());
    }

    @Test
    void cardsWithNothingInCommonStillAddUp() {
        ScoringModel any = MODEL.toBuilder().minimumCoverage(0).build();
        Scorecard before = Scorecard.of(any, ALL, List.of(value(MINDSET_A, 0.2), value(PIPELINE_Y, 0.2)));
        Scorecard after = Scorecard.of(any, ALL, List.of(value(MINDSET_B, 0.9), value(HANDOFF_X, 0.5)));

        ScoreChange change = after.since(before).orElseThrow();

        assertEquals(20, change.points(), EXACT);
        assertEquals(20, sum(change), EXACT);
    }

    @Test
    void anotherScopeShowsAsWhatDisappeared() {
        Scorecard after = Scorecard.of(MODEL, List.of("mindset"), BEFORE.measurements());

        ScoreChange change = after.since(BEFORE).orElseThrow();

        assertEquals(-2.5, change.points(), EXACT);
        assertEquals(-2.5, sum(change), EXACT);
        assertEquals(Kind.DISAPPEARED, of(change, "handoff.x").kind());
    }

    @Test
    void theStandardErrorOfAChangeComesFromBothIntervals() {
        // 1.959964 is statistics.NormalDist().inv_cdf(0.975) of Python 3; half widths .0588 and .0784 are standard
        // errors of .03 and .04
        Scorecard before = card(value(MINDSET_A, 1), between(MINDSET_B, 0.4 - 0.05879892, 0.4, 0.4 + 0.05879892));
        Scorecard after = card(value(MINDSET_A, 1), between(MINDSET_B, 0.6 - 0.07839856, 0.6, 0.6 + 0.07839856));

        ScoreChange change = after.since(before).orElseThrow();

        assertEquals(2.5, of(change, "mindset.b").standardError().orElseThrow(), 1e-6);
        assertEquals(OptionalDouble.empty(), of(change, "mindset.a").standardError());
    }

    @Test
    void theStandardErrorFollowsTheLevelOfTheInterval() {
        // 1.644854 is statistics.NormalDist().inv_cdf(0.95) of Python 3
        Measurement ninety = Measurement.of(
                MINDSET_B,
                0.5,
                Optional.of(new Interval(0.5 - 0.1644854, 0.5 + 0.1644854, 0.9)),
                value(MINDSET_B, 0.5).evidence());
        Scorecard card = card(value(MINDSET_A, 1), ninety);

        assertEquals(
                Math.sqrt(2) * 5,
                of(card.since(card).orElseThrow(), "mindset.b").standardError().orElseThrow(),
                1e-5);
    }

    @Test
    void changesOfOneSizeStandInTheOrderOfTheirIds() {
        Scorecard before = card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.8), value(PIPELINE_Y, 0.2));
        Scorecard after =
                card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.8), value(PIPELINE_Y, 0.2), value(HANDOFF_X, 0.8));

        ScoreChange change = after.since(before).orElseThrow();

        assertEquals(0, sum(change));
        assertEquals(
                List.of("handoff.x", "mindset.a", "mindset.b", "pipeline.y"),
                change.changes().stream().map(one -> one.metric().id()).toList());
    }

    @Test
    void theDifferenceIsSplitByWhatChanceMayHaveDone() {
        // four common entries of a quarter each, b beyond chance, y within, a and x without an interval; z appears with
        // 40
        // in place of the 85 of y, and an eighth
        Scorecard before = card(
                value(MINDSET_A, 0.8),
                between(MINDSET_B, 0.39, 0.4, 0.41),
                value(HANDOFF_X, 0.5),
                between(PIPELINE_Y, 0.1, 0.25, 0.4));
        Scorecard after = card(
                value(MINDSET_A, 0.8),
                between(MINDSET_B, 0.59, 0.6, 0.61),
                value(HANDOFF_X, 0),
                between(PIPELINE_Y, 0.05, 0.15, 0.3),
                value(PIPELINE_Z, 0.4));

        ScoreChange change = after.since(before).orElseThrow();

        assertEquals(5, change.points(Verdict.BEYOND_CHANCE), EXACT);
        assertEquals(2.5, change.points(Verdict.WITHIN_CHANCE), EXACT);
        assertEquals(-12.5, change.points(Verdict.UNKNOWN), EXACT);
        assertEquals(of(change, "pipeline.z").points(), change.pointsOfOneSide());
        assertEquals(-5.625, change.pointsOfOneSide(), EXACT);
        assertEquals(change.points(), 5 + 2.5 - 12.5 - 5.625, EXACT);
    }

    @Test
    void ofSharedCasesNobodyKnowsWhatChanceDid() {
        Scorecard before = card(value(MINDSET_A, 1), between(MINDSET_B, 0.39, 0.4, 0.41));
        Scorecard after = card(value(MINDSET_A, 1), between(MINDSET_B, 0.59, 0.6, 0.61));
        ScoreChange apart = after.since(before).orElseThrow();

        ScoreChange shared = apart.ofSharedCases();

        assertEquals(apart.points(), shared.points());
        assertEquals(10, of(shared, "mindset.b").points(), EXACT);
        assertEquals(OptionalDouble.empty(), of(shared, "mindset.b").standardError());
        assertEquals(Optional.empty(), of(shared, "mindset.b").interval());
        assertEquals(10, shared.points(Verdict.UNKNOWN), EXACT);
        assertEquals(0, shared.points(Verdict.BEYOND_CHANCE));
    }

    @Test
    void aCardWithoutATotalCantBeCompared() {
        assertEquals(Optional.empty(), card(value(MINDSET_A, 0.8)).since(BEFORE));
        assertEquals(Optional.empty(), BEFORE.since(card(value(MINDSET_A, 0.8))));
    }

    @Test
    void cardsOfDifferentModelsAreRefused() {
        ScoringModel other = MODEL.withTopicWeight("handoff", 2).withName("other");
        Scorecard foreign = Scorecard.of(other, ALL, BEFORE.measurements());

        String message = assertThrows(IllegalArgumentException.class, () -> BEFORE.since(foreign))
                .getMessage();

        assertTrue(message.contains("model other") && message.contains("model sample"), message);
        assertTrue(message.contains("Score the stored measurements again"), message);
    }

    @Test
    void aRenamedModelIsTheSameModel() {
        Scorecard renamed = Scorecard.of(MODEL.withName("renamed"), ALL, BEFORE.measurements());

        assertEquals(0, BEFORE.since(renamed).orElseThrow().points());
    }

    /** One entry of one model, whose share was 48 of 80. */
    private static MetricChange fromFortyEightOfEighty(Measurement after) {
        ScoringModel one = ScoringModel.builder("one")
                .entry(ModelEntry.of(HANDOFF_X, Heading.ACCOUNTABILITY))
                .build();
        Scorecard before = Scorecard.of(one, ALL, List.of(share(HANDOFF_X, 48, 80)));
        return Scorecard.of(one, ALL, List.of(after))
                .since(before)
                .orElseThrow()
                .changes()
                .get(0);
    }

    @Test
    void theIntervalOfAChangeIsThatOfADifferenceOfShares() {
        // Newcombe 1998 (Statistics in Medicine 17, 873-890), table II, 56/70 and 48/80 by method 10: 0.0524 to 0.3339
        MetricChange change = fromFortyEightOfEighty(share(HANDOFF_X, 56, 70));

        assertEquals(20, change.points(), EXACT);
        assertEquals(5.24, change.interval().orElseThrow().low(), 0.005);
        assertEquals(33.39, change.interval().orElseThrow().high(), 0.005);
        assertEquals(Verdict.BEYOND_CHANCE, change.verdict());
    }

    @Test
    void aSmallChangeMayBeChance() {
        assertEquals(
                Verdict.WITHIN_CHANCE,
                fromFortyEightOfEighty(share(HANDOFF_X, 46, 70)).verdict());
    }

    @Test
    void withoutAnIntervalOnBothSidesChanceIsUnknown() {
        assertEquals(
                Verdict.UNKNOWN, fromFortyEightOfEighty(value(HANDOFF_X, 0.9)).verdict());
    }

    @Test
    void intervalsOfDifferentLevelsTellNothingTogether() {
        Measurement other =
                Measurement.of(HANDOFF_X, 0.9, Optional.of(new Interval(0.85, 0.95, 0.5)), Evidence.over(100));

        assertEquals(Optional.empty(), fromFortyEightOfEighty(other).interval());
    }
}
