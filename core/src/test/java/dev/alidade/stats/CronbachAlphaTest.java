// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CronbachAlphaTest {
    /** The data set attitude of R 4.2.2 (S. Chatterjee, B. Price, "Regression Analysis by Example", 1977), by column. */
    private static final double[][] ATTITUDE = {
        {
            43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78,
            48, 85, 82
        },
        {
            51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75,
            57, 85, 82
        },
        {
            30, 51, 68, 45, 56, 49, 42, 50, 72, 45, 53, 47, 57, 83, 54, 50, 64, 65, 46, 68, 33, 52, 52, 42, 42, 66, 58,
            44, 71, 39
        },
        {
            39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74,
            45, 71, 59
        },
        {
            61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80,
            51, 77, 64
        },
        {
            92, 73, 86, 84, 83, 49, 68, 66, 83, 80, 67, 74, 63, 77, 77, 54, 79, 80, 85, 78, 64, 80, 80, 57, 75, 76, 78,
            83, 74, 78
        },
        {
            45, 47, 48, 35, 47, 34, 35, 41, 31, 41, 34, 41, 25, 35, 46, 36, 63, 60, 46, 52, 33, 41, 37, 49, 33, 72, 49,
            38, 55, 39
        }
    };

    private static double[][] transposed(double[][] columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                rows[row][column] = columns[column][row];
            }
        }
        return rows;
    }

    @Test
    void asByPsychometricOnAttitude() {
        // R package psychometric 2.3: alpha(attitude); alpha.CI(alpha(attitude), 7, 30, level = .95)
        CronbachAlpha found = CronbachAlpha.of(transposed(ATTITUDE), 0.95).orElseThrow();
        assertEquals(0.84314276956476, found.alpha(), 1e-13);
        assertEquals(0.739375685643107, found.limits().low(), 1e-12);
        assertEquals(0.915773072159982, found.limits().high(), 1e-12);
    }

    @Test
    void asByPsychometricOnSixPersonsAtAnotherLevel() {
        // R package psychometric 2.3: m <- rbind(c(4,5,3), c(2,1,2), c(5,5,4), c(3,4,3), c(1,2,1), c(4,4,5));
        // alpha(m); alpha.CI(alpha(m), 3, 6, level = .9)
        CronbachAlpha found = CronbachAlpha.of(
                        new double[][] {{4, 5, 3}, {2, 1, 2}, {5, 5, 4}, {3, 4, 3}, {1, 2, 1}, {4, 4, 5}}, 0.9)
                .orElseThrow();
        assertEquals(0.923507462686567, found.alpha(), 1e-13);
        assertEquals(0.74559847808408, found.limits().low(), 1e-12);
        assertEquals(0.983845508246127, found.limits().high(), 1e-12);
    }

    @Test
    void itemsThatContradictEachOtherAreFarBelowZero() {
        // R package psychometric 2.3: m <- rbind(c(1,5), c(2,4), c(3,2), c(4,3), c(5,1)); alpha(m);
        // alpha.CI(alpha(m), 2, 5, level = .95)
        CronbachAlpha found = CronbachAlpha.of(new double[][] {{1, 5}, {2, 4}, {3, 2}, {4, 3}, {5, 1}}, 0.95)
                .orElseThrow();
        assertEquals(-18, found.alpha(), 1e-12);
        assertEquals(-181.486067809734, found.limits().low(), 1e-9);
        assertEquals(-0.978233211624624, found.limits().high(), 1e-12);
    }

    @Test
    void itemsThatSayTheSameHaveOneWithoutWidth() {
        CronbachAlpha found = CronbachAlpha.of(new double[][] {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}}, 0.95)
                .orElseThrow();
        assertEquals(new CronbachAlpha(1, Limits.point(1)), found);
    }

    @Test
    void aSingleItemASinglePersonAndEqualSumsHaveNone() {
        assertEquals(Optional.empty(), CronbachAlpha.of(new double[][] {{1}, {2}, {3}}, 0.95));
        assertEquals(Optional.empty(), CronbachAlpha.of(new double[][] {{1, 2}}, 0.95));
        assertEquals(Optional.empty(), CronbachAlpha.of(new double[][] {}, 0.95));
        assertEquals(Optional.empty(), CronbachAlpha.of(new double[][] {{1, 5}, {5, 1}, {3, 3}}, 0.95));
    }

    @Test
    void rowsOfDifferentLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CronbachAlpha.of(new double[][] {{1, 2}, {1}}, 0.95));
        assertThrows(IllegalArgumentException.class, () -> CronbachAlpha.of(new double[][] {{1, 2}, {1, 3}}, 95));
    }

    /** Adding a constant to an item, or stretching all of them, changes nothing; and alpha lies in its interval or beside. */
    @Property(tries = 200)
    void onlyDifferencesCount(
            @ForAll @Size(12) List<@IntRange(min = 1, max = 5) Integer> ratings,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        double[][] rows = new double[4][3];
        double[][] moved = new double[4][3];
        for (int i = 0; i < 12; i++) {
            rows[i / 3][i % 3] = ratings.get(i);
            moved[i / 3][i % 3] = 2.0 * ratings.get(i) + (i % 3 == 1 ? shift : 0);
        }
        Optional<CronbachAlpha> found = CronbachAlpha.of(rows, 0.95);
        Optional<CronbachAlpha> same = CronbachAlpha.of(moved, 0.95);
        assertEquals(found.isPresent(), same.isPresent());
        found.ifPresent(alpha -> {
            assertEquals(alpha.alpha(), same.orElseThrow().alpha(), 1e-9 * Math.max(1, Math.abs(alpha.alpha())));
            assertTrue(alpha.alpha() <= 1 && alpha.limits().high() <= 1);
        });
    }

    /** By hand: variances 2 and 4.5 of the items, 12.5 of the sums. */
    @Test
    void twoPersonsAreEnough() {
        assertEquals(
                0.96,
                CronbachAlpha.of(new double[][] {{1, 2}, {3, 5}}, 0.95)
                        .orElseThrow()
                        .alpha(),
                1e-15);
    }
}
