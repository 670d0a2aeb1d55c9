// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of {@link ForecastSettings}. */
public final class ForecastSettingsBuilder {
    private final List<Pipeline> pipelines = new ArrayList<>();
    private Optional<ExchangeRates> rates = Optional.empty();
    private ForecastSpan span = ForecastSpan.MONTH;
    private int leadDays;
    private ImmutableSortedSet<String> categories = ImmutableSortedSet.of();

    private boolean namingPersons;

    ForecastSettingsBuilder() {}

    /**
     * Adds a pipeline.
     *
     * @param value the pipeline
     * @return this builder
     */
    public ForecastSettingsBuilder pipeline(Pipeline value) {
        pipelines.add(value);
        return this;
    }

    /**
     * Sets exchange rates; otherwise errors are told where all amounts are in one currency.
     *
     * @param value the rates to the currency in which amounts are told
     * @return this builder
     */
    public ForecastSettingsBuilder rates(ExchangeRates value) {
        rates = Optional.of(value);
        return this;
    }

    /**
     * Sets the periods; {@link ForecastSpan#MONTH} otherwise.
     *
     * @param value which periods
     * @return this builder
     */
    public ForecastSettingsBuilder span(ForecastSpan value) {
        span = value;
        return this;
    }

    /**
     * Sets how early forecasts are frozen; otherwise when their period begins.
     *
     * @param value how many days before the first day of the period
     * @return this builder
     */
    public ForecastSettingsBuilder leadDays(int value) {
        leadDays = value;
        return this;
    }

    /**
     * Has forecasts add up full amounts by forecast category; otherwise they add up weighted amounts.
     *
     * @param names the categories that count as forecast, such as commit; at least one
     * @return this builder
     */
    public ForecastSettingsBuilder categories(String... names) {
        categories = ImmutableSortedSet.copyOf(names);
        return this;
    }

    /**
     * Lists owners one by one; otherwise they are told together only. For teams that agreed on it.
     *
     * @param value whether reports name owners by their ids; they don't otherwise
     * @return this builder
     */
    public ForecastSettingsBuilder namingPersons(boolean value) {
        namingPersons = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if two pipelines have one name, or the lead is negative
     */
    public ForecastSettings build() {
        return new ForecastSettings(
                ImmutableList.copyOf(pipelines),
                rates,
                span,
                leadDays,
                categories.isEmpty() ? ForecastMethod.WEIGHTED : ForecastMethod.CATEGORIES,
                categories,
                namingPersons);
    }
}
