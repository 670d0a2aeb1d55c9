// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.measure.Metric;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.Scale;
import dev.alidade.score.ScoringModel;
import java.util.Locale;
import java.util.Optional;

/** The keys about the score: changes to the standard model. */
final class ScoringKeys {
    private static final String NAME = "score.name";
    private static final String MINIMUM_COVERAGE = "score.minimum-coverage";

    static final ImmutableList<String> ALL = ImmutableList.of(
            NAME,
            MINIMUM_COVERAGE,
            "score.heading.HEADING.weight",
            "score.topic.TOPIC.weight",
            "score.metric.ID.weight",
            "score.metric.ID.worst",
            "score.metric.ID.target",
            "score.metric.ID.minimum-sample",
            "score.metric.ID.scored");

    private ScoringKeys() {}

    /** The standard model with the changes. */
    static ScoringModel model(PolicyValues values) {
        return values.applied(() -> {
            ScoringModel standard = ReviewCatalogue.standardModel();
            ScoringModel model = weighed(entries(standard, values), values);
            Optional<String> name = values.text(NAME);
            if (name.isPresent()) {
                return model.withName(name.get());
            }
            return model.fingerprint().equals(standard.fingerprint()) ? standard : model.withName("custom");
        });
    }

    private static ScoringModel entries(ScoringModel standard, PolicyValues values) {
        ImmutableMap<String, Heading> headings = standard.entries().stream()
                .collect(ImmutableMap.toImmutableMap(ModelEntry::topic, ModelEntry::heading, (first, second) -> first));
        ScoringModel.Builder model = ScoringModel.builder(standard.name()).minimumCoverage(standard.minimumCoverage());
        for (Metric metric : ReviewCatalogue.metrics()) {
            entry(standard.entry(metric.id()), metric, Optional.ofNullable(headings.get(metric.topic())), values)
                    .ifPresent(model::entry);
        }
        values.decimal(MINIMUM_COVERAGE).ifPresent(model::minimumCoverage);
        return model.build();
    }

    private static Optional<ModelEntry> entry(
            Optional<ModelEntry> standard, Metric metric, Optional<Heading> heading, PolicyValues values) {
        String key = "score.metric." + metric.id();
        Optional<Double> worst = values.decimal(key + ".worst");
        Optional<Double> target = values.decimal(key + ".target");
        Optional<Double> weight = values.decimal(key + ".weight");
        Optional<Long> minimum = values.number(key + ".minimum-sample");
        Optional<Boolean> scored = values.parsed(key + ".scored", "true or false", PolicyValues::truth);
        Optional<Scale> natural = standard.map(ModelEntry::scale);
        if (natural.isEmpty() && worst.isPresent() != target.isPresent()) {
            throw new IllegalArgumentException(
                    "%s: worst and target belong together, and one is missing.".formatted(key));
        }
        Optional<Scale> scale = worst.isEmpty() && target.isEmpty()
                ? Optional.empty()
                : Optional.of(Scale.of(
                        worst.or(() -> natural.map(Scale::worst)).orElseThrow(),
                        target.or(() -> natural.map(Scale::target)).orElseThrow()));
        Optional<ModelEntry> entry = standard.map(
                        there -> scale.map(there::withScale).orElse(there))
                .or(() -> scale.flatMap(points -> heading.map(under -> ModelEntry.of(metric, under, points))));
        if (entry.isEmpty() && (weight.isPresent() || minimum.isPresent() || scored.orElse(false))) {
            throw new IllegalArgumentException(
                    "%s has no scale of its own, so it is scored only with %s.worst and %s.target."
                            .formatted(metric.id(), key, key));
        }
        return entry.filter(there -> scored.orElse(true))
                .map(there -> weight.map(there::withWeight).orElse(there))
                .map(there -> minimum.map(there::withMinimumSample).orElse(there));
    }

    private static ScoringModel weighed(ScoringModel entries, PolicyValues values) {
        ScoringModel model = entries;
        for (Heading heading : Heading.values()) {
            Optional<Double> weight = values.decimal(
                    "score.heading.%s.weight".formatted(heading.name().toLowerCase(Locale.ROOT)));
            model = weight.isPresent() ? model.withHeadingWeight(heading, weight.get()) : model;
        }
        for (String topic : entries.topicWeights().keySet()) {
            Optional<Double> weight = values.decimal("score.topic.%s.weight".formatted(topic));
            model = weight.isPresent() ? model.withTopicWeight(topic, weight.get()) : model;
        }
        return model;
    }
}
