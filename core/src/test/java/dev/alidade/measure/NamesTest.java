// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Property
    void namesAreNumberedInTheOrderInWhichTheyCome(@ForAll List<String> texts) {
        Names names = new Names();
        Set<String> distinct = new LinkedHashSet<>();
        for (String text : texts) {
            distinct.add(text);
            assertEquals(new ArrayList<>(distinct).indexOf(text), names.id(text));
        }
        assertEquals(distinct.size(), names.size());
        for (String text : distinct) {
            assertEquals(text, names.name(names.id(text)));
        }
    }

    @Property
    void aNameWithinATextHasTheNumberOfItsString(
            @ForAll String before, @ForAll String name, @ForAll String after, @ForAll boolean rangeFirst) {
        Names names = new Names();
        String text = before + name + after;
        int to = before.length() + name.length();
        if (rangeFirst) {
            assertEquals(0, names.id(text, before.length(), to));
            assertEquals(0, names.id(name));
        } else {
            assertEquals(0, names.id(name));
            assertEquals(0, names.id(CharBuffer.wrap(text), before.length(), to));
        }
        assertEquals(name, names.name(0));
        assertEquals(1, names.size());
    }

    @Test
    void namesOfOneHashCodeStayApart() {
        Names names = new Names();
        String[] colliding = {"AaAaAa", "AaAaBB", "AaBBAa", "AaBBBB", "BBAaAa", "BBAaBB", "BBBBAa", "BBBBBB"};
        for (int i = 0; i < colliding.length; i++) {
            assertEquals(colliding[0].hashCode(), colliding[i].hashCode());
            assertEquals(i, names.id(colliding[i]));
        }
        for (int i = 0; i < colliding.length; i++) {
            assertEquals(i, names.id("x" + colliding[i], 1, 7));
            assertEquals(colliding[i], names.name(i));
        }
    }

    /** Zeros alone all have the hash code 0, as no characters have. */
    @Test
    void namesOfOneHashCodeAndDifferentLengthsStayApart() {
        Names names = new Names();
        String zeros = "\0\0\0";
        for (int length : new int[] {0, 1, 2, 3, 3, 2, 1, 0}) {
            assertEquals(length, names.id(CharBuffer.wrap(zeros), 0, length));
            assertEquals(length, names.id(zeros, 0, length));
        }
    }

    @Test
    void noCharactersAreANameWhereverTheyStand() {
        Names names = new Names();
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            names.id(name);
        }
        assertEquals(5, names.id("abc", 3, 3));
        assertEquals(5, names.id("abc", 0, 0));
        assertEquals(5, names.id("", 0, 0));
        assertEquals(5, names.id(""));
    }

    /** More of them than places at which the names last met are looked for. */
    @Test
    void allBeginningsOfATextStayApart() {
        StringBuilder letters = new StringBuilder("x");
        Random random = new Random(5);
        for (int i = 0; i < 4_000; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        String text = letters.toString();
        Names names = new Names();
        for (int round = 0; round < 2; round++) {
            for (int length = 1; length <= 4_000; length++) {
                assertEquals(length - 1, names.id(text, 1, 1 + length));
            }
        }
    }

    @Test
    void namesOfOneLengthWithTheSameFirstMiddleAndLastCharacterStayApart() {
        Names names = new Names();
        String text = "axbxc > aybyc > axbxc > azbzc > aybyc";
        int[] ids = new int[5];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = names.id(text, 8 * i, 8 * i + 5);
        }
        assertArrayEquals(new int[] {0, 1, 0, 2, 1}, ids);
    }

    @Test
    void aMillionNamesKeepTheirNumbers() {
        Names names = new Names();
        for (int i = 0; i < 1_000_000; i++) {
            assertEquals(i, names.id("campaign-" + i));
        }
        for (int i = 0; i < 1_000_000; i += 997) {
            assertEquals(i, names.id("campaign-" + i));
            assertEquals("campaign-" + i, names.name(i));
        }
        assertEquals(1_000_000, names.size());
    }

    @Test
    void rangesAndNumbersThatAreNotThereAreRefused() {
        Names names = new Names();
        assertThrows(IndexOutOfBoundsException.class, () -> names.name(0));
        assertThrows(IndexOutOfBoundsException.class, () -> names.id("abc", 2, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> names.id("abc", -1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> names.id("abc", 2, 1));
        assertEquals(0, names.size());
    }
}
