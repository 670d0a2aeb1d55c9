// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.util.Comparator;
import java.util.Optional;

/**
 * How deals are counted.
 *
 * <pre>{@code
 * DealSettings settings = DealSettings.builder().pipeline(pipeline).optionalStages("Trial").build();
 * }</pre>
 *
 * @param pipelines the pipelines, by name, whatever order is given; without any, only won, lost and reopened events count
 *     and there are no steps. A deal without a pipeline's name belongs to the only one there is
 * @param optionalStages the open stages, in whichever pipeline, that a deal may leave out; all others are required
 * @param cycleStarts the open stages, in whichever pipeline, in which a cycle begins, at the first of them that a deal comes
 *     to; empty when it begins at the creation
 * @param rates the exchange rates at which amounts become amounts of one currency, each at the rate of its day in the
 *     window's zone: of a deal the day of its closing; empty to tell each currency by itself
 * @param population which deals the velocity counts as opportunities
 * @param cycle which cycle the velocity divides by
 * @param clockSkew how far clocks of two systems may differ
 */
public record DealSettings(
        ImmutableList<Pipeline> pipelines,
        ImmutableSortedSet<String> optionalStages,
        ImmutableSortedSet<String> cycleStarts,
        Optional<ExchangeRates> rates,
        VelocityPopulation population,
        VelocityCycle cycle,
        ClockSkew clockSkew) {
    /**
     * Checks that the names fit together.
     *
     * @throws IllegalArgumentException if two pipelines have one name, or an optional stage or one in which a cycle begins
     *     is no open stage of any pipeline
     */
    public DealSettings {
        pipelines = ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        requireNonNull(rates, "rates");
        requireNonNull(population, "population");
        requireNonNull(cycle, "cycle");
        requireNonNull(clockSkew, "clockSkew");
        for (int i = 1; i < pipelines.size(); i++) {
            if (pipelines.get(i).name().equals(pipelines.get(i - 1).name())) {
                throw new IllegalArgumentException("Deals: two pipelines are called %s."
                        .formatted(pipelines.get(i).name()));
            }
        }
        requireOpen(pipelines, optionalStages, "optional");
        requireOpen(pipelines, cycleStarts, "where a cycle begins");
    }

    private static void requireOpen(ImmutableList<Pipeline> pipelines, ImmutableSortedSet<String> stages, String what) {
        for (String stage : stages) {
            if (pipelines.stream()
                    .flatMap(pipeline -> pipeline.stage(stage).stream())
                    .noneMatch(known -> known.kind() == Stage.Kind.OPEN)) {
                throw new IllegalArgumentException("Deals: stage %s, %s, is no open stage of %s."
                        .formatted(
                                stage,
                                what,
                                pipelines.stream().map(Pipeline::name).toList()));
            }
        }
    }

    /**
     * Won, lost and reopened events only, cycles from the creation, velocity of all open deals by the mean won cycle, clocks
     * that agree.
     *
     * @return settings without pipelines
     */
    public static DealSettings standard() {
        return builder().build();
    }

    /**
     * Begins settings like the standard ones.
     *
     * @return a builder
     */
    public static DealSettingsBuilder builder() {
        return new DealSettingsBuilder();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = Settings.of("deals", 3)
                .with("optional", names(optionalStages))
                .with("starts", names(cycleStarts))
                .with("population", population)
                .with("cycle", cycle)
                .with("skew", clockSkew.tolerance());
        if (rates.isPresent()) {
            settings = settings.with("rates", rates.get().settings());
        }
        for (Pipeline pipeline : pipelines) {
            settings = settings.with("pipeline " + pipeline.name(), pipeline.settings());
        }
        return settings;
    }

    private static Settings names(ImmutableSortedSet<String> stages) {
        Settings names = Settings.of("stages", 1);
        for (String stage : stages) {
            names = names.with(stage, true);
        }
        return names;
    }
}
