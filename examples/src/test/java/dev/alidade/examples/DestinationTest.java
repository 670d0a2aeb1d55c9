// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DestinationTest {
    @TempDir
    private Path folder;

    private Path answers;
    private Path result;

    @BeforeEach
    void tinyCompany() throws IOException {
        answers = TinyCompany.in(folder).resolve("answers.csv");
        result = Files.createDirectory(folder.resolve("results")).resolve("survey.txt");
    }

    @Test
    void theResultGoesToTheFileAndNowhereElse() throws IOException {
        String printed = CommandRun.of("mindset", answers).out();

        CommandRun run = CommandRun.of("mindset", answers, "--out", result);

        assertEquals(new CommandRun(0, "", ""), run);
        assertEquals(printed, Files.readString(result));
        assertEquals(List.of(result), files());
    }

    @Test
    void nothingIsWrittenOverAnExistingFile() throws IOException {
        Files.writeString(result, "last year's");

        CommandRun run = CommandRun.of("mindset", answers, "--out", result);

        assertEquals(2, run.status());
        assertEquals(
                "alidade: --out: %s exists already. Nothing is written over it without --force.\n".formatted(result),
                run.err());
        assertEquals("last year's", Files.readString(result));
    }

    @Test
    void aFileIsReplacedWhereThatIsAskedFor() throws IOException {
        Files.writeString(result, "last year's");

        CommandRun run = CommandRun.of("mindset", answers, "--out", result, "--force");

        assertEquals(0, run.status());
        assertTrue(Files.readString(result).startsWith("Shared mindset: "));
        assertEquals(List.of(result), files());
    }

    @Test
    void anOldFileStaysWhenTheInputIsUnusable() throws IOException {
        Files.writeString(result, "last year's");

        CommandRun run = CommandRun.of("mindset", folder.resolve("gone.csv"), "--out", result, "--force");

        assertEquals(2, run.status());
        assertEquals("last year's", Files.readString(result));
        assertEquals(List.of(result), files());
    }

    @Test
    void aFolderIsNeverReplaced() {
        CommandRun run = CommandRun.of("mindset", answers, "--out", result.getParent(), "--force");

        assertEquals(2, run.status());
        assertTrue(run.err().contains("is a folder, wanted the name of a file"), run.err());
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        CommandRun run = CommandRun.of(
                "mindset", answers, "--out", folder.resolve("nowhere").resolve("survey.txt"));

        assertEquals(2, run.status());
        assertTrue(run.err().contains("there is no folder"), run.err());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("results"))) {
            return files.toList();
        }
    }
}
