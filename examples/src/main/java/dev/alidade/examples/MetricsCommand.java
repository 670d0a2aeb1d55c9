// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.NearestName;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.json.MetricsJson;
import dev.alidade.examples.text.MetricsMarkdown;
import dev.alidade.examples.text.MetricsText;
import dev.alidade.measure.Metric;
import dev.alidade.review.Demand;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.score.ScoringModel;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the catalogue of metrics. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description = "Shows what is measured: formula, sources, scale, how a number can be gamed.")
final class MetricsCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 6;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "one metric, such as handoff.acceptance-rate")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "text|markdown|json", defaultValue = "text", description = "default: text")
    private CatalogueFormat format;

    @Override
    public Integer call() {
        ImmutableList<Metric> metrics = ReviewCatalogue.metrics().stream()
                .filter(metric -> id == null || metric.id().equals(id))
                .collect(ImmutableList.toImmutableList());
        if (id != null && metrics.isEmpty()) {
            throw new Unusable(
                    "%s is no metric%s; alidade metrics lists them all.".formatted(Quoted.of(id), nearest(id)));
        }
        ScoringModel model = ReviewCatalogue.standardModel();
        spec.commandLine().getOut().print(written(metrics, model));
        return 0;
    }

    private String written(ImmutableList<Metric> metrics, ScoringModel model) {
        return switch (format) {
            case TEXT -> MetricsText.of(metrics, model);
            case MARKDOWN -> MetricsMarkdown.of(metrics, demands(metrics), model);
            case JSON -> Json.write(MetricsJson.of(metrics, model));
        };
    }

    /** The demands that these metrics answer; all of them for the whole catalogue. */
    private static ImmutableList<Demand> demands(ImmutableList<Metric> metrics) {
        return ReviewCatalogue.demands().stream()
                .filter(demand ->
                        metrics.stream().anyMatch(metric -> demand.metrics().contains(metric.id())))
                .collect(ImmutableList.toImmutableList());
    }

    /** The metrics that may be meant: the nearest one, or those of this name in any topic, or of this topic, if few. */
    private static String nearest(String id) {
        ImmutableSortedSet<String> known = ReviewCatalogue.metrics().stream()
                .map(Metric::id)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        String topic = id.contains(".") ? id.substring(0, id.indexOf('.') + 1) : id + ".";
        String name = id.substring(id.indexOf('.') + 1);
        String found = known.stream()
                .filter(other -> other.endsWith("." + name) || other.startsWith(topic))
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        String maybe = NearestName.maybe(id, known);
        return maybe.isEmpty() && !found.isEmpty() ? ", wanted one such as " + found : maybe;
    }
}
