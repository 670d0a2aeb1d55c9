// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** The topic market in a review from files. */
final class MarketReviewTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void tinyCompanyWithMarkets() {
        TinyCompany.in(folder);
        CommandRun.file(
                folder,
                "spend.csv",
                "campaign_id,day,month,amount,currency",
                "fair,2024-02-04,,300.00,EUR",
                "posters,,2024-03,100.00,EUR",
                "ads,,2024-03,100.00,EUR");
        CommandRun.file(folder, "campaigns.csv", "campaign_id,market", "fair,north", "posters,south", "ads,");
    }

    @Test
    void opportunitiesAreTheDemandWhereNothingIsEstimated() {
        JsonNode report = report();
        assertEquals("OPPORTUNITIES", report.get("comparison").get("basis").asString());
        assertEquals(3, report.get("comparison").get("cases").asInt()); // two have the market of their lead
        assertEquals(2.0 / 3 + 0.25, report.get("comparison").get("overlap").asDouble(), 1e-12);
        assertFalse(report.get("comparison").get("enough").asBoolean());
        assertEquals(0.2, report.get("withoutMarket").get("spendShare").asDouble(), 1e-12);
        assertEquals("north", report.get("markets").get(0).get("market").asString());
    }

    @Test
    void anEstimateIsTheDemandWhereThereIsOne() {
        estimates("north,2024-01-01,2024-04-01,10,orders", "south,2024-01-01,2024-04-01,30,orders");
        JsonNode report = report();
        assertEquals("ESTIMATE", report.get("comparison").get("basis").asString());
        assertEquals(0.5, report.get("comparison").get("overlap").asDouble(), 1e-12);
        assertEquals("2024-02", report.get("periods").get(0).get("period").asString());
    }

    @Test
    void marketsThatGrowWithoutMoneyAreNamed() {
        estimates(
                "north,2023-11-01,2024-04-01,100,", "west,2023-12-01,2024-02-01,10,", "west,2024-02-01,2024-04-01,30,");
        assertEquals("west", report().get("emerging").get("withoutMoney").get(0).asString());
        assertTrue(text().contains("no money goes to west"));
    }

    @Test
    void thePolicySaysWhatIsComparedAndHow() {
        Path policy = CommandRun.file(
                folder,
                "markets.properties",
                "market.basis = leads",
                "market.period = quarter",
                "market.minimum = 3",
                "market.growth = 0.5",
                "market.minimum-growing = 4",
                "market.hot = south, moon",
                "market.currency = EUR");
        JsonNode report = report("--policy", policy.toString());
        assertEquals("LEADS", report.get("comparison").get("basis").asString());
        assertTrue(report.get("comparison").get("enough").asBoolean());
        assertEquals("2024-Q1", report.get("periods").get(0).get("period").asString());
        assertEquals(2, report.get("hot").size());
    }

    @Test
    void oddEstimatesAreCounted() {
        estimates(
                "north,2024-01-01,2024-04-01,10,",
                "north,2024-01-01,2024-04-01,10,",
                "south,2024-01-01,2024-04-01,10,",
                "south,2024-01-01,2024-04-01,11,",
                "west,2024-01-01,2024-04-01,1,",
                "west,2024-03-01,2024-05-01,1,");
        List<String> issues = new ArrayList<>();
        review().get("issues").forEach(issue -> {
            String kind = issue.get("kind").asString();
            if (kind.startsWith("demand.")) {
                issues.add(kind + " " + issue.get("count").asInt());
            }
        });
        Collections.sort(issues);
        assertEquals(
                List.of("demand.conflicting-rows 2", "demand.overlapping-rows 1", "demand.repeated-row 1"), issues);
    }

    @Test
    void withoutTheMarketOfACampaignTheTopicIsOutOfScope() {
        CommandRun.file(folder, "campaigns.csv", "campaign_id,market", "fair,");
        assertFalse(review().get("reports").has("market"));
    }

    private void estimates(String... rows) {
        List<String> lines = new ArrayList<>(Arrays.asList(rows));
        CommandRun.file(folder, "demand.csv", TinyCompany.lines("market,from,to,size,unit", lines));
    }

    private JsonNode report(String... options) {
        return review(options).get("reports").get("market");
    }

    private JsonNode review(String... options) {
        return new JsonMapper().readTree(run("json", options));
    }

    private String text() {
        return run("text").replaceAll("\\s+", " ");
    }

    private String run(String format, String... options) {
        List<String> call = new ArrayList<>(
                List.of("review", folder.toString(), "--from", "2024-02-01", "--to", "2024-04-01", "--format", format));
        call.addAll(Arrays.asList(options));
        CommandRun run = CommandRun.of(call.toArray());
        assertEquals(0, run.status(), run.err());
        return run.out();
    }
}
