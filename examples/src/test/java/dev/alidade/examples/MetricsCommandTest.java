// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Metric;
import dev.alidade.review.ReviewCatalogue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MetricsCommandTest {
    @Test
    void everyMetricIsShown() {
        JsonNode all = JsonMapper.shared()
                .readTree(CommandRun.of("metrics", "--format", "json").out());

        List<String> ids = new ArrayList<>();
        all.forEach(metric -> ids.add(metric.get("id").asString()));
        assertEquals(ReviewCatalogue.metrics().stream().map(Metric::id).toList(), ids);
    }

    @Test
    void oneMetricIsShownWithEverythingAboutIt() {
        JsonNode metric = JsonMapper.shared()
                .readTree(CommandRun.of("metrics", "handoff.acceptance-rate", "--format", "json")
                        .out())
                .get(0);

        assertEquals(
                List.of(
                        "id",
                        "title",
                        "unit",
                        "direction",
                        "formula",
                        "sources",
                        "scored",
                        "scale",
                        "heading",
                        "gaming",
                        "counterMetric"),
                List.copyOf(metric.propertyNames()));
        assertEquals("SHARE", metric.get("unit").asString());
        assertTrue(metric.get("scored").asBoolean());
        assertEquals(1.0, metric.get("scale").get("target").asDouble());
        assertEquals("handoff.follow-up-rate", metric.get("counterMetric").asString());
    }

    @Test
    void informationIsNotScored() {
        JsonNode metric = JsonMapper.shared()
                .readTree(CommandRun.of("metrics", "mindset.top-three-overlap", "--format", "json")
                        .out())
                .get(0);

        assertFalse(metric.get("scored").asBoolean());
        assertTrue(metric.get("scale").isNull());
    }

    @Test
    void theTextNamesFormulaScaleAndGaming() {
        CommandRun run = CommandRun.of("metrics", "handoff.acceptance-rate");

        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("handoff.acceptance-rate  Accepted by sales\n"), run.out());
        assertTrue(run.out().contains("\n    gaming          "), run.out());
    }

    @Test
    void theTextSaysWhichWayIsBetterAndWhatWouldHelpInLinesThatFit() {
        String text = CommandRun.of("metrics", "handoff.unworked-rejections").out();

        assertTrue(
                text.startsWith("handoff.unworked-rejections  Rejected without an attempt (less is better)\n"), text);
        assertTrue(text.contains("\n    unit            a share from 0 to 1\n"), text);
        assertTrue(text.contains("1 earns nothing, 0 everything; under accountability\n"), text);
        assertTrue(text.contains("\n    would help      try n more leads before rejecting them\n"), text);
        String all = CommandRun.of("metrics").out();
        assertTrue(all.lines().allMatch(line -> line.length() <= 80), all);
    }
}
