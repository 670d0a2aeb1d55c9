// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JunkTest {
    private static final AnswerMatcher PLAIN = AnswerMatcher.withoutCodebook();

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "\u00A0", "\u200B", "\uFEFF", "\u3000"})
    void whiteSpaceAndInvisibleCharactersAreBlank(String text) {
        assertEquals(Rule.BLANK, PLAIN.code(text).rule());
        assertFalse(PLAIN.code(text).answered());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "-",
                "...",
                "!!!",
                "👍",
                "***",
                "N/A",
                "n.a.",
                "NA",
                "None.",
                "nothing",
                "No idea!",
                "I don't know",
                "I DON’T KNOW",
                "we do not know",
                "not sure",
                "k.A.",
                "keine Ahnung",
                "weiß nicht",
                "ninguno",
                "no sé",
                "je ne sais pas",
                "aucune idée",
                "non lo so",
                "geen idee",
                "не знаю",
                "なし",
                "不知道",
                "없음",
                "لا أعرف",
                "asdf",
                "ASDFGH",
                "qwertz",
                "sdfsdf",
                "asdfasdf",
                "12345",
                "123",
                "aaaa",
                "7777",
                "xxx",
                "zzzz",
                "x x x",
                "asdf xxx",
                "test",
                "bla bla",
                "lorem ipsum",
                "I think that we do really not know",
                "azerty",
                "jkljkl"
            })
    void whatAnswersNothingIsJunk(String text) {
        assertEquals(Rule.JUNK, PLAIN.code(text).rule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/7",
                "R&D",
                "3D",
                "5G",
                "5 stars",
                "ISO",
                "ISO 9001",
                "AAA",
                "www",
                "Wert",
                "HR",
                "IT",
                "C",
                "B2B",
                "2024",
                "100",
                "777",
                "价格",
                "价",
                "السعر",
                "цена",
                "店",
                "no smoking rooms",
                "nothing beats the view",
                "test lab",
                "Nonna's kitchen",
                "property",
                "dads",
                "glass",
                "weather",
                "Annapurna",
                "known brand",
                "none better",
                "rty",
                "456",
                "asdas",
                "asdfxyzx",
                "incomprehensibilities internationalization",
                "incomprehensibilities internationalization responsibilities",
                "I think that we do really not know this",
                "999",
                "erer",
                "the NA"
            })
    void aShortAnswerIsNoJunk(String text) {
        assertTrue(PLAIN.code(text).coded(), () -> PLAIN.code(text).toString());
    }

    @Test
    void aFormulaThatIsAPhraseOfTheCodebookIsAnAnswer() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("no_complaint", "nothing", "none")));
        assertEquals("no_complaint", matcher.code("Nothing!").best().orElseThrow());
        assertEquals(Rule.JUNK, matcher.code("n/a").rule());
    }

    @Test
    void junkIsNeverCodedByAPhraseThatIsOnlyPartOfIt() {
        AnswerMatcher matcher = AnswerMatcher.of(Codebook.of(Code.of("ideas", "idea", "know", "answer")));
        assertFalse(matcher.code("no idea").coded());
        assertFalse(matcher.code("don't know").coded());
        assertFalse(matcher.code("No answer").coded());
    }
}
