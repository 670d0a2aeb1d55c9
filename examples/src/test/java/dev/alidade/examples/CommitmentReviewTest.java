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

/** Promises through the command line. */
final class CommitmentReviewTest {
    private static final String PROMISES =
            "commitment_id,from,to,made_at,due,quantity,delivered_at,told_at,team,person";
    private static final String EVENTS = "commitment_id,at,event,due,quantity,reason";

    @TempDir
    private Path folder;

    @BeforeEach
    void promises() {
        write(rows(), events());
    }

    private void write(List<String> rows, List<String> events) {
        CommandRun.file(folder, "commitments.csv", TinyCompany.lines(PROMISES, rows));
        CommandRun.file(folder, "commitment_events.csv", TinyCompany.lines(EVENTS, events));
    }

    private static List<String> rows() {
        return List.of(
                "P1,marketing,sales,2024-03-01,2024-03-08,,2024-03-08,,web,p1",
                "P2,marketing,sales,2024-03-01,2024-03-08,10,,2024-03-05,web,p1",
                "P3,marketing,sales,2024-03-01,2024-03-08,,,,web,p1",
                "P3,marketing,sales,2024-03-01,2024-03-08,,,,web,p1",
                "P4,sales,marketing,2024-03-01,,,,,,",
                "P5,sales,marketing,2024-03-10,2024-03-20,,2024-03-04,,,",
                "P6,sales,marketing,2024-03-01,2024-03-20,,,,,",
                "P6,sales,marketing,2024-03-01,2024-03-21,,,,,",
                "P7,sales,marketing,2024-06-10,2024-07-20,,,,,");
    }

    private static List<String> events() {
        return List.of(
                "P2,2024-03-07,DELIVERED,,7,",
                "P2,2024-03-04,CHANGE_KNOWN,,,agency late",
                "P3,2024-03-06,DATE_SET,2024-03-28,,",
                "P3,2024-03-27,DELIVERED,,,",
                "P9,2024-03-27,TOLD,,,");
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

    private static double value(JsonNode review, String id) {
        for (JsonNode measurement : review.get("measurements")) {
            if (measurement.get("id").asString().equals(id)) {
                return measurement.get("value").asDouble();
            }
        }
        throw new AssertionError("There is no " + id);
    }

    @Test
    void theFileAloneBringsPromisesIntoScope() {
        JsonNode review = json();
        assertEquals("[\"commitments\"]", review.get("scope").toString());
        assertEquals(1 / 3.0, value(review, "commitments.kept-share"), 1e-12);
        assertEquals(.9, value(review, "commitments.scope-delivered"), 1e-9);
        assertEquals(.5, value(review, "commitments.warned-share"));
        assertEquals(.5, value(review, "commitments.told-in-time"));
        assertEquals(.5, value(review, "commitments.silent-changes"));
    }

    @Test
    void theReportNamesTheFieldsThatTheDocumentationNames() {
        JsonNode promises = json().get("reports").get("commitments");
        assertEquals(
                List.of("total", "bySales", "byMarketing", "teams", "persons", "repeatedFrom", "toldWithin"),
                List.copyOf(promises.propertyNames()));
        JsonNode total = promises.get("total");
        assertEquals(
                List.of("due", "notDue", "kept", "late", "scope", "changes", "telling", "reasons", "withoutReason"),
                List.copyOf(total.propertyNames()));
        assertEquals("agency late", total.at("/reasons/0/reason").asString());
        assertEquals("PT480H", total.at("/changes/delay").asString());
        assertEquals("web", promises.at("/teams/0/name").asString());
    }

    @Test
    void oddRowsAreIssues() {
        List<String> kinds = new ArrayList<>();
        json().get("issues").forEach(issue -> kinds.add(issue.get("kind").asString()));
        assertTrue(
                kinds.containsAll(List.of(
                        "commitments.repeated-row",
                        "commitments.conflicting-rows",
                        "commitments.no-date",
                        "commitments.delivered-before-made",
                        "commitment_events.unknown-commitment")),
                kinds.toString());
    }

    @Test
    void aQuantityWithoutADayAndANegativeOneAreBadRows() {
        write(
                List.of(
                        "P1,marketing,sales,2024-03-01,2024-03-08,,2024-03-08,,,",
                        "P2,marketing,sales,2024-03-01,,3,,,,",
                        "P3,marketing,sales,2024-03-01,2024-03-08,-3,,,,"),
                List.of());
        CommandRun run =
                CommandRun.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--max-bad-rows", "90");
        assertTrue(run.err().contains("the day that the quantity is promised for"), run.err());
        assertTrue(run.err().contains("a number above 0, or none for what isn't counted"), run.err());
    }

    @Test
    void laterRowsChangeNothing() {
        String before = review("--format", "json", "--as-of", "2024-03-25").out();
        List<String> rows = new ArrayList<>(rows());
        rows.removeIf(row -> row.startsWith("P7"));
        List<String> events = new ArrayList<>(events());
        events.removeIf(row -> row.contains("2024-03-27"));
        write(rows, events);
        assertEquals(before, review("--format", "json", "--as-of", "2024-03-25").out());
    }

    @Test
    void theOrderOfTheRowsLeavesNoTrace() {
        List<String> before = List.of(review("--format", "json").out(), review().out());
        List<String> rows = new ArrayList<>(rows());
        Collections.shuffle(rows, new Random(7));
        List<String> events = new ArrayList<>(events());
        Collections.reverse(events);
        write(rows, events);
        assertEquals(before, List.of(review("--format", "json").out(), review().out()));
    }

    @Test
    void personsAreNamedOnlyWhereThePolicyAsksForIt() {
        assertFalse(review("--format", "json").out().contains("p1"));
        Path policy = CommandRun.file(
                folder,
                "own.properties",
                "people.named = true",
                "commitments.repeated-from = 2",
                "commitments.told-within = P30D");
        JsonNode promises = json("--policy", policy.toString()).get("reports").get("commitments");
        assertEquals("p1", promises.at("/persons/0/name").asString());
        assertTrue(promises.at("/persons/0/repeated").asBoolean());
        assertEquals("PT720H", promises.get("toldWithin").asString());
    }
}
