// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Unit;
import java.util.Optional;

/** Metrics and measurements to try the score on. */
final class Samples {
    static final Metric MINDSET_A = Metric.builder("mindset.a", "A").build();
    static final Metric MINDSET_B = Metric.builder("mindset.b", "B").build();
    static final Metric HANDOFF_X = Metric.builder("handoff.x", "X")
            .advice("follow up {n} more leads within the agreement")
            .build();
    static final Metric PIPELINE_Y = Metric.builder("pipeline.y", "Y")
            .direction(Direction.LOWER_IS_BETTER)
            .advice("bring {n} deals up to date")
            .build();
    static final Metric PIPELINE_Z = Metric.builder("pipeline.z", "Z").build();
    static final Metric MEDIAN = Metric.builder("handoff.median", "Median wait")
            .unit(Unit.SECONDS)
            .direction(Direction.LOWER_IS_BETTER)
            .build();
    static final Metric NOTE = Metric.builder("handoff.note", "Note")
            .direction(Direction.INFORMATION)
            .build();

    /** Communication: mindset a, b. Accountability: handoff x, pipeline y and z. All on natural scales. */
    static final ScoringModel MODEL = ScoringModel.builder("sample")
            .entry(ModelEntry.of(MINDSET_A, Heading.COMMUNICATION))
            .entry(ModelEntry.of(MINDSET_B, Heading.COMMUNICATION))
            .entry(ModelEntry.of(HANDOFF_X, Heading.ACCOUNTABILITY))
            .entry(ModelEntry.of(PIPELINE_Y, Heading.ACCOUNTABILITY))
            .entry(ModelEntry.of(PIPELINE_Z, Heading.ACCOUNTABILITY))
            .build();

    static final ImmutableList<String> ALL = ImmutableList.of("mindset", "handoff", "pipeline");

    private Samples() {}

    static Measurement value(Metric metric, double value) {
        return Measurement.of(metric, value, Optional.empty(), Evidence.over(1000));
    }

    static Measurement between(Metric metric, double low, double value, double high) {
        return Measurement.of(metric, value, Optional.of(new Interval(low, high, 0.95)), Evidence.over(1000));
    }

    static Measurement share(Metric metric, long hits, long total) {
        return Measurement.share(metric, Proportion.of(hits, total), 0, ImmutableList.of());
    }

    static Measurement absent(Metric metric, Measurement.State state) {
        return Measurement.absent(metric, state, Evidence.none());
    }

    static Scorecard card(Measurement... measurements) {
        return Scorecard.of(MODEL, ALL, ImmutableList.copyOf(measurements));
    }

    static EntryScore line(Scorecard card, Metric metric) {
        return card.entries().stream()
                .filter(line -> line.id().equals(metric.id()))
                .findFirst()
                .orElseThrow();
    }
}
