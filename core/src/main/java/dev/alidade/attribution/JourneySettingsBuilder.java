// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the parts of {@link JourneySettings}. */
public final class JourneySettingsBuilder {
    private Milestone anchor = Milestone.WON;
    private CreditBy by = CreditBy.CAMPAIGN;
    private final Map<Milestone, Duration> lookBack = new EnumMap<>(Milestone.class);
    private Duration duplicateTolerance = Duration.ZERO;
    private ImmutableSortedSet<String> salesOutreachTypes =
            ImmutableSortedSet.of(JourneySettings.DEFAULT_SALES_OUTREACH_TYPE);
    private Optional<Duration> nullAfter = Optional.empty();
    private ValueBasis valueBasis = ValueBasis.AS_OF;
    private final List<Pipeline> pipelines = new ArrayList<>();
    private Optional<ExchangeRates> rates = Optional.empty();
    private Optional<Currency> currency = Optional.empty();
    private final List<AttributionModel> models = new ArrayList<>();
    private int replicates;

    JourneySettingsBuilder() {
        lookBack(JourneySettings.DEFAULT_LOOK_BACK);
    }

    /**
     * Sets what counts as conversion; {@link Milestone#WON} otherwise.
     *
     * @param value the milestone
     * @return this builder
     */
    public JourneySettingsBuilder anchor(Milestone value) {
        anchor = value;
        return this;
    }

    /**
     * Sets what the credit goes to; {@link CreditBy#CAMPAIGN} otherwise.
     *
     * @param value the sort of name
     * @return this builder
     */
    public JourneySettingsBuilder by(CreditBy value) {
        by = value;
        return this;
    }

    /**
     * Sets the look-back of every milestone; {@link JourneySettings#DEFAULT_LOOK_BACK} otherwise.
     *
     * @param value how long before the anchor touchpoints count
     * @return this builder
     */
    public JourneySettingsBuilder lookBack(Duration value) {
        for (Milestone milestone : Milestone.values()) {
            lookBack(milestone, value);
        }
        return this;
    }

    /**
     * Sets the look-back of one milestone.
     *
     * @param milestone the milestone
     * @param value how long before it touchpoints count when the analysis is anchored at it
     * @return this builder
     */
    public JourneySettingsBuilder lookBack(Milestone milestone, Duration value) {
        lookBack.put(requireNonNull(milestone, "milestone"), requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets the time within which touchpoints repeat each other; zero otherwise, so that only those at one instant do.
     *
     * @param value the time
     * @return this builder
     */
    public JourneySettingsBuilder duplicateTolerance(Duration value) {
        duplicateTolerance = value;
        return this;
    }

    /**
     * Sets the types of touchpoints that are own outreach of sales, in any case;
     * {@link JourneySettings#DEFAULT_SALES_OUTREACH_TYPE} otherwise.
     *
     * @param values the types; none to count all touchpoints
     * @return this builder
     */
    public JourneySettingsBuilder salesOutreachTypes(String... values) {
        salesOutreachTypes = ImmutableSortedSet.copyOf(values);
        return this;
    }

    /**
     * Sets the time without a touchpoint after which an open journey counts as lost; otherwise it stays open.
     *
     * @param value the time
     * @return this builder
     */
    public JourneySettingsBuilder nullAfter(Duration value) {
        nullAfter = Optional.of(value);
        return this;
    }

    /**
     * Sets what a won deal is worth; {@link ValueBasis#AS_OF} otherwise.
     *
     * @param value the basis
     * @return this builder
     */
    public JourneySettingsBuilder valueBasis(ValueBasis value) {
        valueBasis = value;
        return this;
    }

    /**
     * Adds a pipeline, whose stages close deals and open them again.
     *
     * @param value the pipeline
     * @return this builder
     */
    public JourneySettingsBuilder pipeline(Pipeline value) {
        pipelines.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets exchange rates.
     *
     * @param value the rates to the currency in which values are told
     * @return this builder
     */
    public JourneySettingsBuilder rates(ExchangeRates value) {
        rates = Optional.of(value);
        return this;
    }

    /**
     * Sets the currency in which values are told. Without rates, amounts of another currency have no value.
     *
     * @param value the currency
     * @return this builder
     */
    public JourneySettingsBuilder currency(Currency value) {
        currency = Optional.of(value);
        return this;
    }

    /**
     * Adds models.
     *
     * @param values the models
     * @return this builder
     */
    public JourneySettingsBuilder models(AttributionModel... values) {
        Collections.addAll(models, values);
        return this;
    }

    /**
     * Sets how many replicates of the bootstrap tell the intervals; none otherwise.
     *
     * @param value how many
     * @return this builder
     */
    public JourneySettingsBuilder replicates(int value) {
        replicates = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if a value is out of range, two pipelines or models have one name, or the currency
     *     is not that of the rates
     */
    public JourneySettings build() {
        return new JourneySettings(
                anchor,
                by,
                ImmutableSortedMap.copyOf(lookBack),
                duplicateTolerance,
                salesOutreachTypes,
                nullAfter,
                valueBasis,
                ImmutableList.copyOf(pipelines),
                rates,
                currency,
                ImmutableList.copyOf(models),
                replicates);
    }
}
