// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.PushPeriod;
import dev.alidade.pipeline.Fault;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.pipeline.PipelineSettingsBuilder;
import dev.alidade.pipeline.PipelineThresholds;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The keys about the state of open opportunities. */
final class PipelineKeys {
    private static final String CURRENCY = "pipeline.currency";
    private static final String CYCLE_STARTS = "pipeline.cycle-starts";
    private static final String THRESHOLDS = "pipeline.thresholds";
    private static final String MINIMUM_HISTORY = "pipeline.minimum-history";
    private static final String STALE_AFTER = "pipeline.stale-after";
    private static final String DEAD_WOOD_AFTER = "pipeline.dead-wood-after";
    private static final String STALLED_FACTOR = "pipeline.stalled-factor";
    private static final String PUSHED_TIMES = "pipeline.pushed-times";
    private static final String PUSHED_PAST = "pipeline.pushed-past";
    private static final String HEALTHY_WITHOUT = "pipeline.healthy-without";

    static final ImmutableList<String> ALL = ImmutableList.of(
            CURRENCY,
            CYCLE_STARTS,
            THRESHOLDS,
            MINIMUM_HISTORY,
            STALE_AFTER,
            DEAD_WOOD_AFTER,
            STALLED_FACTOR,
            PUSHED_TIMES,
            PUSHED_PAST,
            HEALTHY_WITHOUT);

    private enum Thresholds {
        HISTORY,
        STANDARD
    }

    private PipelineKeys() {}

    /** Asks for every key, so that what makes no sense by itself is told before there is any history. */
    static void check(PolicyValues values) {
        Object unused = List.of(
                currency(values),
                cycleStarts(values),
                values.word(THRESHOLDS, Thresholds.class),
                values.number(MINIMUM_HISTORY),
                values.time(STALE_AFTER),
                values.time(DEAD_WOOD_AFTER));
        builder(values).build();
    }

    /** The rates to the currency that values are told in; empty when the policy names none. */
    static Optional<ExchangeRates> rates(PolicyValues values, CompanyTables tables) {
        return currency(values).map(currency -> DealKeys.rates(currency, tables));
    }

    private static Optional<Currency> currency(PolicyValues values) {
        Optional<Currency> ofDeals = DealKeys.currency(values);
        return values.currency(CURRENCY).or(() -> ofDeals);
    }

    private static ImmutableList<String> cycleStarts(PolicyValues values) {
        ImmutableList<String> ofDeals = DealKeys.cycleStarts(values);
        return values.list(CYCLE_STARTS).orElse(ofDeals);
    }

    /** The settings; their thresholds are not told yet. */
    static PipelineSettings settings(PolicyValues values, CompanyTables tables) {
        PipelineSettingsBuilder settings = builder(values).clockSkew(tables.clockSkew());
        DealKeys.pipelines(values, tables).forEach(settings::pipeline);
        settings.cycleStarts(cycleStarts(values).toArray(new String[0]));
        Optional<ExchangeRates> rates = rates(values, tables);
        rates.ifPresent(settings::rates);
        if (rates.isEmpty()) {
            tables.currency().ifPresent(settings::currency);
        }
        tables.prices().forEach((product, price) -> {
            if (price.minorUnits() > 0) {
                settings.listPrice(product, price);
            }
        });
        return settings.build();
    }

    private static PipelineSettingsBuilder builder(PolicyValues values) {
        PipelineSettingsBuilder settings = PipelineSettings.builder();
        values.decimal(STALLED_FACTOR).map(BigDecimal::valueOf).ifPresent(settings::stalledFactor);
        PipelineSettings usual = PipelineSettings.standard();
        settings.pushed(
                values.smallNumber(PUSHED_TIMES).orElse(usual.pushedTimes()),
                values.word(PUSHED_PAST, PushPeriod.class).orElse(usual.period()));
        values.words(HEALTHY_WITHOUT, Fault.class)
                .ifPresent(faults -> settings.healthyWithout(faults.toArray(new Fault[0])));
        return settings;
    }

    /** The settings with their thresholds: those of the policy, and for the others those of the company's own history. */
    static PipelineSettings judged(PolicyValues values, CompanyTables tables) {
        long minimum = values.number(MINIMUM_HISTORY).orElse(PipelineThresholds.USUAL_MINIMUM);
        Thresholds source = values.word(THRESHOLDS, Thresholds.class).orElse(Thresholds.HISTORY);
        PipelineThresholds thresholds = tables.history()
                .filter(history -> source == Thresholds.HISTORY)
                .map(history -> PipelineThresholds.from(history, minimum))
                .orElseGet(PipelineThresholds::standard);
        thresholds = values.time(STALE_AFTER).map(thresholds::withStaleAfter).orElse(thresholds);
        thresholds =
                values.time(DEAD_WOOD_AFTER).map(thresholds::withDeadWoodAfter).orElse(thresholds);
        return settings(values, tables).with(thresholds);
    }
}
