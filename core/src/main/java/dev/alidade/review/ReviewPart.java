// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One analysis of a review, and which metrics it yields under its settings. What no part of a topic in scope yields can't
 * be known or missing: a {@link ReviewPolicy} leaves the entries for it out of its scoring model, so that it costs no
 * coverage.
 *
 * <pre>{@code
 * new ReviewPart<>("handoff", "handoff", Lead.class, Handoff.under(agreement)).yieldingAllItReports();
 * }</pre>
 *
 * <p>So the report of a topic lists a metric that depends on a setting (business hours, a declared list) exactly when
 * there is that setting, with or without facts, and nothing else is to be said anywhere.
 *
 * @param topic the topic it belongs to, such as {@code mindset}
 * @param name the name of its report, unique in a review, such as {@code mindset} or {@code newcomers}
 * @param facts the type of the facts it takes
 * @param analysis the analysis
 * @param yields the ids of the metrics it can give a value to; empty when that is not stated, and then the model keeps
 *     all entries of the topic
 * @param <F> the type of the facts
 * @param <R> the type of the report
 */
public record ReviewPart<F extends Fact, R extends Measured>(
        String topic,
        String name,
        Class<F> facts,
        Analysis<F, R> analysis,
        Optional<ImmutableSortedSet<String>> yields) {
    private static final Window ANY = Window.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));

    /** Checks that nothing is missing. */
    public ReviewPart {
        requireNonNull(topic, "topic");
        requireNonNull(name, "name");
        requireNonNull(facts, "facts");
        requireNonNull(analysis, "analysis");
        requireNonNull(yields, "yields");
    }

    /**
     * A part that doesn't state what it yields: every entry of its topic stays in the scoring model.
     *
     * @param topic the topic it belongs to
     * @param name the name of its report, unique in a review
     * @param facts the type of the facts it takes
     * @param analysis the analysis
     */
    public ReviewPart(String topic, String name, Class<F> facts, Analysis<F, R> analysis) {
        this(topic, name, facts, analysis, Optional.empty());
    }

    /**
     * This part, stating what it yields.
     *
     * @param metrics the metrics that it can give a value to, under its settings
     * @return a new part
     */
    public ReviewPart<F, R> yielding(Metric... metrics) {
        return yielding(ImmutableList.copyOf(metrics));
    }

    /**
     * This part, stating that it yields what its report lists: the metrics of the {@linkplain Measured#measurements()
     * measurements} over no facts. For reports that list all their metrics whether there is a value or not, as those of
     * this library do.
     *
     * @return a new part
     */
    public ReviewPart<F, R> yieldingAllItReports() {
        return yielding(analysis.measure(ImmutableList.of(), ANY).measurements().stream()
                .map(measurement -> measurement.metric())
                .collect(ImmutableList.toImmutableList()));
    }

    private ReviewPart<F, R> yielding(ImmutableList<Metric> metrics) {
        return new ReviewPart<>(
                topic,
                name,
                facts,
                analysis,
                Optional.of(metrics.stream()
                        .map(Metric::id)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))));
    }
}
