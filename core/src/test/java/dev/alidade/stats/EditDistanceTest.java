// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "price, price, 0",
        "price, prize, 1",
        "price, prices, 1",
        "price, pice, 1",
        "price, pirce, 1",
        "quality, qualtiy, 1",
        "kitten, sitting, 3",
        "'', abc, 3",
        "abcdef, badcfe, 3",
        "saturday, sunday, 3"
    })
    void countsInsertionsDeletionsSubstitutionsAndSwaps(String a, String b, int distance) {
        assertEquals(distance, EditDistance.optimalStringAlignment(a, b, 20));
        assertEquals(distance, EditDistance.optimalStringAlignment(b, a, 20));
    }

    @Test
    void noStretchIsEditedTwice() {
        // The unrestricted Damerau distance is 2: swap to "ac", then insert between.
        assertEquals(3, EditDistance.optimalStringAlignment("ca", "abc", 5));
    }

    @Test
    void beyondTheLimitIsTheLimitAndOne() {
        assertEquals(3, EditDistance.optimalStringAlignment("turnaround", "delivery", 2));
        assertEquals(1, EditDistance.optimalStringAlignment("price", "prize", 0));
        assertEquals(0, EditDistance.optimalStringAlignment("price", "price", 0));
        assertEquals(2, EditDistance.optimalStringAlignment("a", "abcdefgh", 1));
    }

    @Test
    void theLargestLimitNeverOverflows() {
        assertEquals(3, EditDistance.optimalStringAlignment("kitten", "sitting", Integer.MAX_VALUE));
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOne() {
        assertEquals(1, EditDistance.optimalStringAlignment("a\uD83D\uDE00b", "a\uD83D\uDE80b", 5));
        assertEquals(1, EditDistance.optimalStringAlignment("a\uD83D\uDE00b", "ab", 5));
        assertEquals(1, EditDistance.optimalStringAlignment("\uD83D\uDE00b", "b\uD83D\uDE00", 5));
        assertEquals(1, EditDistance.optimalStringAlignment("a\uD83D", "a", 5));
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> EditDistance.optimalStringAlignment("a", "b", -1));
    }

    /** Of any length: nothing in common, and a letter more at either end. */
    @Test
    void wordsOfAnyLengthFindRoom() {
        EditDistance reused = new EditDistance();
        for (int n = 1; n < 150; n++) {
            String a = "a".repeat(n);
            String b = "b".repeat(n);
            assertEquals(n, new EditDistance().between(a, b, n));
            assertEquals(n, reused.between(a, b, n));
            assertEquals(2, new EditDistance().between("x" + b + "y", b, 2));
            assertEquals(2, new EditDistance().between(b, "x" + b + "y", 2));
        }
    }
}
