// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.util.Currency;
import java.util.Optional;

/** What the settings of this topic have in common. */
final class SettingsChecks {
    private SettingsChecks() {}

    /** Throws unless the pipelines, sorted by name, differ in it and every stage named is an open one of any of them. */
    static void pipelines(ImmutableList<Pipeline> pipelines, ImmutableSortedSet<String> cycleStarts) {
        for (int i = 1; i < pipelines.size(); i++) {
            if (pipelines.get(i).name().equals(pipelines.get(i - 1).name())) {
                throw new IllegalArgumentException("Pipeline: two pipelines are called %s."
                        .formatted(pipelines.get(i).name()));
            }
        }
        for (String stage : cycleStarts) {
            if (pipelines.stream()
                    .flatMap(pipeline -> pipeline.stage(stage).stream())
                    .noneMatch(known -> known.kind() == Stage.Kind.OPEN)) {
                throw new IllegalArgumentException("Pipeline: stage %s, where a cycle begins, is no open stage of %s."
                        .formatted(stage, pipelines.stream().map(Pipeline::name).toList()));
            }
        }
    }

    /** The currency that is stated, else that of the rates; throws if they differ. */
    static Optional<Currency> currency(Optional<ExchangeRates> rates, Optional<Currency> currency) {
        requireNonNull(currency, "currency");
        if (rates.isPresent()
                && currency.isPresent()
                && !rates.get().reporting().equals(currency.get())) {
            throw new IllegalArgumentException("Pipeline: the rates are to %s, the currency is %s."
                    .formatted(rates.get().reporting(), currency.get()));
        }
        return currency.or(() -> rates.map(ExchangeRates::reporting));
    }

    /** Settings with what says how deals go through their stages. */
    static Settings with(Settings settings, ImmutableList<Pipeline> pipelines, ImmutableSortedSet<String> cycleStarts) {
        Settings starts = Settings.of("stages", 1);
        for (String stage : cycleStarts) {
            starts = starts.with(stage, true);
        }
        Settings all = settings.with("starts", starts);
        for (Pipeline pipeline : pipelines) {
            all = all.with("pipeline " + pipeline.name(), pipeline.settings());
        }
        return all;
    }
}
