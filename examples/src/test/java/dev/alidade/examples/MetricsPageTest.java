// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Metric;
import dev.alidade.review.ReviewCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/metrics.md} is what the metric constants say. */
final class MetricsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    @Test
    void thePageIsWhatTheMetricsSay() throws IOException {
        assertEquals(
                CommandRun.of("metrics", "--format", "markdown").out(),
                Files.readString(PAGE),
                "docs/metrics.md is stale. Package, then: java -jar examples/target/alidade.jar metrics --format markdown"
                        + " > docs/metrics.md");
    }

    @Test
    void everyLinkLeadsToAHeading() throws IOException {
        List<String> anchors = found("(?m)^#+ (.*)$").stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();

        assertEquals(
                List.of(),
                found("\\]\\(#([^)]*)\\)").stream()
                        .filter(link -> !anchors.contains(link))
                        .toList());
    }

    @Test
    void everyMetricHasItsOwnHeadingAndNoBracesAreLeftInAdvice() throws IOException {
        List<String> headings = found("(?m)^### (.*)$");

        assertEquals(ReviewCatalogue.metrics().stream().map(Metric::id).toList(), headings);
        assertEquals(List.of(), found("(?m)^- What would help: (.*[{}|].*)$"));
        assertTrue(Files.readString(PAGE).contains("- What would help: follow up n more leads within the agreement\n"));
    }

    @Test
    void oneMetricIsWrittenWithTheDemandsThatItAnswers() {
        String page = CommandRun.of("metrics", "goals.pay-linkage", "--format", "markdown")
                .out();

        assertTrue(page.contains("| Marketing pay is tied to sales goals | "), page);
        assertTrue(page.contains("- Asked for by: beever (Marketing pay is tied to sales goals)\n"), page);
        assertEquals(1, page.split("\n### ", -1).length - 1, page);
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
