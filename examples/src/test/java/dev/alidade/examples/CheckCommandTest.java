// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
    private static final String LEADS = "lead_id,created_at";

    @TempDir
    private Path folder;

    @Test
    void cleanDataEndsWithStatusZero() {
        CommandRun.file(folder, "leads.csv", LEADS, "L1,2024-01-02", "L2,2024-01-03T10:00:00+01:00");

        CommandRun run = CommandRun.of("check", folder);

        assertEquals(
                new CommandRun(
                        0,
                        "No errors: 2 leads, 0 opportunities, 0 campaigns, 0 rows of spend, 0 touchpoints, 0 journeys,"
                                + " 0 goals, 0 meetings, 0 tasks, 0 projects, 0 promises, 0 requests for material, 0 pieces of material, 0 agreed messages, 0 mentions outside of deals, 0 brand checks, 0 estimates of demand, 0 answer sheets, 0 newcomers, 0 review sessions, 0 quotas, 0 periods of customers, 0 answers of customers, 0 ratings\n",
                        ""),
                run);
    }

    @Test
    void aBadRowEndsWithStatusOneAndIsNamedWithItsLine() {
        CommandRun.file(folder, "leads.csv", LEADS, "L1,2024-01-02", "L2,03/04/2024");

        CommandRun run = CommandRun.of("check", folder, "--max-bad-rows", "50");

        assertEquals(1, run.status());
        assertEquals(
                "alidade: leads.csv, line 3, column created_at: '03/04/2024', wanted an ISO 8601 instant with offset"
                        + " or Z such as 2024-04-03T09:30:00Z, or a plain date such as 2024-04-03; the row is left out.\n",
                run.err());
        assertTrue(run.out().contains("1  leads.bad-row"), run.out());
    }

    @Test
    void allFilesAreCheckedAlsoBehindOneThatIsUnusable() {
        CommandRun.file(folder, "leads.csv", "id,created_at", "L1,2024-01-02");
        CommandRun.file(folder, "answers.csv", "respondent,department,slot,answer", "R1,SALES,1,price");

        CommandRun run = CommandRun.of("check", folder);

        assertEquals(1, run.status());
        assertEquals(
                "alidade: leads.csv, line 1: column lead_id is missing; the columns are 'id, created_at'.\n",
                run.err());
        assertTrue(run.out().startsWith("Errors: 0 leads, 0 opportunities, 0 campaigns, "), run.out());
        assertTrue(run.out().contains(", 1 answer sheets, "), run.out());
        assertTrue(run.out().contains("files.unusable"), run.out());
    }

    @Test
    void filesThatMeanNothingAreNamed() {
        CommandRun.file(folder, "leads.csv", LEADS, "L1,2024-01-02");
        CommandRun.file(folder, "answer.csv", "respondent");
        CommandRun.file(folder, "notes.txt", "nothing to do with it");

        CommandRun run = CommandRun.of("check", folder);

        assertEquals(0, run.status());
        assertTrue(run.out().contains("files.unknown-name"), run.out());
        assertTrue(run.out().contains("For example: answer.csv (maybe answers.csv)."), run.out());
    }

    @Test
    void aStageThatIsNotDefinedIsCounted() {
        CommandRun.file(folder, "leads.csv", LEADS, "L1,2024-01-02");
        CommandRun.file(folder, "stages.csv", "stage,position", "New,1", "Won,2");
        CommandRun.file(
                folder,
                "lead_events.csv",
                "lead_id,at,event,stage",
                "L1,2024-01-03,STAGE_ENTERED,New",
                "L1,2024-01-04,STAGE_ENTERED,Limbo");

        CommandRun run = CommandRun.of("check", folder, "--format", "json");

        assertEquals("""
            [
              {
                "kind" : "lead-events.unknown-stage",
                "count" : 1,
                "examples" : [
                  "Limbo"
                ]
              }
            ]
            """, run.out());
        assertEquals(0, run.status());
    }

    @Test
    void theFilesOfOpportunitiesAreCheckedToo() {
        CommandRun.file(
                folder, "opportunities.csv", "opportunity_id,created_at,amount,currency", "O1,2024-01-02,1.005,EUR");
        CommandRun.file(
                folder, "opportunity_events.csv", "opportunity_id,at,event,value", "O1,2024-01-03,STAGE_CHANGED,");
        CommandRun.file(folder, "fx.csv", "day,currency,rate", "2024-01-01,DM,0.5");
        CommandRun.file(folder, "stages.csv", "stage,position", "New,1", "Old,1");
        CommandRun.file(folder, "aliases.csv", "lead_id,alias_of", "L1,L1");

        CommandRun run = CommandRun.of("check", folder);

        assertEquals(1, run.status());
        assertEquals(
                List.of(
                        "stages.csv, line 3: stages 'New' and 'Old' of pipeline 'default' are both at position 1",
                        "aliases.csv, line 2, column alias_of: 'L1', wanted another lead than the one in lead_id",
                        "opportunities.csv, line 2, column amount: '1.005', wanted an amount of EUR with at most 2",
                        "opportunity_events.csv, line 2, column value: empty, wanted a value",
                        "fx.csv, line 2, column currency: 'DM', wanted the ISO 4217 code of a currency"),
                run.err()
                        .lines()
                        .map(line -> line.replaceFirst("alidade: ", ""))
                        .map(line ->
                                line.replaceFirst("(at position 1|in lead_id|at most 2|a value|of a currency).*", "$1"))
                        .toList());
    }

    @Test
    void aFolderWithoutAnyFileOfOursIsUnusable() {
        CommandRun run = CommandRun.of("check", folder);

        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("there is no CSV file in it"), run.err());
    }

    @Test
    void aFolderThatIsNotThereIsUnusable() {
        CommandRun run = CommandRun.of("check", folder.resolve("gone"));

        assertEquals(2, run.status());
        assertEquals("alidade: %s: there is no such folder.\n".formatted(folder.resolve("gone")), run.err());
    }

    @Test
    void aFolderInThePlaceOfAFileIsAnError() throws IOException {
        Files.createDirectory(folder.resolve("leads.csv"));

        CommandRun run = CommandRun.of("check", folder);

        assertEquals(1, run.status());
        assertTrue(run.err().endsWith("can't be read: it is a folder, not a file.\n"), run.err());
    }
}
