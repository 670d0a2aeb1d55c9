// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.score.ModelEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every demand of the sources is answered by a metric that names the source, and every metric answers one. */
final class DemandsTest {
    private static final ImmutableMap<String, Metric> METRICS =
            ReviewCatalogue.metrics().stream().collect(ImmutableMap.toImmutableMap(Metric::id, metric -> metric));

    @Test
    void theDemandsOfEachSourceAreTheseOnes() {
        ImmutableListMultimap<String, String> demands = ReviewCatalogue.demands().stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        demand -> demand.source().id(), Demand::id));

        assertEquals(
                List.of(
                        "communication",
                        "collaboration",
                        "accountability",
                        "follow-up",
                        "honest-pipeline",
                        "messages-on-calls",
                        "bottom-line"),
                demands.get("williams"));
        assertEquals(
                List.of(
                        "strategic-team",
                        "monthly-meetings",
                        "projects",
                        "assigned-tasks",
                        "team-accountability",
                        "market-focus"),
                demands.get("criteria-for-success"));
        assertEquals(List.of("closeness", "self-made-material", "truth", "speed"), demands.get("leopard"));
        assertEquals(
                List.of(
                        "friction-1",
                        "friction-2",
                        "friction-3",
                        "friction-4",
                        "friction-5",
                        "friction-6",
                        "friction-7",
                        "friction-8",
                        "friction-9",
                        "internal-customer",
                        "joint-goals",
                        "joint-metrics",
                        "cycles-in-step",
                        "consistent-messages",
                        "consistent-brand",
                        "lead-to-cash"),
                demands.get("james"));
        assertEquals(
                List.of(
                        "shared-mindset",
                        "three-quarters",
                        "common-goals",
                        "frequent-meetings",
                        "cross-attendance",
                        "pay",
                        "newcomers",
                        "review-sessions",
                        "outcomes"),
                demands.get("beever"));
    }

    @Test
    void everyMetricThatAnswersADemandIsInTheCatalogueAndNamesItsSource() {
        for (Demand demand : ReviewCatalogue.demands()) {
            assertFalse(demand.metrics().isEmpty(), demand.id());
            assertEquals(
                    ImmutableSet.copyOf(demand.metrics()).size(),
                    demand.metrics().size(),
                    demand.id());
            for (String id : demand.metrics()) {
                Metric metric = METRICS.get(id);
                assertFalse(metric == null, demand.id() + ": " + id + " is no metric");
                assertTrue(metric.sources().contains(demand.source()), demand.id() + ": " + id);
            }
        }
    }

    @Test
    void noMetricIsWithoutASourceAndNoneNamesASourceWithoutADemandOfIt() {
        List<String> idle = new ArrayList<>();
        for (Metric metric : METRICS.values()) {
            if (metric.sources().isEmpty()) {
                idle.add(metric.id() + " names no source");
            }
            for (Source source : metric.sources()) {
                if (ReviewCatalogue.demands().stream()
                        .noneMatch(demand -> demand.source().equals(source)
                                && demand.metrics().contains(metric.id()))) {
                    idle.add(metric.id() + " answers no demand of " + source.id());
                }
            }
        }
        assertEquals(List.of(), idle);
    }

    @Test
    void everyMetricSaysWhatItIsHowItIsGamedAndWhichKnownOneShowsIt() {
        List<String> silent = new ArrayList<>();
        for (Metric metric : METRICS.values()) {
            if (metric.title().isBlank()
                    || metric.formula().isBlank()
                    || metric.gaming().isBlank()) {
                silent.add(metric.id() + " doesn't say all of it");
            }
            String counter = metric.counterMetric().orElse("nothing");
            if (!METRICS.containsKey(counter) || counter.equals(metric.id())) {
                silent.add(metric.id() + " is not shown up by " + counter);
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void everyScoredMetricHasAdvice() {
        assertEquals(
                List.of(),
                ReviewCatalogue.standardModel().entries().stream()
                        .map(ModelEntry::metric)
                        .filter(metric -> metric.advice().isEmpty())
                        .map(Metric::id)
                        .toList());
    }

    @Test
    void demandsOfOneSourceAreToldApart() {
        assertEquals(
                ReviewCatalogue.demands().size(),
                Multimaps.index(
                                ReviewCatalogue.demands(),
                                demand -> demand.source().id() + " " + demand.id())
                        .keySet()
                        .size());
    }
}
