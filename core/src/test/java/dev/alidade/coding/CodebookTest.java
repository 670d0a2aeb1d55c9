// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CodebookTest {
    private static final Codebook TOOLS = Codebook.of(
            Code.of("power", "strong motor", "powerful"),
            Code.of("weight", "light", "low weight").withLanguage("en"));

    @Test
    void codesKeepTheirOrder() {
        assertEquals(
                ImmutableList.of("power", "weight"),
                TOOLS.codes().stream().map(Code::id).toList());
    }

    @Test
    void twoCodesWithOneIdAreRefusedByName() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Codebook.builder().code("power", "strong").code("power", "fast"))
                .getMessage();
        assertTrue(message.contains("'power'") && message.contains("strong") && message.contains("fast"), message);
    }

    @Test
    void rowsOfOneCodeInSeveralLanguagesCanBeMerged() {
        Codebook codebook = Codebook.builder()
                .merge(Code.of("weight", "light").withLanguage("en"))
                .merge(Code.of("weight", "leicht", "light").withLanguage("de"))
                .build();
        Code code = codebook.code("weight").orElseThrow();
        assertEquals(ImmutableList.of("light", "leicht"), code.phrases());
        assertEquals(Optional.empty(), code.language());
    }

    @Test
    void aBlankIdIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Code.of(" ", "strong"));
    }

    @Test
    void theFingerprintDoesNotDependOnOrder() {
        Codebook turned = Codebook.of(
                Code.of("weight", "low weight", "light").withLanguage("en"),
                Code.of("power", "powerful", "strong motor"));
        assertEquals(TOOLS.fingerprint(), turned.fingerprint());
        assertNotEquals(TOOLS, turned);
    }

    @Test
    void codebooksAreEqualIfCodesAndIgnoredFormsAreInOneOrder() {
        Codebook same = Codebook.of(TOOLS.codes());
        assertEquals(TOOLS, same);
        assertEquals(TOOLS.hashCode(), same.hashCode());
        Codebook ignoring = Codebook.builder()
                .add(TOOLS.codes().get(0))
                .add(TOOLS.codes().get(1))
                .ignore("dunno really")
                .build();
        assertNotEquals(TOOLS, ignoring);
        assertNotEquals(Codebook.of(TOOLS.codes().get(0)), TOOLS);
        assertEquals("Codebook of 2 codes: power, weight", TOOLS.toString());
    }

    @Test
    void everyPartChangesTheFingerprint() {
        Code weight = TOOLS.code("weight").orElseThrow();
        Code power = TOOLS.code("power").orElseThrow();
        List<Codebook> others = List.of(
                Codebook.of(power),
                Codebook.of(power, weight.withTitle("Weight")),
                Codebook.of(power, weight.withPhrases(List.of("light"))),
                Codebook.of(power, weight.withNotPhrases(List.of("light show"))),
                Codebook.of(power, weight.withLanguage("de")),
                Codebook.of(power, Code.of("light", "light", "low weight").withLanguage("en")),
                Codebook.of(
                        power,
                        new Code("weigh", weight.title(), weight.phrases(), weight.notPhrases(), weight.language())),
                Codebook.builder().add(power).add(weight).ignore("dunno really").build());
        ImmutableSet.Builder<String> fingerprints = ImmutableSet.builder();
        fingerprints.add(TOOLS.fingerprint());
        others.forEach(other -> fingerprints.add(other.fingerprint()));
        assertEquals(others.size() + 1, fingerprints.build().size());
    }

    @Test
    void textsDoNotRunTogetherInTheFingerprint() {
        assertNotEquals(
                Codebook.of(Code.of("a", "bc", "d")).fingerprint(),
                Codebook.of(Code.of("a", "b", "cd")).fingerprint());
        assertNotEquals(
                Codebook.of(Code.of("a", "b"), Code.of("c")).fingerprint(),
                Codebook.of(Code.of("a"), Code.of("c", "b")).fingerprint());
    }

    @Test
    void aPhraseOfTwoCodesIsReportedAndUsable() {
        Codebook codebook = Codebook.of(Code.of("a", "Long cable"), Code.of("b", "cables, long", "plug"), Code.of("c"));
        assertEquals(
                ImmutableList.of(
                        new CodebookIssue(CodebookIssue.Kind.NO_PHRASES, "", ImmutableList.of("c")),
                        new CodebookIssue(CodebookIssue.Kind.CLAIMED_TWICE, "Long cable", ImmutableList.of("a", "b"))),
                codebook.issues());
        assertTrue(codebook.issues().get(1).message().contains("'a', 'b'"));
        assertEquals(
                ImmutableList.of("b"), AnswerMatcher.of(codebook).code("plug").codes());
    }

    @Test
    void phrasesThatCanNeverMatchAreReported() {
        Codebook codebook = Codebook.of(
                Code.of("a", "!!", "loud engine", "quiet").withNotPhrases(ImmutableList.of("engine", "??")));
        assertEquals(
                ImmutableList.of(
                        new CodebookIssue(CodebookIssue.Kind.EMPTY_PHRASE, "!!", ImmutableList.of("a")),
                        new CodebookIssue(CodebookIssue.Kind.RULED_OUT, "loud engine", ImmutableList.of("a")),
                        new CodebookIssue(CodebookIssue.Kind.EMPTY_PHRASE, "??", ImmutableList.of("a"))),
                codebook.issues());
        assertEquals(
                Rule.NOT_PHRASE, AnswerMatcher.of(codebook).code("loud engine").rule());
    }
}
