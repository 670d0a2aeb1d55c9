// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.reading.Company;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.PushPeriod;
import dev.alidade.pipeline.Fault;
import dev.alidade.pipeline.PipelineHistory;
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
    static Optional<ExchangeRates> rates(PolicyValues values, Company company) {
        return currency(values).map(currency -> DealKeys.rates(currency, company.rates()));
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
    static PipelineSettings settings(PolicyValues values, Company company) {
        PipelineSettingsBuilder settings = builder(values).clockSkew(company.clockSkew());
        DealKeys.pipelines(values, company.pipelines()).forEach(settings::pipeline);
        settings.cycleStarts(cycleStarts(values).toArray(new String[0]));
        Optional<ExchangeRates> rates = rates(values, company);
        rates.ifPresent(settings::rates);
        if (rates.isEmpty()) {
            company.onlyCurrency().ifPresent(settings::currency);
        }
        company.prices().forEach((product, price) -> {
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
    static PipelineSettings judged(PolicyValues values, PipelineSettings settings, PipelineHistory history) {
        long minimum = values.number(MINIMUM_HISTORY).orElse(PipelineThresholds.USUAL_MINIMUM);
        PipelineThresholds thresholds =
                values.word(THRESHOLDS, Thresholds.class).orElse(Thresholds.HISTORY) == Thresholds.HISTORY
                        ? PipelineThresholds.from(history, minimum)
                        : PipelineThresholds.standard();
        thresholds = values.time(STALE_AFTER).map(thresholds::withStaleAfter).orElse(thresholds);
        thresholds =
                values.time(DEAD_WOOD_AFTER).map(thresholds::withDeadWoodAfter).orElse(thresholds);
        return settings.with(thresholds);
    }
}
