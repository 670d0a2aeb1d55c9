// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of {@link FlowSettings}. */
public final class FlowSettingsBuilder {
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final List<Quota> quotas = new ArrayList<>();
    private Optional<ExchangeRates> rates = Optional.empty();
    private Optional<LocalDate> closingFrom = Optional.empty();
    private Optional<LocalDate> closingTo = Optional.empty();

    private boolean namingPersons;

    FlowSettingsBuilder() {}

    /**
     * Adds a pipeline.
     *
     * @param value the pipeline
     * @return this builder
     */
    public FlowSettingsBuilder pipeline(Pipeline value) {
        pipelines.add(value);
        return this;
    }

    /**
     * Sets exchange rates; otherwise each currency is told by itself.
     *
     * @param value the rates to the currency in which amounts are told
     * @return this builder
     */
    public FlowSettingsBuilder rates(ExchangeRates value) {
        rates = Optional.of(value);
        return this;
    }

    /**
     * Sets the period in which deals are to be closed, such as the quarter in which the week of the window lies; otherwise
     * it is the days of the window.
     *
     * @param from the first day
     * @param to the day after the last
     * @return this builder
     */
    public FlowSettingsBuilder closing(LocalDate from, LocalDate to) {
        closingFrom = Optional.of(from);
        closingTo = Optional.of(to);
        return this;
    }

    /**
     * Adds a quota.
     *
     * @param value what is to be won
     * @return this builder
     */
    public FlowSettingsBuilder quota(Quota value) {
        quotas.add(value);
        return this;
    }

    /**
     * Lists owners one by one; otherwise they are told together only. For teams that agreed on it.
     *
     * @param value whether reports name owners by their ids; they don't otherwise
     * @return this builder
     */
    public FlowSettingsBuilder namingPersons(boolean value) {
        namingPersons = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if two pipelines have one name, the period has no day, or an owner has two quotas
     *     for the same days in one currency
     */
    public FlowSettings build() {
        return new FlowSettings(
                ImmutableList.copyOf(pipelines),
                rates,
                closingFrom,
                closingTo,
                ImmutableList.copyOf(quotas),
                namingPersons);
    }
}
