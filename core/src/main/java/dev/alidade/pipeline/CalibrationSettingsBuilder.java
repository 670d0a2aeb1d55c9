// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Collects the parts of {@link CalibrationSettings}. */
public final class CalibrationSettingsBuilder {
    private final List<Pipeline> pipelines = new ArrayList<>();
    private ForecastSource source = ForecastSource.STAGE;
    private ImmutableList<Double> edges = ImmutableList.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    private int small = CalibrationSettings.DEFAULT_SMALL;
    private OptionalDouble clip = OptionalDouble.empty();
    private ClockSkew clockSkew = ClockSkew.NONE;

    CalibrationSettingsBuilder() {}

    /**
     * Adds a pipeline.
     *
     * @param value the pipeline, of which the open stages with a stated probability count
     * @return this builder
     */
    public CalibrationSettingsBuilder pipeline(Pipeline value) {
        pipelines.add(value);
        return this;
    }

    /**
     * Sets whose statements are judged; those of stages otherwise.
     *
     * @param value the source
     * @return this builder
     */
    public CalibrationSettingsBuilder source(ForecastSource value) {
        source = value;
        return this;
    }

    /**
     * Sets where bins of probabilities end; at every tenth otherwise.
     *
     * @param values the edges between bins, ascending, strictly between 0 and 1
     * @return this builder
     */
    public CalibrationSettingsBuilder edges(double... values) {
        edges = ImmutableList.copyOf(Doubles.asList(values));
        return this;
    }

    /**
     * Sets below how many decided statements a stage or bin is flagged as small; {@value
     * CalibrationSettings#DEFAULT_SMALL} otherwise.
     *
     * @param value at least 1
     * @return this builder
     */
    public CalibrationSettingsBuilder small(int value) {
        small = value;
        return this;
    }

    /**
     * Sets how near to 0 and 1 probabilities may come before logarithms are taken of them; otherwise they are taken as
     * they are.
     *
     * @param epsilon above 0 and below 0.5, such as 0.001
     * @return this builder
     */
    public CalibrationSettingsBuilder clip(double epsilon) {
        clip = OptionalDouble.of(epsilon);
        return this;
    }

    /**
     * Sets how far clocks of two systems may differ; not at all otherwise.
     *
     * @param value the tolerance
     * @return this builder
     */
    public CalibrationSettingsBuilder clockSkew(ClockSkew value) {
        clockSkew = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if two pipelines have one name, or a number is out of its range
     */
    public CalibrationSettings build() {
        return new CalibrationSettings(ImmutableList.copyOf(pipelines), source, edges, small, clip, clockSkew);
    }
}
