// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.DealSettingsBuilder;
import dev.alidade.funnel.VelocityCycle;
import dev.alidade.funnel.VelocityPopulation;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The keys about opportunities. */
final class DealKeys {
    private static final PolicyKey CURRENCY = PolicyKey.of(
            "deals.currency",
            Wanted.CURRENCY,
            "The currency that amounts are converted to by the rates of `fx.csv`.",
            "each currency by itself",
            "EUR");
    private static final PolicyKey OPTIONAL_STAGES = PolicyKey.of(
            "deals.optional-stages",
            Wanted.TEXTS,
            "Open stages that a deal may leave out.",
            "all are required",
            "Negotiation");
    private static final PolicyKey CYCLE_STARTS = PolicyKey.of(
            "deals.cycle-starts",
            Wanted.TEXTS,
            "Open stages in which a cycle begins, at the first of them that a deal comes to.",
            "it begins at the creation",
            "Discovery");
    private static final PolicyKey POPULATION = PolicyKey.usually(
            "OPEN",
            "deals.velocity-population",
            Wanted.oneOf(VelocityPopulation.class),
            "Which deals velocity counts: `OPEN`, `STARTED` (open, the cycle has begun), `CLOSED`.");
    private static final PolicyKey CYCLE = PolicyKey.usually(
            "MEAN_WON",
            "deals.velocity-cycle",
            Wanted.oneOf(VelocityCycle.class),
            "Which cycle velocity divides by: `MEAN_WON`, `MEAN_CLOSED`, `MEDIAN_WON`, `MEDIAN_CLOSED`.");

    static final ImmutableList<PolicyKey> ALL =
            ImmutableList.of(CURRENCY, OPTIONAL_STAGES, CYCLE_STARTS, POPULATION, CYCLE);

    private DealKeys() {}

    /** The currency that amounts are converted to; empty to leave them as they are. */
    static Optional<Currency> currency(PolicyValues values) {
        return values.currency(CURRENCY);
    }

    /** The open stages in which a cycle begins; none when it begins at the creation. */
    static ImmutableList<String> cycleStarts(PolicyValues values) {
        return values.list(CYCLE_STARTS).orElse(ImmutableList.of());
    }

    /** The pipelines of opportunities: all but that of leads. */
    static ImmutableList<Pipeline> pipelines(PolicyValues values, CompanyTables tables) {
        String ofLeads = FunnelKeys.pipeline(values);
        return tables.pipelines().stream()
                .filter(pipeline -> !pipeline.name().equals(ofLeads))
                .collect(ImmutableList.toImmutableList());
    }

    /** Asks for every key, so that what makes no sense by itself is told before there are any stages. */
    static void check(PolicyValues values) {
        Object unused = List.of(
                currency(values),
                values.list(OPTIONAL_STAGES),
                cycleStarts(values),
                values.word(POPULATION, VelocityPopulation.class),
                values.word(CYCLE, VelocityCycle.class));
    }

    /** The settings. */
    static DealSettings settings(PolicyValues values, CompanyTables tables) {
        DealSettingsBuilder settings = DealSettings.builder().clockSkew(tables.clockSkew());
        pipelines(values, tables).forEach(settings::pipeline);
        values.list(OPTIONAL_STAGES).ifPresent(stages -> settings.optionalStages(stages.toArray(new String[0])));
        settings.cycleStarts(cycleStarts(values).toArray(new String[0]));
        settings.velocity(
                values.word(POPULATION, VelocityPopulation.class).orElse(VelocityPopulation.OPEN),
                values.word(CYCLE, VelocityCycle.class).orElse(VelocityCycle.MEAN_WON));
        currency(values).map(currency -> rates(currency, tables)).ifPresent(settings::rates);
        return settings.build();
    }

    /**
     * The rates to a currency.
     *
     * @throws PolicyException if that currency has a rate to itself other than 1
     */
    static ExchangeRates rates(Currency reporting, CompanyTables tables) {
        ExchangeRates.Builder dated = ExchangeRates.to(reporting);
        for (CurrencyRate rate : tables.rates()) {
            if (rate.currency().equals(reporting) && rate.rate().compareTo(BigDecimal.ONE) != 0) {
                throw new PolicyException(
                        "%s: rate '%s' for %s, wanted 1: it is the currency to count in. Maybe the rates are to another one."
                                .formatted(rate.place(), rate.rate().toPlainString(), reporting.getCurrencyCode()));
            }
            dated.rate(rate.day(), rate.currency(), rate.rate());
        }
        return dated.build();
    }
}
