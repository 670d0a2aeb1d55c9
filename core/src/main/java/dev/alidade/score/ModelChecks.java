// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.alidade.measure.Settings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the parts of a model into their one canonical form. */
final class ModelChecks {
    private static final Comparator<ModelEntry> ORDER =
            Comparator.comparing(ModelEntry::heading).thenComparing(ModelEntry::id);

    private ModelChecks() {}

    static ImmutableList<ModelEntry> inOrder(List<ModelEntry> entries) {
        Map<String, ModelEntry> byMetric = new HashMap<>();
        Map<String, Heading> byTopic = new HashMap<>();
        for (ModelEntry entry : entries) {
            if (byMetric.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException(
                        "Metric %s has two entries. To change one, use with(entry).".formatted(entry.id()));
            }
            Heading heading = byTopic.putIfAbsent(entry.topic(), entry.heading());
            if (heading != null && heading != entry.heading()) {
                throw new IllegalArgumentException("Topic %s stands under %s, but its metric %s under %s."
                        .formatted(entry.topic(), heading, entry.id(), entry.heading()));
            }
        }
        return ImmutableList.sortedCopyOf(ORDER, entries);
    }

    static ImmutableMap<Heading, Double> completeHeadings(Map<Heading, Double> given) {
        ImmutableMap.Builder<Heading, Double> complete = ImmutableMap.builder();
        for (Heading heading : Heading.values()) {
            double weight = given.getOrDefault(heading, 1.0);
            Weights.check("heading " + heading, weight);
            complete.put(heading, weight);
        }
        return complete.buildOrThrow();
    }

    static ImmutableSortedMap<String, Double> completeTopics(Map<String, Double> given, List<ModelEntry> entries) {
        Map<String, Double> complete = new TreeMap<>();
        entries.forEach(entry -> complete.put(entry.topic(), 1.0));
        given.forEach((topic, weight) -> {
            Weights.check("topic " + topic, weight);
            if (complete.replace(topic, weight) == null) {
                throw new IllegalArgumentException("Topic %s has a weight but no entries. There are entries of %s."
                        .formatted(topic, complete.keySet()));
            }
        });
        return ImmutableSortedMap.copyOf(complete);
    }

    static String fingerprint(ScoringModel model) {
        Settings settings = Settings.of("scoring-model", 1).with("minimum-coverage", model.minimumCoverage());
        for (ModelEntry entry : model.entries()) {
            Settings parts = Settings.of("entry", 1)
                    .with("unit", entry.metric().unit())
                    .with("heading", entry.heading())
                    .with("worst", entry.scale().worst())
                    .with("target", entry.scale().target())
                    .with("weight", entry.weight())
                    .with("minimum-sample", entry.minimumSample());
            settings = settings.with("entry " + entry.id(), parts);
        }
        for (Map.Entry<String, Double> topic : model.topicWeights().entrySet()) {
            settings = settings.with("topic " + topic.getKey(), topic.getValue().doubleValue());
        }
        for (Map.Entry<Heading, Double> heading : Maps.filterKeys(
                        model.headingWeights(),
                        key -> model.entries().stream().anyMatch(entry -> entry.heading() == key))
                .entrySet()) {
            settings = settings.with(
                    "heading " + heading.getKey(), heading.getValue().doubleValue());
        }
        return settings.fingerprint();
    }
}
