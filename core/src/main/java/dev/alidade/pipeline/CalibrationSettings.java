// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.alidade.measure.Settings;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Pipeline;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * How stated probabilities of winning are judged.
 *
 * <pre>{@code
 * CalibrationSettings settings = CalibrationSettings.builder().pipeline(pipeline).build();
 * }</pre>
 *
 * @param pipelines the pipelines whose stages state probabilities, by name, whatever order is given. A deal without a
 *     pipeline's name belongs to the only one there is
 * @param source whose statements are judged
 * @param edges where a bin of probabilities ends and the next begins, ascending, strictly between 0 and 1; a probability
 *     at an edge belongs to the bin above. At most 99
 * @param small a stage or bin with fewer decided statements is flagged as small; at least 1
 * @param clip how near to 0 and 1 a probability may come before logarithms are taken of it, above 0 and below 0.5; empty to
 *     take probabilities as they are: a certain forecast that failed then leaves no log loss, and certain ones are
 *     left out of the recalibration
 * @param clockSkew how far clocks of two systems may differ
 */
public record CalibrationSettings(
        ImmutableList<Pipeline> pipelines,
        ForecastSource source,
        ImmutableList<Double> edges,
        int small,
        OptionalDouble clip,
        ClockSkew clockSkew) {
    /** So few decided statements are flagged unless other numbers are set; the rule of thumb of many textbooks. */
    public static final int DEFAULT_SMALL = 30;

    private static final int MOST_EDGES = 99;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if two pipelines have one name, an edge is not strictly between 0 and 1 or not
     *     above the one before, there are more than 99, {@code small} is below 1, or {@code clip} is not above 0 and
     *     below 0.5
     */
    public CalibrationSettings {
        pipelines = ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        requireNonNull(source, "source");
        requireNonNull(edges, "edges");
        requireNonNull(clip, "clip");
        requireNonNull(clockSkew, "clockSkew");
        for (int i = 1; i < pipelines.size(); i++) {
            if (pipelines.get(i).name().equals(pipelines.get(i - 1).name())) {
                throw new IllegalArgumentException("Calibration: two pipelines are called %s."
                        .formatted(pipelines.get(i).name()));
            }
        }
        if (edges.size() > MOST_EDGES
                || !edges.stream().allMatch(edge -> edge > 0 && edge < 1)
                || !Ordering.natural().isStrictlyOrdered(edges)) {
            throw new IllegalArgumentException(
                    "Calibration: bin edges %s are not at most %s ascending numbers between 0 and 1. Maybe they are percentages."
                            .formatted(edges, MOST_EDGES));
        }
        if (small < 1) {
            throw new IllegalArgumentException(
                    "Calibration: %s decided statements as the limit of a small stage: wanted at least 1."
                            .formatted(small));
        }
        if (clip.isPresent() && !(clip.getAsDouble() > 0 && clip.getAsDouble() < 0.5)) {
            throw new IllegalArgumentException("Calibration: clipping at %s: wanted a number above 0 and below 0.5."
                    .formatted(clip.getAsDouble()));
        }
    }

    /**
     * Begins settings: probabilities of stages, ten bins of equal width, fewer than 30 are few, nothing clipped, clocks
     * that agree.
     *
     * @return a builder without pipelines
     */
    public static CalibrationSettingsBuilder builder() {
        return new CalibrationSettingsBuilder();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = Settings.of("calibration", 1)
                .with("source", source)
                .with("small", small)
                .with("skew", clockSkew.tolerance());
        if (clip.isPresent()) {
            settings = settings.with("clip", clip.getAsDouble());
        }
        Settings limits = Settings.of("edges", 1);
        for (int i = 0; i < edges.size(); i++) {
            limits = limits.with("edge " + i, edges.get(i));
        }
        settings = settings.with("edges", limits);
        for (Pipeline pipeline : pipelines) {
            settings = settings.with("pipeline " + pipeline.name(), pipeline.settings());
        }
        return settings;
    }
}
