// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.function.IntToDoubleFunction;

/**
 * The Shapley values of a game of few players, over all coalitions: \( \phi_i = \sum_{S \not\ni i} \frac{|S|! \, (n -
 * |S| - 1)!}{n!} (v(S \cup i) - v(S)) \). They add up to the value of all less the value of none. L. S. Shapley, "A value
 * for n-person games" (1953).
 */
public final class ExactShapley {
    /** The largest number of players: the game is asked for each of the 2^20 coalitions. */
    public static final int MOST_PLAYERS = 20;

    private ExactShapley() {}

    /**
     * The Shapley value of each player.
     *
     * @param players how many players there are, from 0 to 20
     * @param game the value of a coalition, given as the sum of 2^i over its players i; asked once for each coalition, in
     *     the order of the masks
     * @return the values by player, which may be negative
     * @throws IllegalArgumentException if there are too many players, or the game yields a value that is not finite
     */
    public static double[] values(int players, IntToDoubleFunction game) {
        if (players < 0 || players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "%d players: exact Shapley values take from 0 to %d, as each more doubles the coalitions. Maybe group the smallest ones."
                            .formatted(players, MOST_PLAYERS));
        }
        double[] worth = new double[1 << players];
        for (int mask = 0; mask < worth.length; mask++) {
            worth[mask] = game.applyAsDouble(mask);
            if (!Double.isFinite(worth[mask])) {
                throw new IllegalArgumentException("The game is worth %s to coalition %s."
                        .formatted(Double.toString(worth[mask]), Integer.toBinaryString(mask)));
            }
        }
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            values[player] = value(player, players, worth);
        }
        return values;
    }

    /** The mean over the sizes of the mean gain to coalitions of one size. */
    private static double value(int player, int players, double[] worth) {
        double[] gains = new double[players];
        for (int mask = 0; mask < worth.length; mask++) {
            if ((mask >>> player & 1) == 0) {
                gains[Integer.bitCount(mask)] += worth[mask | 1 << player] - worth[mask];
            }
        }
        double sum = 0;
        double coalitions = 1; // of this size, without the player
        for (int size = 0; size < players; size++) {
            sum += gains[size] / coalitions;
            coalitions = coalitions * (players - 1 - size) / (size + 1);
        }
        return sum / players;
    }
}
