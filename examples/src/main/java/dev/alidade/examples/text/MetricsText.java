// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.ScoringModel;
import java.util.Locale;
import java.util.stream.Collectors;

/** The catalogue of metrics as text. */
public final class MetricsText {
    private static final String INDENT = " ".repeat(20);

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
        StringBuilder text = new StringBuilder(Wrapped.of(
                "%s  %s%s".formatted(metric.id(), metric.title(), MetricsMarkdown.direction(metric)), "    "));
        line(text, "unit", MetricsMarkdown.unit(metric.unit()));
        line(text, "formula", metric.formula());
        line(text, "sources", metric.sources().stream().map(Source::citation).collect(Collectors.joining("; ")));
        line(text, "scale", model.entry(metric.id()).map(MetricsText::scale).orElse("not scored: information"));
        line(text, "gaming", metric.gaming());
        line(text, "counter-metric", metric.counterMetric().orElse(""));
        line(text, "would help", metric.advice().map(MetricsMarkdown::plural).orElse(""));
        return text.toString();
    }

    private static String scale(ModelEntry entry) {
        return "%s; under %s"
                .formatted(MetricsMarkdown.scale(entry), entry.heading().name().toLowerCase(Locale.ROOT));
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(Wrapped.of("    %-15s %s".formatted(name, value), INDENT));
        }
    }
}
