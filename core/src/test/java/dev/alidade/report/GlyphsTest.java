// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlyphsTest {

    // As wcswidth of glibc 2.36 says.
    @ParameterizedTest
    @CsvSource({"abc, 3", "é, 1", "e\u0301, 1", "日本語, 6", "한국어, 6", "ｆｕｌｌ, 8", "😀, 2", "ｱｲｳ, 3", "–, 1", "क्षि, 3"})
    void wideCharactersTakeTwoColumnsAndMarksNone(String text, int columns) {
        assertEquals(columns, Glyphs.width(text));
    }

    @Test
    void whatSteersATerminalIsShownAndNotObeyed() {
        assertEquals("<U+001B>[31mred<U+001B>[0m", Glyphs.inert("\u001b[31mred\u001b[0m"));
        assertEquals("<U+009B>2J", Glyphs.inert("\u009b2J"));
        assertEquals("a b c d", Glyphs.inert("a\nb\tc\rd"));
        assertEquals("a b", Glyphs.inert("a\u2028b"));
        assertEquals("<U+0007><U+0008><U+0000>", Glyphs.inert("\u0007\b\0"));
    }

    @Test
    void whatTurnsTheReadingDirectionIsShownAndNotObeyed() {
        assertEquals("<U+202E>evil", Glyphs.inert("\u202eevil"));
        assertEquals("a<U+200B>b", Glyphs.inert("a\u200bb"));
    }

    @Test
    void halfACharacterIsShownAsItsNumber() {
        assertEquals("<U+D83D>", Glyphs.inert("\ud83d"));
    }

    @Test
    void aTextThatIsTooLongShowsThatItWasCut() {
        assertEquals("abc", Glyphs.shortened("abc", 6));
        assertEquals("abc...", Glyphs.shortened("abcdefg", 6));
        assertEquals("日...", Glyphs.shortened("日本語文", 6));
        assertEquals("abcdef", Glyphs.shortened("abcdef", 6));
        assertEquals("日本語", Glyphs.shortened("日本語", 6));
    }

    @Test
    void theEndsOfABlockOfWideCharactersAreWide() {
        assertEquals(4, Glyphs.width("\u1100\u115F"));
        assertEquals(2, Glyphs.width("\u10FF\u1160"));
        assertEquals(0, Glyphs.width("\u0300"));
        assertEquals(1, Glyphs.width("\u02FF"));
        assertEquals(1, Glyphs.width(Character.toString(0x10FFFD)));
    }

    @Test
    void linesBreakAtSpaces() {
        assertEquals(List.of("one two", "three"), Glyphs.wrapped("one two three", 9));
        assertEquals(List.of(""), Glyphs.wrapped("", 9));
    }

    @Test
    void aWordLongerThanTheLineIsBroken() {
        assertEquals(List.of("a", "bcdef", "gh i"), Glyphs.wrapped("a bcdefgh i", 5));
        assertEquals(List.of("日本", "語"), Glyphs.wrapped("日本語", 5));
    }

    @Property
    void noLineIsTooLongAndNoCharacterIsLost(@ForAll String text, @ForAll @IntRange(min = 4, max = 40) int columns) {
        String inert = Glyphs.inert(text);

        List<String> lines = Glyphs.wrapped(inert, columns);

        assertTrue(lines.stream().allMatch(line -> Glyphs.width(line) <= columns));
        assertEquals(inert.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }

    @Property
    void aShortenedTextFits(@ForAll String text, @ForAll @IntRange(min = 4, max = 40) int columns) {
        assertTrue(Glyphs.width(Glyphs.shortened(Glyphs.inert(text), columns)) <= columns);
    }

    @Property
    void nothingInertSteersAnything(@ForAll String text) {
        assertTrue(Glyphs.inert(text).codePoints().noneMatch(Character::isISOControl));
    }
}
