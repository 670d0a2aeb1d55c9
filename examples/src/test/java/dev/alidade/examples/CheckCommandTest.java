// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CheckCommandTest {
    private static final String LEADS = "lead_id,created_at";

    @TempDir
    private Path folder;

    @Test
    void cleanDataEndsWithStatusZero() {
        CommandRun.file(folder, "leads.csv", LEADS, "L1,2024-01-02", "L2,2024-01-03T10:00:00+01:00");

        CommandRun run = CommandRun.of("check", folder);

        assertEquals(new CommandRun(0, """
                        No errors. Read: 2 leads.
                        Measured from 2024-01-02T00:00:00Z to 2024-01-04T00:00:00Z, to see what is odd.
                        """, ""), run);
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
        assertTrue(run.out().startsWith("Errors. Read: 1 answer sheet.\n"), run.out());
        assertTrue(run.out().contains("files.unusable"), run.out());
    }

    @Test
    void badRowsAreNamedInTheOrderOfTheirLinesAndNothingIsSaidToBeMissing() {
        CommandRun.file(folder, "leads.csv", LEADS, "L1,4.3.2024", "L2,5.3.2024", "L3,2024-03-06");
        CommandRun.file(folder, "answers.csv", "respondent,department,slot,answer");

        CommandRun run = CommandRun.of("check", folder);

        List<String> lines = run.err().lines().toList();
        assertTrue(lines.get(0).startsWith("alidade: leads.csv, line 2, column created_at: '4.3.2024'"), run.err());
        assertTrue(lines.get(1).startsWith("alidade: leads.csv, line 3, column created_at: '5.3.2024'"), run.err());
        assertTrue(lines.contains("alidade: Nothing is measured until leads.csv can be used."), run.err());
        assertFalse(run.err().contains("No topic has a file"), run.err());
        assertTrue(run.out().startsWith("""
                        Errors. Read: 1 lead.
                        A review would refuse to begin because of leads.csv; what of it can be read is
                          counted here.
                        """), run.out());
    }

    @Test
    void fixedWordsAndCurrenciesMayBeInAnyCaseAndBetweenSpaces() {
        CommandRun.file(
                folder, "leads.csv", LEADS + ",sourced_by,value,currency", "L1,2024-03-04,Marketing,12.50,eur ");
        CommandRun.file(
                folder,
                "lead_events.csv",
                "lead_id,at,event,direction,connected",
                "L1,2024-03-05,Accepted,,",
                "L1,2024-03-06,activity, out ,True ");

        CommandRun run = CommandRun.of("check", folder);

        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    @Test
    void aTimeWithoutAnOffsetIsRefusedWithTheInstantThatItMayBe() {
        CommandRun.file(folder, "leads.csv", LEADS, "L1,2024-04-12 09:30");

        CommandRun run = CommandRun.of("check", folder, "--zone", "Europe/Berlin");

        assertTrue(
                run.err().contains("(--zone) it is 2024-04-12T09:30:00+02:00; the day alone is 2024-04-12"), run.err());
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

        assertTrue(run.out().startsWith("""
            [
              {
                "kind" : "lead-events.unknown-stage",
                "count" : 1,
                "examples" : [
                  "Limbo"
                ]
              }"""), run.out());
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
                        "fx.csv, line 2, column currency: 'DM', wanted the ISO 4217 code of a currency",
                        "Nothing is measured until aliases.csv, fx.csv, opportunities.csv, opportunity_events.csv,"
                                + " stages.csv can be used."),
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

    @Test
    void theCheckFindsWhatAReviewFinds() {
        CommandRun.file(
                folder,
                "ratings.csv",
                "respondent,department,item,rating",
                "R1,SALES,closeness,7",
                "R2,SALES,closness,3");
        CommandRun.file(
                folder,
                "commitments.csv",
                "commitment_id,from,to,made_at,due,delivered_at",
                "P1,MARKETING,SALES,2024-03-01,2024-03-15,2024-02-01",
                "P2,MARKETING,MARKETING,2024-03-01,2024-03-15,",
                "P3,MARKETING,SALES,2024-03-01,,");
        CommandRun.file(
                folder,
                "meetings.csv",
                "meeting_id,start,end,kind",
                "M1,2024-03-05T09:00:00Z,2024-03-05T08:00:00Z,TEAM");

        List<String> found = kinds(CommandRun.of("check", folder, "--format", "json"));
        List<String> reviewed = kinds(
                CommandRun.of("review", folder, "--from", "2024-02-01", "--to", "2024-03-16", "--format", "json"));

        assertTrue(reviewed.size() > 5, reviewed.toString());
        assertEquals(
                reviewed.stream()
                        .filter(kind -> !kind.equals("review.out-of-scope"))
                        .toList(),
                found);
        assertTrue(found.contains("commitments.delivered-before-made"), found.toString());
        assertTrue(found.contains("collaboration.ends-before-start"), found.toString());
        assertTrue(found.contains("relationship.off-scale"), found.toString());
    }

    private static List<String> kinds(CommandRun run) {
        assertEquals(0, run.status(), run.err());
        JsonNode json = JsonMapper.shared().readTree(run.out());
        return (json.isArray() ? json : json.get("issues"))
                .valueStream()
                .map(issue -> issue.get("kind").asString())
                .sorted()
                .toList();
    }

    @Test
    void noLineOfACheckIsLongerThanATerminal() {
        TinyCompany.in(folder);

        CommandRun run = CommandRun.of("check", folder);

        assertEquals(
                List.of(), run.out().lines().filter(line -> line.length() > 80).toList());
        assertTrue(run.out().startsWith("No errors. Read: 4 leads, 3 opportunities, 10 answer sheets.\n"), run.out());
    }

    @Test
    void wavesAndMessagesThatMayBeSlipsAreNamed() {
        CommandRun.file(folder, "messages.csv", "message,text", "lifetime,x", "on-site,y");
        CommandRun.file(
                folder,
                "mentions.csv",
                "at,department,message",
                "2024-03-01,SALES,lifetme",
                "2024-03-01,SALES,On-Site",
                "2024-03-01,SALES,price",
                "2024-03-02,SALES,lifetime|on-site");

        CommandRun run = CommandRun.of("check", folder);

        assertTrue(run.out().contains("2  messaging.similar-names"), run.out());
        assertTrue(run.out().contains("For example: On-Site, on-site, lifetme, lifetime."), run.out());
        assertTrue(run.out().contains("1  mentions.several-messages"), run.out());
    }

    @Test
    void attendanceThatTellsNoDepartmentAndTasksOfUnknownMeetingsAreCounted() {
        CommandRun.file(folder, "meetings.csv", "meeting_id,start,kind", "M1,2024-03-05T09:00:00Z,TEAM");
        CommandRun.file(folder, "attendance.csv", "meeting_id,person", "M1,P1", "M1,P2");
        CommandRun.file(
                folder,
                "action_items.csv",
                "item_id,created_at,department,meeting_id,due,due_set_at",
                "A1,2024-03-05,SALES,M2,2024-03-20,2024-03-01");

        CommandRun run = CommandRun.of("check", folder);

        assertTrue(run.out().contains("2  attendance.no-department"), run.out());
        assertTrue(run.out().contains("1  action-items.unknown-meeting"), run.out());
        assertTrue(run.out().contains("1  action-items.due-set-before-beginning"), run.out());
    }

    @Test
    void aWaveThatNobodyRatedInIsAnError() {
        CommandRun.file(
                folder,
                "ratings.csv",
                "respondent,department,item,rating,answered_at,wave",
                "R1,SALES,accuracy,4,2024-03-01,spring");
        CommandRun.file(folder, "assets.csv", "asset_id,made_by,released_at", "A1,MARKETING,2024-03-01");
        Path policy = CommandRun.file(folder, "policy.properties", "content.wave = sprnig");

        CommandRun run = CommandRun.of("check", folder, "--policy", policy);

        assertEquals(1, run.status());
        assertEquals("alidade: content.wave: 'sprnig' has no ratings, wanted one of spring.\n", run.err());
    }

    @Test
    void aReviewNamesAllFilesThatItCanNotUse() {
        CommandRun.file(folder, "leads.csv", "lead_id,created_at", "L1,soon");
        CommandRun.file(folder, "goals.csv", "goal_id,from,to", "G1,now,then");
        CommandRun.file(folder, "fx.csv", "day,currency,rate", "2024-01-01,DM,0.5");

        CommandRun run = CommandRun.of("review", folder, "--from", "2024-01-01", "--to", "2025-01-01");

        assertEquals(2, run.status());
        assertTrue(run.err().contains("leads.csv, line 2, column created_at: 'soon'"), run.err());
        assertTrue(
                run.err().endsWith("Nor can goals.csv, fx.csv be used; alidade check %s says why.\n".formatted(folder)),
                run.err());
    }

    @Test
    void namesThatMeanNothingAreGivenWithTheNearestThatDoes() {
        CommandRun.file(folder, "Promises.csv", "x");
        CommandRun.file(folder, "Commitments.csv", "x");

        CommandRun run = CommandRun.of("check", folder);

        assertEquals(2, run.status());
        assertTrue(run.err().contains("(Commitments.csv (maybe commitments.csv), Promises.csv)"), run.err());
    }
}
