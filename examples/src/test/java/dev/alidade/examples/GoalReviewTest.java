// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Goals through the command line. */
final class GoalReviewTest {
    private static final String READINGS = "key_result_id,at,value";
    private static final String PAY = "role,department,weight,goal_id";

    @TempDir
    private Path folder;

    @BeforeEach
    void goals() {
        CommandRun.file(
                folder,
                "goals.csv",
                "goal_id,from,to,owners,agreed_by,kind",
                "G1,2024-01-01,2024-07-01,sales|marketing,sales|marketing,",
                "G2,2024-01-01,2024-07-01,marketing,marketing,OTHER");
        CommandRun.file(
                folder,
                "key_results.csv",
                "key_result_id,goal_id,measure,baseline,target,direction",
                "K1,G1,revenue,100,200,UP",
                "K2,G2,awards,0,1,UP");
        CommandRun.file(folder, "goal_readings.csv", TinyCompany.lines(READINGS, readings()));
        CommandRun.file(folder, "compensation.csv", TinyCompany.lines(PAY, pay()));
        CommandRun.file(folder, "campaigns.csv", "campaign_id,goal_id", "fair,G1", "gala,G2", "plain,");
        CommandRun.file(
                folder,
                "spend.csv",
                "campaign_id,month,amount,currency",
                "fair,2024-02,30.00,EUR",
                "gala,2024-02,20.00,EUR",
                "plain,2024-02,50.00,EUR");
    }

    private static List<String> readings() {
        return List.of("K1,2024-04-01,130", "K1,2024-05-01,125", "K1,2024-05-01,125", "K9,2024-05-01,1");
    }

    private static List<String> pay() {
        return List.of("head,marketing,0.2,G1", "head,marketing,0.8,", "web,marketing,0.3,G2", "web,marketing,0.4,G7");
    }

    private CommandRun review(String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        return run;
    }

    private static JsonNode measurement(JsonNode review, String id) {
        for (JsonNode measurement : review.get("measurements")) {
            if (measurement.get("id").asString().equals(id)) {
                return measurement;
            }
        }
        throw new AssertionError("There is no " + id);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(review("--format", "json").out());
    }

    @Test
    void theFilesAloneBringGoalsIntoScope() {
        JsonNode review = json();
        assertEquals("goals", review.get("scope").get(0).asString());
        assertEquals(1, review.get("scope").size());
        assertEquals(
                .5,
                measurement(review, "goals.jointly-owned-share").get("value").asDouble());
        assertEquals(
                .5, measurement(review, "goals.measured-share").get("value").asDouble());
        assertEquals(.5, measurement(review, "goals.pay-linkage").get("value").asDouble());
        assertEquals(
                .3,
                measurement(review, "goals.campaigns-with-goal").get("value").asDouble());
        assertEquals(.25, measurement(review, "goals.attainment").get("value").asDouble());
        assertEquals(0, measurement(review, "goals.on-pace-share").get("value").asDouble());
    }

    @Test
    void theReportNamesTheFieldsThatTheDocumentationNames() {
        JsonNode goals = json().get("reports").get("goals");
        assertEquals(
                List.of(
                        "goals",
                        "jointlyOwned",
                        "jointlyAgreed",
                        "measured",
                        "attainment",
                        "onPace",
                        "revised",
                        "conflicts",
                        "pay",
                        "spend",
                        "currency"),
                List.copyOf(goals.propertyNames()));
        assertEquals("125", goals.at("/goals/0/keyResults/0/value").toString());
        assertEquals(30, goals.at("/spend/servingSpend").asDouble());
        assertTrue(goals.at("/goals/1/attainment").isNull(), goals.toString());
    }

    @Test
    void whatNamesNothingKnownIsAnIssue() {
        List<String> kinds = new ArrayList<>();
        json().get("issues").forEach(issue -> kinds.add(issue.get("kind").asString()));
        assertTrue(
                kinds.containsAll(
                        List.of("goals.unknown-key-result", "goals.unknown-goal", "goal_readings.repeated-row")),
                kinds.toString());
    }

    @Test
    void theOrderOfTheRowsLeavesNoTrace() {
        List<String> before = List.of(review("--format", "json").out(), review().out());
        List<String> shuffled = new ArrayList<>(readings());
        Collections.shuffle(shuffled, new Random(7));
        CommandRun.file(folder, "goal_readings.csv", TinyCompany.lines(READINGS, shuffled));
        List<String> pay = new ArrayList<>(pay());
        Collections.reverse(pay);
        CommandRun.file(folder, "compensation.csv", TinyCompany.lines(PAY, pay));
        assertEquals(before, List.of(review("--format", "json").out(), review().out()));
    }

    @Test
    void spendOfSeveralCurrenciesIsToldInTheOneThatThePolicyNames() {
        CommandRun.file(
                folder,
                "spend.csv",
                "campaign_id,month,amount,currency",
                "fair,2024-02,30.00,EUR",
                "plain,2024-02,20.00,USD");
        CommandRun.file(folder, "fx.csv", "day,currency,rate", "2024-01-01,USD,0.5");
        assertTrue(measurement(json(), "goals.campaigns-with-goal").get("value").isNull());
        Path policy = CommandRun.file(folder, "own.properties", "attribution.currency = EUR");
        JsonNode review = JsonMapper.shared()
                .readTree(review("--format", "json", "--policy", policy.toString())
                        .out());
        assertEquals(
                .75,
                measurement(review, "goals.campaigns-with-goal").get("value").asDouble());
    }
}
