// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversions;
import static dev.alidade.attribution.Vectors.credited;
import static dev.alidade.attribution.Vectors.fractions;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Shapley values of published games, and credits of published paths. */
final class ShapleyVectorsTest {

    @Test
    void aMonotoneGame() {
        // Game from the README of github.com/DP6/Marketing-Attribution-Models; values computed by hand, sum 19.
        assertValues("D 19/6, F 49/6, O 23/3", "D 4, F 6, O 7, DF 9, DO 7, FO 15, DFO 19");
    }

    @Test
    void anAdditiveGameWithoutItsWholeIsSharedBack() {
        assertValues("1 1, 2 2, 3 3", "1 1, 2 2, 3 3, 12 3, 13 4, 23 5, 123 6");
    }

    @Test
    void twoPlayersShareTheirSynergyEvenly() {
        // calcbee.pages.dev, data-driven attribution calculator: 2.250 and 1.750, synergy 0.500 of a total of 4.00.
        assertValues("A 9/4, B 7/4", "A 2, B 3/2, AB 4");
    }

    private static void assertValues(String expected, String worths) {
        Map<String, Fraction> game = fractions(worths);
        TreeSet<String> players = new TreeSet<>();
        game.keySet().stream().filter(set -> set.length() == 1).forEach(players::add);
        ImmutableSortedMap<String, Double> values = Shapley.values(
                players,
                set -> game.getOrDefault(String.join("", new TreeSet<>(set)), Fraction.ZERO)
                        .toDouble());
        Map<String, Fraction> exact = fractions(expected);
        assertEquals(exact.keySet(), values.keySet());
        exact.forEach((player, value) -> assertEquals(value.toDouble(), values.get(player), 1e-12, player));
    }

    @Test
    void aChannelAloneAndWithAnother() {
        // eeghor/mta, tests/test_shapley.py.
        assertConversions("a 7, b 3", credited(Models.shapley(), PathRow.of("a", 4, 0), PathRow.of("a > b", 6, 0)));
    }

    @Test
    void fourChannelsOfOnePath() {
        // eeghor/mta, tests/test_shapley.py.
        assertConversions("a 2.5, b 2.5, c 2.5, d 2.5", credited(Models.shapley(), PathRow.of("a > b > c > d", 10, 0)));
    }

    @Test
    void orderedCreditsAreBookedToTheFirstTouch() {
        // Zhao, Mahboobi and Bagheri, arXiv:1804.05327: conversions over the number of distinct channels, for the
        // channel and
        // the position of its first touch.
        ModelResult result = credited(
                Models.shapley(ShapleyGame.ORDERED), PathRow.of("b > b > a > b", 6, 0), PathRow.of("a > b", 2, 5));
        assertConversions("a 4, b 4", result);
        Map<String, BigDecimal> positions = new TreeMap<>();
        result.notes()
                .positions()
                .forEach(credit -> positions.put(
                        credit.name() + credit.position(), credit.conversions().stripTrailingZeros()));
        BigDecimal one = BigDecimal.ONE;
        BigDecimal three = BigDecimal.valueOf(3);
        assertEquals(Map.of("a1", one, "a3", three, "b1", three, "b2", one), positions);
    }

    @Test
    void contributionsOfShaoAndLiDontAddUp() {
        // eeghor/mta, tests of its Shao-Li model: a converts 3 of 4 times, b 1 of 4: 2.25 and 0.25, which is not 4.
        ModelResult result = credited(Models.shaoLi(), PathRow.of("a", 3, 1), PathRow.of("b", 1, 3));
        assertEquals(2, result.notes().effects().size());
        assertEquals(2.25, effect(result, "a"), 1e-12);
        assertEquals(0.25, effect(result, "b"), 1e-12);
        assertConversions("a 3.6, b 0.4", result);
    }

    private static double effect(ModelResult result, String name) {
        return result.notes().effects().stream()
                .filter(effect -> effect.name().equals(name))
                .findFirst()
                .orElseThrow()
                .onConversions()
                .orElseThrow();
    }
}
