// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the departments see each other, through the command line. */
final class RelationshipReviewTest {
    private static final String RATINGS = "respondent,department,item,rating,answered_at,wave";

    @TempDir
    private Path folder;

    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void ratings() {
        rate("sales", "closeness", 5, 4, 2, 1, 1, 1);
        rate("marketing", "closeness", 5, 4, 4, 1, 1);
        rate("sales", "friction-9", 5, 5, 4, 4, 1, 1);
        rate("sales", "t1", 4, 2, 5, 3, 1, 4);
        rate("sales", "t2", 2, 4, 1, 3, 5, 2);
        rate("marketing", "friction-on-sales-late", 5, 5, 5);
        rows.add("sales0,sales,closeness,9,2024-03-01,");
        rows.add("sales0,sales,closness,4,2024-03-01,");
        rows.add("sales0,sales,morale,4,2024-03-01,");
        CommandRun.file(folder, "ratings.csv", TinyCompany.lines(RATINGS, rows));
        CommandRun.file(
                folder,
                "rating_items.csv",
                "item,lowest,highest,text",
                "friction-9,1,5,They quarrel over *leads*",
                "friction-on-sales-late,1,5,");
        CommandRun.file(
                folder,
                "instruments.csv",
                "instrument,item,reversed,scoring",
                "trust,t1,,MEAN",
                "trust,t2,true,",
                "trust,t2,true,",
                "odd,t1,,MEAN",
                "odd,t2,,SUM");
        CommandRun.file(
                folder,
                "instrument_bands.csv",
                "instrument,band,from",
                "trust,low,1",
                "trust,high,3.0",
                "nothing,low,1");
    }

    private void rate(String department, String item, int... values) {
        for (int person = 0; person < values.length; person++) {
            rows.add("%s%s,%s,%s,%s,2024-02-01,".formatted(department, person, department, item, values[person]));
        }
    }

    private CommandRun review(String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        return run;
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(review("--format", "json").out());
    }

    @Test
    void theJsonTellsOfBothDepartmentsAndOfNoPerson() {
        JsonNode review = json();
        JsonNode report = review.get("reports").get("relationship");
        assertEquals(2, report.at("/closenessOfSales/top/proportion/hits").asInt());
        assertEquals(6, report.at("/closenessOfSales/top/proportion/total").asInt());
        assertEquals(
                "They quarrel over *leads*",
                report.at("/frictions/sales/items/0/share/text").asString());
        assertEquals(
                "SUPPRESSED", report.at("/frictionsOnSales/marketing/state").asString());
        assertEquals("trust", report.at("/instruments/0/instrument").asString());
        assertEquals("high", report.at("/instruments/0/band").asString());
        assertEquals(1, report.at("/instruments/0/alpha").asDouble(), 1e-12);
        assertFalse(review.toString().contains("sales0"));
        assertTrue(review.at("/measurements").toString().contains("relationship.perception-gap"));
    }

    @Test
    void whatIsOddIsCounted() {
        String issues = json().get("issues").toString();
        for (String kind : List.of(
                "relationship.off-scale",
                "relationship.unknown-item",
                "instruments.repeated-row",
                "instruments.conflicting-scoring",
                "instrument-bands.unknown-instrument")) {
            assertTrue(issues.contains(kind), kind + " in " + issues);
        }
    }

    @Test
    void theOrderOfTheRowsLeavesNoTrace() {
        String before = review("--format", "json").out();
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(7));
        CommandRun.file(folder, "ratings.csv", TinyCompany.lines(RATINGS, shuffled));
        assertEquals(before, review("--format", "json").out());
    }

    @Test
    void theTextSaysItInWordsAndTheMarkdownIsInert() {
        String text = review().out();
        assertTrue(text.contains("How the two see each other"), text);
        assertTrue(text.contains("2 of 6 (33.3%)"), text);
        assertTrue(text.contains("withheld"), text);
        String markdown = review("--format", "markdown").out();
        assertFalse(markdown.contains("over *leads*"), markdown);
    }

    @Test
    void theTopicIsInScopeWithRatingsOfTheOtherDepartmentOnly() {
        assertTrue(review("--topics", "relationship").out().contains("How the two see each other"));
        CommandRun.file(folder, "ratings.csv", TinyCompany.lines(RATINGS, List.of("a,sales,morale,4,2024-03-01,")));
        assertFalse(review().out().contains("How the two see each other"));
    }
}
