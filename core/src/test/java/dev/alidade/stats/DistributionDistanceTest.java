// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DistributionDistanceTest {
    /** Python 3.11, decimal with 60 digits, from the definition; SciPy 1.17.1, jensenshannon(p, q, base=2)**2, agrees. */
    @Test
    void theDivergenceIsThatOfOtherTools() {
        assertDivergence(0.1535606553289845, new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1});
        assertDivergence(0.2295045232891469, new double[] {50, 30, 20, 0}, new double[] {10, 30, 40, 20});
        assertDivergence(0.0007411858571286857, new double[] {10, 36, 54}, new double[] {12, 35, 53});
    }

    /** The documentation of scipy.spatial.distance.jensenshannon: .46450140402245893 for these, to the base e, as a root. */
    @Test
    void theDivergenceOfOneCategoryFromTwoIsThePublishedOne() {
        double published = 0.46450140402245893 * 0.46450140402245893 / StrictMath.log(2);
        assertDivergence(published, new double[] {1, 0}, new double[] {0.5, 0.5});
    }

    /** Python 3.11, decimal with 60 digits: differences that vanish in the usual sum keep their digits. */
    @Test
    void aTinyDivergenceKeepsItsDigits() {
        double tiny = DistributionDistance.jensenShannon(
                new double[] {1_000_001, 1_000_000}, new double[] {1_000_000, 1_000_001});
        assertEquals(1.8033669977438309e-13, tiny, 1e-22); // what is left is the rounding of the shares
    }

    @Test
    void theOverlapIsTheSumOfTheSmallerShares() {
        assertEquals(
                0.6, DistributionDistance.overlap(new double[] {50, 30, 20, 0}, new double[] {10, 30, 40, 20}), 1e-15);
    }

    @Test
    void distributionsWithNothingInCommonAreAtTheEnds() {
        double[] one = {3, 0, 0};
        double[] other = {0, 1, 2};
        assertEquals(0.0, DistributionDistance.overlap(one, other));
        assertEquals(1.0, DistributionDistance.jensenShannon(one, other));
    }

    @Test
    void amountsWithoutSharesAreRefused() {
        double[] fine = {1, 2};
        for (double[] bad : new double[][] {{}, {0, 0}, {1, -1}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}}) {
            assertThrows(IllegalArgumentException.class, () -> DistributionDistance.overlap(bad, fine));
            assertThrows(IllegalArgumentException.class, () -> DistributionDistance.jensenShannon(fine, bad));
        }
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> DistributionDistance.overlap(fine, new double[] {1, 2, 3}));
        assertEquals("2 and 3 categories: wanted the same ones in both.", refusal.getMessage());
        refusal = assertThrows(
                IllegalArgumentException.class, () -> DistributionDistance.jensenShannon(fine, new double[] {1, 2, 3}));
        assertEquals("2 and 3 categories: wanted the same ones in both.", refusal.getMessage());
    }

    @Property(tries = 500)
    void theDivergenceLiesBetweenItsBoundsFromTheOverlap(@ForAll("pairs") double[][] pair) {
        double overlap = DistributionDistance.overlap(pair[0], pair[1]);
        double divergence = DistributionDistance.jensenShannon(pair[0], pair[1]);
        double apart = 1 - overlap; // the total variation, V
        assertTrue(divergence <= apart + 1e-12, "J. Lin (1991): divergence <= V");
        assertTrue(
                divergence >= apart * apart / (2 * StrictMath.log(2)) - 1e-12, "Pinsker: divergence >= V^2 / (2 ln 2)");
        assertEquals(overlap, DistributionDistance.overlap(pair[1], pair[0]));
        assertEquals(divergence, DistributionDistance.jensenShannon(pair[1], pair[0]));
    }

    @Property(tries = 200)
    void aDistributionIsNotApartFromItsMultiple(@ForAll("pairs") double[][] pair) {
        double[] eightfold = pair[0].clone();
        for (int i = 0; i < eightfold.length; i++) {
            eightfold[i] *= 8;
        }
        assertEquals(1, DistributionDistance.overlap(pair[0], eightfold), 1e-15);
        assertEquals(0, DistributionDistance.jensenShannon(pair[0], eightfold));
    }

    @Provide
    Arbitrary<double[][]> pairs() {
        return Arbitraries.integers()
                .between(0, 50)
                .array(int[].class)
                .ofSize(10)
                .map(numbers -> {
                    double[][] pair = new double[2][5];
                    for (int i = 0; i < 10; i++) {
                        pair[i / 5][i % 5] = numbers[i];
                    }
                    pair[0][0] += 1;
                    pair[1][1] += 1;
                    return pair;
                });
    }

    private static void assertDivergence(double wanted, double[] first, double[] second) {
        assertEquals(wanted, DistributionDistance.jensenShannon(first, second), 4e-16);
    }
}
