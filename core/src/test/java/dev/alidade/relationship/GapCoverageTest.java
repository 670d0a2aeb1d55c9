// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Interval;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the interval of the gap holds the true gap, in seeded runs; persons have moods that move all their ratings. */
@Tag("thorough")
class GapCoverageTest {
    private static final int RUNS = 400;
    private static final int MANY = 100_000;
    private static final String[] ITEMS = {"closeness", "friction-1", "friction-2", "friction-3"};

    private static int[] person(Random random, double[] shifts, double mood) {
        double own = random.nextGaussian() * mood;
        return Arrays.stream(shifts)
                .mapToInt(shift -> (int) Math.max(
                        1, Math.min(5, Math.round(3 + shift + own + random.nextGaussian() * (1.2 - mood)))))
                .toArray();
    }

    private static double[] means(Random random, double[] shifts, double mood) {
        double[] sums = new double[ITEMS.length];
        for (int i = 0; i < MANY; i++) {
            int[] ratings = person(random, shifts, mood);
            for (int k = 0; k < ITEMS.length; k++) {
                sums[k] += (ratings[k] - 1) / 4.0 / MANY;
            }
        }
        return sums;
    }

    private static void add(SomeRatings to, boolean sales, int persons, Random random, double[] shifts, double mood) {
        int[][] ratings = new int[ITEMS.length][persons];
        for (int i = 0; i < persons; i++) {
            int[] person = person(random, shifts, mood);
            for (int k = 0; k < ITEMS.length; k++) {
                ratings[k][i] = person[k];
            }
        }
        for (int k = 0; k < ITEMS.length; k++) {
            to.of(sales ? SALES : MARKETING, ITEMS[k], ratings[k]);
        }
    }

    private static void assertCovered(double mood, double... shifts) {
        Random random = new Random(11);
        double[] none = new double[ITEMS.length];
        double[] sales = means(random, shifts, mood);
        double[] marketing = means(random, none, mood);
        double truth = 0;
        for (int k = 0; k < ITEMS.length; k++) {
            truth += Math.abs(sales[k] - marketing[k]) / ITEMS.length;
        }
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            SomeRatings ratings = new SomeRatings();
            add(ratings, true, 24, random, shifts, mood);
            add(ratings, false, 14, random, none, mood);
            Interval interval = ratings.report().perceptionGap().interval().orElseThrow();
            covered += interval.low() - 0.002 <= truth && truth <= interval.high() + 0.002 ? 1 : 0;
        }
        // of 400 runs at 95 % fewer than 366 are one case in 900, by the binomial distribution
        assertTrue(covered >= 366, "%s of %s hold %s".formatted(covered, RUNS, truth));
    }

    @Test
    void whereTheDepartmentsAgree() {
        assertCovered(0.8, 0, 0, 0, 0);
        assertCovered(0.1, 0, 0, 0, 0);
    }

    @Test
    void whereTheyAreFarApartInEverything() {
        assertCovered(0.8, 1, 1, -1, 1);
        assertCovered(0.1, 1, -1, 1, 1);
    }

    @Test
    void whereTheyAgreeInSomeThings() {
        assertCovered(0.8, 1, 0, 0.3, 0);
        assertCovered(0.1, 0.5, 0, -0.3, 0.2);
    }
}
