// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Money;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.PushPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the parts of {@link PipelineSettings}. */
public final class PipelineSettingsBuilder {
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final TreeSet<String> cycleStarts = new TreeSet<>();
    private final TreeMap<String, Money> priceList = new TreeMap<>();
    private Optional<ExchangeRates> rates = Optional.empty();
    private Optional<Currency> currency = Optional.empty();
    private PipelineThresholds thresholds = PipelineThresholds.standard();
    private BigDecimal stalledFactor = BigDecimal.valueOf(2);
    private int pushedTimes = 2;
    private PushPeriod period = PushPeriod.QUARTER;
    private ImmutableSortedSet<Fault> healthyWithout = PipelineSettings.USUAL_FAULTS;
    private ClockSkew clockSkew = ClockSkew.NONE;

    PipelineSettingsBuilder() {}

    /**
     * Adds a pipeline.
     *
     * @param value the pipeline
     * @return this builder
     */
    public PipelineSettingsBuilder pipeline(Pipeline value) {
        pipelines.add(value);
        return this;
    }

    /**
     * Adds open stages in which a cycle begins, instead of at the creation.
     *
     * @param names their names
     * @return this builder
     */
    public PipelineSettingsBuilder cycleStarts(String... names) {
        cycleStarts.addAll(Arrays.asList(names));
        return this;
    }

    /**
     * Sets exchange rates.
     *
     * @param value the rates to the currency in which values are told
     * @return this builder
     */
    public PipelineSettingsBuilder rates(ExchangeRates value) {
        rates = Optional.of(value);
        return this;
    }

    /**
     * Sets the currency in which values are told; without it and without rates there are no values.
     *
     * @param value the currency
     * @return this builder
     */
    public PipelineSettingsBuilder currency(Currency value) {
        currency = Optional.of(value);
        return this;
    }

    /**
     * Adds a list price.
     *
     * @param product the product, as deals name it
     * @param price what it costs
     * @return this builder
     * @throws IllegalArgumentException if the product has another price already
     */
    public PipelineSettingsBuilder listPrice(String product, Money price) {
        requireNonNull(price, "price");
        Money other = priceList.putIfAbsent(product, price);
        if (other != null && !other.equals(price)) {
            throw new IllegalArgumentException(
                    "Price list: %s has two prices, %s and %s.".formatted(product, other, price));
        }
        return this;
    }

    /**
     * Sets how long is too long; {@link PipelineThresholds#standard()} otherwise.
     *
     * @param value the thresholds
     * @return this builder
     */
    public PipelineSettingsBuilder thresholds(PipelineThresholds value) {
        thresholds = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how long a deal may be left alone, in the thresholds set so far.
     *
     * @param value the limit
     * @return this builder
     */
    public PipelineSettingsBuilder staleAfter(Duration value) {
        return thresholds(thresholds.withStaleAfter(value));
    }

    /**
     * Sets the age above which a deal is dead wood, in the thresholds set so far.
     *
     * @param value the age, from the beginning of the cycle
     * @return this builder
     */
    public PipelineSettingsBuilder deadWoodAfter(Duration value) {
        return thresholds(thresholds.withDeadWoodAfter(value));
    }

    /**
     * Sets by how many times a deal must exceed its stage's median to be stalled; 2 otherwise, a convention of this library's.
     *
     * @param value the factor, at least 1
     * @return this builder
     */
    public PipelineSettingsBuilder stalledFactor(BigDecimal value) {
        stalledFactor = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what makes a deal pushed; two pushes, or one past the end of a quarter otherwise.
     *
     * @param times how often the close date must have been moved later
     * @param past the period past whose end one push is enough
     * @return this builder
     */
    public PipelineSettingsBuilder pushed(int times, PushPeriod past) {
        pushedTimes = times;
        period = requireNonNull(past, "past");
        return this;
    }

    /**
     * Sets the faults that a healthy deal has none of; {@link PipelineSettings#USUAL_FAULTS} otherwise.
     *
     * @param faults the faults, at least one
     * @return this builder
     */
    public PipelineSettingsBuilder healthyWithout(Fault... faults) {
        healthyWithout = ImmutableSortedSet.copyOf(faults);
        return this;
    }

    /**
     * Sets how far clocks of two systems may differ; not at all otherwise.
     *
     * @param value the tolerance
     * @return this builder
     */
    public PipelineSettingsBuilder clockSkew(ClockSkew value) {
        clockSkew = requireNonNull(value, "value");
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if the parts don't fit together
     */
    public PipelineSettings build() {
        return new PipelineSettings(
                ImmutableList.copyOf(pipelines),
                ImmutableSortedSet.copyOf(cycleStarts),
                rates,
                currency,
                ImmutableSortedMap.copyOf(priceList),
                thresholds,
                stalledFactor,
                pushedTimes,
                period,
                healthyWithout,
                clockSkew);
    }
}
