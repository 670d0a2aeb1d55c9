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

/** Sales material through the command line. */
final class ContentReviewTest {
    private static final String REQUESTS =
            "request_id,requested_at,department,team,needed_by,delivered_at,declined_at,reason,cancelled_at";

    @TempDir
    private Path folder;

    @BeforeEach
    void material() {
        write("requests.csv", REQUESTS, requests());
        write(
                "assets.csv",
                "asset_id,made_by,released_at,review_due,retired_at",
                List.of("A1,MARKETING,2024-01-10,2024-06-01,", "A2,MARKETING,2024-02-01,,", "A3,SALES,2024-02-01,,"));
        write("asset_versions.csv", "asset_id,at,review_due", List.of("A1,2024-05-15,2025-01-01", "A9,2024-05-15,"));
        write("asset_uses.csv", "asset_id,at,department,team,opportunity_id", uses());
        write("self_made.csv", "at,person,team,reason", List.of("2024-03-04,p1,,too slow", "2024-03-05,,field,"));
        write(
                "launches.csv",
                "launch_id,day,product,materials",
                List.of("L1,2024-03-01,pumps,A1", "L2,2024-02-10,valves,A1|A2"));
        write("seasons.csv", "season_id,from,to,product,materials", List.of("S1,2024-04-01,2024-06-01,pumps,A1|A2"));
        write(
                "staff.csv",
                "person,department,team",
                List.of("p1,SALES,field", "p2,SALES,inside", "p3,MARKETING,web", "p4,SALES,inside"));
    }

    private void write(String file, String header, List<String> rows) {
        CommandRun.file(folder, file, TinyCompany.lines(header, rows));
    }

    private static List<String> requests() {
        return List.of(
                "R1,2024-03-04,,field,2024-03-08,2024-03-08,,,",
                "R2,2024-03-04,sales,field,2024-03-08,2024-03-20,,,",
                "R3,2024-03-04,SALES,inside,,,2024-03-06,no budget,",
                "R4,2024-03-04,SALES,inside,,2024-03-01,,,",
                "R5,2024-03-04,MARKETING,,,,,,",
                "R6,2024-03-04,SALES,,,2024-03-05,,,",
                "R6,2024-03-04,SALES,,,2024-03-05,,,");
    }

    private static List<String> uses() {
        return List.of(
                "A1,2024-01-20,SALES,field,",
                "A8,2024-01-20,SALES,field,",
                "A1,2024-01-21,SALES,inside,O9",
                "A2,2024-01-20,SALES,,");
    }

    private CommandRun review(String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        return run;
    }

    private JsonNode json(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--format", "json"));
        arguments.addAll(List.of(more));
        return JsonMapper.shared()
                .readTree(review(arguments.toArray(new String[0])).out());
    }

    private static JsonNode measurement(JsonNode review, String id) {
        for (JsonNode measurement : review.get("measurements")) {
            if (measurement.get("id").asString().equals("content." + id)) {
                return measurement;
            }
        }
        throw new AssertionError("There is no " + id);
    }

    private static long issues(JsonNode review, String kind) {
        for (JsonNode issue : review.get("issues")) {
            if (issue.toString().contains("\"" + kind + "\"")) {
                return issue.get("count").asLong();
            }
        }
        return 0;
    }

    @Test
    void theFilesAloneBringMaterialIntoScope() {
        JsonNode review = json("--topics", "content");
        assertEquals("[\"content\"]", review.get("scope").toString());
        assertEquals(0.5, measurement(review, "turnaround").get("value").asDouble());
        assertEquals(0.5, measurement(review, "served-late").get("value").asDouble());
        assertEquals(1.0, measurement(review, "fresh-share").get("value").asDouble());
        assertEquals(0.5, measurement(review, "used-share").get("value").asDouble());
        assertEquals(0.5, measurement(review, "launch-readiness").get("value").asDouble());
        assertEquals(1.0, measurement(review, "season-readiness").get("value").asDouble());
        assertEquals(1, measurement(review, "self-made-share").get("numerator").asLong());
        assertEquals(
                3, measurement(review, "self-made-share").get("denominator").asLong());
        assertEquals("NO_DATA", measurement(review, "accuracy").get("state").asString());
    }

    @Test
    void whatIsOddInTheFilesIsCounted() {
        JsonNode review = json("--topics", "content");
        assertEquals(1, issues(review, "content.answered-before-requested"));
        assertEquals(1, issues(review, "content.unknown-asset"));
        assertEquals(1, issues(review, "content.used-before-release"));
        assertEquals(1, issues(review, "requests.repeated-row"));
        assertEquals(1, issues(review, "asset-versions.unknown-asset"));
        assertEquals(1, issues(review, "asset-uses.unknown-opportunity"));
    }

