// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * How the flow of open deals between two instants is told, and which quotas the open deals are held against.
 *
 * <pre>{@code
 * FlowSettings settings = FlowSettings.builder().pipeline(pipeline).quota(Quota.ofCompany(october, 3, amount)).build();
 * }</pre>
 *
 * @param pipelines the pipelines, by name, whatever order is given; without any, only won, lost and reopened events count.
 *     A deal without a pipeline's name belongs to the only one there is
 * @param rates the exchange rates at which amounts become amounts of one currency, all of them at the rate of the flow's
 *     last day, so that exchange rates move nothing; empty to tell each currency by itself
 * @param closingFrom the first day of the period in which deals are to be closed; empty for the first day of the window
 * @param closingTo the day after its last; empty for the day after the last of the window
 * @param quotas what is to be won, by their days and owners, whatever order is given
 * @param namingPersons whether owners are listed one by one, under their ids; otherwise all of them are told together
 */
public record FlowSettings(
        ImmutableList<Pipeline> pipelines,
        Optional<ExchangeRates> rates,
        Optional<LocalDate> closingFrom,
        Optional<LocalDate> closingTo,
        ImmutableList<Quota> quotas,
        boolean namingPersons) {
    private static final Comparator<Quota> ORDER = Comparator.comparing(Quota::from)
            .thenComparing(Quota::to)
            .thenComparing(quota -> quota.ownerId().orElse(""))
            .thenComparing(quota -> quota.amount().currency().getCurrencyCode());

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if two pipelines have one name, there is one day of the period without the other or
     *     no day between them, or an owner has two quotas for the same days in one currency
     */
    public FlowSettings {
        pipelines = ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        SettingsChecks.pipelines(pipelines, ImmutableSortedSet.of());
        requireNonNull(rates, "rates");
        requireNonNull(closingFrom, "closingFrom");
        requireNonNull(closingTo, "closingTo");
        quotas = ImmutableList.sortedCopyOf(ORDER, quotas);
        if (closingFrom.isPresent() != closingTo.isPresent()
                || (closingFrom.isPresent() && !closingTo.get().isAfter(closingFrom.get()))) {
            throw new IllegalArgumentException(
                    "Flow: there is no day from %s to %s, which is the day after the last. Both are needed, or neither."
                            .formatted(closingFrom, closingTo));
        }
        for (int i = 1; i < quotas.size(); i++) {
            if (ORDER.compare(quotas.get(i - 1), quotas.get(i)) == 0) {
                throw new IllegalArgumentException("Flow: %s has two quotas from %s to %s, %s and %s."
                        .formatted(
                                quotas.get(i).ownerId().orElse("the company"),
                                quotas.get(i).from(),
                                quotas.get(i).to(),
                                quotas.get(i - 1).amount(),
                                quotas.get(i).amount()));
            }
        }
    }

    /**
     * Won, lost and reopened events only, each currency by itself, no quotas, nobody named.
     *
     * @return settings without pipelines
     */
    public static FlowSettings standard() {
        return builder().build();
    }

    /**
     * Begins settings like the standard ones.
     *
     * @return a builder
     */
    public static FlowSettingsBuilder builder() {
        return new FlowSettingsBuilder();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = SettingsChecks.with(Settings.of("pipeline-flow", 1), pipelines, ImmutableSortedSet.of())
                .with("closing", closingFrom + " " + closingTo)
                .with("quotas", quotas.size())
                .with("naming", namingPersons);
        if (rates.isPresent()) {
            settings = settings.with("rates", rates.get().settings());
        }
        for (int i = 0; i < quotas.size(); i++) {
            settings = settings.with("quota " + i, quotas.get(i).toString());
        }
        return settings;
    }
}
