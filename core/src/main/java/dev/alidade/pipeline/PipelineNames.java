// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What settings of this topic have in common: pipelines known by their names, and exchange rates. */
final class PipelineNames {
    private PipelineNames() {}

    /** The pipelines by their names, of which no two are equal. */
    static ImmutableList<Pipeline> sorted(List<Pipeline> pipelines, String what) {
        ImmutableList<Pipeline> sorted =
                ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).name().equals(sorted.get(i - 1).name())) {
                throw new IllegalArgumentException("%s: two pipelines are called %s."
                        .formatted(what, sorted.get(i).name()));
            }
        }
        return sorted;
    }

    static Settings settings(Settings base, List<Pipeline> pipelines, Optional<ExchangeRates> rates) {
        Settings settings = base;
        if (rates.isPresent()) {
            settings = settings.with("rates", rates.get().settings());
        }
        for (Pipeline pipeline : pipelines) {
            settings = settings.with("pipeline " + pipeline.name(), pipeline.settings());
        }
        return settings;
    }
}
