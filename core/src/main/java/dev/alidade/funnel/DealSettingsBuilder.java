// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Collects the parts of {@link DealSettings}. */
public final class DealSettingsBuilder {
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final TreeSet<String> optionalStages = new TreeSet<>();
    private final TreeSet<String> cycleStarts = new TreeSet<>();
    private Optional<ExchangeRates> rates = Optional.empty();
    private VelocityPopulation population = VelocityPopulation.OPEN;
    private VelocityCycle cycle = VelocityCycle.MEAN_WON;
    private ClockSkew clockSkew = ClockSkew.NONE;

    DealSettingsBuilder() {}

    /**
     * Adds a pipeline.
     *
     * @param value the pipeline
     * @return this builder
     */
    public DealSettingsBuilder pipeline(Pipeline value) {
        pipelines.add(value);
        return this;
    }

    /**
     * Adds open stages that a deal may leave out.
     *
     * @param names their names
     * @return this builder
     */
    public DealSettingsBuilder optionalStages(String... names) {
        optionalStages.addAll(Arrays.asList(names));
        return this;
    }

    /**
     * Adds open stages in which a cycle begins, instead of at the creation.
     *
     * @param names their names
     * @return this builder
     */
    public DealSettingsBuilder cycleStarts(String... names) {
        cycleStarts.addAll(Arrays.asList(names));
        return this;
    }

    /**
     * Sets exchange rates; otherwise each currency is told by itself.
     *
     * @param value the rates to the currency in which amounts are told
     * @return this builder
     */
    public DealSettingsBuilder rates(ExchangeRates value) {
        rates = Optional.of(value);
        return this;
    }

    /**
     * Sets which velocity is the metric's; all others are in the report too.
     *
     * @param opportunities which deals count as opportunities; {@link VelocityPopulation#OPEN} otherwise
     * @param divisor which cycle divides; {@link VelocityCycle#MEAN_WON} otherwise
     * @return this builder
     */
    public DealSettingsBuilder velocity(VelocityPopulation opportunities, VelocityCycle divisor) {
        population = opportunities;
        cycle = divisor;
        return this;
    }

    /**
     * Sets how far clocks of two systems may differ; not at all otherwise.
     *
     * @param value the tolerance
     * @return this builder
     */
    public DealSettingsBuilder clockSkew(ClockSkew value) {
        clockSkew = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if two pipelines have one name, or a stage that is named is no open stage of any
     */
    public DealSettings build() {
        return new DealSettings(
                ImmutableList.copyOf(pipelines),
                ImmutableSortedSet.copyOf(optionalStages),
                ImmutableSortedSet.copyOf(cycleStarts),
                rates,
                population,
                cycle,
                clockSkew);
    }
}
