// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Values with many digits: Python 3.11, fractions and decimal with 60 digits, all counts enumerated. */
class ChanceDistanceTest {
    private static final double[] SHARES = {5, 3, 2};

    @Test
    void thirtyCasesEachOfEightEqualCategoriesOverlapByLessThanThreeQuarters() {
        double[] equal = new double[8];
        Arrays.fill(equal, 1);
        assertEquals(0.7316140922417603, ChanceDistance.overlap(equal, 30, 30), 1e-14);
        assertEquals(0.8060382858163606, ChanceDistance.overlap(equal, 30), 1e-14);
    }

    @Test
    void smallSamplesAreWhatEnumerationGives() {
        assertEquals(0.8424262796135, ChanceDistance.overlap(SHARES, 12), 1e-14);
        assertEquals(0.7410314635795612, ChanceDistance.overlap(SHARES, 12, 7), 1e-14);
        assertEquals(0.03596355188598366, ChanceDistance.jensenShannon(SHARES, 12), 1e-14);
        assertEquals(0.10099606697899172, ChanceDistance.jensenShannon(SHARES, 12, 7), 1e-14);
    }

    @Test
    void largeSamplesComeToTheNormalApproximation() {
        long n = 4_000_000_000L; // taken for 10^8
        double apart = 0;
        double left = 0;
        for (double share : new double[] {.5, .3, .2}) {
            apart += Math.sqrt(2 / Math.PI * share * (1 - share) / 1e8);
            left += (1 - share) / (8e8 * StrictMath.log(2));
        }
        assertEquals(apart / 2, 1 - ChanceDistance.overlap(SHARES, n), 1e-7 * apart);
        assertEquals(left, ChanceDistance.jensenShannon(SHARES, n), 1e-6 * left);
        assertEquals(apart / Math.sqrt(2), 1 - ChanceDistance.overlap(SHARES, n, n), 1e-7 * apart);
    }

    /** scipy 1.17.1, binom.pmf: the sum over all pairs of counts that matter, as long as one side has few of them. */
    @Test
    void fewCountsAgainstManyAreSummed() {
        double[] even = {1, 1};
        assertEquals(9.038823380145938e-05, ChanceDistance.jensenShannon(even, 2_000, 1_000_000), 1e-15);
    }

    /** Where the formula for many cases takes over, it is within a hundredth of the sum over all pairs (by scipy as above). */
    @Test
    void theFormulaForManyPairsContinuesTheSum() {
        double[] even = {1, 1};
        double sum = ChanceDistance.jensenShannon(even, 40_000, 40_000);
        assertEquals(9.017013077956365e-06, sum, 1e-16);
        double formula = 2 * 0.5 * (2 / 60_000.0) / (8 * StrictMath.log(2));
        assertEquals(formula, ChanceDistance.jensenShannon(even, 60_000, 60_000), 1e-14 * formula);
        assertEquals(40_000 * sum, 60_000 * formula, 1e-3 * 40_000 * sum);
    }

    @Test
    void oneCaseIsInOneCategory() {
        assertEquals(0.5, ChanceDistance.overlap(new double[] {1, 1}, 1), 1e-15);
        assertEquals(0.5, ChanceDistance.overlap(new double[] {1, 1}, 1, 1), 1e-15);
    }

    @Test
    void oneCategoryLeavesNothingToChance() {
        double[] one = {0, 7, 0};
        assertEquals(1.0, ChanceDistance.overlap(one, 3));
        assertEquals(1.0, ChanceDistance.overlap(one, 3, 9));
        assertEquals(0.0, ChanceDistance.jensenShannon(one, 3));
        assertEquals(0.0, ChanceDistance.jensenShannon(one, 3, 9));
    }

    @Test
    void aSampleWithoutCasesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ChanceDistance.overlap(SHARES, 0));
        assertThrows(IllegalArgumentException.class, () -> ChanceDistance.jensenShannon(SHARES, 5, -1));
    }

    @Property(tries = 100)
    void aLargerSampleIsNearerAndOneOfAllCasesIsLikeKnownShares(@ForAll @IntRange(min = 1, max = 60) int n) {
        assertTrue(ChanceDistance.overlap(SHARES, 4L * n) > ChanceDistance.overlap(SHARES, n));
        assertTrue(ChanceDistance.jensenShannon(SHARES, 4L * n) < ChanceDistance.jensenShannon(SHARES, n));
        assertEquals(ChanceDistance.overlap(SHARES, n), ChanceDistance.overlap(SHARES, n, 1_000_000_000), 1e-3);
        assertEquals(ChanceDistance.overlap(SHARES, n, 17), ChanceDistance.overlap(SHARES, 17, n), 1e-14);
    }
}
