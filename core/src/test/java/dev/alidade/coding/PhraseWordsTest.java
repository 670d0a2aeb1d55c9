// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of an answer's words stand for which words of phrases. */
final class PhraseWordsTest {
    @Test
    void everyWordOfALargeCodebookMayBeWrittenApart() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(
                Code.of("a", "breakfast"),
                Code.of("b", "fireplace"),
                Code.of("c", "rooftop"),
                Code.of("d", "bathtub"),
                Code.of("e", "seaside"),
                Code.of("f", "playground"),
                Code.of("g", "lakefront"),
                Code.of("h", "airport")));
        String[] apart = {
            "break fast", "fire place", "roof top", "bath tub", "sea side", "play ground", "lake front", "air port"
        };
        for (int i = 0; i < apart.length; i++) {
            assertEquals(
                    ImmutableList.of("abcdefgh".substring(i, i + 1)),
                    matcher.code(apart[i]).codes());
        }
    }

    @Test
    void aWordThatTwoPhrasesMayBeWrittenAsIsAmbiguous() {
        AnswerMatcher matcher =
                AnswerMatcher.of(Codebook.of(Code.of("sport", "super bowl"), Code.of("bird", "superb owl")));
        assertEquals(Rule.AMBIGUOUS, matcher.code("superbowl").rule());
        assertEquals(ImmutableList.of("sport"), matcher.code("super bowl").codes());
        assertEquals(ImmutableList.of("bird"), matcher.code("superb owl").codes());
    }

    @Test
    void aMisspellingStandsForTheClosestWordOnly() {
        AnswerMatcher matcher =
                AnswerMatcher.of(Codebook.of(Code.of("both", "complement"), Code.of("card", "compliment card")));
        assertEquals(Rule.NO_PHRASE, matcher.code("complimment").rule());
        assertEquals(ImmutableList.of("card"), matcher.code("complimment cards").codes());
    }

    @Test
    void oneMisspelledWordIsNotTwoWordsOfAPhrase() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("coffee", "express expresso")));
        assertEquals(Rule.NO_PHRASE, matcher.code("expresss").rule());
        assertTrue(matcher.code("express expresso").coded());
    }

    @Test
    void ofEqualPhrasesOfOneCodeTheFirstByItsTextIsNamed() {
        for (String words : new String[] {"lunch early", "warm bed", "pool clean", "garden big", "sunny terrace"}) {
            String turned = words.replaceFirst("(.*) (.*)", "$2 $1");
            Coding coding =
                    AnswerMatcher.of(Codebook.of(Code.of("a", words, turned))).code(words);
            assertEquals(Optional.of(words.compareTo(turned) < 0 ? words : turned), coding.phrase());
        }
    }

    @Test
    void anAnswerMayHoldAnyNumberOfPhrases() {
        String[] words = {"pool", "bar", "lobby", "garden", "lift", "roof", "gym", "lounge", "library", "cellar"};
        Codebook.Builder codebook = Codebook.builder();
        for (String word : words) {
            codebook.code(word, word);
        }
        codebook.code("dish", "cellar dish").code("chef", "lounge chef");
        AnswerMatcher matcher = AnswerMatcher.of(codebook.build());
        for (int n = 1; n <= words.length; n++) {
            ImmutableList<String> some = ImmutableList.copyOf(words).subList(0, n);
            assertEquals(some, matcher.code(String.join(", ", some)).codes());
        }
    }
}
