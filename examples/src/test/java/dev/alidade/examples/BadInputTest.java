// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the input: one line on standard error, nothing on standard output, no file, status 2. */
final class BadInputTest {
    private static final String HEADER = "respondent,department,slot,answer,answered_at\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                Arguments.of("", "line 1: the file is empty"),
                Arguments.of("\uFEFF", "line 1: the file is empty"),
                Arguments.of("respondent,slot,answer\n", "column department is missing"),
                Arguments.of("slot,slot,respondent,department\n", "column 'slot' is there twice"),
                Arguments.of(HEADER + "R1,SALES,1,\"price", "line 2: a quoted value begins in this row and never ends"),
                Arguments.of(HEADER + "R1,SALES,1,\"price\"s,\n", "line 2: Unexpected character after closing quote"),
                Arguments.of(HEADER + "R1,SALES,1," + "x".repeat(10 << 20) + ",\n", "wanted at most 100000 characters"),
                Arguments.of(HEADER + "R1,SALES,1,\"" + "x".repeat(20 << 20), "line 2: a quoted value begins"),
                Arguments.of(HEADER + "R1,SALES,1\n", "line 2: 3 values, wanted 5"),
                Arguments.of(HEADER + "R1,SALES,1,a,,\n", "line 2: 6 values, wanted 5"),
                Arguments.of(HEADER + "R1,SALES,1,a\0,\n", "line 2: value 4 is 'a\\u0000', wanted no NUL"),
                Arguments.of(HEADER + ",SALES,1,a,\n", "line 2, column respondent: empty, wanted a value"),
                Arguments.of(HEADER + "R1,nobody,1,a,\n", "line 2, column department: 'nobody', wanted one of SALES,"),
                Arguments.of(HEADER + "R1,SALES,0,a,\n", "line 2, column slot: '0', wanted a whole number from 1 on"),
                Arguments.of(
                        HEADER + "R1,SALES,1,a,03/04/2024\n",
                        "line 2, column answered_at: '03/04/2024', wanted an ISO 8601 instant"),
                Arguments.of(HEADER + ",".repeat(1 << 20) + "\n", "wanted rows as in RFC 4180"));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void badAnswersAreToldInOneLine(String content, String complaint) throws IOException {
        Path answers = folder.resolve("answers.csv");
        Files.write(answers, content.getBytes(UTF_8));

        assertUnusable(complaint, "mindset", answers);
        assertUnusable(complaint, "review", folder, "--from", "2024-01-01", "--to", "2025-01-01");
    }

    static Stream<Arguments> badCalls() {
        return Stream.of(
                Arguments.of("mindset gone.csv", "there is no such file"),
                Arguments.of("mindset .", "it is a folder, not a file"),
                Arguments.of("mindset", "Missing required parameter"),
                Arguments.of("mindset answers.csv --staff many", "'many' is not a long"),
                Arguments.of("mindset answers.csv --meaning CLOSE", "expected one of [TOP_THREE"),
                Arguments.of("mindset answers.csv --meaning DECLARED_LIST", "declared list"),
                Arguments.of("mindset answers.csv --minimum-group 2", "Minimum group 2 is less than 3"),
                Arguments.of("mindset answers.csv --max-bad-rows some", "--max-bad-rows: 'some', wanted a percentage"),
                Arguments.of("mindset answers.csv --max-bad-rows 101", "--max-bad-rows: '101', wanted a percentage"),
                Arguments.of("mindset answers.csv --zone Atlantis", "--zone: 'Atlantis' is no time zone"),
                Arguments.of("mindset answers.csv --unheard-of", "'--unheard-of' is no option of alidade mindset. See"),
                Arguments.of("mindset answers.csv --codebook gone.csv", "there is no such file"),
                Arguments.of("review . --from 2024-01-01", "Missing required option: '--to"),
                Arguments.of("review . --from 2025-01-01 --to 2024-01-01", "is not after start"),
                Arguments.of("review . --from 01.01.2024 --to 2025-01-01", "--from: '01.01.2024', wanted an ISO 8601"),
                Arguments.of("review . --from 2024-01-01 --to 2025-01-01 --topics weather", "'weather' is no topic"),
                Arguments.of("review . --from 2024-01-01 --to 2025-01-01 --topics Funnel", "no file for funnel"),
                Arguments.of("review . --from 2024-01-01 --to 2025-01-01 --topics handoff", "no file for handoff"),
                Arguments.of(
                        "review . --from 2024-01-01 --to 2025-01-01 --by owner",
                        "handoff, funnel and pipeline are not in scope"),
                Arguments.of("review . --from 2024-01-01 --to 2025-01-01 --policy gone", "there is no such file"),
                Arguments.of("review . --from 2024-01-01 --to 2025-01-01 --mapping gone", "there is no such file"),
                Arguments.of("review . --from 2024-01-01 --to 2025-01-01 --format pdf", "expected one of [TEXT"),
                Arguments.of(
                        "metrics handoff.applause", "'handoff.applause' is no metric, wanted one such as handoff."),
                Arguments.of("metrics handof.acceptance-rate", "is no metric, maybe handoff.acceptance-rate;"),
                Arguments.of(
                        "review . --from 2024-01-01 --to 2025-01-01 --topics hand-of", "this version, maybe handoff;"),
                Arguments.of("rumours", "'rumours' is no command of alidade. See"),
                Arguments.of("reveiw", "'reveiw' is no command of alidade, maybe review. See"),
                Arguments.of("mindset answers.csv more.csv", "'more.csv' is one word too many for alidade mindset"));
    }

    @ParameterizedTest
    @MethodSource("badCalls")
    void badCallsAreToldInOneLine(String call, String complaint) {
        CommandRun.file(folder, "answers.csv", HEADER + "R1,SALES,1,price,2024-03-01");

        Object[] arguments = call.replace(
                        "answers.csv", folder.resolve("answers.csv").toString())
                .replace("gone", folder.resolve("gone").toString())
                .replaceFirst(
                        "^(review|mindset) \\.( |$)", "$1 " + folder.toString().replace("\\", "\\\\") + "$2")
                .split(" ");

        CommandRun run = CommandRun.of(arguments);

        assertOneLine(complaint, run);
    }

    @org.junit.jupiter.api.Test
    void anotherEncodingIsToldInOneLine() throws IOException {
        Path answers = folder.resolve("answers.csv");
        Files.write(answers, (HEADER + "R1,SALES,1,qualité,\n").getBytes(ISO_8859_1));

        assertUnusable("answers.csv, line 2: bytes that are not UTF-8", "mindset", answers);
    }

    private void assertUnusable(String complaint, Object... call) {
        Path result = folder.resolve("result.json");
        Object[] arguments = Stream.concat(Stream.of(call), Stream.of("--out", result, "--format", "json"))
                .toArray();

        assertOneLine(complaint, CommandRun.of(arguments));
        assertFalse(Files.exists(result), "nothing is written");
        assertEquals(0, partsLeft(), "nothing is left over");
    }

    private static void assertOneLine(String complaint, CommandRun run) {
        assertEquals(2, run.status(), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("alidade: "), run.err());
        assertTrue(run.err().contains(complaint), run.err());
    }

    private long partsLeft() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
