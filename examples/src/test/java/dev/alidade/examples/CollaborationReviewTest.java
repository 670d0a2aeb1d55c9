// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Working together from files to the review. */
final class CollaborationReviewTest {
    private static final String PERSON = "zorro-77";

    @TempDir
    private Path folder;

    private void company() {
        CommandRun.file(
                folder,
                "staff.csv",
                "person,department,team,site",
                "S1,SALES,north,Ulm",
                PERSON + ",MARKETING,web,Ulm");
        CommandRun.file(
                folder,
                "meetings.csv",
                "meeting_id,start,end,kind",
                "M1,2024-01-09T13:00:00Z,2024-01-09T12:00:00Z,TEAM",
                "C1,2024-02-09,,SALES_CALL");
        CommandRun.file(
                folder, "attendance.csv", "meeting_id,person", "M1,S1", "M1," + PERSON, "C1,S1", "C9," + PERSON);
        CommandRun.file(
                folder,
                "action_items.csv",
                "item_id,created_at,person,due,done_at",
                "A1,2024-01-09," + PERSON + ",2024-01-31,",
                "A2,2024-01-09,S1,2024-01-31,2024-01-30",
                "A3,2024-01-09,,2024-01-31,");
    }

    private CommandRun review(String... more) {
        Object[] arguments = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"review", folder, "--from", "2024-01-01", "--to", "2024-04-01"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void meetingsAloneAreEnoughForAReview() {
        company();
        CommandRun run = review();
        assertEquals(0, run.status(), run.err());
        String text = run.out().replaceAll("\\s+", " ");
        assertTrue(text.contains("joint-team month 1 of 3 (33.3%) 1 0 1 of 1 (100.0%)"), run.out());
        assertTrue(text.contains("Tasks 1 of 3 (33.3%)"), run.out());
        assertTrue(text.contains("nobody of web"), run.out());
    }

    @Test
    void nobodyIsNamedUnlessThePolicyAsksForIt() {
        company();
        assertFalse(review("--format", "json").out().contains(PERSON));
        assertFalse(review().out().contains(PERSON));
        CommandRun.file(folder, "policy.properties", "people.named = true");
        CommandRun named =
                review("--policy", folder.resolve("policy.properties").toString());
        assertTrue(named.out().contains("not yet: " + PERSON), named.out());
    }

    @Test
    void whatIsOddIsCounted() {
        company();
        JsonNode issues =
                JsonMapper.shared().readTree(review("--format", "json").out()).get("issues");
        for (String kind :
                new String[] {"collaboration.ends-before-start", "collaboration.no-owner", "attendance.unknown-meeting"
                }) {
            assertTrue(issues.valueStream().anyMatch(issue -> issue.toString().contains(kind)), kind + " in " + issues);
        }
    }

    @Test
    void withoutSuchFilesTheTopicIsOutOfScope() {
        CommandRun.file(folder, "leads.csv", "lead_id,created_at", "L1,2024-01-02");
        assertEquals(2, review("--topics", "collaboration").status());
        assertTrue(review("--topics", "collaboration").err().contains("there is no file for collaboration"));
    }

    @Test
    void checkCountsWhatIsThere() {
        company();
        CommandRun run = CommandRun.of("check", folder);
        assertTrue(run.out().contains("2 meetings, 3 tasks."), run.out());
    }
}
