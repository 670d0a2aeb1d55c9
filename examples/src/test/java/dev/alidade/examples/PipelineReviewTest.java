// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The topic pipeline in a review from files, whose rows are partly wrong. */
final class PipelineReviewTest {
    private static final String DEALS_HEADER =
            "opportunity_id,created_at,owner_id,product,expected_close_date,amount,currency";
    private static final List<String> DEALS = List.of(
            "O1,2024-02-01,anna,pump,2024-03-01,100.00,EUR",
            "O2,2024-02-01,anna,pump,2024-03-01,,",
            "O3,2024-02-01,ben,Pump,2024-08-01,,",
            "O4,2024-02-01,ben,pump,2024-08-01,400.00,EUR");
    private static final String EVENTS_HEADER = "opportunity_id,at,event,old_value,value,currency";
    private static final List<String> EVENTS = List.of(
            "O1,2024-02-20,STAGE_CHANGED,,Offer,",
            "O1,2024-03-01,WON,,,",
            "O2,2024-02-20,ACTIVITY,,call,",
            "O2,2024-02-21,PROBABILITY_CHANGED,,0.8,",
            "O4,2024-06-20,ACTIVITY,,call,",
            "O4,2024-06-21,CLOSE_DATE_CHANGED,2024-03-01,2024-08-01,");

    @TempDir
    private Path folder;

    @BeforeEach
    void fourDealsOfWhichOneIsWon() {
        CommandRun.file(
                folder, "stages.csv", "pipeline,stage,position,probability", "sales,Talk,1,0.2", "sales,Offer,2,0.6");
        CommandRun.file(folder, "products.csv", "product,list_price,currency", "pump,250.00,EUR");
        deals(DEALS);
        events(EVENTS);
    }

    @Test
    void openDealsAreJudgedByTheirFiles() {
        JsonNode report = report();

        assertEquals(3, report.get("open").asInt());
        assertEquals(1, hits(report, "OVERDUE"));
        assertEquals(2, hits(report, "STALE"));
        assertEquals(1, hits(report, "PUSHED"));
        assertEquals(2, hits(report, "NO_AMOUNT"));
        assertEquals(1, report.get("history").get("won").asInt());
    }

    @Test
    void aDealWithoutAnAmountIsWorthItsListPrice() {
        JsonNode value = report().get("value");

        assertEquals(650.0, value.get("value").asDouble());
        assertEquals(1, value.get("listPriced").asInt());
        assertEquals(1, value.get("withoutValue").asInt());
    }

    @Test
    void aProductSpelledInTwoWaysIsAnIssueOfReadingAndOfTheValue() {
        assertEquals(1, issue("opportunities.unknown-product").get("count").asInt());
        assertEquals(
                "Pump",
                issue("opportunities.unknown-product").get("examples").get(0).asString());
        assertEquals(
                "O3",
                issue("pipeline.product-without-price").get("examples").get(0).asString());
    }

    @Test
    void theReportHoldsFlowForecastsAndCalibration() {
        JsonNode report = report();

        assertEquals(
                4, report.get("flow").get("all").get("created").get("deals").asInt());
        assertEquals("WEIGHTED", report.get("forecasts").get("method").asString());
        assertEquals("STAGE", report.get("calibration").get("source").asString());
    }

    @Test
    void thePolicyComesBeforeHistory() {
        Path policy = CommandRun.file(
                folder,
                "agreed.properties",
                "pipeline.stale-after = P180D",
                "pipeline.dead-wood-after = P10D",
                "pipeline.healthy-without = stale, no-account");
        JsonNode report = report("--policy", policy);

        assertEquals("PT4320H", report.get("thresholds").get("staleAfter").asString());
        assertEquals(0, hits(report, "STALE"));
        assertEquals(3, hits(report, "DEAD_WOOD"));
        assertEquals("[\"STALE\"]", report.get("judged").toString());
    }

    @Test
    void groupsAreJudgedByTheHistoryOfAll() {
        JsonNode groups = json("--by", "owner").get("pipelineBy").get("groups");

        assertEquals(1, groups.get("anna").get("open").asInt());
        assertEquals(2, groups.get("ben").get("open").asInt());
        assertEquals(
                report().get("thresholds").toString(),
                groups.get("ben").get("thresholds").toString());
    }

    @Test
    void aProbabilityInPercentIsNamedAndCounted() {
        events(with(EVENTS, "O2,2024-02-22,PROBABILITY_CHANGED,,40,"));
        CommandRun refused = review();
        CommandRun run = review("--max-bad-rows", "20");

        assertEquals(2, refused.status());
        assertTrue(run.err().contains("'40', wanted a number from 0 to 1. Maybe it is a percentage"), run.err());
        assertTrue(run.out().contains("A row for opportunity_events.csv"), run.out());
    }

