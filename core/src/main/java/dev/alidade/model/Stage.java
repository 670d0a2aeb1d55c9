// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stage of a pipeline.
 *
 * @param name the stage's name, unique in its pipeline
 * @param position its place in the pipeline, lower ones first
 * @param probability the stated probability that a deal in this stage is won, 0 to 1; empty when none is stated
 * @param kind whether a deal in this stage is open, won or lost
 * @param forecastCategory the forecast category of deals in this stage; empty when none is stated
 */
public record Stage(
        String name, int position, OptionalDouble probability, Kind kind, Optional<String> forecastCategory) {
    /** What has become of a deal in a stage. */
    public enum Kind {
        /** Nothing yet. */
        OPEN,
        /** It is won. */
        WON,
        /** It is lost. */
        LOST
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank or the probability is not between 0 and 1
     */
    public Stage {
        Checks.id(name, "Stage.name");
        requireNonNull(probability, "probability");
        requireNonNull(kind, "kind");
        requireNonNull(forecastCategory, "forecastCategory");
        if (probability.isPresent()) {
            probability = OptionalDouble.of(Checks.probability(probability.getAsDouble(), "Stage " + name));
        }
    }

    /**
     * A stage without stated probability and forecast category.
     *
     * @param name the stage's name
     * @param position its place in the pipeline
     * @param kind whether a deal in it is open, won or lost
     * @return the stage
     */
    public static Stage of(String name, int position, Kind kind) {
        return new Stage(name, position, OptionalDouble.empty(), kind, Optional.empty());
    }

    /**
     * This stage with a stated probability.
     *
     * @param value the probability that a deal in this stage is won, 0 to 1
     * @return a new stage
     * @throws IllegalArgumentException if the probability is not between 0 and 1
     */
    public Stage withProbability(double value) {
        return new Stage(name, position, OptionalDouble.of(value), kind, forecastCategory);
    }

    /**
     * This stage with a forecast category.
     *
     * @param category the category
     * @return a new stage
     */
    public Stage withForecastCategory(String category) {
        return new Stage(name, position, probability, kind, Optional.of(category));
    }
}
