// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShardedReviewTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path temp;

    @BeforeEach
    void tinyCompany() {
        TinyCompany.in(folder);
    }

    @Test
    void everyFormatIsThatOfAllRowsAtOnce() {
        for (String format : List.of("json", "text", "html")) {
            assertEquals(review(1, "--format", format), review(3, "--format", format));
        }
    }

    @Test
    void nothingIsLeftInTheFolderForShards() throws IOException {
        assertEquals(0, review(3).status());

        try (Stream<Path> left = Files.list(temp)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void nothingIsLeftWhenTooManyRowsCanNotBeUsed() throws IOException {
        CommandRun.file(folder, "leads.csv", "lead_id,created_at", "L1,2024-02-05", "L2,soon", "L3,2024-02-05");

        CommandRun run = review(3);

        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("alidade: leads.csv, line 3, column created_at: 'soon', wanted"), run.err());
        assertTrue(run.err().contains("(1 of 3 rows can't be used, more than 1 %;"), run.err());
        assertEquals(review(1), run);
        try (Stream<Path> left = Files.list(temp)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void badRowsOfAllShardsAreNamedInTheOrderOfTheirLines() {
        List<String> rows = new ArrayList<>();
        for (int lead = 1; lead <= 40; lead++) {
            rows.add("L%d,%s".formatted(lead, lead % 3 == 0 ? "soon" : "2024-02-05"));
        }
        CommandRun.file(folder, "leads.csv", TinyCompany.lines("lead_id,created_at", rows));

        CommandRun run = review(7, "--max-bad-rows", "50");

        assertTrue(run.err().contains("alidade: leads.csv, line 4, column created_at: 'soon'"), run.err());
        assertEquals(review(1, "--max-bad-rows", "50"), run);
    }

    @Test
    void aBadOldValueIsFoundInTheShardThatKnowsTheOpportunity() {
        CommandRun.file(
                folder,
                "opportunity_events.csv",
                "opportunity_id,at,event,value,currency,old_value",
                "O9,2024-03-01T09:00:00Z,CLOSE_DATE_CHANGED,2024-05-01,,soon",
                "O1,2024-03-01T09:00:00Z,CLOSE_DATE_CHANGED,2024-05-01,,soon");

        CommandRun run = review(5, "--max-bad-rows", "50");

        assertTrue(run.err().contains("opportunity_events.csv, line 3, column old_value: 'soon'"), run.err());
        assertEquals(review(1, "--max-bad-rows", "50"), run);
    }

    @Test
    void leadsThatAreAliasesInACircleAreRefusedAsInTheWhole() {
        CommandRun.file(folder, "aliases.csv", "lead_id,alias_of", "L1,L2", "L2,L1");

        CommandRun run = review(3);

        assertEquals(2, run.status());
        assertEquals(review(1), run);
    }

    @Test
    void aConversionThatNamesAnUnknownOpportunityIsOddOnlyWhereAnyIsKnown() {
        CommandRun.file(
                folder,
                "lead_events.csv",
                "lead_id,at,event,opportunity_id",
                "L1,2024-02-06T09:00:00Z,CONVERTED,X1",
                "L4,2024-02-06T09:00:00Z,CONVERTED,X4");
        assertTrue(review(7, "--format", "json").out().contains("timelines.unknown-opportunity"));
        assertEquals(review(1, "--format", "json"), review(7, "--format", "json"));

        CommandRun.file(folder, "opportunities.csv", "opportunity_id,created_at", "O1,2024-08-01");
        assertFalse(review(7, "--format", "json").out().contains("timelines.unknown-opportunity"));
        assertEquals(review(1, "--format", "json"), review(7, "--format", "json"));
    }

    @Test
    void theNumberOfShardsIsCheckedBeforeAnythingIsRead() {
        for (String wrong : List.of("0", "501", "-3", "many", "1.5")) {
            CommandRun run =
                    CommandRun.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--shards=" + wrong);

            assertEquals(2, run.status());
            assertEquals("alidade: --shards: '" + wrong + "', wanted a number from 1 to 500.\n", run.err());
        }
    }

    @Test
    void aFolderForShardsThatIsNotThereIsNamed() {
        CommandRun run = CommandRun.of(
                "review",
                folder,
                "--from",
                "2024-01-01",
                "--to",
                "2024-07-01",
                "--shards",
                "2",
                "--temp",
                folder.resolve("none"));

        assertEquals(2, run.status());
        assertEquals("alidade: --temp: there is no folder " + folder.resolve("none") + ".\n", run.err());
    }

    private CommandRun review(int shards, String... options) {
        List<Object> arguments = new ArrayList<>(List.of(
                "review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--shards", shards, "--temp", temp));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray());
    }
}