    @Test
    void aClosingBeforeTheCreationIsCounted() {
        events(with(EVENTS, "O3,2024-01-01,LOST,,,"));

        assertEquals("O3", issue("timelines.early-event").get("examples").get(0).asString());
    }

    @Test
    void aStageThatNobodyDefinedIsCounted() {
        events(with(EVENTS, "O3,2024-02-10,STAGE_CHANGED,,Limbo,"));

        assertEquals(
                "Limbo",
                issue("opportunity-events.unknown-stage").get("examples").get(0).asString());
    }

    @Test
    void aNegativeAmountIsCountedAndNotUsed() {
        deals(with(DEALS.subList(0, 3), "O4,2024-02-01,ben,,2024-08-01,-400.00,EUR"));

        assertEquals(
                "O4", issue("pipeline.negative-amount").get("examples").get(0).asString());
        assertEquals(250.0, report().get("value").get("value").asDouble());
    }

    @Test
    void amountsInThreeCurrenciesWithoutRatesAreNotAddedUp() {
        deals(List.of(
                "O1,2024-02-01,anna,,2024-08-01,100.00,EUR",
                "O2,2024-02-01,anna,,2024-08-01,100.00,USD",
                "O4,2024-02-01,ben,,2024-08-01,100,JPY"));

        assertTrue(report().get("value").isNull());
        assertEquals(2, report().get("open").asInt());
    }

    @Test
    void whatIsNotRecordedIsNoFault() {
        events(EVENTS.subList(0, 2));

        JsonNode stale = report().get("faults").get("STALE");

        assertEquals("false", stale.get("recorded").toString());
        assertEquals(0, stale.get("count").get("total").asInt());
    }

    @Test
    void nothingDependsOnTheOrderOfTheRowsOrOnLaterOnes() {
        String expected = review().out();
        List<String> deals = new ArrayList<>(DEALS);
        Collections.reverse(deals);
        deals(with(deals, "O9,2024-07-01,anna,pump,2024-08-01,,"));
        List<String> events = new ArrayList<>(EVENTS);
        Collections.rotate(events, 2);
        events(with(events, "O2,2024-07-01,CLOSE_DATE_CHANGED,2024-02-09,2024-09-09,"));

        assertEquals(expected, review().out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pipeline.stale-after = soon|pipeline.stale-after is 'soon', wanted a time in ISO 8601",
                "pipeline.dead-wood-after = PT-1H|is 'PT-1H', wanted a time in ISO 8601",
                "pipeline.thresholds = GUESS|is 'GUESS', wanted one of HISTORY, STANDARD",
                "pipeline.pushed-past = WEEK|is 'WEEK', wanted one of MONTH, QUARTER, YEAR",
                "pipeline.healthy-without = overdue, bored|wanted some of OVERDUE, STALE",
                "pipeline.stalled-factor = 0.5|is below 1",
                "pipeline.closing-from = 2024-01-01|need each other",
                "pipeline.calibration-edges = 50|is '50', wanted numbers between 0 and 1",
                "pipeline.cycle-starts = Limbo|Limbo"
            })
    void aKeyThatMakesNoSenseIsToldInOneLine(String line, String complaint) {
        CommandRun run = review("--policy", CommandRun.file(folder, "agreed.properties", line));

        assertEquals(2, run.status(), run.out());
        assertTrue(run.err().contains(complaint), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    private void deals(List<String> rows) {
        CommandRun.file(folder, "opportunities.csv", TinyCompany.lines(DEALS_HEADER, rows));
    }

    private void events(List<String> rows) {
        CommandRun.file(folder, "opportunity_events.csv", TinyCompany.lines(EVENTS_HEADER, rows));
    }

    private static List<String> with(List<String> rows, String more) {
        List<String> all = new ArrayList<>(rows);
        all.add(more);
        return all;
    }

    private static long hits(JsonNode report, String fault) {
        return report.get("faults").get(fault).get("count").get("hits").asLong();
    }

    private JsonNode issue(String kind) {
        for (JsonNode issue : json().get("issues")) {
            if (issue.get("kind").asString().equals(kind)) {
                return issue;
            }
        }
        throw new AssertionError(kind + " is not in " + json().get("issues"));
    }

    private JsonNode report(Object... more) {
        return json(more).get("reports").get("pipeline");
    }

    private JsonNode json(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--format", "json"));
        arguments.addAll(Arrays.asList(more));
        CommandRun run = review(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        return new JsonMapper().readTree(run.out());
    }

    private CommandRun review(Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--topics", "pipeline"));
        arguments.addAll(Arrays.asList(more));
        return CommandRun.of(arguments.toArray());
    }
}
