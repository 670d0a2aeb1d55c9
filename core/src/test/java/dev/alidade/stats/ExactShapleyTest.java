// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExactShapleyTest {
    @Test
    void theGameOfDp6HasTheValuesOfItsThreeOrders() {
        // Game of the README of DP6 Marketing-Attribution-Models: O 7, F 6, D 4, OF 15, OD 7, FD 9, OFD 19.
        // Values by hand from the definition, exact fractions.
        double[] game = {0, 7, 6, 15, 4, 7, 9, 19};
        assertArrayEquals(
                new double[] {23 / 3.0, 49 / 6.0, 19 / 6.0}, ExactShapley.values(3, mask -> game[mask]), 1e-14);
    }

    @Test
    void inAnAdditiveGameEachPlayerIsWorthItself() {
        double[] game = {0, 1, 2, 3, 3, 4, 5, 6};
        assertArrayEquals(new double[] {1, 2, 3}, ExactShapley.values(3, mask -> game[mask]), 1e-15);
    }

    @Test
    void aBaselineIsNobodysAndValuesMayBeNegative() {
        double[] game = {10, 8, 13, 11};
        assertArrayEquals(new double[] {-2, 3}, ExactShapley.values(2, mask -> game[mask]), 1e-15);
    }

    @Test
    void withoutPlayersThereAreNoValues() {
        assertEquals(0, ExactShapley.values(0, mask -> 5).length);
    }

    @Test
    void twentyPlayersAreSolvedAndOneMoreIsRefused() {
        // A majority of eleven wins: all players are alike.
        double[] values = ExactShapley.values(20, mask -> Integer.bitCount(mask) > 10 ? 1 : 0);
        assertEquals(20, values.length);
        for (double value : values) {
            assertEquals(0.05, value, 1e-13);
        }
        assertThrows(IllegalArgumentException.class, () -> ExactShapley.values(21, mask -> 0));
        assertThrows(IllegalArgumentException.class, () -> ExactShapley.values(-1, mask -> 0));
    }

    @Test
    void aGameWithoutANumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ExactShapley.values(1, mask -> Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ExactShapley.values(1, mask -> 1 / 0.0));
    }

    @Property(tries = 200)
    void valuesAreTheMeanGainOverAllOrdersOfThePlayers(
            @ForAll @IntRange(min = 1, max = 6) int players, @ForAll Random random) {
        double[] game = new double[1 << players];
        for (int mask = 0; mask < game.length; mask++) {
            game[mask] = random.nextInt(2_001) - 1_000;
        }
        double[] gains = new double[players];
        int orders = gain(gains, game, 0);
        assertArrayEquals(
                Arrays.stream(gains).map(gain -> gain / orders).toArray(),
                ExactShapley.values(players, mask -> game[mask]),
                1e-10);
    }

    /** Adds the gains of every order that goes on from a coalition; how many orders there are. */
    private static int gain(double[] gains, double[] game, int coalition) {
        int orders = 0;
        for (int player = 0; player < gains.length; player++) {
            int joined = coalition | 1 << player;
            if (joined != coalition) {
                int after = gain(gains, game, joined);
                gains[player] += after * (game[joined] - game[coalition]);
                orders += after;
            }
        }
        return Math.max(1, orders);
    }
}
