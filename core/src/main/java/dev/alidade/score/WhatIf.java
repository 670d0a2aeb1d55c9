// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a card would be if something was measured or judged otherwise. Immutable: every method gives a new one.
 *
 * <pre>{@code
 * WhatIf.from(card).value("handoff.sla-compliance", 0.9).result().points(); // what if sales answered 90 % in time
 * }</pre>
 *
 * <p>It changes what it is told and nothing else. In the company one change moves several measurements: who answers sooner
 * also follows up more. To see the whole effect, change the facts and measure again.
 */
public final class WhatIf {
    private final Scorecard card;
    private final ScoringModel model;
    private final ImmutableSortedMap<String, Measurement> measured;

    private WhatIf(Scorecard card, ScoringModel model, ImmutableSortedMap<String, Measurement> measured) {
        this.card = card;
        this.model = model;
        this.measured = measured;
    }

    /**
     * Begins with a card as it is.
     *
     * @param card the card to vary
     * @return a variation without a change
     */
    public static WhatIf from(Scorecard card) {
        return new WhatIf(
                card,
                card.model(),
                card.measurements().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(),
                                measurement -> measurement.metric().id(),
                                measurement -> measurement)));
    }

    /**
     * With another value. It has no interval, being assumed, and counts whatever the minimum sample is.
     *
     * @param metricId the id of a metric that was measured or that the model has an entry for
     * @param value the value in the metric's unit; of a share, from 0 to 1
     * @return a new variation
     * @throws IllegalArgumentException if there is no such metric, or it can't have this value
     */
    public WhatIf value(String metricId, double value) {
        Metric metric = metric(metricId);
        if (metric.unit() == Unit.SHARE && !(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "What if %s were %s: a share is between 0 and 1. Maybe it is a percentage."
                            .formatted(metricId, value));
        }
        return measured(Measurement.of(metric, value, Optional.empty(), assumed(metricId, OptionalLong.empty())));
    }

    /**
     * With another number of cases that were counted, out of as many as there are.
     *
     * @param metricId the id of a share that was measured by counting
     * @param numerator how many are counted
     * @return a new variation
     * @throws IllegalArgumentException if there is no such metric, its evidence has no denominator, or the number is more
     *     than that or negative
     */
    public WhatIf hits(String metricId, long numerator) {
        Metric metric = metric(metricId);
        OptionalLong denominator = Optional.ofNullable(measured.get(metricId))
                .map(measurement -> measurement.evidence().denominator())
                .orElse(OptionalLong.empty());
        if (metric.unit() != Unit.SHARE || denominator.isEmpty()) {
            throw new IllegalArgumentException(
                    "What if %s were counted otherwise: it is no share of a known number of cases. Give a value."
                            .formatted(metricId));
        }
        long cases = denominator.getAsLong();
        if (numerator < 0 || numerator > cases || cases == 0) {
            throw new IllegalArgumentException(
                    "What if %s were %s of %s: that is no share.".formatted(metricId, numerator, cases));
        }
        return measured(Measurement.of(
                metric, (double) numerator / cases, Optional.empty(), assumed(metricId, OptionalLong.of(numerator))));
    }

    /**
     * With another measurement, such as that of another period or of changed facts.
     *
     * @param measurement what stands in place of the measurement of the same metric, or beside the others
     * @return a new variation
     */
    public WhatIf measured(Measurement measurement) {
        TreeMap<String, Measurement> changed = new TreeMap<>(measured);
        changed.put(measurement.metric().id(), measurement);
        return new WhatIf(card, model, ImmutableSortedMap.copyOf(changed));
    }

    /**
     * With another target.
     *
     * @param metricId the id of a metric that the model has an entry for
     * @param target the value from which on everything is earned
     * @return a new variation
     * @throws IllegalArgumentException if there is no such entry, or the target doesn't fit it
     */
    public WhatIf target(String metricId, double target) {
        return scale(metricId, Scale.of(entry(metricId).scale().worst(), target));
    }

    /**
     * With another scale.
     *
     * @param metricId the id of a metric that the model has an entry for
     * @param scale what its values are worth
     * @return a new variation
     * @throws IllegalArgumentException if there is no such entry, or the scale doesn't fit it
     */
    public WhatIf scale(String metricId, Scale scale) {
        return judged(model.with(entry(metricId).withScale(scale)));
    }

    /**
     * With another weight of an entry.
     *
     * @param metricId the id of a metric that the model has an entry for
     * @param weight how much it counts beside the other metrics of its topic, positive
     * @return a new variation
     * @throws IllegalArgumentException if there is no such entry, or the weight is not a positive number
     */
    public WhatIf weight(String metricId, double weight) {
        return judged(model.with(entry(metricId).withWeight(weight)));
    }

    /**
     * With another weight of a topic.
     *
     * @param topic the topic's id
     * @param weight how much it counts beside the other topics of its heading, positive
     * @return a new variation
     * @throws IllegalArgumentException if the topic has no entries, or the weight is not a positive number
     */
    public WhatIf topicWeight(String topic, double weight) {
        return judged(model.withTopicWeight(topic, weight));
    }

    /**
     * With another weight of a heading.
     *
     * @param heading the heading
     * @param weight how much it counts beside the other headings, positive
     * @return a new variation
     * @throws IllegalArgumentException if the weight is not a positive number
     */
    public WhatIf headingWeight(Heading heading, double weight) {
        return judged(model.withHeadingWeight(heading, weight));
    }

    /**
     * Without an entry: what it measures is no longer scored.
     *
     * @param metricId the id of a metric that the model has an entry for
     * @return a new variation
     * @throws IllegalArgumentException if there is no such entry
     */
    public WhatIf without(String metricId) {
        return judged(model.without(entry(metricId).id()));
    }

    /**
     * Under another model altogether.
     *
     * @param newModel the judgement
     * @return a new variation
     */
    public WhatIf judged(ScoringModel newModel) {
        return new WhatIf(card, requireNonNull(newModel, "newModel"), measured);
    }

    /**
     * The card as it would be, beside the card as it is.
     *
     * @return both cards and the difference
     */
    public WhatIfResult result() {
        return WhatIfResult.of(card, Scorecard.of(model, card.scope(), measured.values()));
    }

    private ModelEntry entry(String metricId) {
        return model.entry(requireNonNull(metricId, "metricId"))
                .orElseThrow(() -> new IllegalArgumentException("Model %s has no entry for %s. %s"
                        .formatted(
                                model.name(),
                                metricId,
                                known(
                                        metricId,
                                        model.entries().stream()
                                                .map(ModelEntry::id)
                                                .toList()))));
    }

    private Metric metric(String metricId) {
        return Optional.ofNullable(measured.get(requireNonNull(metricId, "metricId")))
                .map(Measurement::metric)
                .or(() -> model.entry(metricId).map(ModelEntry::metric))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing was measured as %s. %s".formatted(metricId, known(metricId, measured.keySet()))));
    }

    /** What there is of the same topic, or which topics there are. */
    private static String known(String metricId, Collection<String> ids) {
        String topic = topic(metricId);
        List<String> alike = ids.stream().filter(id -> topic(id).equals(topic)).toList();
        return alike.isEmpty()
                ? "There is no topic %s; there are %s."
                        .formatted(
                                topic,
                                ids.stream()
                                        .map(WhatIf::topic)
                                        .distinct()
                                        .sorted()
                                        .toList())
                : "Of that topic there is %s.".formatted(alike);
    }

    private static String topic(String metricId) {
        int dot = metricId.indexOf('.');
        return dot < 0 ? metricId : metricId.substring(0, dot);
    }

    /** The evidence of an assumed value: as many cases as were counted, and no fewer than its entry asks for. */
    private Evidence assumed(String metricId, OptionalLong numerator) {
        Optional<Evidence> was = Optional.ofNullable(measured.get(metricId)).map(Measurement::evidence);
        OptionalLong cases = was.map(Evidence::denominator).orElse(OptionalLong.empty());
        long wanted = model.entry(metricId).map(ModelEntry::minimumSample).orElse(1L);
        boolean enough = wanted == 1 || (cases.isPresent() && cases.getAsLong() >= wanted);
        return new Evidence(
                numerator,
                enough ? cases : OptionalLong.of(wanted),
                was.map(Evidence::notDue).orElse(0L),
                ImmutableList.of());
    }
}
