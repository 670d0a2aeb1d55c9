// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The weights of a model, renormalised to what is there: within topics, then headings, then the whole. */
final class Weighting {
    private Weighting() {}

    /** The share of the whole that is each entry's, by metric id, if these entries are all there is; together 1. */
    static Map<String, Ratio> shares(ScoringModel model, Collection<ModelEntry> entries) {
        Map<String, Ratio> entriesOfTopic = new HashMap<>();
        Map<String, Heading> headingOfTopic = new HashMap<>();
        for (ModelEntry entry : entries) {
            entriesOfTopic.merge(entry.topic(), Ratio.asWritten(entry.weight()), Ratio::plus);
            headingOfTopic.put(entry.topic(), entry.heading());
        }
        Map<Heading, Ratio> topicsOfHeading = new EnumMap<>(Heading.class);
        headingOfTopic.forEach((topic, heading) -> topicsOfHeading.merge(heading, of(model, topic), Ratio::plus));
        Ratio headings = Ratio.ZERO;
        for (Heading heading : topicsOfHeading.keySet()) {
            headings = headings.plus(of(model, heading));
        }
        Map<String, Ratio> shares = new HashMap<>();
        for (ModelEntry entry : entries) {
            shares.put(
                    entry.id(),
                    Ratio.asWritten(entry.weight())
                            .over(get(entriesOfTopic, entry.topic()))
                            .times(of(model, entry.topic()))
                            .over(get(topicsOfHeading, entry.heading()))
                            .times(of(model, entry.heading()))
                            .over(headings));
        }
        return shares;
    }

    /** The value of a key that is there. */
    static <K> Ratio get(Map<K, Ratio> ratios, K key) {
        Ratio ratio = ratios.get(key);
        if (ratio == null) {
            throw new IllegalStateException("No fraction for %s.".formatted(key));
        }
        return ratio;
    }

    private static Ratio of(ScoringModel model, String topic) {
        return Ratio.asWritten(model.topicWeights().getOrDefault(topic, 1.0));
    }

    private static Ratio of(ScoringModel model, Heading heading) {
        return Ratio.asWritten(model.headingWeights().getOrDefault(heading, 1.0));
    }
}
