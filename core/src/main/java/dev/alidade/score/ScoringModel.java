// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What counts, and how much: the judgement behind a scorecard, as data. Headings weigh equally unless told otherwise,
 * topics equally within a heading, metrics equally within a topic. Immutable.
 *
 * <pre>{@code
 * ScoringModel model = ScoringModel.builder("ours")
 *         .entry(ModelEntry.of(HandoffMetrics.ACCEPTANCE_RATE, Heading.ACCOUNTABILITY, Scale.of(0.5, 0.9)))
 *         .build();
 * }</pre>
 *
 * @param name what the model is called
 * @param entries the metrics that count, one entry each, in the order of headings and ids
 * @param headingWeights the weight of each heading, positive
 * @param topicWeights the weight of each topic that has entries, positive
 * @param minimumCoverage the share of the weight in scope that must have a value for there to be a total, from 0 to 1
 */
public record ScoringModel(
        String name,
        ImmutableList<ModelEntry> entries,
        ImmutableMap<Heading, Double> headingWeights,
        ImmutableSortedMap<String, Double> topicWeights,
        double minimumCoverage) {
    /** Half of the weight: with less, more is unknown than known. A choice of this library's. */
    public static final double DEFAULT_MINIMUM_COVERAGE = 0.5;

    /**
     * Checks the model and puts it in order.
     *
     * @throws IllegalArgumentException if two entries are for one metric, a topic stands under two headings, a weight is
     *     not positive or is for a topic without entries, or the minimum coverage is not between 0 and 1
     */
    public ScoringModel {
        requireNonNull(name, "name");
        entries = ModelChecks.inOrder(entries);
        headingWeights = ModelChecks.completeHeadings(headingWeights);
        topicWeights = ModelChecks.completeTopics(topicWeights, entries);
        if (!(minimumCoverage >= 0 && minimumCoverage <= 1)) {
            throw new IllegalArgumentException(
                    "Model %s: minimum coverage %s is not between 0 and 1. Maybe it is a percentage."
                            .formatted(name, minimumCoverage));
        }
    }

    /**
     * Begins a model.
     *
     * @param name what it is called
     * @return a builder without entries
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * The identity of the judgement: equal for models with equal entries, weights and minimum coverage, whatever the order
     * in which they were given. The name is no part of it.
     *
     * @return 32 hexadecimal digits
     */
    public String fingerprint() {
        return ModelChecks.fingerprint(this);
    }

    /**
     * The entry for a metric.
     *
     * @param metricId the id of the metric
     * @return its entry; empty if the model doesn't score it
     */
    public Optional<ModelEntry> entry(String metricId) {
        requireNonNull(metricId, "metricId");
        return entries.stream().filter(entry -> entry.id().equals(metricId)).findFirst();
    }

    /**
     * This model under another name.
     *
     * @param newName what it is called
     * @return a new model with the same fingerprint
     */
    public ScoringModel withName(String newName) {
        return new ScoringModel(newName, entries, headingWeights, topicWeights, minimumCoverage);
    }

    /**
     * This model and one more entry.
     *
     * @param entry the entry for a metric that has none
     * @return a new model
     * @throws IllegalArgumentException if there is an entry for the metric
     */
    public ScoringModel plus(ModelEntry entry) {
        requireNonNull(entry, "entry");
        return toBuilder().entry(entry).build();
    }

    /**
     * This model with one entry changed.
     *
     * @param entry the entry that replaces the one for the same metric
     * @return a new model
     * @throws IllegalArgumentException if there is no entry for the metric
     */
    public ScoringModel with(ModelEntry entry) {
        requireNonNull(entry, "entry");
        return without(entry.id()).toBuilder()
                .topicWeight(entry.topic(), requireNonNull(topicWeights.get(entry.topic())))
                .entry(entry)
                .build();
    }

    /**
     * This model less one entry.
     *
     * @param metricId the id of the metric that shall no longer count
     * @return a new model
     * @throws IllegalArgumentException if there is no entry for the metric
     */
    public ScoringModel without(String metricId) {
        ModelEntry leaving = entry(metricId)
                .orElseThrow(() -> new IllegalArgumentException("Model %s has no entry for %s. It has %s."
                        .formatted(
                                name,
                                metricId,
                                entries.stream().map(ModelEntry::id).toList())));
        List<ModelEntry> left = new ArrayList<>(entries);
        left.remove(leaving);
        boolean last = left.stream().noneMatch(entry -> entry.topic().equals(leaving.topic()));
        return new ScoringModel(
                name,
                ImmutableList.copyOf(left),
                headingWeights,
                last
                        ? ImmutableSortedMap.copyOf(
                                Maps.filterKeys(topicWeights, topic -> !topic.equals(leaving.topic())))
                        : topicWeights,
                minimumCoverage);
    }

    /**
     * This model with another weight for a heading.
     *
     * @param heading the heading
     * @param weight how much it counts beside the other headings, positive
     * @return a new model
     * @throws IllegalArgumentException if the weight is not a positive number
     */
    public ScoringModel withHeadingWeight(Heading heading, double weight) {
        return toBuilder().headingWeight(heading, weight).build();
    }

    /**
     * This model with another weight for a topic.
     *
     * @param topic the topic's id
     * @param weight how much it counts beside the other topics of its heading, positive
     * @return a new model
     * @throws IllegalArgumentException if the weight is not a positive number, or the topic has no entries
     */
    public ScoringModel withTopicWeight(String topic, double weight) {
        return toBuilder().topicWeight(topic, weight).build();
    }

    /**
     * A builder that holds this model.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.entries.addAll(entries);
        builder.headingWeights.putAll(headingWeights);
        builder.topicWeights.putAll(topicWeights);
        builder.minimumCoverage = minimumCoverage;
        return builder;
    }

    /** Collects the parts of a model. */
    public static final class Builder {
        private final String name;
        private final List<ModelEntry> entries = new ArrayList<>();
        private final Map<Heading, Double> headingWeights = new EnumMap<>(Heading.class);
        private final Map<String, Double> topicWeights = new HashMap<>();
        private double minimumCoverage = DEFAULT_MINIMUM_COVERAGE;

        private Builder(String name) {
            this.name = requireNonNull(name, "name");
        }

        /**
         * Adds an entry.
         *
         * @param entry the entry
         * @return this builder
         */
        public Builder entry(ModelEntry entry) {
            entries.add(requireNonNull(entry, "entry"));
            return this;
        }

        /**
         * Adds several entries.
         *
         * @param more the entries
         * @return this builder
         */
        public Builder entries(Iterable<ModelEntry> more) {
            more.forEach(this::entry);
            return this;
        }

        /**
         * Sets the weight of a heading; 1 otherwise.
         *
         * @param heading the heading
         * @param weight how much it counts beside the other headings, positive
         * @return this builder
         */
        public Builder headingWeight(Heading heading, double weight) {
            headingWeights.put(requireNonNull(heading, "heading"), weight);
            return this;
        }

        /**
         * Sets the weight of a topic; 1 otherwise.
         *
         * @param topic the topic's id
         * @param weight how much it counts beside the other topics of its heading, positive
         * @return this builder
         */
        public Builder topicWeight(String topic, double weight) {
            topicWeights.put(requireNonNull(topic, "topic"), weight);
            return this;
        }

        /**
         * Sets how much of the weight in scope must have a value for there to be a total;
         * {@value ScoringModel#DEFAULT_MINIMUM_COVERAGE} otherwise.
         *
         * @param share from 0 to 1
         * @return this builder
         */
        public Builder minimumCoverage(double share) {
            minimumCoverage = share;
            return this;
        }

        /**
         * Makes the model.
         *
         * @return the model
         * @throws IllegalArgumentException if two entries are for one metric, a topic stands under two headings, a weight
         *     is not positive or is for a topic without entries, or the minimum coverage is not between 0 and 1
         */
        public ScoringModel build() {
            return new ScoringModel(
                    name,
                    ImmutableList.copyOf(entries),
                    ImmutableMap.copyOf(headingWeights),
                    ImmutableSortedMap.copyOf(topicWeights),
                    minimumCoverage);
        }
    }
}
