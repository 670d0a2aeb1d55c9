// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class SensitivityProperties {
    @Property(tries = 100)
    void alternativesAreTheTotalsOfTheirModels(@ForAll long seed) {
        Scorecard card = Review.of(seed).cardAfter();
        ScoringModel model = card.model();

        for (Alternative one : Sensitivity.of(card).alternatives()) {
            double factor = one.variation() == Variation.HALF_WEIGHT ? 0.5 : 2;
            Optional<ScoringModel> other = switch (one.variation()) {
                case HALF_WEIGHT, DOUBLE_WEIGHT ->
                    Optional.of(reweighed(model, one.subject().orElseThrow(), factor));
                case WITHOUT_ENTRY -> Optional.of(model.without(one.subject().orElseThrow()));
                default -> Optional.empty();
            };
            other.ifPresent(changed ->
                    assertEquals(nested(Scorecard.of(changed, card.scope(), card.measurements())), one.total(), 1e-9));
            assertEquals(one.total() - card.total().orElseThrow(), one.points(), 1e-9);
        }
    }

    private static ScoringModel reweighed(ScoringModel model, String subject, double factor) {
        for (Heading heading : Heading.values()) {
            if (heading.name().equals(subject)) {
                return model.withHeadingWeight(heading, model.headingWeights().get(heading) * factor);
            }
        }
        return model.entry(subject)
                .map(entry -> model.with(entry.withWeight(entry.weight() * factor)))
                .orElseGet(() ->
                        model.withTopicWeight(subject, model.topicWeights().get(subject) * factor));
    }

    private static double nested(Scorecard card) {
        return NestedMean.of(
                        card.model(),
                        card.entries(),
                        line -> line.score().isPresent()
                                ? Optional.of(line.score().getAsDouble())
                                : Optional.empty())
                .orElseThrow();
    }

    @Property(tries = 100)
    void theGeometricMeanIsNeverAboveTheTotalButForTheFloor(@ForAll long seed) {
        Sensitivity sensitivity = Sensitivity.of(Review.of(seed).cardAfter());

        List<Alternative> geometric = sensitivity.alternatives().stream()
                .filter(one -> one.variation() == Variation.GEOMETRIC_MEAN)
                .toList();
        assertEquals(sensitivity.total().isPresent() ? 1 : 0, geometric.size());
        geometric.forEach(one -> assertTrue(one.points() <= Sensitivity.FLOOR + 1e-9));
    }

    @Property(tries = 200)
    void contributionsMakeUpTheVariance(@ForAll long seed) {
        Scorecard card = Review.of(seed).cardAfter();
        Uncertainty uncertainty = Uncertainty.of(card);

        double shares = uncertainty.contributions().stream()
                .mapToDouble(one -> one.share().orElse(0))
                .sum();
        uncertainty.standardError().ifPresent(error -> assertEquals(error > 0 ? 1 : 0, shares, 1e-9));
        assertEquals(
                card.entries().stream()
                        .filter(line -> line.weight().isPresent())
                        .count(),
                uncertainty.contributions().size() + uncertainty.unknown().size());
    }
}
