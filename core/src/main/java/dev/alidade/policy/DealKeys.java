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
    private static final String CURRENCY = "deals.currency";
    private static final String OPTIONAL_STAGES = "deals.optional-stages";
    private static final String CYCLE_STARTS = "deals.cycle-starts";
    private static final String POPULATION = "deals.velocity-population";
    private static final String CYCLE = "deals.velocity-cycle";

    static final ImmutableList<String> ALL =
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
