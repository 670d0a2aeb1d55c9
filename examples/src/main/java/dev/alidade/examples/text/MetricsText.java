// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.ScoringModel;
import java.util.stream.Collectors;

/** The catalogue of metrics as text. */
public final class MetricsText {
    private MetricsText() {}

    /**
     * Writes metrics.
     *
     * @param metrics the metrics
     * @param model tells which are scored, and how
     * @return one paragraph a metric
     */
    public static String of(ImmutableList<Metric> metrics, ScoringModel model) {
        return metrics.stream().map(metric -> of(metric, model)).collect(Collectors.joining("\n"));
    }

    private static String of(Metric metric, ScoringModel model) {
        StringBuilder text = new StringBuilder("%s  %s\n".formatted(metric.id(), metric.title()));
        line(text, "unit", metric.unit().name());
        line(text, "formula", metric.formula());
        line(text, "sources", metric.sources().stream().map(Source::citation).collect(Collectors.joining("; ")));
        line(text, "scale", model.entry(metric.id()).map(MetricsText::scale).orElse("not scored: information"));
        line(text, "gaming", metric.gaming());
        line(text, "counter-metric", metric.counterMetric().orElse(""));
        return text.toString();
    }

    private static String scale(ModelEntry entry) {
        return "%s earns nothing, %s everything; under %s"
                .formatted(entry.scale().worst(), entry.scale().target(), entry.heading());
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("    %-15s %s\n".formatted(name, value));
        }
    }
}
