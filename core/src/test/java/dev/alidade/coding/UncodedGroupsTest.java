// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class UncodedGroupsTest {

    @Test
    void formsThatLookAlikeAreTogetherTheCommonestFirst() {
        UncodedGroups groups = UncodedGroups.of(ImmutableMap.of(
                "payment terms",
                5L,
                "long payment terms",
                2L,
                "paymant terms",
                1L,
                "parking",
                7L,
                "free parking",
                2L,
                "choir",
                9L));
        assertEquals(
                List.of(
                        List.of("choir"),
                        List.of("parking", "free parking"),
                        List.of("payment terms", "long payment terms", "paymant terms")),
                groups.groups().stream()
                        .map(group ->
                                group.forms().stream().map(UncodedForm::form).toList())
                        .toList());
        assertEquals(8, groups.groups().get(2).count());
        assertEquals("payment terms", groups.groups().get(2).label());
    }

    @Test
    void aChainOfNeighboursIsNotOneGroup() {
        // Each shares two of three words with the next: single link would join all five.
        UncodedGroups groups = UncodedGroups.of(ImmutableMap.of(
                "aaaa bbbb cccc",
                5L,
                "bbbb cccc dddd",
                4L,
                "cccc dddd eeee",
                3L,
                "dddd eeee ffff",
                2L,
                "eeee ffff gggg",
                1L));
        assertEquals(3, groups.groups().size());
    }

    @Test
    void onlyTheCommonestAreGroupedAndTheRestIsCounted() {
        UncodedGroups groups = UncodedGroups.of(ImmutableMap.of("alpha", 3L, "omega", 2L, "kappa", 2L, "zeta", 0L), 2);
        assertEquals(
                List.of("alpha", "kappa"),
                groups.groups().stream().map(UncodedGroup::label).toList());
        assertEquals(1, groups.leftOut());
        assertEquals(2, groups.leftOutAnswers());
    }

    @Test
    void nothingUncodedIsNoGroup() {
        assertEquals(0, UncodedGroups.of(ImmutableMap.of()).groups().size());
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> UncodedGroups.of(ImmutableMap.of("alpha", -1L)));
        assertThrows(IllegalArgumentException.class, () -> UncodedGroups.of(ImmutableMap.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> UncodedGroups.of(ImmutableMap.of(), 4_001));
        ImmutableMap<String, Long> two = ImmutableMap.of("alpha", 1L, "omega", 2L);
        assertEquals(1, UncodedGroups.of(two, 1).leftOut());
        assertEquals(0, UncodedGroups.of(two, 4_000).leftOut());
    }

    @Property(tries = 50)
    void orderPlaysNoPart(@ForAll int seed) {
        Map<String, Long> counts = someForms(seed, 40);
        List<String> forms = new ArrayList<>(counts.keySet());
        Collections.shuffle(forms, new Random(seed));
        Map<String, Long> shuffled = new LinkedHashMap<>();
        forms.forEach(form -> shuffled.put(form, counts.getOrDefault(form, 0L)));
        assertEquals(UncodedGroups.of(counts), UncodedGroups.of(shuffled));
    }

    @Property(tries = 100)
    void theGroupsAreThoseOfTheNaiveAlgorithm(@ForAll int seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Random random = new Random(seed);
        int[][] likeness = new int[size][];
        for (int i = 0; i < size; i++) {
            likeness[i] = random.ints(i, 0, 5).map(step -> step * 250_000).toArray();
        }
        assertEquals(naive(likeness, 0.5), AverageLink.groups(likeness, 0.5));
    }

    /** Joins the closest pair, the earliest among equals, comparing all pairs anew in each step. */
    private static List<List<Integer>> naive(int[][] likeness, double least) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        while (true) {
            int bestI = -1;
            int bestJ = -1;
            double best = -1;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double mean = mean(groups.get(i), groups.get(j), likeness);
                    if (mean > best + 1e-9) {
                        best = mean;
                        bestI = i;
                        bestJ = j;
                    }
                }
            }
            if (bestI < 0 || best < least * Likeness.UNIT - 1e-9) {
                groups.forEach(Collections::sort);
                return groups;
            }
            groups.get(bestJ).addAll(groups.remove(bestI));
        }
    }

    private static double mean(List<Integer> some, List<Integer> others, int[][] likeness) {
        long sum = 0;
        for (int a : some) {
            for (int b : others) {
                sum += likeness[Math.max(a, b)][Math.min(a, b)];
            }
        }
        return sum / (double) (some.size() * others.size());
    }

    private static Map<String, Long> someForms(int seed, int size) {
        String[] words = {"rail", "road", "rails", "bridge", "tunnel", "bridges", "night", "train"};
        Random random = new Random(seed);
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < size; i++) {
            counts.put(words[random.nextInt(8)] + " " + words[random.nextInt(8)], (long) random.nextInt(4));
        }
        return counts;
    }
}
