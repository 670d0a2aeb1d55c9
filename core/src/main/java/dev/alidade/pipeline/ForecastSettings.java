// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which forecasts are held against what was won.
 *
 * <pre>{@code
 * ForecastSettings settings = ForecastSettings.builder().pipeline(pipeline).span(ForecastSpan.QUARTER).build();
 * }</pre>
 *
 * @param pipelines the pipelines, by name, whatever order is given; without any, no deal has a stage, and only probabilities
 *     and categories of deals themselves count. A deal without a pipeline's name belongs to the only one there is
 * @param rates the exchange rates at which amounts become amounts of one currency, forecast and won ones alike at the rate of
 *     the first day of the period that they are for, so that exchange rates are no forecast error; empty to take amounts as
 *     they are, and tell errors where all are in one currency
 * @param span the periods
 * @param leadDays how many days before the first day of a period its forecast is frozen; not negative
 * @param method what a forecast adds up
 * @param categories the categories that {@link ForecastMethod#CATEGORIES} adds up; empty with the other method
 * @param namingPersons whether owners are listed one by one, under their ids; otherwise all of them are told together
 */
public record ForecastSettings(
        ImmutableList<Pipeline> pipelines,
        Optional<ExchangeRates> rates,
        ForecastSpan span,
        int leadDays,
        ForecastMethod method,
        ImmutableSortedSet<String> categories,
        boolean namingPersons) {
    private static final int MOST_LEAD = 3_660;

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if two pipelines have one name, the lead is negative or longer than ten years, or
     *     there are categories with the other method, or none with this one
     */
    public ForecastSettings {
        pipelines = ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        SettingsChecks.pipelines(pipelines, ImmutableSortedSet.of());
        requireNonNull(rates, "rates");
        requireNonNull(span, "span");
        requireNonNull(method, "method");
        requireNonNull(categories, "categories");
        if (leadDays < 0 || leadDays > MOST_LEAD) {
            throw new IllegalArgumentException(
                    "Forecasts: a lead of %s days is not between 0 and %s. It is counted back from the first day of a period."
                            .formatted(leadDays, MOST_LEAD));
        }
        if (categories.isEmpty() != (method == ForecastMethod.WEIGHTED)) {
            throw new IllegalArgumentException(
                    "Forecasts: method %s with categories %s: categories are needed for %s only."
                            .formatted(method, categories, ForecastMethod.CATEGORIES));
        }
    }

    /**
     * Weighted amounts of each month, frozen when it begins, without stages.
     *
     * @return settings without pipelines
     */
    public static ForecastSettings standard() {
        return builder().build();
    }

    /**
     * Begins settings like the standard ones.
     *
     * @return a builder
     */
    public static ForecastSettingsBuilder builder() {
        return new ForecastSettingsBuilder();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings names = Settings.of("categories", 1);
        for (String category : categories) {
            names = names.with(category, true);
        }
        Settings settings = SettingsChecks.with(
                        Settings.of("pipeline-forecasts", 2), pipelines, ImmutableSortedSet.of())
                .with("span", span)
                .with("lead", leadDays)
                .with("method", method)
                .with("categories", names)
                .with("naming", namingPersons);
        return rates.isPresent() ? settings.with("rates", rates.get().settings()) : settings;
    }
}
