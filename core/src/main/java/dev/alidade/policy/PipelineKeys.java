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
    private static final PolicyKey CURRENCY = PolicyKey.of(
            "pipeline.currency",
            Wanted.CURRENCY,
            "The currency that values of open deals, their flow and forecasts are told in, by the rates of"
                    + " `fx.csv`.",
            "that of `deals.currency`, else the only one of deals and spend in the files (of several, values of"
                    + " open deals aren't told)",
            "EUR");
    private static final PolicyKey CYCLE_STARTS = PolicyKey.of(
            "pipeline.cycle-starts",
            Wanted.TEXTS,
            "Open stages in which the cycle of open deals begins, at the first of them that a deal comes to.",
            "those of `deals.cycle-starts`",
            "Discovery");
    private static final PolicyKey THRESHOLDS = PolicyKey.usually(
            "HISTORY",
            "pipeline.thresholds",
            Wanted.oneOf(Thresholds.class),
            "How long is too long: `HISTORY`, told from the company's own closed deals, or `STANDARD`, where only"
                    + " stale deals are judged, after 30 days.");
    private static final PolicyKey MINIMUM_HISTORY = PolicyKey.usually(
            "5",
            "pipeline.minimum-history",
            Wanted.NUMBER,
            "How many closed deals, or stays of won deals in a stage, a threshold from history needs. Until there are"
                    + " so many, the share has no value and costs coverage.");
    private static final PolicyKey STALE_AFTER = PolicyKey.of(
            "pipeline.stale-after",
            Wanted.TIME,
            "How long a deal may be left alone.",
            "for nine of ten won deals, the longest time that they ever were; `P30D` without enough of them",
            "P30D");
    private static final PolicyKey DEAD_WOOD_AFTER = PolicyKey.of(
            "pipeline.dead-wood-after",
            Wanted.TIME,
            "The age above which a deal is dead wood.",
            "the longest cycle of any closed deal",
            "P365D");
    private static final PolicyKey STALLED_FACTOR = PolicyKey.usually(
            "2",
            "pipeline.stalled-factor",
            Wanted.DECIMAL,
            "By how many times a deal must exceed its stage's median among won deals to be stalled.");
    private static final PolicyKey PUSHED_TIMES = PolicyKey.usually(
            "2",
            "pipeline.pushed-times",
            Wanted.SMALL_NUMBER,
            "How often a close date must have been moved later for a deal to be pushed.");
    private static final PolicyKey PUSHED_PAST = PolicyKey.usually(
            "QUARTER",
            "pipeline.pushed-past",
            Wanted.oneOf(PushPeriod.class),
            "Past the end of what period a close date must have been moved once for a deal to be pushed.");
    private static final PolicyKey HEALTHY_WITHOUT = PolicyKey.usually(
            "OVERDUE, STALE, STALLED, PUSHED, NO_NEXT_STEP, NO_AMOUNT, NO_CLOSE_DATE, DEAD_WOOD",
            "pipeline.healthy-without",
            Wanted.someOf(Fault.class),
            "The faults that a healthy deal has none of.");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(
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
