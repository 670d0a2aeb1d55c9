// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.KnownTable;
import dev.alidade.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InitCommandTest {
    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("new");
    }

    private CommandRun review(String format) {
        return CommandRun.of(
                "review",
                "--format",
                format,
                folder,
                "--from",
                "2024-01-01",
                "--to",
                "2025-01-01",
                "--policy",
                folder.resolve("policy.properties"));
    }

    private static void append(Path file, String... rows) throws IOException {
        Files.writeString(file, Files.readString(file) + String.join("\n", rows) + "\n");
    }

    @Test
    void everyFileThatIsReadIsThereWithItsHeader() throws IOException {
        CommandRun made = CommandRun.of("init", folder);

        assertEquals(0, made.status(), made.err());
        assertTrue(made.out().startsWith(folder + ": 49 files to be filled"), made.out());
        List<KnownTable> tables =
                Arrays.stream(KnownTable.values()).filter(KnownTable::ofCompany).toList();
        for (KnownTable table : tables) {
            assertEquals(String.join(",", table.columns()) + "\n", Files.readString(folder.resolve(table.fileName())));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(tables.size() + 2, files.count());
        }
    }

    @Test
    void theReadmeIsTheDescriptionOfTheFiles() throws IOException {
        CommandRun unused = CommandRun.of("init", folder);
        String readme = Files.readString(folder.resolve("README.md"));

        assertTrue(Files.readString(Path.of("..", "docs", "data.md")).startsWith(readme + "## `--mapping FILE`"));
        assertTrue(readme.contains("## `projects.csv`"), readme);
    }

    @Test
    void thePolicySaysNothingYet() {
        CommandRun unused = CommandRun.of("init", folder);

        assertEquals(PolicyFile.standard(), PolicyFile.read(folder.resolve("policy.properties")));
    }

    @Test
    void nothingIsReplacedAndNothingWrittenBesideAFileThatIsThere() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("leads.csv"), "precious");

        CommandRun refused = CommandRun.of("init", folder);

        assertEquals(2, refused.status());
        assertEquals(
                "alidade: " + folder
                        + ": it holds leads.csv already, so that nothing was written. --force replaces what is there.\n",
                refused.err());
        assertEquals("precious", Files.readString(folder.resolve("leads.csv")));
        assertFalse(Files.exists(folder.resolve("policy.properties")));
    }

    @Test
    void whatIsThereIsReplacedWhenAskedFor() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("leads.csv"), "old");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertEquals(0, CommandRun.of("init", folder, "--force").status());

        assertTrue(Files.readString(folder.resolve("leads.csv")).startsWith("lead_id,created_at,"));
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    }

    @Test
    void aFolderThatIsAFileIsTold() throws IOException {
        Files.writeString(folder, "a file");

        CommandRun refused = CommandRun.of("init", folder, "--force");

        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("Maybe it is a file itself"), refused.err());
    }

    @Test
    void aReviewOfTheEmptyFolderSaysThatTheFilesAreEmpty() {
        CommandRun unused = CommandRun.of("init", folder);

        CommandRun refused = review("text");

        assertEquals(2, refused.status());
        assertTrue(
                refused.err()
                        .startsWith("alidade: No topic has a file with rows (files with a header and nothing more: 49),"
                                + " wanted leads.csv,"),
                refused.err());
    }

    @Test
    void theCheckOfTheEmptyFolderCountsTheEmptyFilesInOneLine() {
        CommandRun unused = CommandRun.of("init", folder);

        CommandRun checked = CommandRun.of("check", folder);

        assertEquals(0, checked.status(), checked.err());
        assertTrue(checked.out().contains("files.no-rows"), checked.out());
        assertEquals(
                "alidade: action_items.csv, aliases.csv, answers.csv, asset_uses.csv, asset_versions.csv and 44 more:"
                        + " a header and no rows.\n",
                checked.err());
    }

    @Test
    void threeLeadsAreEnoughForAReviewAndEmptyFilesBringNoTopicIntoScope() throws IOException {
        CommandRun unused = CommandRun.of("init", folder);
        append(
                folder.resolve("leads.csv"),
                "L1,2024-02-05,fair,,,,,,,,,,",
                "L2,2024-02-06,web,,,,,,,,,,",
                "L3,2024-02-07,web,,,,,,,,,,");
        append(
                folder.resolve("lead_events.csv"),
                "L1,2024-02-06,HANDED_OFF,,,,,,,,,",
                "L1,2024-02-07,ACCEPTED,,,,,,,,,");

        CommandRun reviewed = review("json");

        assertEquals(0, reviewed.status(), reviewed.err());
        String json = reviewed.out().replaceAll("\\s", "");
        assertTrue(json.contains("\"scope\":[\"handoff\"]"), json);
        assertTrue(json.contains("{\"id\":\"handoff.acceptance-rate\",\"state\":\"VALUE\",\"value\":1.0,"), json);
    }
}
