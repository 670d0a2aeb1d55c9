// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MindsetCommandTest {
    @TempDir
    private Path folder;

    private Path answers;
    private Path codebook;

    @BeforeEach
    void tinyCompany() {
        TinyCompany.in(folder);
        answers = folder.resolve("answers.csv");
        codebook = folder.resolve("codebook.csv");
    }

    @Test
    void theJsonOfATinySurveyIsTheGoldenOne() throws IOException {
        CommandRun run = CommandRun.of("mindset", answers, "--codebook", codebook, "--details", "--format", "json");

        assertEquals(golden("mindset.json"), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    @Test
    void theTextOfATinySurveyIsTheGoldenOne() throws IOException {
        assertEquals(
                golden("mindset.txt"),
                CommandRun.of("mindset", answers, "--codebook", codebook).out());
    }

    @Test
    void withoutACodebookTextsMustBeEqual() {
        JsonNode json = json("mindset", answers, "--format", "json");

        assertEquals(21, json.get("coded").asInt());
        assertEquals(0, json.get("uncoded").asInt());
    }

    @Test
    void columnsThatTheFileHasBesidesAreNamed() {
        CommandRun.file(folder, "answers.csv", "respondent,department,slot,answer,mood", "R1,SALES,1,price,good");

        JsonNode issue =
                json("mindset", answers, "--format", "json").get("issues").get(0);

        assertEquals("answers.unknown-column", issue.get("kind").asString());
        assertEquals("mood", issue.get("examples").get(0).asString());
    }

    @Test
    void threeOfFourMatchingAnswersAreNotFlagged() {
        CommandRun run = CommandRun.of("mindset", surveyWith(75, 25), "--codebook", manyCodes(), "--fail-if-flagged");

        assertEquals(0, run.status(), run.out());
    }

    @Test
    void seventyFourOfNinetyNineAreFlagged() {
        CommandRun run = CommandRun.of("mindset", surveyWith(74, 25), "--codebook", manyCodes(), "--fail-if-flagged");

        assertEquals(1, run.status(), run.out());
        assertTrue(run.out().contains("yes, flagged"), run.out());
    }

    @Test
    void aFlagEndsWithStatusZeroUnlessAskedOtherwise() {
        assertEquals(
                0,
                CommandRun.of("mindset", surveyWith(74, 25), "--codebook", manyCodes())
                        .status());
    }

    @Test
    void theDeclaredListIsJudgedWhereItIsMeant() {
        JsonNode json = json(
                "mindset",
                answers,
                "--codebook",
                codebook,
                "--declared",
                "quality, speed",
                "--meaning",
                "declared_list",
                "--format",
                "json");

        assertEquals("DECLARED_LIST", json.get("meaning").asString());
        assertEquals(15, json.get("declared").get("matches").asInt());
        assertEquals(20, json.get("declared").get("total").asInt());
        assertFalse(json.get("flagged").asBoolean());
    }

    @Test
    void departmentsBelowTheMinimumGroupAreNotShown() {
        JsonNode json = json("mindset", answers, "--codebook", codebook, "--minimum-group", "6", "--format", "json");

        assertEquals("SUPPRESSED", json.get("sales").get("state").asString());
        assertTrue(json.get("sales").get("share").isNull());
        assertEquals(20, json.get("pooled").get("total").asInt());
    }

    @Test
    void moreAnswersThanStaffIsUnusable() {
        CommandRun run = CommandRun.of("mindset", answers, "--codebook", codebook, "--staff", "9");

        assertEquals(2, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void repeatedAndConflictingRowsAreCountedOnce() {
        CommandRun.file(
                folder,
                "answers.csv",
                "respondent,department,slot,answer",
                "R1,sales,1,quick",
                "R1,sales,1,quick",
                "R2,sales,1,quick",
                "R2,sales,1,cheap");
        CommandRun run = CommandRun.of("mindset", answers, "--codebook", codebook);

        assertTrue(run.out().contains("      1  answers.repeated-row"), run.out());
        assertTrue(run.out().contains("      2  answers.conflicting-rows"), run.out());
        assertEquals(3, run.err().lines().count(), run.err());
    }

    @Test
    void aWaveThatNobodyAnsweredInIsRefusedInAMindsetAndInAReview() {
        CommandRun.file(folder, "answers.csv", "respondent,department,slot,answer,wave", "R1,sales,1,quick,spring");
        CommandRun run = CommandRun.of("mindset", answers, "--wave", "Spring");

        assertEquals(2, run.status());
        assertTrue(run.err().contains("wave: 'Spring' has no answers, wanted one of spring"), run.err());

        Path policy = CommandRun.file(folder, "policy.properties", "mindset.wave = Spring");
        CommandRun review =
                CommandRun.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--policy", policy);

        assertEquals(2, review.status());
        assertTrue(review.err().contains("wave: 'Spring' has no answers"), review.err());
    }

    @Test
    void oneWaveIsChosen() {
        CommandRun.file(
                folder,
                "answers.csv",
                "respondent,department,slot,answer,wave",
                "R1,SALES,1,cheap,1",
                "R4,SALES,1,cheap,1",
                "R5,SALES,1,cheap,1",
                "R2,SALES,1,quick,2",
                "R3,SALES,1,quick,2");

        JsonNode json = json(
                "mindset", answers, "--codebook", codebook, "--wave", "1", "--minimum-group", "3", "--format", "json");

        assertEquals(3, json.get("respondents").asInt());
        assertEquals("price", json.get("top").get(0).get("code").asString());
    }

    @Test
    void everyRowHasAnAssignmentAlsoBlankJunkRepeatedAndUnusableOnes() {
        CommandRun.file(
                folder,
                "answers.csv",
                "respondent,department,slot,answer",
                "R2,SALES,1,cheap",
                "R1,MARKETING,2,",
                "R1,MARKETING,1,???",
                "R2,SALES,1,cheap",
                "R1,nowhere,3,quick",
                "R3,SALES,x,quick",
                "R3,SALES");

        CommandRun run = CommandRun.of(
                "mindset", answers, "--codebook", codebook, "--details", "--format", "json", "--max-bad-rows", "60");

        JsonNode rows = JsonMapper.shared().readTree(run.out()).get("assignments");
        StringBuilder seen = new StringBuilder();
        for (JsonNode row : rows) {
            seen.append(row.get("respondent").asString())
                    .append(' ')
                    .append(row.get("slot"))
                    .append(' ')
                    .append(row.get("codes"))
                    .append(' ')
                    .append(row.get("rule").asString())
                    .append('\n');
        }
        assertEquals("""
            R1 1 [] JUNK
            R1 2 [] BLANK
            R1 3 [] BAD_ROW
            R2 1 ["price"] PHRASE
            R2 1 ["price"] PHRASE
            R3 null [] BAD_ROW
            R3 null [] BAD_ROW
            """, seen.toString());
    }

    private static JsonNode json(Object... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertEquals(0, run.status(), run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    /** Answers of one each: so many inside of the top three, so many outside. */
    private Path surveyWith(int inside, int outside) {
        String[] lines = new String[1 + inside + outside];
        lines[0] = "respondent,department,slot,answer";
        for (int person = 0; person < inside + outside; person++) {
            String code =
                    person < inside ? "top" + "abc".charAt(person % 3) : "rare" + (char) ('a' + (person - inside));
            lines[person + 1] = "R%d,%s,1,%s".formatted(person, person % 2 == 0 ? "SALES" : "MARKETING", code);
        }
        return CommandRun.file(folder, "answers.csv", lines);
    }

    private Path manyCodes() {
        String[] lines = new String[1 + 3 + 26];
        lines[0] = "theme,phrases";
        for (int code = 0; code < 3; code++) {
            lines[1 + code] = "t%d,top%s".formatted(code, "abc".charAt(code));
        }
        for (int code = 0; code < 26; code++) {
            lines[4 + code] = "z%d,rare%s".formatted(code, (char) ('a' + code));
        }
        return CommandRun.file(folder, "codebook.csv", lines);
    }

    static String golden(String name) throws IOException {
        try (InputStream file = MindsetCommandTest.class.getResourceAsStream("/golden/" + name)) {
            return file == null ? "there is no golden file " + name : new String(file.readAllBytes(), UTF_8);
        }
    }
}
