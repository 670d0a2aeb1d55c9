// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A review with its periods, as the command line tells it. */
final class TrendReviewTest {
    @TempDir
    private Path company;

    @BeforeEach
    void write() {
        TinyCompany.in(company);
    }

    private CommandRun review(String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("review", company, "--from", "2024-02-01", "--to", "2024-05-01"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void eachMonthHasTheScoresOfAReviewOfItsOwn() {
        JsonNode trend = json(review("--every", "month", "--topics", "handoff,pipeline", "--format", "json"))
                .get("trend");
        JsonNode february = json(CommandRun.of(
                "review",
                company,
                "--from",
                "2024-02-01",
                "--to",
                "2024-03-01",
                "--topics",
                "handoff",
                "--format",
                "json"));

        assertEquals(
                List.of("2024-02", "2024-03", "2024-04"),
                trend.get("periods")
                        .valueStream()
                        .map(period -> period.get("name").asString())
                        .toList());
        assertEquals(
                february.get("measurements"),
                JsonMapper.shared()
                        .valueToTree(trend.get("periods")
                                .get(0)
                                .get("measurements")
                                .valueStream()
                                .filter(one -> one.get("id").asString().startsWith("handoff."))
                                .toList()));
        assertEquals(2, trend.get("changes").size());
    }

    @Test
    void textAndMarkdownTellTheTrendAfterWhatWouldHelp() {
        String text = review("--every", "quarter", "--topics", "handoff").out();
        String markdown = review("--every", "quarter", "--topics", "handoff", "--format", "markdown")
                .out();

        assertTrue(text.indexOf("What would help most") < text.indexOf("How it changed over time"), text);
        assertTrue(text.contains("2024-02-01 to 03-31"), text);
        assertTrue(text.contains("Parts of a period: 2024-02-01 to 03-31, 2024-04-01 to 04-30."), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
        assertTrue(markdown.contains("How it changed over time"), markdown);
        assertFalse(review("--topics", "handoff").out().contains("How it changed"));
    }

    @Test
    void answersAreToldByPeriodOnlyWhenAskedFor() {
        JsonNode without = json(review("--every", "month", "--format", "json"));
        JsonNode with = json(review("--every", "month", "--with-surveys", "--format", "json"));

        assertEquals("mindset", without.get("trend").get("untold").get(0).asString());
        assertFalse(ofMarch(without).contains("mindset.shared-answers"));
        assertTrue(ofMarch(with).contains("mindset.shared-answers"));
        assertTrue(with.get("trend").get("untold").isEmpty());
        assertTrue(
                review("--every", "month").out().contains("Answers of persons and customers are told for the whole"));
    }

    private static List<String> ofMarch(JsonNode review) {
        return review.get("trend")
                .get("periods")
                .get(1)
                .get("measurements")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    void whatCanNotBeCutIsRefused() {
        CommandRun alone = review("--with-surveys");
        CommandRun many = CommandRun.of(
                "review",
                company.resolve("nothing-was-read"),
                "--from",
                "2000-01-01",
                "--to",
                "2024-05-01",
                "--every",
                "week",
                "--topics",
                "handoff");

        assertEquals("alidade: --with-surveys goes with --every, such as --every quarter.\n", alone.err());
        assertEquals(2, alone.status());
        assertEquals(2, many.status());
        assertTrue(many.err().startsWith("alidade: --every: Window 2000-01-01"), many.err());
        assertTrue(many.err().contains("Take longer periods"), many.err());
    }
}
