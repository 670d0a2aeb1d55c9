// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.json.SettingsFingerprint;
import dev.alidade.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ScoreCommandTest {
    private static final String FROM = "2024-02-01";

    @TempDir
    private static Path folder;

    private static Path stored;
    private static Path earlier;

    @BeforeAll
    static void reviewATinyCompanyTwice() throws IOException {
        Path company = TinyCompany.in(Files.createDirectory(folder.resolve("company")));
        stored = review(company, "2024-07-01", "later.json");
        earlier = review(company, "2024-03-15", "earlier.json");
    }

    private static Path review(Path company, String to, String name) throws IOException {
        CommandRun run = CommandRun.of("review", company, "--from", FROM, "--to", to, "--format", "json");
        return Files.writeString(folder.resolve(name), run.out());
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static CommandRun score(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = "score";
        all[1] = stored;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandRun.of(all);
    }

    private static JsonNode scored(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--format";
        all[arguments.length + 1] = "json";
        CommandRun run = score(all);
        assertEquals("", run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void theSameModelGivesTheSameScore() throws IOException {
        JsonNode review = json(stored);
        JsonNode score = scored();

        for (String field : List.of(
                "from",
                "to",
                "asOf",
                "model",
                "modelFingerprint",
                "total",
                "topics",
                "coverage",
                "boundLow",
                "boundHigh",
                "scope",
                "improvements",
                "weakestTopic")) {
            assertEquals(review.get(field), score.get(field), field);
        }
        assertEquals(
                review.get("measurements").size(), score.get("measurements").size());
        assertTrue(score.get("whatIf").isNull()
                && score.get("change").isNull()
                && score.get("sensitivity").isNull());
    }

    @Test
    void whatIsWrittenCanBeScoredAgain() throws IOException {
        Path again = Files.writeString(
                folder.resolve("again.json"), score("--format", "json").out());

        assertEquals(
                scored(),
                JsonMapper.shared()
                        .readTree(CommandRun.of("score", again, "--format", "json")
                                .out()));
    }

    @Test
    void aWhatIfTellsTheDifferenceAndWhatItIsDueTo() {
        JsonNode score = scored(
                "--set",
                "handoff.sla-compliance=1",
                "--weight",
                "ACCOUNTABILITY=2",
                "--without",
                "pipeline.healthy-share",
                "--target",
                "handoff.follow-up-rate=0.5");
        JsonNode whatIf = score.get("whatIf");

        assertEquals(
                whatIf.get("points").asDouble(),
                whatIf.get("judgement").asDouble()
                        + whatIf.get("change").get("points").asDouble(),
                1e-9);
        assertEquals(
                "handoff.sla-compliance",
                whatIf.get("change").get("changes").get(0).get("id").asString());
        assertEquals(whatIf.get("after").get("total"), score.get("total"));
        String text = score("--set", "handoff.sla-compliance=1").out();
        assertTrue(text.contains("\nWhat if\n") && text.contains("As it would be"), text);
    }

    @Test
    void aWhatIfThatChangesNothingSaysWhy() {
        String notScored = score("--set", "pipeline.coverage=3").out().replaceAll("\\s+", " ");
        String outOfScope = score("--set", "goals.measured-share=0.5").out().replaceAll("\\s+", " ");
        String asItIs = score("--weight", "mindset=1").out().replaceAll("\\s+", " ");

        assertTrue(
                notScored.contains("It changes nothing: pipeline.coverage is measured, but no part of the score."),
                notScored);
        assertTrue(
                outOfScope.contains(
                        "It changes nothing: goals.measured-share is no part of the score here, and its topic is not in scope."),
                outOfScope);
        assertTrue(asItIs.contains("It changes nothing: what was asked is no part of the score here"), asItIs);
        assertFalse(score("--set", "handoff.sla-compliance=1").out().contains("It changes nothing"));
    }

    @Test
    void anEarlierReviewIsScoredAlikeAndCompared() throws IOException {
        JsonNode change = scored("--compare", earlier).get("change");

        assertEquals(json(stored).get("total"), change.get("to"));
        assertEquals(
                change.get("points").asDouble(),
                change.get("changes")
                        .valueStream()
                        .mapToDouble(one -> one.get("points").asDouble())
                        .sum(),
                1e-9);
        String text = score("--compare", earlier).out();
        assertTrue(text.contains("What changed since the earlier review"), text);
    }

    @Test
    void theEarlierReviewIsNamedAndChanceUntoldWhereBothCountTheSameCases() throws IOException {
        JsonNode change = scored("--compare", earlier).get("change");
        String text = score("--compare", earlier).out().replaceAll("\\s+", " ");

        assertEquals(json(earlier).get("to"), change.get("earlier").get("to"));
        assertTrue(change.get("overlapping").asBoolean());
        assertTrue(change.get("changes")
                .valueStream()
                .allMatch(one -> one.get("verdict").asString().equals("UNKNOWN")));
        assertTrue(text.contains("The earlier review: From 2024-02-01 to before 2024-03-15"), text);
        assertTrue(text.contains("both reviews count the same cases, from 2024-02-01 to before 2024-03-15."), text);
    }

    @Test
    void sensitivityIsToldWhenAskedFor() {
        JsonNode sensitivity = scored("--sensitivity").get("sensitivity");

        assertTrue(sensitivity.get("alternatives").size() > 20);
        assertTrue(sensitivity.get("uncertainty").get("standardError").asDouble() > 0);
        String text = score("--sensitivity").out();
        assertTrue(text.contains("No single choice moves the total by more than"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    }

    @Test
    void anotherPolicyScoresOtherwiseAndSaysSo() {
        Path policy = CommandRun.file(folder, "policy.properties", "score.topic.handoff.weight=3");
        CommandRun run = score("--policy", policy, "--format", "json");

        assertEquals(0, run.status(), run.err());
        assertTrue(run.err().contains("scored by another model"), run.err());
    }

    @Test
    void whatCanNotBeAskedIsRefusedInOneLine() {
        Path other = CommandRun.file(folder, "other.json", "{\"from\": \"2024-01-01T00:00:00Z\"}");

        assertRefused("There is no topic handof; there are [", "--set", "handof.x=1");
        assertRefused("Maybe it is a percentage", "--set", "handoff.sla-compliance=90");
        assertRefused("has no entry for handoff.quality-rejections", "--target", "handoff.quality-rejections=1");
        assertRefused("--compare", "--compare");
        assertRefused("can't be read", "--compare", folder.resolve("none.json"));
        assertRefused(
                "is not what alidade review --format json writes: measurements is missing, wanted a list",
                "--compare",
                other);
        assertRefused("other.json", "--compare", CommandRun.file(folder, "other.json", "no json"));
    }

    @Test
    void aWhatIfThatIsAskedTwiceOrContradictsItselfIsRefused() {
        String id = "handoff.sla-compliance";

        assertRefused("--set 'handoff.sla-compliance' is there twice", "--set", id + "=0.3", "--set", id + "=0.4");
        assertRefused("contradict each other", "--without", id, "--set", id + "=0.3");
        assertRefused("contradict each other", "--without", id, "--weight", id + "=2");
        assertRefused("contradict each other", "--target", id + "=0.9", "--without", id);
        for (String number : List.of("0x1p-1", "0.5f", "NaN", "", "0,5")) {
            assertRefused("wanted an id, = and a number such as 0.75, with a point", "--set", id + "=" + number);
        }
        assertRefused("wanted an id, = and a number", "--set", id);
        assertEquals(0, score("--set", id + "=.5", "--weight", id + "=2e0").status());
    }

    @Test
    void aTopicOrAHeadingCanBeLeftOut() {
        assertEquals(0, score("--without", "handoff").status());
        assertFalse(score("--without", "handoff").out().contains("handoff.sla-compliance"));
        assertRefused("wanted --without handoff to leave it out", "--weight", "handoff=0");
        assertRefused("is scored, maybe handoff; the topics are ", "--without", "hand-of");
    }

    @Test
    void topicsAndHeadingsMayBeInAnyLetterCase() {
        assertEquals(scored("--without", "handoff"), scored("--without", "HandOff"));
        assertEquals(scored("--weight", "ACCOUNTABILITY=2"), scored("--weight", "Accountability=2"));
        assertEquals(scored("--weight", "mindset=2"), scored("--weight", "MINDSET=2"));
        assertRefused("is there twice", "--weight", "mindset=2", "--weight", "Mindset=3");
    }

    @Test
    void whatWasNotMeasuredAlikeIsComparedWithARemark() throws IOException {
        Path policy = CommandRun.file(folder, "lax.properties", "handoff.respond-within=PT40H");
        Path company = folder.resolve("company");
        Path lax = Files.writeString(
                folder.resolve("lax.json"),
                CommandRun.of(
                                "review",
                                company,
                                "--from",
                                FROM,
                                "--to",
                                "2024-07-01",
                                "--policy",
                                policy,
                                "--topics",
                                "handoff",
                                "--zone",
                                "Asia/Tokyo",
                                "--resolution",
                                "day",
                                "--format",
                                "json")
                        .out());

        CommandRun run = CommandRun.of("score", stored, "--compare", lax);

        assertEquals(0, run.status(), run.err());
        assertTrue(
                run.err()
                        .contains(
                                "not measured alike; what differs: the policy, the resolution, the time zone, the topics ("),
                run.err());
        assertEquals("", score("--compare", earlier).err());
        Path old = Files.writeString(
                folder.resolve("old.json"),
                Files.readString(stored).replaceAll("\"settingsFingerprint\" : \"[0-9a-f]{32}\",", ""));
        assertTrue(score("--compare", old).err().contains("perhaps the policy (not recorded)"));
    }

    @Test
    void weightsAndTargetsAreNoOtherWayOfMeasuring() {
        PolicyFile standard = PolicyFile.standard();

        assertEquals(
                SettingsFingerprint.of(standard),
                SettingsFingerprint.of(standard.with("score.topic.handoff.weight", "3")));
        assertNotEquals(
                SettingsFingerprint.of(standard), SettingsFingerprint.of(standard.with("handoff.attempts", "9")));
    }

    @Test
    void aLaterReviewIsNoEarlierOne() {
        CommandRun run = CommandRun.of("score", earlier, "--compare", stored);

        assertEquals(2, run.status());
        assertTrue(run.err().contains("Maybe they are swapped"), run.err());
    }

    @Test
    void theReviewWithoutATotalIsNamed() throws IOException {
        Path empty = Files.writeString(
                folder.resolve("empty.json"),
                Files.readString(stored).replaceAll("(?s)\"measurements\" : \\[.*?\\n  \\]", "\"measurements\" : []"));

        assertRefused("empty.json has no total", "--compare", empty);
        assertTrue(score("--help").out().replaceAll("\\s+", " ").contains("nothing is measured again"));
    }

    private static void assertRefused(String why, Object... arguments) {
        CommandRun run = score(arguments);
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains(why), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void numbersAndStatesAreCheckedWhenTheyAreReadBack() throws IOException {
        for (String broken : List.of(
                "\"state\" : \"VALUE\"|\"state\" : \"GUESS\"",
                "\"level\" : 0.95|\"level\" : 95",
                "\"zone\" : \"UTC\"|\"zone\" : \"Mars\"",
                "\"id\" : \"handoff.decision-rate\"|\"id\" : \"handoff.mood\"",
                "\"notDue\" : 0|\"notDue\" : \"0\"")) {
            String text = Files.readString(stored);
            String wrong =
                    text.replace(broken.substring(0, broken.indexOf('|')), broken.substring(broken.indexOf('|') + 1));
            assertTrue(!wrong.equals(text), broken);
            CommandRun run = CommandRun.of("score", Files.writeString(folder.resolve("broken.json"), wrong));
            assertEquals(2, run.status(), broken);
            assertTrue(run.err().contains("broken.json is not what"), run.err());
        }
    }
}
