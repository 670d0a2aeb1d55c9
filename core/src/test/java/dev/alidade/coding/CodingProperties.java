// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class CodingProperties {
    private static final ImmutableList<Code> CODES = ImmutableList.of(
            Code.of("quiet", "quiet ride", "silent", "low noise").withNotPhrases(ImmutableList.of("silent film")),
            Code.of("seats", "comfortable seats", "leg room", "large seat"),
            Code.of("time", "on time", "punctual", "punctuality"),
            Code.of("price", "low fare", "cheap", "large discount"),
            Code.of("food", "dining car", "low fare food"));

    private static final AnswerMatcher MATCHER = AnswerMatcher.of(Codebook.of(CODES));

    /** Any text: any characters, and words that touch the rules. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "quiet",
                "ride",
                "silent",
                "film",
                "low",
                "noise",
                "comfortable",
                "seats",
                "leg",
                "room",
                "legroom",
                "large",
                "on",
                "time",
                "punktual",
                "fare",
                "cheap",
                "and",
                "not",
                "of",
                "the",
                "organizations",
                "colours",
                "boxes",
                "l'eau",
                "C++",
                "n/a",
                "交通",
                "ﬁn",
                "İ",
                "é",
                ",",
                "-",
                "1.",
                "Straße",
                "analyzes",
                "traveling",
                "ies",
                "sses",
                "zes",
                "news");
        Arbitrary<String> sentences = words.list().ofMaxSize(8).map(list -> String.join(" ", list));
        Arbitrary<String> endings =
                Arbitraries.strings().withChars("abeilnorsuyztcxhg").ofMaxLength(14);
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(60), sentences, endings);
    }

    @Property(tries = 3000)
    void aNormalFormIsItsOwnNormalForm(@ForAll("texts") String text) {
        String form = Wording.form(text);
        assertEquals(form, Wording.form(form));
    }

    @Property(tries = 3000)
    void noTextThrowsAndEveryCodingIsExplained(@ForAll("texts") String text) {
        Coding coding = MATCHER.code(text);
        assertEquals(coding.coded(), coding.best().isPresent());
        assertEquals(coding.codes().size(), ImmutableSet.copyOf(coding.codes()).size());
        assertTrue(coding.answered() || !coding.coded());
        for (CodeMatch match : coding.matches()) {
            assertFalse(match.words().isEmpty());
        }
    }

    @Property
    void theSameTextIsCodedTheSame(@ForAll("texts") String text) {
        assertEquals(AnswerMatcher.of(Codebook.of(CODES)).code(text), MATCHER.code(text));
    }

    @Property
    void theOrderOfTheCodebookChangesNothing(@ForAll("texts") String text, @ForAll int seed) {
        Random random = new Random(seed);
        List<Code> shuffled = new ArrayList<>();
        for (Code code : CODES) {
            List<String> phrases = new ArrayList<>(code.phrases());
            Collections.shuffle(phrases, random);
            shuffled.add(code.withPhrases(phrases));
        }
        Collections.shuffle(shuffled, random);
        assertEquals(MATCHER.code(text), AnswerMatcher.of(Codebook.of(shuffled)).code(text));
    }

    @Property
    void caseAndOuterWhiteSpaceChangeNothing(@ForAll("plain") String text) {
        Coding coding = MATCHER.code(text);
        assertEquals(coding, MATCHER.code("  " + text + " \n"));
        assertEquals(coding, MATCHER.code(text.toUpperCase(Locale.ROOT)));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of(
                        "quiet",
                        "ride",
                        "silent",
                        "low",
                        "noise",
                        "cheap",
                        "fare",
                        "punctual",
                        "leg",
                        "room",
                        "not",
                        "and")
                .list()
                .ofMaxSize(6)
                .map(list -> String.join(" ", list));
    }

    @Property
    void everyPhraseIsCodedByItself(@ForAll int seed) {
        List<String> phrases =
                new ArrayList<>(CODES.get(Math.floorMod(seed, CODES.size())).phrases());
        Collections.shuffle(phrases, new Random(seed));
        String id = CODES.get(Math.floorMod(seed, CODES.size())).id();
        assertEquals(ImmutableList.of(id), MATCHER.code(phrases.get(0)).codes());
    }
}
