// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClusteredOutcomesTest {
    /** Brute force: the sum over clusters of the squared sum of what their cases contribute. */
    @Property
    void theVarianceIsThatOfSumsByCluster(@ForAll @IntRange(min = 2, max = 40) int clusters, @ForAll int seed) {
        Random random = new Random(seed);
        int groups = 3;
        double[][] hits = new double[groups][groups];
        double[][] misses = new double[groups][groups];
        double[] ifHit = random.doubles(groups).toArray();
        double[] ifMissed = random.doubles(groups).map(value -> -value).toArray();
        double expected = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            int[] cases = random.ints(groups, 0, 3).toArray();
            boolean hit = random.nextBoolean();
            double sum = 0;
            for (int j = 0; j < groups; j++) {
                sum += cases[j] * (hit ? ifHit[j] : ifMissed[j]);
                for (int k = 0; k < groups; k++) {
                    (hit ? hits : misses)[j][k] += cases[j] * cases[k];
                }
            }
            expected += sum * sum;
        }
        expected *= clusters / (clusters - 1.0);
        assertEquals(
                expected,
                ClusteredOutcomes.of(clusters, hits, misses).variance(ifHit, ifMissed),
                1e-9 * Math.max(1, expected));
    }

    /** One case each: the usual variance of a share, n p (1 - p), with n / (n - 1). */
    @Test
    void independentCasesHaveTheUsualVariance() {
        ClusteredOutcomes outcomes = ClusteredOutcomes.of(10, new double[][] {{3}}, new double[][] {{7}});
        assertEquals(10 / 9.0 * 2.1, outcomes.variance(new double[] {0.7}, new double[] {-0.3}), 1e-12);
        assertEquals(2.1, outcomes.product(0, 0, 0.3, 0.3), 1e-12);
    }

    @Test
    void oneClusterIsTakenWithoutCorrection() {
        ClusteredOutcomes outcomes = ClusteredOutcomes.of(1, new double[][] {{4}}, new double[][] {{0}});
        assertEquals(1, outcomes.variance(new double[] {0.5}, new double[] {-0.5}), 1e-15);
    }
}
