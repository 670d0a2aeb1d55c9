// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Money;
import dev.alidade.measure.Settings;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.StageOrders;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * How open deals are judged.
 *
 * <pre>{@code
 * PipelineSettings settings = PipelineSettings.builder().pipeline(pipeline).currency(euro).build();
 * }</pre>
 *
 * @param pipelines the pipelines, by name, whatever order is given; without any, only won, lost and reopened events move a
 *     deal. A deal without a pipeline's name belongs to the only one there is
 * @param cycleStarts the open stages, in whichever pipeline, in which a cycle begins, at the first of them that a deal comes
 *     to; empty when it begins at the creation
 * @param rates rates at which amounts become amounts of one currency, those of open deals and list prices by the rate of the
 *     last known day in the window's zone; empty to take amounts of one currency only
 * @param currency the currency in which values are told; of the rates, if there are any; empty if no values are told
 * @param priceList the list prices of products: the value of a deal that has no amount above zero is its product's
 * @param thresholds how long is too long
 * @param stalledFactor by how many times a deal must exceed its stage's median to be stalled, at least 1
 * @param pushedTimes how often a close date must have been moved later for the deal to be pushed, at least 1
 * @param period the period past whose end one push is enough
 * @param healthyWithout the faults that a healthy deal has none of
 * @param clockSkew how far clocks of two systems may differ
 */
public record PipelineSettings(
        ImmutableList<Pipeline> pipelines,
        ImmutableSortedSet<String> cycleStarts,
        Optional<ExchangeRates> rates,
        Optional<Currency> currency,
        ImmutableSortedMap<String, Money> priceList,
        PipelineThresholds thresholds,
        BigDecimal stalledFactor,
        int pushedTimes,
        PushPeriod period,
        ImmutableSortedSet<Fault> healthyWithout,
        ClockSkew clockSkew) {
    /** What hides the truth about a deal; going back a stage, being reopened or having no account doesn't. */
    public static final ImmutableSortedSet<Fault> USUAL_FAULTS = ImmutableSortedSet.of(
            Fault.OVERDUE,
            Fault.STALE,
            Fault.STALLED,
            Fault.PUSHED,
            Fault.NO_NEXT_STEP,
            Fault.NO_AMOUNT,
            Fault.NO_CLOSE_DATE,
            Fault.DEAD_WOOD);

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if two pipelines have one name, a cycle begins in what is no open stage of any, the
     *     currency is not that of the rates, a list price is not positive, a factor or number is below 1, or no fault is
     *     named
     */
    public PipelineSettings {
        pipelines = ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        requireNonNull(cycleStarts, "cycleStarts");
        requireNonNull(rates, "rates");
        requireNonNull(priceList, "priceList");
        requireNonNull(thresholds, "thresholds");
        requireNonNull(stalledFactor, "stalledFactor");
        requireNonNull(period, "period");
        requireNonNull(clockSkew, "clockSkew");
        SettingsChecks.pipelines(pipelines, cycleStarts);
        currency = SettingsChecks.currency(rates, currency);
        for (Map.Entry<String, Money> price : priceList.entrySet()) {
            if (price.getValue().minorUnits() <= 0) {
                throw new IllegalArgumentException(
                        "Price list: the price %s of %s is not positive.".formatted(price.getValue(), price.getKey()));
            }
        }
        if (stalledFactor.compareTo(BigDecimal.ONE) < 0 || pushedTimes < 1) {
            throw new IllegalArgumentException("Pipeline: a factor of %s for stalled deals or %s pushes is below 1."
                    .formatted(stalledFactor, pushedTimes));
        }
        stalledFactor = stalledFactor.stripTrailingZeros();
        if (healthyWithout.isEmpty()) {
            throw new IllegalArgumentException("Pipeline: no fault makes a deal unhealthy.");
        }
    }

    /**
     * Won, lost and reopened events only, cycles from the creation, no values, the standard thresholds.
     *
     * @return settings without pipelines
     */
    public static PipelineSettings standard() {
        return builder().build();
    }

    /**
     * Begins settings like the standard ones.
     *
     * @return a builder
     */
    public static PipelineSettingsBuilder builder() {
        return new PipelineSettingsBuilder();
    }

    /**
     * These settings with other thresholds.
     *
     * @param values how long is too long
     * @return new settings
     */
    public PipelineSettings with(PipelineThresholds values) {
        return new PipelineSettings(
                pipelines,
                cycleStarts,
                rates,
                currency,
                priceList,
                values,
                stalledFactor,
                pushedTimes,
                period,
                healthyWithout,
                clockSkew);
    }

    /** The stages that deals go through. */
    StageOrders orders() {
        return new StageOrders(pipelines, cycleStarts);
    }

    /** The identity of the settings that a history depends on. */
    Settings historySettings() {
        Settings settings = Settings.of("pipeline-history", 1).with("skew", clockSkew.tolerance());
        return SettingsChecks.with(settings, pipelines, cycleStarts);
    }

    /** The identity of these settings. */
    Settings settings() {
        Settings prices = Settings.of("price-list", 1);
        for (Map.Entry<String, Money> price : priceList.entrySet()) {
            prices = prices.with(price.getKey(), price.getValue().toString());
        }
        Settings settings = Settings.of("open-pipeline", 1)
                .with("skew", clockSkew.tolerance())
                .with("currency", currency.toString())
                .with("prices", prices)
                .with("thresholds", thresholds.settings())
                .with("stalledFactor", stalledFactor.toString())
                .with("pushedTimes", pushedTimes)
                .with("period", period)
                .with("healthyWithout", healthyWithout.toString());
        if (rates.isPresent()) {
            settings = settings.with("rates", rates.get().settings());
        }
        return SettingsChecks.with(settings, pipelines, cycleStarts);
    }
}
