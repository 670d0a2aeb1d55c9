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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReviewCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void tinyCompany() {
        TinyCompany.in(folder);
    }

    @Test
    void theJsonOfATinyCompanyIsTheGoldenOne() throws IOException {
        CommandRun run = review("--format", "json");

        assertEquals(MindsetCommandTest.golden("review.json"), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    @Test
    void theFieldsStandInTheOrderOfTheContract() {
        assertEquals(
                List.of(
                        "from",
                        "to",
                        "asOf",
                        "model",
                        "total",
                        "boundLow",
                        "boundHigh",
                        "coverage",
                        "scope",
                        "topics",
                        "measurements",
                        "improvements",
                        "issues",
                        "reports"),
                List.copyOf(json().propertyNames()).subList(0, 14));
    }

    @Test
    void textAndMarkdownTellTheSameScore() {
        String total = "%.1f".formatted(json().get("total").asDouble()).replace(',', '.');

        assertTrue(review().out().contains("Score          " + total + " of 100"), review().out());
        assertTrue(review("--format", "markdown").out().contains("**Score:** " + total + " of 100"));
    }

    @Test
    void theLongTablesComeWhereTheyAreAskedFor() {
        assertFalse(review().out().contains("Leads that sales followed up"));
        assertTrue(review("--detailed").out().contains("Leads that sales followed up"));
        assertTrue(review("--detailed", "--format", "markdown").out().contains("Leads that sales followed up"));
    }

    @Test
    void ofLeadsAloneNothingMoreIsMeasured(@TempDir Path leads) throws IOException {
        Files.writeString(leads.resolve("leads.csv"), "lead_id,created_at\nL1,2024-02-01\n");

        String text = CommandRun.of("review", leads, "--from", "2024-01-01", "--to", "2025-01-01")
                .out();

        assertTrue(text.contains("Nothing more was measured beside the score: for 11 numbers there"), text);
    }

    @Test
    void leadsAndOpportunitiesAreGroupedWhereThatIsAskedFor() {
        String text = review("--by", "market").out();

        assertTrue(text.contains("""
            The hand-over by market
            -----------------------

            market  hand-overs  decided in time  accepted         followed up      followed up in time
            ------  ----------  ---------------  ---------------  ---------------  -------------------
            north   2           50.0% (1 of 2)   100.0% (1 of 1)  50.0% (1 of 2)   50.0% (1 of 2)
            south   1           100.0% (1 of 1)  0.0% (0 of 1)    100.0% (1 of 1)  0.0% (0 of 1)
            (none)  1           0.0% (0 of 1)    -                0.0% (0 of 1)    0.0% (0 of 1)
            """), text);
        assertTrue(text.contains("The funnel by market\n"), text);
        assertTrue(text.endsWith("""
            Opportunities by market
            -----------------------

            market  open  won of closed    won of created   traceable      half closed within
            ------  ----  ---------------  ---------------  -------------  ------------------
            north   1     100.0% (1 of 1)  100.0% (1 of 1)  0.0% (0 of 1)  ~75 d
            south   0     0.0% (0 of 1)    0.0% (0 of 1)    -              41 d

            ~: exactly half came earlier; midway to the next, or to the last day seen.

            Open opportunities by market
            ----------------------------

            market  open  healthy        overdue  stale  pushed
            ------  ----  -------------  -------  -----  ------
            north   1     0.0% (0 of 1)  -        -      -
            south   0     -              -        -      -
            """), text);
    }

    @Test
    void aGroupCannotBecomeMarkup() {
        CommandRun.file(folder, "leads.csv", "lead_id,created_at,market", "L1,2024-02-05T08:00:00Z,<b>|[x](y)");

        String document = review("--by", "market", "--format", "markdown").out();

        assertTrue(document.contains("| \\<b\\>\\|\\[x\\]\\(y\\) |"), document);
    }

    @Test
    void aTopicWithoutAFileIsOutOfScopeAndNamed() throws IOException {
        Files.delete(folder.resolve("answers.csv"));

        JsonNode json = json();

        assertEquals(
                "[\"funnel\",\"handoff\",\"outcome\",\"pipeline\"]",
                json.get("scope").toString());
        assertEquals(
                "review.out-of-scope", json.get("issues").get(0).get("kind").asString());
        assertEquals(
                "[\"attribution\",\"collaboration\",\"commitments\",\"content\",\"goals\",\"market\",\"messaging\",\"mindset\",\"relationship\"]",
                json.get("issues").get(0).get("examples").toString());
    }

    @Test
    void theFunnelNeedsStagesOrOpportunities() throws IOException {
        Files.delete(folder.resolve("opportunities.csv"));
        assertEquals("[\"funnel\",\"handoff\",\"mindset\"]", json().get("scope").toString());

        Files.delete(folder.resolve("stages.csv"));
        assertEquals("[\"handoff\",\"mindset\"]", json().get("scope").toString());
    }

    @Test
    void opportunitiesAloneAreAFunnelWithoutLeads() throws IOException {
        Files.delete(folder.resolve("leads.csv"));
        Files.delete(folder.resolve("lead_events.csv"));

        JsonNode funnel = json("--topics", "funnel").get("reports").get("funnel");

        assertEquals("[deals]", funnel.propertyNames().toString());
        assertEquals(1, funnel.get("deals").get("winRate").get("hits").asInt());
    }

    @Test
    void theFunnelOverLeadsEndsWithWhatTheirOpportunitiesBrought() {
        JsonNode funnel = json().get("reports").get("funnel");

        assertEquals(4, funnel.get("leads").asInt());
        assertEquals(1, funnel.get("leadToWon").get("toDate").get("hits").asInt());
        assertEquals("PAID", funnel.get("steps").get(7).get("name").asString());
        assertEquals(1, funnel.get("steps").get(7).get("entered").asInt());
        assertEquals(2, funnel.get("deals").get("winRate").get("total").asInt());
        assertEquals(
                "PT792H",
                funnel.get("deals").get("cash").get("toPayment").get("median").asString());
    }

    @Test
    void thePolicyNamesStepsCurrencyAndHours() {
        Path policy = CommandRun.file(
                folder,
                "policy.properties",
                "funnel.steps = New, Sold, Paid up",
                "funnel.step.Sold.reached-by = WON",
                "funnel.step.Paid\\ up.stages = PAID",
                "deals.currency = EUR",
                "business-hours.open = MON-FRI 08:00-18:00",
                "business-hours.zone = UTC",
                "handoff.owed-leads = 1");

        JsonNode reports = json("--policy", policy).get("reports");

        assertEquals(3, reports.get("funnel").get("steps").size());
        assertEquals(1, reports.get("funnel").get("steps").get(2).get("entered").asInt());
        assertTrue(reports.get("handoff").get("speedToLead").get("business").has("median"));
        assertEquals(3, reports.get("handoff").get("delivery").get("qualified").asInt());
        JsonNode agreement = reports.get("handoff").get("agreement");
        assertEquals("PT24H", agreement.get("respondWithin").asString());
        assertEquals(
                "Monday to Friday 08:00-18:00, UTC",
                agreement.get("businessHours").asString());
        assertEquals(1, agreement.get("owedLeads").get("perMonth").asInt());
    }

    @Test
    void onlyTheTopicsThatAreAskedForAreMeasured() {
        JsonNode json = json("--topics", "mindset");

        assertEquals("[\"mindset\"]", json.get("scope").toString());
        assertTrue(json.get("reports").get("handoff") == null);
    }

    @Test
    void anAnswerWithoutATimeCountsAsGivenAtTheStart() {
        CommandRun.file(folder, "answers.csv", "respondent,department,slot,answer", "R1,SALES,1,cheap");

        assertEquals(
                1,
                json("--as-of", "2024-01-02")
                        .get("reports")
                        .get("mindset")
                        .get("respondents")
                        .asInt());
    }

    @Test
    void factsAfterAsOfAreNotKnown() {
        JsonNode json = json("--as-of", "2024-02-07T09:30:00Z");

        assertEquals(3, json.get("reports").get("handoff").get("episodes").asInt());
        assertEquals("2024-02-07T09:30:00Z", json.get("asOf").asString());
    }

    @Test
    void datesBeginInTheZone() {
        JsonNode json = json("--zone", "Europe/Berlin", "--resolution", "day");

        assertEquals("2023-12-31T23:00:00Z", json.get("from").asString());
        assertEquals("Europe/Berlin", json.get("zone").asString());
        assertEquals("DAY", json.get("resolution").asString());
    }

    @Test
    void thePolicyDecidesWhatIsInTime() {
        Path policy = CommandRun.file(folder, "policy.properties", "handoff.respond-within = P7D");

        assertEquals(1, inTime(json()));
        assertEquals(2, inTime(json("--policy", policy)));
    }

    @Test
    void aMappingTellsWhereTheLeadsAre() throws IOException {
        Files.move(folder.resolve("leads.csv"), folder.resolve("contacts.csv"));
        Path mapping = CommandRun.file(
                folder, "mapping.properties", "leads.file = contacts.csv", "leads.source.value.fair = Trade fair");

        JsonNode groups =
                json("--mapping", mapping, "--by", "source").get("handoffBy").get("groups");

        assertEquals("[Trade fair, web]", groups.propertyNames().toString());
    }

    @Test
    void aBadRowIsNamedOnStandardErrorAndCountedInTheResult() {
        CommandRun.file(
                folder, "leads.csv", "lead_id,created_at", "L1,2024-02-05T08:00:00Z", "L2,2024-13-01", "L3,2024-02-05");

        CommandRun run = review("--max-bad-rows", "34", "--format", "json");

        assertEquals(0, run.status());
        assertTrue(
                run.err().startsWith("alidade: leads.csv, line 3, column created_at: '2024-13-01', wanted an ISO 8601"),
                run.err());
        assertTrue(run.out().contains("\"kind\" : \"leads.bad-row\""), run.out());
    }

    private static int inTime(JsonNode json) {
        return json.get("reports")
                .get("handoff")
                .get("withinAgreement")
                .get("hits")
                .asInt();
    }

    private CommandRun review(Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01"));
        arguments.addAll(Arrays.asList(more));
        return CommandRun.of(arguments.toArray());
    }

    private JsonNode json(Object... more) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(more));
        arguments.addAll(List.of("--format", "json"));
        CommandRun run = review(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        return JsonMapper.shared().readTree(run.out());
    }
}
