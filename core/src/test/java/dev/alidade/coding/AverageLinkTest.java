// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Groups are those that looking at all pairs of groups, again and again, would give. */
final class AverageLinkTest {
    /** Joins the two groups with the highest mean, of equal ones those with the earliest later one, until none is enough. */
    private static List<List<Integer>> byLookingAtAll(int[][] likeness, double least) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            groups.add(List.of(i));
        }
        while (true) {
            int one = -1;
            int other = -1;
            double best = -1;
            for (int later = 1; later < groups.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    double mean = mean(likeness, groups.get(later), groups.get(earlier));
                    if (mean > best + 1e-6) {
                        one = earlier;
                        other = later;
                        best = mean;
                    }
                }
            }
            if (best < least * Likeness.UNIT) {
                return groups;
            }
            List<Integer> joined = new ArrayList<>(groups.get(one));
            joined.addAll(groups.get(other));
            groups.set(one, joined.stream().sorted().toList());
            groups.remove(other);
        }
    }

    private static double mean(int[][] likeness, List<Integer> group, List<Integer> earlier) {
        double sum = 0;
        for (int a : group) {
            for (int b : earlier) {
                sum += likeness[Math.max(a, b)][Math.min(a, b)];
            }
        }
        return sum / (group.size() * earlier.size());
    }

    @Test
    void groupsAreJoinedByTheirMeanLikeness() {
        Random random = new Random(7);
        for (int run = 0; run < 400; run++) {
            int[][] likeness = new int[1 + random.nextInt(9)][];
            for (int i = 0; i < likeness.length; i++) {
                likeness[i] =
                        random.ints(i, 0, 6).map(fifths -> fifths * 200_000).toArray();
            }
            assertEquals(
                    byLookingAtAll(likeness, 0.5),
                    AverageLink.groups(likeness, 0.5),
                    () -> Arrays.deepToString(likeness));
        }
    }
}
