// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stages that deals of one kind go through.
 *
 * @param name the pipeline's name
 * @param stages its stages by position, whatever order is given; at least one
 */
public record Pipeline(String name, ImmutableList<Stage> stages) {
    /**
     * Checks the parts and sorts the stages.
     *
     * @throws IllegalArgumentException if the name is blank, there is no stage, or two have one name or position
     */
    public Pipeline {
        Checks.id(name, "Pipeline.name");
        stages = ImmutableList.sortedCopyOf(Comparator.comparingInt(Stage::position), stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("Pipeline %s has no stages.".formatted(name));
        }
        Map<String, Stage> names = new HashMap<>();
        Map<Integer, Stage> positions = new HashMap<>();
        for (Stage stage : stages) {
            if (names.put(stage.name(), stage) != null) {
                throw new IllegalArgumentException(
                        "Pipeline %s: stage %s is there twice.".formatted(name, stage.name()));
            }
            Stage other = positions.put(stage.position(), stage);
            if (other != null) {
                throw new IllegalArgumentException("Pipeline %s: stages %s and %s are both at position %s."
                        .formatted(name, other.name(), stage.name(), stage.position()));
            }
        }
    }

    /**
     * A pipeline.
     *
     * @param name its name
     * @param stages its stages, in any order
     * @return the pipeline
     * @throws IllegalArgumentException if the name is blank, there is no stage, or two have one name or position
     */
    public static Pipeline of(String name, Stage... stages) {
        return new Pipeline(name, ImmutableList.copyOf(stages));
    }

    /**
     * The stage of a name.
     *
     * @param stage the name
     * @return the stage; empty when this pipeline has none of this name
     */
    public Optional<Stage> stage(String stage) {
        for (Stage candidate : stages) {
            if (candidate.name().equals(stage)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * The identity of this pipeline as a parameter of an analysis.
     *
     * @return settings that are equal for equal pipelines
     */
    public Settings settings() {
        Settings settings = Settings.of("pipeline", 1).with("name", name);
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Settings one = Settings.of("stage", 1)
                    .with("name", stage.name())
                    .with("position", stage.position())
                    .with("kind", stage.kind());
            if (stage.probability().isPresent()) {
                one = one.with("probability", stage.probability().getAsDouble());
            }
            if (stage.forecastCategory().isPresent()) {
                one = one.with("forecastCategory", stage.forecastCategory().get());
            }
            settings = settings.with("stage " + i, one);
        }
        return settings;
    }
}
