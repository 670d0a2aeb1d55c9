// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies written and read. */
class PolicyTextTest {
    @TempDir
    private Path folder;

    private static String written(PolicyFile policy) {
        StringWriter text = new StringWriter();
        policy.write(text);
        return text.toString();
    }

    private static PolicyFile read(String text) {
        return PolicyFile.read(new StringReader(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
                Arbitraries.strings()
                        .withChars(" \t\n\r\f\\=:#!'\"u0041\u00e9\u4e16\u2028\ud83d\udcc8")
                        .ofMinLength(1)
                        .ofMaxLength(12));
    }

    @Property(tries = 100)
    void whatIsWrittenIsReadAsTheSame(@ForAll("texts") String name, @ForAll("texts") String step) {
        String one = "a" + step.replace(",", "") + "b";
        PolicyFile policy = PolicyFile.of(Map.of(
                "score.name",
                name + "x",
                "outcome.wave",
                "=" + name,
                "funnel.steps",
                "first, " + one,
                "funnel.step." + one + ".optional",
                "true"));

        assertEquals(policy, read(written(policy)));
        assertEquals(written(policy), written(read(written(policy))));
    }

    @Test
    void aPolicyWithoutKeysIsWrittenAsCommentsOnly() {
        String text = written(PolicyFile.standard());

        assertTrue(text.lines().allMatch(line -> line.isEmpty() || line.startsWith("#")), text);
        assertEquals(PolicyFile.standard(), read(text));
    }

    @Test
    void everyKeyIsWrittenWithWhatItMeansAndWhatHoldsWithoutIt() {
        String text = written(PolicyFile.standard().with("handoff.respond-within", "PT4H"));

        assertTrue(text.contains("""

                        # handoff.respond-within: The time for the first attempt after a hand-over; with business hours,
                        # PT24H are 24 hours of these.
                        # Wanted: a duration in ISO 8601 such as PT24H or P3D. Without it: PT24H.
                        handoff.respond-within=PT4H

                        # handoff.decide-within: The time for accepting or rejecting; with business hours, P3D are 72 hours
                        # of these: nine days of eight.
                        # Wanted: a duration in ISO 8601 such as PT24H or P3D. Without it: P3D.
                        #handoff.decide-within=P3D
                        """), text);
        for (PolicyKey key : PolicyKey.all()) {
            assertTrue(text.contains("\n# " + key.name() + ": "), key.name());
        }
    }

    @Test
    void wordsFillTheirLines() {
        List<String> lines = written(PolicyFile.standard()).lines().toList();

        assertTrue(lines.get(0).startsWith("# What was agreed on, and how it is judged. A line that begins with #"));
        for (int i = 1; i < lines.size(); i++) {
            String before = lines.get(i - 1);
            String line = lines.get(i);
            if (before.startsWith("# ") && line.startsWith("# ") && !line.startsWith("# Wanted: ")) {
                String first = line.substring(2).replaceFirst(" .*", "");
                assertTrue(before.length() <= 100 && before.length() + 1 + first.length() > 100, before);
            }
        }
    }

    @Test
    void aValueIsWrittenAsPlainlyAsItIsReadBack() {
        assertTrue(written(PolicyFile.standard().with("score.name", "our = own: #1!"))
                .contains("\nscore.name=our = own: #1!\n"));
        assertTrue(written(PolicyFile.standard().with("score.name", "#1")).contains("\nscore.name=\\#1\n"));
    }

    @Test
    void whatIsWrittenHasArrived() {
        StringWriter text = new StringWriter();
        PolicyFile.standard().write(new BufferedWriter(text));

        assertEquals(written(PolicyFile.standard()), text.toString());
    }

    @Test
    void allInstancesOfAKeyAreWrittenTogether() {
        String text = written(PolicyFile.of(
                Map.of("score.topic.handoff.weight", "2", "score.topic.goals.weight", "3", "score.name", "ours")));

        assertTrue(text.contains("Without it: 1.\nscore.topic.goals.weight=3\nscore.topic.handoff.weight=2\n\n"), text);
    }

    @Test
    void filesAreInUtf8AndMayBeginWithAByteOrderMark() throws IOException {
        Path file = folder.resolve("policy.properties");
        PolicyFile policy = PolicyFile.standard().with("score.name", "für uns \u4e16");
        policy.write(file);

        assertEquals(policy, PolicyFile.read(file));
        Files.writeString(file, "\ufeffscore.name=für uns \u4e16");
        assertEquals(policy, PolicyFile.read(file));
        Files.write(file, "score.name=für".getBytes(StandardCharsets.ISO_8859_1));
        PolicyException refusal = assertThrows(PolicyException.class, () -> PolicyFile.read(file));
        assertEquals(file + ": bytes that are not UTF-8, wanted a properties file in UTF-8.", refusal.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none.properties");

        UncheckedIOException refusal = assertThrows(UncheckedIOException.class, () -> PolicyFile.read(file));

        assertEquals(file + " can't be read: there is no such file.", refusal.getMessage());
    }

    @Test
    void aKeyThatIsThereTwiceIsNamed() {
        PolicyException refusal =
                assertThrows(PolicyException.class, () -> read("handoff.attempts=3\nhandoff.attempts=4\n"));

        assertEquals("policy: key 'handoff.attempts' is there twice, wanted each key once.", refusal.getMessage());
    }

    @Test
    void aBrokenEscapeIsTold() {
        PolicyException refusal = assertThrows(PolicyException.class, () -> read("score.name=\\u00g1"));

        assertTrue(refusal.getMessage().startsWith("policy: a backslash and u without four"), refusal.getMessage());
    }

    @Test
    void changesMakeANewPolicyThatIsCheckedAsAWhole() {
        PolicyFile standard = PolicyFile.standard();
        PolicyFile changed = standard.with("handoff.attempts", " 5 ");

        assertEquals(5, changed.agreement().attempts());
        assertEquals(Map.of("handoff.attempts", "5"), changed.values());
        assertEquals(standard, changed.with("handoff.attempts", ""));
        assertThrows(PolicyException.class, () -> standard.with("business-hours.zone", "Europe/Berlin"));
        assertTrue(
                standard.with(Map.of("business-hours.zone", "Europe/Berlin", "business-hours.open", "MON 08:00-17:00"))
                        .agreement()
                        .businessHours()
                        .isPresent());
    }

    @Test
    void aTopicThatDoesNotExistIsNamed() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> PolicyFile.standard().reviewPolicy(CompanyTables.none(), List.of("handoff", "weather")));

        assertTrue(
                refusal.getMessage().startsWith("'weather' is no topic, wanted some of attribution,"),
                refusal.getMessage());
    }
}
