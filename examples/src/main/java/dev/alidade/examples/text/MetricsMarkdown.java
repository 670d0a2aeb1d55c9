// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;
import dev.alidade.review.Demand;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.ScoringModel;
import java.util.Locale;
import java.util.stream.Collectors;

/** The catalogue of metrics as a page of Markdown: what the sources ask for, then each metric, topic by topic. */
public final class MetricsMarkdown {
    private final ImmutableList<Demand> demands;
    private final ScoringModel model;
    private final StringBuilder page = new StringBuilder();

    private MetricsMarkdown(ImmutableList<Demand> demands, ScoringModel model) {
        this.demands = demands;
        this.model = model;
    }

    /**
     * Writes the page.
     *
     * @param metrics the metrics, in the order of their ids
     * @param demands what the sources ask for
     * @param model tells which metrics are scored, and how
     * @return the page; sections without content are left out
     */
    public static String of(ImmutableList<Metric> metrics, ImmutableList<Demand> demands, ScoringModel model) {
        MetricsMarkdown markdown = new MetricsMarkdown(demands, model);
        markdown.begin(metrics);
        markdown.bySource();
        ImmutableListMultimap<String, Metric> topics = Multimaps.index(metrics, Metric::topic);
        topics.keySet().forEach(topic -> markdown.topic(topic, topics.get(topic)));
        return markdown.page.toString();
    }

    private void begin(ImmutableList<Metric> metrics) {
        long scored = metrics.stream()
                .filter(metric -> model.entry(metric.id()).isPresent())
                .count();
        page.append("""
                # What is measured

                <!-- Written by `alidade metrics --format markdown`; change the metric's constant, not this page. -->

                %d metrics, of which %d are scored by the standard model; the others inform, and are scored only by a model that
                says what a good value is. Each tells what is counted over what, who asks for it, how it can be made to look
                better without being better, and which metric shows that. What isn't due yet at as-of is in no share; what can't
                be told has no value, never 0. `alidade metrics ID` shows one of them.
                """.formatted(metrics.size(), scored));
    }

    private void bySource() {
        if (demands.isEmpty()) {
            return;
        }
        page.append("""

                ## What the sources ask for

                In our words. A metric may answer several demands.
                """);
        ImmutableListMultimap<Source, Demand> sources = Multimaps.index(demands, Demand::source);
        for (Source source : sources.keySet()) {
            page.append("\n**%s**\n\n| demand | metrics |\n|---|---|\n".formatted(source.citation()));
            for (Demand demand : sources.get(source)) {
                page.append("| %s | %s |\n"
                        .formatted(
                                demand.text(),
                                demand.metrics().stream()
                                        .map(MetricsMarkdown::link)
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    private void topic(String topic, ImmutableList<Metric> metrics) {
        page.append("\n## ").append(topic).append('\n');
        metrics.stream()
                .flatMap(metric -> model.entry(metric.id()).stream())
                .findFirst()
                .ifPresent(entry -> page.append(
                        "\nUnder %s.\n".formatted(entry.heading().name().toLowerCase(Locale.ROOT))));
        metrics.forEach(this::metric);
    }

    private void metric(Metric metric) {
        page.append("\n### %s\n\n%s%s.\n\n".formatted(metric.id(), metric.title(), direction(metric)));
        line("Counted", metric.formula());
        line("Unit", unit(metric.unit()));
        line("Scored", model.entry(metric.id()).map(MetricsMarkdown::scale).orElse("no, information"));
        line(
                "Asked for by",
                metric.sources().stream().map(source -> asked(metric, source)).collect(Collectors.joining("; ")));
        line("Gamed by", metric.gaming());
        metric.counterMetric().map(MetricsMarkdown::link).ifPresent(counter -> line("Shown by", counter));
        metric.advice().map(MetricsMarkdown::plural).ifPresent(advice -> line("What would help", advice));
    }

    private void line(String name, String value) {
        page.append("- %s: %s\n".formatted(name, value));
    }

    static String direction(Metric metric) {
        return metric.direction() == Direction.LOWER_IS_BETTER ? " (less is better)" : "";
    }

    static String unit(Unit unit) {
        return switch (unit) {
            case SHARE -> "a share from 0 to 1";
            case RATIO -> "a ratio";
            case COUNT -> "a number of things";
            case SECONDS -> "seconds";
            case MONEY -> "money";
            case COEFFICIENT -> "a coefficient from -1 to 1";
        };
    }

    static String scale(ModelEntry entry) {
        return "%s earns nothing, %s everything"
                .formatted(number(entry.scale().worst()), number(entry.scale().target()));
    }

    private static String number(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private String asked(Metric metric, Source source) {
        String texts = demands.stream()
                .filter(demand ->
                        demand.source().equals(source) && demand.metrics().contains(metric.id()))
                .map(Demand::text)
                .collect(Collectors.joining("; "));
        return source.id() + (texts.isEmpty() ? "" : " (" + texts + ")");
    }

    /** A link to the heading of a metric, whose anchor has no dot. */
    private static String link(String id) {
        return "[%s](#%s)".formatted(id, id.replace(".", ""));
    }

    /** The advice for several: {@code {n}} becomes n, and {@code {lead|leads}} leads. */
    static String plural(String advice) {
        return advice.replace("{n}", "n").replaceAll("\\{[^|{}]*\\|([^{}]*)\\}", "$1");
    }
}
