// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** The topic attribution in a review from files. */
final class AttributionReviewTest {
    private static final String TOUCHES_HEADER = "buyer_id,at,campaign_id,type";
    private static final List<String> TOUCHES = List.of(
            "L1,2024-02-04,fair,visit",
            "L1,2024-02-09,webinar,attended",
            "L1,2024-02-09,webinar,attended",
            "L1,2024-02-08,,sales",
            "L1,2024-05-01,fair,visit",
            "L2,2024-02-05,fair,visit",
            "L9,2024-02-05,ads,click",
            "L9,2024-02-05,ads,click");
    private static final String SPEND_HEADER = "campaign_id,day,month,amount,currency";
    private static final List<String> SPEND = List.of(
            "fair,2024-02-04,,300.00,EUR",
            "webinar,,2024-02,100.00,EUR",
            "ads,,2024-03,40.00,EUR",
            "posters,,2024-03,60.00,EUR");

    @TempDir
    private Path folder;

    @BeforeEach
    void tinyCompanyWithMarketing() {
        TinyCompany.in(folder);
        CommandRun.file(folder, "touchpoints.csv", TinyCompany.lines(TOUCHES_HEADER, TOUCHES));
        CommandRun.file(folder, "spend.csv", TinyCompany.lines(SPEND_HEADER, SPEND));
        CommandRun.file(
                folder,
                "campaigns.csv",
                "campaign_id,start,end,budget,currency",
                "fair,2024-02-01,2024-02-29,250.00,EUR");
    }

    @Test
    void whatCampaignsCostStandsBesideWhatTheyAreCreditedWith() {
        JsonNode report = report();
        JsonNode fair = campaign(report, "fair");

        assertEquals("EUR", report.get("currency").asString());
        assertEquals(300.0, fair.get("spend").get("amount").asDouble());
        assertEquals(250.0, fair.get("spend").get("budget").asDouble());
        assertEquals(2, fair.get("touched").asInt());
        assertEquals("first", fair.get("credits").get(0).get("model").asString());
        assertEquals(1200.0, fair.get("credits").get(0).get("revenue").asDouble());
        assertEquals(4.0, fair.get("credits").get(0).get("returnOnSpend").asDouble());
        assertEquals(0.0, fair.get("credits").get(1).get("revenue").asDouble());
        assertEquals(600.0, fair.get("credits").get(2).get("revenue").asDouble());
    }

    @Test
    void whatIsNotDefinedIsNull() {
        assertTrue(campaign(report(), "ads").get("costPerLead").isNull());
    }

    @Test
    void leadsAndDealsAreReadAlsoWhereNoOtherTopicNeedsThem() {
        CommandRun.file(
                folder,
                "leads.csv",
                "lead_id,created_at,campaign_id",
                "L1,2024-02-05,posters",
                "L2,2024-02-06,posters");
        JsonNode posters = campaign(report(), "posters");

        assertEquals(2, posters.get("leads").asInt());
        assertEquals(30.0, posters.get("costPerLead").asDouble());
        assertTrue(posters.get("named").asBoolean());
    }

    @Test
    void aBudgetInAnotherCurrencyIsAnIssueAndSpendIsToldAllTheSame() {
        CommandRun.file(folder, "campaigns.csv", "campaign_id,budget,currency", "fair,250.00,USD");
        JsonNode report = report();

        assertEquals("EUR", report.get("currency").asString());
        assertEquals(300.0, campaign(report, "fair").get("spend").get("amount").asDouble());
        assertTrue(campaign(report, "fair").get("spend").get("budget").isNull());
        assertTrue(
                review("--detailed").out().replaceAll("\\s+", " ").contains("budget is unknown"),
                review("--detailed").out());
    }

    @Test
    void touchesThatDoNotCountAreToldWithTheirReason() {
        JsonNode excluded = report().get("revenue").get("excluded");

        assertEquals(1, excluded.get("AFTER_ANCHOR").asInt());
        assertEquals(1, excluded.get("DUPLICATE").asInt());
        assertEquals(1, excluded.get("SALES_OUTREACH").asInt());
    }

