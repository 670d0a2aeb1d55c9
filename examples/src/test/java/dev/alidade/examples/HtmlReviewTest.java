// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class HtmlReviewTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void tinyCompany() {
        TinyCompany.in(folder);
    }

    @Test
    void theFirstLookTellsTheScoreThatTheJsonTells() {
        JsonNode json = new JsonMapper().readTree(review("json").out());
        String page = review("html").out();

        assertTrue(page.contains("<p class=\"big\">" + points(json.get("total")) + " <small>of 100</small></p>"), page);
        assertTrue(
                page.contains("Between <b>%s</b> and <b>%s</b>"
                        .formatted(points(json.get("boundLow")), points(json.get("boundHigh")))),
                page);
    }

    @Test
    void theWeakestTopicIsAChapterToGoTo() {
        String page = review("html").out();
        Matcher weakest = Pattern.compile("<h3>Weakest topic</h3>\n.*\n<p><a href=\"#([a-z-]+)\">")
                .matcher(page);

        assertTrue(weakest.find());
        assertTrue(chapters(page).contains(weakest.group(1)), weakest.group(1));
    }

    @Test
    void withoutATotalItIsSaidThatThereAreNoPointsAndWhichTopicsLackMost() {
        Path policy = CommandRun.file(folder, "all.properties", "score.minimum-coverage = 1");
        String page = review("html", "--policy", policy.toString()).out();
        JsonNode json = new JsonMapper()
                .readTree(review("json", "--policy", policy.toString()).out());

        assertTrue(page.contains("<p>No total, so no points that it could gain: "), page);
        assertTrue(page.contains("<p>Most of what has none: pipeline ("), page);
        assertTrue(page.contains("id=\"improvements\""), page);
        assertTrue(json.get("total").isNull());
        assertTrue(
                json.get("noTotal")
                        .asString()
                        .startsWith(
                                "No total, so no improvements in points of it. Most of the weight without a value,"),
                json.get("noTotal").asString());
        assertTrue(
                new JsonMapper().readTree(review("json").out()).get("noTotal").isNull());
    }

    @Test
    void everyChapterStandsInTheContents() {
        String page = review("html").out();
        List<String> chapters = chapters(page);

        assertTrue(chapters.containsAll(List.of("scores", "improvements", "mindset", "handoff", "funnel", "measured")));
        for (String chapter : chapters) {
            assertTrue(page.contains("<li><a href=\"#" + chapter + "\">"), chapter);
        }
    }

    @Test
    void groupsHaveAChapterWhereTheyWereAskedFor() {
        assertTrue(review("html", "--by", "market").out().contains("<h3>The hand-over by market</h3>"));
        assertFalse(review("html").out().contains("id=\"groups\""));
    }

    @Test
    void periodsHaveAChapterWhereTheyWereAskedFor() {
        assertTrue(review("html", "--every", "quarter").out().contains("id=\"trend\""));
    }

    @Test
    void thePageIsWrittenToAFile() throws IOException {
        Path file = folder.resolve("report.html");
        CommandRun run = review("html", "--out", file.toString());

        assertEquals("", run.out());
        assertEquals(0, run.status());
        assertEquals(review("html").out(), Files.readString(file));
    }

    private static List<String> chapters(String page) {
        return Pattern.compile("<section class=\"chapter\" id=\"([a-z-]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String points(JsonNode points) {
        return String.format(Locale.ROOT, "%.1f", points.asDouble());
    }

    private CommandRun review(String format, String... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("review", folder, "--from", "2024-01-01", "--to", "2025-01-01", "--format", format));
        arguments.addAll(Arrays.asList(more));
        return CommandRun.of(arguments.toArray());
    }
}
