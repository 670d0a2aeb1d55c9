// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.score.MetricChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class ScoreChangeProperties {

    @Property
    void theChangesAddUpToTheDifferenceOfTheTotals(@ForAll long seed) {
        Review review = Review.of(seed);
        Scorecard before = review.cardBefore();
        Scorecard after = review.cardAfter();

        Optional<ScoreChange> change = after.since(before);

        assertEquals(before.total().isPresent() && after.total().isPresent(), change.isPresent());
        change.ifPresent(found -> {
            assertEquals(before.total().orElseThrow(), found.from());
            assertEquals(after.total().orElseThrow(), found.to());
            assertEquals(
                    after.total().orElseThrow() - before.total().orElseThrow(),
                    found.changes().stream().mapToDouble(MetricChange::points).sum(),
                    1e-11);
        });
    }

    @Property
    void theOtherScopesToo(@ForAll long seed) {
        Review review = Review.of(seed);
        Scorecard everything =
                Scorecard.of(review.model(), review.model().topicWeights().keySet(), review.after());

        everything
                .since(review.cardBefore())
                .ifPresent(found -> assertEquals(
                        found.to() - found.from(),
                        found.changes().stream()
                                .mapToDouble(MetricChange::points)
                                .sum(),
                        1e-11));
    }

    @Property
    void lookingBackIsTheOppositeOfLookingForward(@ForAll long seed) {
        Review review = Review.of(seed);
        Scorecard before = review.cardBefore();
        Scorecard after = review.cardAfter();

        after.since(before).ifPresent(forward -> {
            ScoreChange backward = before.since(after).orElseThrow();
            List<Double> opposite = new ArrayList<>();
            backward.changes().forEach(change -> opposite.add(0.0 - change.points()));
            assertEquals(
                    opposite,
                    forward.changes().stream().map(MetricChange::points).toList());
        });
    }

    @Property
    void whatKeptItsScoreMovedNothing(@ForAll long seed) {
        Review review = Review.of(seed);
        review.cardAfter().since(review.cardBefore()).ifPresent(found -> {
            for (MetricChange change : found.changes()) {
                if (change.kind() == Kind.CHANGED && change.scoreBefore().equals(change.scoreAfter())) {
                    assertEquals(0, change.points());
                }
                if (change.kind() == Kind.CHANGED) {
                    assertTrue(change.points()
                                    * (change.scoreAfter().orElseThrow()
                                            - change.scoreBefore().orElseThrow())
                            >= 0);
                }
            }
        });
    }
}
