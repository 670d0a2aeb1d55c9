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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The topic outcome in a review from files. */
final class OutcomeReviewTest {
    private static final List<String> CUSTOMERS = List.of(
            "C1,2024-01-01,2024-07-01,100.00,50.00,EUR",
            "C2,2024-01-01,2024-07-01,100.00,120.00,EUR",
            "C3,2024-01-01,2024-07-01,0.00,10.00,EUR",
            "C4,2024-02-01,2024-08-01,100.00,0.00,EUR");
    private static final List<String> RATINGS = List.of(
            "staff1,SALES,morale,5,2024-03-01",
            "staff2,SALES,morale,4,2024-03-01",
            "staff3,SALES,morale,1,2024-03-01",
            "staff4,SALES,morale,2,2024-03-01",
            "staff5,SALES,morale,5,2024-03-01",
            "staff6,MARKETING,morale,1,2024-03-01",
            "staff6,MARKETING,closeness,9,2024-03-01",
            "staff1,SALES,morale,1,2024-07-01");

    @TempDir
    private Path folder;

    @BeforeEach
    void tinyCompanyWithOutcomes() {
        TinyCompany.in(folder);
        CommandRun.file(
                folder,
                "quotas.csv",
                "owner_id,from,to,amount,currency",
                ",2024-01-01,2024-07-01,2400.00,EUR",
                "R1,2024-01-01,2025-01-01,100.00,EUR");
        CommandRun.file(
                folder,
                "satisfaction.csv",
                "customer_id,at,value,lowest,highest",
                "C1,2024-02-01,10,0,10",
                "C2,2024-02-01,3,0,10",
                "C3,2024-02-01,9,0,10",
                "C4,2024-02-01,6,0,10",
                "C5,2024-02-01,8,0,10",
                "C2,2024-07-01,3,0,10");
        write(CUSTOMERS, RATINGS);
    }

    private void write(List<String> customers, List<String> ratings) {
        CommandRun.file(
                folder,
                "customer_periods.csv",
                TinyCompany.lines("customer_id,from,to,revenue_at_start,revenue_at_end,currency", customers));
        CommandRun.file(
                folder, "ratings.csv", TinyCompany.lines("respondent,department,item,rating,answered_at", ratings));
    }

    @Test
    void outcomesStandBesideTheScore() {
        JsonNode review = json();
        JsonNode report = review.get("reports").get("outcome");

        assertEquals("EUR", report.get("currency").asString());
        assertEquals(0.5, report.get("quotas").get("company").get("ratio").asDouble());
        assertEquals(1, report.get("quotas").get("running").asInt());
        assertEquals(1200.0, report.get("revenue").get("now").get("amount").asDouble());
        assertEquals(0.75, report.get("retention").get(0).get("gross").asDouble());
        assertEquals(0.85, report.get("retention").get(0).get("net").asDouble());
        assertEquals(
                0.0,
                report.get("satisfaction").get("recommendation").get("score").asDouble());
        assertEquals(3, report.get("morale").get("content").get("hits").asInt());
        assertEquals("[]", review.get("topics").findValues("outcome").toString());
        for (JsonNode measurement : review.get("measurements")) {
            if (measurement.get("id").asString().startsWith("outcome.")) {
                assertFalse(measurement.get("scored").asBoolean(), measurement.toString());
            }
        }
    }

    @Test
    void noOutcomeMovesTheScore() throws IOException {
        double with = json().get("total").asDouble();
        Files.delete(folder.resolve("quotas.csv"));
        Files.delete(folder.resolve("ratings.csv"));

        assertEquals(with, json().get("total").asDouble());
    }

    @Test
    void aDepartmentOfOneIsWithheldWithTheOtherAndNobodyIsNamed() {
        JsonNode morale = json().get("reports").get("outcome").get("morale");

        assertEquals("{}", morale.get("byDepartment").toString());
        assertEquals("[\"SALES\",\"MARKETING\"]", morale.get("withheld").toString());
        assertFalse(everything().matches("(?s).*staff[0-9].*"), everything());
    }

    @Test
    void theOrderOfTheRowsLeavesNoTrace() {
        String before = everything();
        List<String> customers = new ArrayList<>(CUSTOMERS);
        List<String> ratings = new ArrayList<>(RATINGS);
        Collections.reverse(customers);
        Collections.reverse(ratings);
        write(customers, ratings);

        assertEquals(before, everything());
    }

    @Test
    void rowsOfALaterTimeChangeNothing() {
        String before = json().get("reports").get("outcome").toString();
        write(CUSTOMERS.subList(0, 3), RATINGS.subList(0, 7));

        assertEquals(before, json().get("reports").get("outcome").toString());
    }

    @Test
    void amountsInThreeCurrenciesWithoutRatesAreAnIssueAndNoSum() throws IOException {
        Path deals = folder.resolve("opportunities.csv");
        Files.writeString(deals, Files.readString(deals) + "O8,2024-03-01,,,5.00,USD,\nO9,2024-03-01,,,5.00,JPY,\n");
        Path events = folder.resolve("opportunity_events.csv");
        Files.writeString(events, Files.readString(events) + "O8,2024-03-05,WON,,,\nO9,2024-03-05,WON,,,\n");

        JsonNode review = json("--max-bad-rows", "50");

        assertTrue(review.get("reports").get("outcome").get("currency").isNull());
        assertTrue(review.get("reports")
                .get("outcome")
                .get("revenue")
                .get("now")
                .get("amount")
                .isNull());
        assertTrue(review.get("issues").toString().contains("outcome.several-currencies"), review.toString());
    }

    @Test
    void outcomesAreMeasuredWithoutOpportunitiesToo() throws IOException {
        for (String file : List.of("opportunities.csv", "opportunity_events.csv", "leads.csv", "lead_events.csv")) {
            Files.delete(folder.resolve(file));
        }

        assertTrue(review("--topics", "outcome").out().contains("Kept over 6 months"));
    }

    private String everything() {
        return review().out()
                + review("--format", "json").out()
                + review("--format", "markdown").out();
    }

    private JsonNode json(Object... more) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(more));
        arguments.addAll(List.of("--format", "json"));
        return JsonMapper.shared().readTree(review(arguments.toArray()).out());
    }

    private CommandRun review(Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01"));
        arguments.addAll(Arrays.asList(more));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        return run;
    }
}
