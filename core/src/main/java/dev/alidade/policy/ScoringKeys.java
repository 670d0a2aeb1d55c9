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
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The keys about the score: changes to the standard model. */
final class ScoringKeys {
    private static final String PREFIX = "score.";
    private static final PolicyKey NAME = PolicyKey.of(
            "score.name",
            Wanted.TEXT,
            "What the scoring model is called.",
            "`standard`, or `custom` when changed",
            "our own");
    private static final PolicyKey MINIMUM_COVERAGE = PolicyKey.usually(
            "0.5",
            "score.minimum-coverage",
            Wanted.DECIMAL,
            "The share of the weight that must have a value for a total.");

    private static final PolicyKey HEADING_WEIGHT = PolicyKey.usually(
            "1",
            "score.heading.HEADING.weight",
            Wanted.DECIMAL,
            "The weight of `communication`, `collaboration` or `accountability`.");
    private static final PolicyKey TOPIC_WEIGHT = PolicyKey.usually(
            "1", "score.topic.TOPIC.weight", Wanted.DECIMAL, "The weight of a topic within its heading.");
    private static final PolicyKey WEIGHT = PolicyKey.usually(
            "1",
            "score.metric.ID.weight",
            Wanted.DECIMAL,
            "The weight of a metric within its topic; `alidade metrics` lists the ids.");
    private static final PolicyKey WORST = PolicyKey.of(
            "score.metric.ID.worst",
            Wanted.DECIMAL,
            "The value that earns nothing.",
            "`0`, or `1` where lower is better, unless the model says otherwise; a metric that it doesn't score needs worst and target",
            "0.5");
    private static final PolicyKey TARGET = PolicyKey.of(
            "score.metric.ID.target",
            Wanted.DECIMAL,
            "The value that earns everything.",
            "`1`, or `0` where lower is better, unless the model says otherwise; a metric that it doesn't score needs worst and target",
            "0.9");
    private static final PolicyKey MINIMUM_SAMPLE = PolicyKey.usually(
            "1",
            "score.metric.ID.minimum-sample",
            Wanted.NUMBER,
            "The smallest denominator with which a value counts.");
    private static final PolicyKey SCORED = PolicyKey.of(
            "score.metric.ID.scored",
            Wanted.TRUTH,
            "`false` leaves a metric out of the score.",
            "`true` for all that have a direction",
            "false");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(
            NAME, MINIMUM_COVERAGE, HEADING_WEIGHT, TOPIC_WEIGHT, WEIGHT, WORST, TARGET, MINIMUM_SAMPLE, SCORED);

    private static final String LEAVE_TOPIC_OUT =
            "To leave a topic out, review the others only (--topics on the command line).";

    private ScoringKeys() {}

    /** The standard model with the changes. */
    static ScoringModel model(PolicyValues values) {
        return values.applied(() -> {
            ScoringModel standard = ReviewCatalogue.standardModel();
            if (values.named().stream().noneMatch(key -> key.startsWith(PREFIX))) {
                return standard;
            }
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
        String id = metric.id();
        Optional<Double> worst = values.decimal(WORST.at(id));
        Optional<Double> target = values.decimal(TARGET.at(id));
        Optional<Double> weight = values.decimal(WEIGHT.at(id))
                .map(asked -> positive(
                        WEIGHT.at(id), asked, "To leave a metric out, set %s = false.".formatted(SCORED.at(id))));
        Optional<Long> minimum = values.number(MINIMUM_SAMPLE.at(id));
        Optional<Boolean> scored = values.truth(SCORED.at(id));
        Optional<Scale> natural = standard.map(ModelEntry::scale);
        if (natural.isEmpty() && worst.isPresent() != target.isPresent()) {
            throw new IllegalArgumentException(
                    "score.metric.%s: worst and target belong together, and one is missing; add a line such as %s."
                            .formatted(id, otherEnd(id, worst, target)));
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
            throw new IllegalArgumentException("%s has no scale of its own, so it is scored only with %s and %s."
                    .formatted(id, WORST.at(id), TARGET.at(id)));
        }
        return entry.filter(there -> scored.orElse(true))
                .map(there -> weight.map(there::withWeight).orElse(there))
                .map(there -> minimum.map(there::withMinimumSample).orElse(there));
    }

    /** The line that makes a scale of one of its ends: no share is below 0, and few are above 1. */
    private static String otherEnd(String id, Optional<Double> worst, Optional<Double> target) {
        boolean one = worst.map(given -> given < 1).orElseGet(() -> target.orElseThrow() <= 0);
        return "%s = %d".formatted((worst.isPresent() ? TARGET : WORST).at(id), one ? 1 : 0);
    }

    /** A weight, or the way to leave out what shall weigh nothing. */
    private static double positive(PolicyKey key, double weight, String leaveOut) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException(
                    "%s is %s, wanted a number above 0. %s".formatted(key, BigDecimal.valueOf(weight), leaveOut));
        }
        return weight;
    }

    private static ScoringModel weighed(ScoringModel entries, PolicyValues values) {
        ScoringModel model = entries;
        for (Heading heading : Heading.values()) {
            PolicyKey key = HEADING_WEIGHT.at(heading.name().toLowerCase(Locale.ROOT));
            Optional<Double> weight = values.decimal(key).map(asked -> positive(key, asked, LEAVE_TOPIC_OUT));
            model = weight.isPresent() ? model.withHeadingWeight(heading, weight.get()) : model;
        }
        for (String topic : entries.topicWeights().keySet()) {
            PolicyKey key = TOPIC_WEIGHT.at(topic);
            Optional<Double> weight = values.decimal(key).map(asked -> positive(key, asked, LEAVE_TOPIC_OUT));
            model = weight.isPresent() ? model.withTopicWeight(topic, weight.get()) : model;
        }
        return model;
    }
}