    @Test
    void spendWithoutAnyResponseIsNotMeasured() {
        for (JsonNode measurement : json().get("measurements")) {
            if (measurement.get("id").asString().equals("attribution.measured-campaigns")) {
                assertEquals(0.88, measurement.get("value").asDouble(), 1e-12);
                assertTrue(measurement.get("scored").asBoolean());
                return;
            }
        }
        throw new AssertionError("not measured");
    }

    @Test
    void thePolicyNamesModelsAndLag() {
        Path policy = CommandRun.file(
                folder,
                "agreed.properties",
                "attribution.models = markov-1, shapley-subset-sum",
                "attribution.lag = P1M");

        JsonNode report = json("--policy", policy).get("reports").get("attribution");

        assertEquals("2023-12-01", report.get("spendFrom").asString());
        assertEquals(
                "markov-1",
                report.get("revenue").get("results").get(0).get("model").asString());
    }

    @Test
    void theTopicNeedsTouchesOrSpendAndSomethingThatCameOfThem() throws IOException {
        Files.delete(folder.resolve("touchpoints.csv"));
        assertTrue(all().get("scope").toString().contains("attribution"));

        Files.delete(folder.resolve("spend.csv"));
        assertTrue(!all().get("scope").toString().contains("attribution"));
        CommandRun refused = review("--topics", "attribution");
        assertEquals(2, refused.status());
        assertEquals("alidade: --topics: there is no file for attribution.\n", refused.err());
    }

    @Test
    void nothingDependsOnTheOrderOfTheRows() {
        String expected = everything();
        List<String> touches = new ArrayList<>(TOUCHES);
        List<String> spend = new ArrayList<>(SPEND);
        for (int turn = 0; turn < 3; turn++) {
            Collections.rotate(touches, 3);
            Collections.reverse(spend);
            CommandRun.file(folder, "touchpoints.csv", TinyCompany.lines(TOUCHES_HEADER, touches));
            CommandRun.file(folder, "spend.csv", TinyCompany.lines(SPEND_HEADER, spend));
            assertEquals(expected, everything());
        }
    }

    @Test
    void rowsAfterAsOfChangeNothing() {
        String before = everything();
        List<String> touches = new ArrayList<>(TOUCHES);
        touches.add("L1,2024-07-01,later,visit");
        List<String> spend = new ArrayList<>(SPEND);
        spend.add("later,2024-07-01,,7.00,USD");
        CommandRun.file(folder, "touchpoints.csv", TinyCompany.lines(TOUCHES_HEADER, touches));
        CommandRun.file(folder, "spend.csv", TinyCompany.lines(SPEND_HEADER, spend));

        assertEquals(before, everything());
    }

    @Test
    void textAndMarkdownHaveTheSection() {
        assertTrue(review().out().contains("\nWhat the money did\n------------------\n"), review().out());
        assertTrue(review("--format", "markdown").out().contains("\n## What the money did\n"));
    }

    @Test
    void amountsOfSeveralCurrenciesAskForTheKeyThatChooses() {
        assertEquals("", review().err());

        CommandRun.file(folder, "spend.csv", SPEND_HEADER, "fair,2024-02-04,,300.00,USD");

        assertTrue(review().err().contains("attribution.currency"), review().err());
    }

    @Test
    void whatWasReadIsCounted() {
        String text = CommandRun.of("check", folder).out().replaceAll("\\s+", " ");

        assertTrue(text.contains("1 campaign, 4 rows of spend, 8 touchpoints"), text);
    }

    private String everything() {
        return review().out()
                + review("--format", "json").out()
                + review("--format", "markdown").out();
    }

    private JsonNode report() {
        return json().get("reports").get("attribution");
    }

    private static JsonNode campaign(JsonNode report, String id) {
        for (JsonNode campaign : report.get("campaigns")) {
            if (campaign.get("id").asString().equals(id)) {
                return campaign;
            }
        }
        throw new AssertionError(id + " is not in " + report.get("campaigns"));
    }

    private JsonNode json(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--topics", "attribution"));
        arguments.addAll(Arrays.asList(more));
        return parsed(arguments.toArray());
    }

    private JsonNode all() {
        return parsed();
    }

    private JsonNode parsed(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--format", "json"));
        arguments.addAll(Arrays.asList(more));
        CommandRun run = review(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        return new JsonMapper().readTree(run.out());
    }

    private CommandRun review(Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01"));
        arguments.addAll(Arrays.asList(more));
        return CommandRun.of(arguments.toArray());
    }
}
