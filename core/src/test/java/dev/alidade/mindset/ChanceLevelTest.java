// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import org.junit.jupiter.api.Test;

class ChanceLevelTest {
    private static double level(int distinct, int persons, int answersEach) {
        return ChanceLevel.of(ImmutableSortedMap.of(answersEach, (long) persons), distinct);
    }

    @Test
    void fivePersonsWhoPickThreeOfTwelveCodesByLotShareHalf() {
        assertEquals(.5, level(12, 5, 3), .02);
    }

    @Test
    void twoPersonsWithOneOfFourCodesEachAlwaysShareEverything() {
        assertEquals(1, level(4, 2, 1));
    }

    /** By hand: of 4 * 4 * 4 * 4 choices 24 name four codes, and then 3 of 4 answers are inside; else all are. */
    @Test
    void fourPersonsWithOneOfFourCodesEach() {
        assertEquals(1 - 24 / 256.0 / 4, level(4, 4, 1), .005);
    }

    /** By hand: the second person leaves out the same code as the first in 1 of 4 cases, sharing 6 of 6, else 5 of 6. */
    @Test
    void twoPersonsWithThreeOfFourCodesEach() {
        assertEquals(.25 + .75 * 5 / 6, level(4, 2, 3), .005);
    }

    @Test
    void manyPersonsShareLittleMoreThanThreeCodesShare() {
        double level = level(12, 100_000, 3);

        assertTrue(level > .25 && level < .255, () -> "level " + level);
    }

    @Test
    void threeCodesAreAlwaysTheTopThree() {
        assertEquals(1, level(3, 10, 2));
        assertEquals(1, level(1, 10, 1));
    }

    @Test
    void theSameNumbersGiveTheSameLevelToTheLastBit() {
        assertEquals(level(12, 7, 3), level(12, 7, 3));
        assertEquals(0.4621090680496621, level(12, 7, 3));
    }
}
