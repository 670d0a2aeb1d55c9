// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DecisionTest {
    private static final Codebook FIRST =
            Codebook.of(Code.of("taste", "tasty", "flavour"), Code.of("origin", "local farm"));

    private static ImmutableList<String> codes(Codebook codebook, String answer) {
        return AnswerMatcher.of(codebook).code(answer).codes();
    }

    @Test
    void aFormThatBelongsToACodeIsCodedFromThenOn() {
        Codebook next = FIRST.with(List.of(Decision.belongs("yummy", "taste")));
        assertEquals(ImmutableList.of(), codes(FIRST, "yummy"));
        assertEquals(ImmutableList.of("taste"), codes(next, "Yummy!"));
        assertNotEquals(FIRST.fingerprint(), next.fingerprint());
    }

    @Test
    void aNewCodeTakesItsFirstPhraseAlong() {
        Codebook next = FIRST.with(List.of(
                Decision.newCode("nice packaging", "packaging", "Packaging"),
                Decision.belongs("the box", "packaging")));
        assertEquals(ImmutableList.of("packaging"), codes(next, "boxes"));
        assertEquals("Packaging", next.code("packaging").orElseThrow().title());
    }

    @Test
    void anIgnoredFormIsUnansweredAsAWholeOnly() {
        Codebook next = FIRST.with(List.of(Decision.ignore("hello there")));
        assertEquals(Rule.IGNORED, AnswerMatcher.of(next).code("Hello there!").rule());
        assertFalse(AnswerMatcher.of(next).code("hello there").answered());
        assertEquals(ImmutableList.of("taste"), codes(next, "hello there, tasty"));
        assertEquals(ImmutableSet.of(Wording.form("hello there")), next.ignored());
    }

    @Test
    void aNotPhraseRulesOut() {
        Codebook next = FIRST.with(List.of(Decision.notPhrase("artificial flavor", "taste")));
        assertEquals(ImmutableList.of(), codes(next, "artificial flavour"));
        assertEquals(ImmutableList.of("taste"), codes(next, "flavour"));
    }

    @Test
    void aLaterDecisionReplacesAnEarlier() {
        Codebook next = FIRST.with(List.of(
                Decision.ignore("fresh"), Decision.belongs("fresh", "taste"), Decision.belongs("Fresh", "origin")));
        assertEquals(ImmutableList.of("origin"), codes(next, "fresh"));
        assertTrue(next.issues().isEmpty());
        assertTrue(next.ignored().isEmpty());
    }

    @Test
    void aNewCodeOrNoCodeTakesTheWordsFromTheOldOne() {
        Codebook own = FIRST.with(List.of(Decision.newCode("flavor", "flavour", "Flavour")));
        assertEquals(ImmutableList.of("flavour"), codes(own, "flavour"));
        assertEquals(ImmutableList.of("tasty"), own.code("taste").orElseThrow().phrases());
        Codebook none = FIRST.with(List.of(Decision.ignore("flavor"), Decision.ignore("flavour")));
        assertEquals(ImmutableList.of("tasty"), none.code("taste").orElseThrow().phrases());
        assertEquals(1, none.ignored().size());
    }

    @Test
    void anUnknownCodeIsRefusedByName() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> FIRST.with(List.of(Decision.belongs("fresh", "freshness"))))
                .getMessage();
        assertTrue(message.contains("'freshness'") && message.contains("'fresh'"), message);
    }

    @Test
    void aNewCodeThatExistsIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> FIRST.with(List.of(Decision.newCode("fresh", "taste", "Taste"))));
    }

    @Test
    void aTextWithoutWordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FIRST.with(List.of(Decision.belongs("?!", "taste"))));
    }

    @Test
    void aDecisionThatDoesNotFitItsKindIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Decision(Decision.Kind.IGNORE, "x", Optional.of("taste"), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Decision(Decision.Kind.BELONGS, "x", Optional.empty(), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> Decision.ignore(" "));
    }
}