    @Test
    void theReportNamesTheFieldsThatTheDocumentationNames() {
        JsonNode report = json("--topics", "content").get("reports").get("content");
        assertEquals(
                List.of(
                        "requests",
                        "library",
                        "selfMade",
                        "accuracy",
                        "findability",
                        "launches",
                        "seasons",
                        "launchesReady",
                        "seasonsReady"),
                List.copyOf(report.propertyNames()));
        assertEquals("LATE", report.at("/launches/0/state").asString());
        assertEquals("S1", report.at("/launches/1/season").asString());
        assertEquals(1, report.at("/requests/reasons/no budget").asLong());
        assertEquals(2, report.at("/selfMade/items").asLong());
    }

    @Test
    void aUseThatNamesAnOpportunityIsAnActivityOfIt() {
        write("opportunities.csv", "opportunity_id,created_at", List.of("O1,2024-01-15", "O2,2024-01-15"));
        write(
                "opportunity_events.csv",
                "opportunity_id,at,event,materials",
                List.of("O1,2024-02-15,WON,", "O2,2024-02-15,WON,", "O2,2024-02-10,ACTIVITY,A2"));
        write("asset_uses.csv", "asset_id,at,department,team,opportunity_id", List.of("A1,2024-02-01,SALES,field,O1"));
        JsonNode review = json("--topics", "content");
        assertEquals(
                2, measurement(review, "won-with-material").get("numerator").asLong());
        assertEquals(1, review.at("/reports/content/library/assets/0/uses").asLong());
        assertEquals(1, review.at("/reports/content/library/assets/0/wonDeals").asLong());
    }

    @Test
    void aUseThatNamesAnOpportunityOfLaterOnIsAUseWithoutOne() {
        write("opportunities.csv", "opportunity_id,created_at", List.of("O1,2024-08-15"));
        write("asset_uses.csv", "asset_id,at,department,team,opportunity_id", List.of("A1,2024-02-01,SALES,field,O1"));
        JsonNode review = json("--topics", "content");
        assertEquals(1, review.at("/reports/content/library/assets/0/uses").asLong());
        assertEquals(1, issues(review, "asset-uses.unknown-opportunity"));
    }

    @Test
    void noPersonIsNamedInAnyFormat() {
        assertFalse(json("--topics", "content").toString().contains("\"p1\""));
        assertFalse(review("--topics", "content").out().contains("p1"));
    }

    @Test
    void theTextSaysWhatIsBadAndWhatWouldHelp() {
        String text = review("--topics", "content", "--detailed").out().replaceAll("\\s+", " ");
        assertTrue(text.contains("Sales material"), text);
        assertTrue(text.contains("late: A2"), text);
        assertTrue(text.contains("plan their material back from the day"), text);
        assertTrue(review("--topics", "content", "--format", "markdown").out().contains("Sales material"));
    }

    @Test
    void ratingsOfMaterialCountOnceBesideMorale() {
        write(
                "ratings.csv",
                "respondent,department,item,rating,answered_at",
                List.of(
                        "s1,SALES,accuracy,5,2024-03-01",
                        "s2,SALES,accuracy,5,2024-03-01",
                        "s3,SALES,accuracy,4,2024-03-01",
                        "s4,SALES,accuracy,2,2024-03-01",
                        "s5,SALES,accuracy,1,2024-03-01",
                        "s6,SALES,findability,1,2024-03-01"));
        for (JsonNode review : List.of(json(), json("--topics", "content"))) {
            assertEquals(0.6, measurement(review, "accuracy").get("value").asDouble());
            assertEquals(
                    "SUPPRESSED",
                    measurement(review, "findability").get("state").asString());
        }
    }

    @Test
    void aRowWithoutPersonAndTeamIsABadRow() {
        write("self_made.csv", "at,person,team,reason", List.of("2024-03-04,,,too slow"));
        CommandRun run = CommandRun.of("check", folder);
        assertEquals(1, run.status());
        assertTrue(run.err().contains("self_made.csv, line 2, column person"), run.err());
    }

    @Test
    void thePolicyDecidesWhatIsFast() {
        Path policy = CommandRun.file(
                folder, "my.properties", "content.turnaround-business-days = 20\ncontent.self-made-unit = team\n");
        JsonNode review = json("--topics", "content", "--policy", policy.toString());
        assertEquals(0.75, measurement(review, "turnaround").get("value").asDouble(), 1e-12);
        assertEquals(0.5, measurement(review, "self-made-share").get("value").asDouble());
    }
}
