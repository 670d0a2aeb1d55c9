// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import java.time.Duration;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which journeys count as conversions, which of their touchpoints count, what they are worth, and by which models they are
 * credited.
 *
 * @param anchor the milestone that counts as conversion
 * @param by what the credit goes to
 * @param lookBack how long before a milestone touchpoints count when the analysis is anchored at it, for every milestone:
 *     one at {@code anchor - lookBack} still counts. Not negative, up to 36,525 days
 * @param duplicateTolerance within what time after the last touchpoint that counts another with the same buyer and credit
 *     name is a duplicate; not negative
 * @param salesOutreachTypes the types, in lower case, of touchpoints that are own outreach of sales
 * @param nullAfter after what time without a touchpoint a journey that is still open counts as lost, positive; empty if it
 *     stays open
 * @param valueBasis what a won deal is worth
 * @param pipelines the pipelines whose stages say when a deal is won, lost or open again, by name; an opportunity that
 *     names none belongs to the only one
 * @param rates rates at which amounts become amounts of one currency, each at the day of the conversion in the window's
 *     zone, payments at their own; empty to take amounts of one currency only
 * @param currency the currency of all amounts; of the rates, if there are any; empty if no values are told
 * @param models the models
 * @param replicates how many replicates of the bootstrap tell the intervals, from 0, which is none, to 10,000
 */
public record JourneySettings(
        Milestone anchor,
        CreditBy by,
        ImmutableSortedMap<Milestone, Duration> lookBack,
        Duration duplicateTolerance,
        ImmutableSortedSet<String> salesOutreachTypes,
        Optional<Duration> nullAfter,
        ValueBasis valueBasis,
        ImmutableList<Pipeline> pipelines,
        Optional<ExchangeRates> rates,
        Optional<Currency> currency,
        ImmutableList<AttributionModel> models,
        int replicates) {
    /** The look-back unless another is set: half a year as the funnel's horizon, a working figure without source. */
    public static final Duration DEFAULT_LOOK_BACK = Duration.ofDays(180);

    /** The longest time that can be set. */
    public static final Duration LONGEST = Duration.ofDays(36_525);

    /** The type of own outreach of sales unless others are set. */
    public static final String DEFAULT_SALES_OUTREACH_TYPE = "sales";

    private static final int MOST_REPLICATES = 10_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range, a milestone has no look-back, two pipelines or models
     *     have one name, or the currency is not that of the rates
     */
    public JourneySettings {
        requireNonNull(anchor, "anchor");
        requireNonNull(by, "by");
        for (Milestone milestone : Milestone.values()) {
            Duration length = lookBack.get(milestone);
            if (length == null) {
                throw new IllegalArgumentException("Journeys: milestone %s has no look-back.".formatted(milestone));
            }
            checkRange(length, "look-back of " + milestone);
        }
        checkRange(duplicateTolerance, "tolerance for duplicates");
        salesOutreachTypes = salesOutreachTypes.stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        nullAfter.ifPresent(time -> {
            checkRange(time, "time after which an open journey counts as lost");
            if (time.isZero()) {
                throw new IllegalArgumentException(
                        "Journeys: the time after which an open journey counts as lost is zero. Leave it out for journeys"
                                + " that stay open.");
            }
        });
        requireNonNull(valueBasis, "valueBasis");
        pipelines = ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        requireNonNull(rates, "rates");
        if (rates.isPresent()
                && currency.isPresent()
                && !rates.get().reporting().equals(currency.get())) {
            throw new IllegalArgumentException("Journeys: the rates are to %s, the currency is %s."
                    .formatted(rates.get().reporting(), currency.get()));
        }
        currency = currency.or(() -> rates.map(ExchangeRates::reporting));
        requireDifferent(pipelines.stream().map(Pipeline::name).toList(), "pipelines");
        requireDifferent(models.stream().map(AttributionModel::id).toList(), "models");
        if (replicates < 0 || replicates > MOST_REPLICATES) {
            throw new IllegalArgumentException("Journeys: %s replicates of the bootstrap are not from 0 to %s."
                    .formatted(replicates, MOST_REPLICATES));
        }
    }

    private static void checkRange(Duration time, String what) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Journeys: the %s, %s, is not from 0 to %s days.".formatted(what, time, LONGEST.toDays()));
        }
    }

    private static void requireDifferent(Iterable<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("Journeys: two %s are called %s.".formatted(what, name));
            }
        }
    }

    /**
     * Begins settings: won deals, credit by campaign, half a year of look-back, duplicates only at the same instant, no
     * values.
     *
     * @return a builder without models
     */
    public static JourneySettingsBuilder builder() {
        return new JourneySettingsBuilder();
    }

    /**
     * These settings with other models.
     *
     * @param others the models
     * @return new settings
     */
    public JourneySettings withModels(AttributionModel... others) {
        return new JourneySettings(
                anchor,
                by,
                lookBack,
                duplicateTolerance,
                salesOutreachTypes,
                nullAfter,
                valueBasis,
                pipelines,
                rates,
                currency,
                ImmutableList.copyOf(others),
                replicates);
    }

    /**
     * Whether conversions have a value: the currency is known, and the anchor is one at which there is an amount.
     *
     * @return true for opportunities created and won in a stated currency
     */
    public boolean valued() {
        return currency.isPresent() && anchor.compareTo(Milestone.OPPORTUNITY_CREATED) >= 0;
    }

    /** The look-back that holds at the anchor. */
    Duration lookBackOfAnchor() {
        return requireNonNull(lookBack.get(anchor), "lookBack");
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    public Settings settings() {
        Settings types = Settings.of("types", 1);
        for (String type : salesOutreachTypes) {
            types = types.with(type, true);
        }
        Settings settings = Settings.of("journeys", 1)
                .with("anchor", anchor)
                .with("by", by)
                .with("duplicates", duplicateTolerance)
                .with("outreach", types)
                .with("null-after", nullAfter.toString())
                .with("value", valueBasis)
                .with("currency", currency.toString())
                .with("models", models.size())
                .with("replicates", replicates);
        for (Map.Entry<Milestone, Duration> length : lookBack.entrySet()) {
            settings = settings.with("look-back " + length.getKey(), length.getValue());
        }
        if (rates.isPresent()) {
            settings = settings.with("rates", rates.get().settings());
        }
        for (Pipeline pipeline : pipelines) {
            settings = settings.with("pipeline " + pipeline.name(), pipeline.settings());
        }
        for (int i = 0; i < models.size(); i++) {
            settings = settings.with("model " + i, models.get(i).settings());
        }
        return settings;
    }
}
