// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class ScorecardProperties {

    @Property
    void theOrderOfMeasurementsAndTopicsLeavesNoTrace(@ForAll long seed) {
        Review review = Review.of(seed);
        List<Measurement> shuffled = new ArrayList<>(review.before());
        List<String> topics = new ArrayList<>(review.scope());
        Collections.shuffle(shuffled, new Random(seed));
        Collections.shuffle(topics, new Random(~seed));

        assertEquals(review.cardBefore(), Scorecard.of(review.model(), topics, shuffled));
    }

    @Property
    void theTotalLiesBetweenTheBoundsAndTheyOnTheScale(@ForAll long seed) {
        Scorecard card = Review.of(seed).cardBefore();

        assertTrue(0 <= card.bounds().low() && card.bounds().high() <= 100);
        card.total()
                .ifPresent(total -> assertTrue(
                        card.bounds().low() <= total && total <= card.bounds().high()));
        for (TopicScore topic : card.topics()) {
            topic.score()
                    .ifPresent(score -> assertTrue(topic.bounds().low() <= score
                            && score <= topic.bounds().high()));
        }
    }

    @Property
    void betterValuesNeverLowerTheTotal(@ForAll long seed) {
        Review review = Review.of(seed);
        Scorecard card = review.cardBefore();
        for (EntryScore line : card.entries()) {
            if (line.score().isPresent()) {
                Scale scale = line.entry().scale();
                double value = line.measurement().orElseThrow().value().orElseThrow();
                double better = value + (scale.target() - scale.worst()) / 50;
                Scorecard plain = Scorecard.of(review.model(), review.scope(), replaced(review, line, value));
                Scorecard raised = Scorecard.of(review.model(), review.scope(), replaced(review, line, better));

                assertTrue(raised.total().orElseThrow() >= card.total().orElseThrow());
                assertTrue(raised.bounds().low() >= plain.bounds().low());
                assertTrue(raised.bounds().high() >= plain.bounds().high());
            }
        }
    }

    @Property
    void theTotalIsThatOfTheModelWithoutWhatHasNoValue(@ForAll long seed) {
        Review review = Review.of(seed);
        Scorecard card = review.cardBefore();
        ScoringModel smaller = review.model();
        for (EntryScore line : card.entries()) {
            if (line.score().isEmpty()) {
                smaller = smaller.without(line.id());
            }
        }

        Scorecard full = Scorecard.of(smaller, review.scope(), review.before());

        assertEquals(card.total(), full.total());
        assertEquals(card.total().isPresent() ? OptionalDouble.of(1) : OptionalDouble.empty(), full.coverage());
    }

    @Property
    void thePointsOfTheLinesAddUpToTheTotal(@ForAll long seed) {
        Scorecard card = Review.of(seed).cardBefore();
        double total = card.total().orElse(0);

        assertEquals(total, sum(card.entries(), line -> line.points().orElse(0)), 1e-11);
        assertEquals(total, sum(card.topics(), topic -> topic.points().orElse(0)), 1e-11);
        assertEquals(total, sum(card.headings(), heading -> heading.points().orElse(0)), 1e-11);
        for (EntryScore line : card.entries()) {
            assertEquals(
                    line.weight().orElse(0) * line.score().orElse(0),
                    line.points().orElse(0),
                    1e-11);
        }
    }

    @Property
    void aPlainNestedMeanGivesTheSame(@ForAll long seed) {
        Review review = Review.of(seed);
        Scorecard card = review.cardBefore();
        Optional<Double> plain = NestedMean.of(
                review.model(),
                card.entries(),
                line -> line.score().isPresent() ? Optional.of(line.score().getAsDouble()) : Optional.empty());

        assertEquals(plain.isPresent(), card.total().isPresent());
        plain.ifPresent(mean -> assertEquals(mean, card.total().orElseThrow(), 1e-9));
        NestedMean.of(
                        review.model(),
                        card.entries(),
                        line -> Optional.of(line.bounds().low()))
                .ifPresent(low -> assertEquals(low, card.bounds().low(), 1e-9));
        NestedMean.of(
                        review.model(),
                        card.entries(),
                        line -> Optional.of(line.bounds().high()))
                .ifPresent(high -> assertEquals(high, card.bounds().high(), 1e-9));
        NestedMean.of(
                        review.model(),
                        card.entries(),
                        line -> Optional.of(line.score().isPresent() ? 1.0 : 0.0))
                .ifPresent(share -> assertEquals(share, card.coverage().orElseThrow(), 1e-9));
    }

    @Property
    void anImprovementMadeForRealBringsThePointsPromised(@ForAll long seed) {
        Review review = Review.of(seed);
        Scorecard card = review.cardBefore();
        for (Improvement improvement : card.improvements()) {
            EntryScore line = Samples.line(card, improvement.metric());
            Scorecard improved =
                    Scorecard.of(review.model(), review.scope(), replaced(review, line, improvement.target()));

            assertTrue(improvement.points() > 0);
            assertEquals(
                    card.total().orElseThrow() + improvement.points(),
                    improved.total().orElseThrow(),
                    1e-11);
            assertTrue(improved.improvements().stream()
                    .noneMatch(left -> left.metric().equals(improvement.metric())));
        }
    }

    @Property
    void theCountOfAnImprovementIsEnoughAndOneLessIsNot(@ForAll long seed) {
        Review review = Review.of(seed);
        Scorecard card = review.cardBefore();
        for (Improvement improvement : card.improvements()) {
            EntryScore line = Samples.line(card, improvement.metric());
            Measurement measured = line.measurement().orElseThrow();
            improvement.count().ifPresent(count -> {
                long sign = line.entry().scale().target() > line.entry().scale().worst() ? 1 : -1;
                long numerator = measured.evidence().numerator().orElseThrow();
                long denominator = measured.evidence().denominator().orElseThrow();
                Scale scale = line.entry().scale();
                assertEquals(1.0, scale.scaled((double) (numerator + sign * count) / denominator));
                assertTrue(scale.scaled((double) (numerator + sign * (count - 1)) / denominator) < 1);
            });
        }
    }

    private static <T> double sum(List<T> parts, ToDoubleFunction<T> points) {
        return parts.stream().mapToDouble(points).sum();
    }

    private static List<Measurement> replaced(Review review, EntryScore line, double value) {
        List<Measurement> replaced = new ArrayList<>(review.before());
        replaced.replaceAll(one -> one.metric().id().equals(line.id()) ? Samples.value(one.metric(), value) : one);
        return replaced;
    }
}
