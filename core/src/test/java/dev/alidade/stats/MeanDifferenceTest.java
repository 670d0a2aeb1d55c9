// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.Doubles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {
    /** The data set sleep of R 4.2.2: extra hours of the same ten persons with two drugs (A. R. Cushny, A. R. Peebles 1905). */
    private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** The example of Derrick, Toher and White, The Quantitative Methods for Psychology 13 (2017). */
    private static final double[] A_ONLY = {20, 21, 16, 18, 14, 12, 14, 17};

    private static final double[] A_BOTH = {14, 15, 18, 20, 11, 19, 14, 15};
    private static final double[] B_ONLY = {10, 16, 18, 16, 15, 14, 13, 10};
    private static final double[] B_BOTH = {15, 10, 15, 17, 13, 19, 12, 13};

    private static double correlation(double[] x, double[] y) {
        SampleMoments first = SampleMoments.of(x);
        SampleMoments second = SampleMoments.of(y);
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            product += (x[i] - first.mean()) * (y[i] - second.mean());
        }
        return product / (x.length - 1) / Math.sqrt(first.variance() * second.variance());
    }

    private static void assertLimits(double low, double high, Optional<Limits> limits) {
        assertEquals(low, limits.orElseThrow().low(), 1e-10);
        assertEquals(high, limits.orElseThrow().high(), 1e-10);
    }

    @Test
    void independentGroupsAsWelch() {
        // R 4.2.2: t.test(sleep$extra[1:10], sleep$extra[11:20])
        assertLimits(
                -3.36548323071171,
                0.20548323071171,
                MeanDifference.limits(SampleMoments.of(FIRST_DRUG), SampleMoments.of(SECOND_DRUG), 0.95));
    }

    @Test
    void theSamePersonsAsPairs() {
        // R 4.2.2: t.test(sleep$extra[1:10], sleep$extra[11:20], paired = TRUE)
        assertLimits(
                -2.459885763276982,
                -0.700114236723018,
                MeanDifference.limits(
                        SampleMoments.of(FIRST_DRUG),
                        SampleMoments.of(SECOND_DRUG),
                        10,
                        correlation(FIRST_DRUG, SECOND_DRUG),
                        0.95));
    }

    @Test
    void somePersonsInBothAsByPartover() {
        // R package Partiallyoverlapping 2.0: Partover.test(a.unpaired, b.unpaired, a.paired, b.paired, conf.level =
        // .95)
        assertLimits(
                0.265902970527805,
                3.734097029472196,
                MeanDifference.limits(
                        SampleMoments.of(Doubles.concat(A_ONLY, A_BOTH)),
                        SampleMoments.of(Doubles.concat(B_ONLY, B_BOTH)),
                        8,
                        correlation(A_BOTH, B_BOTH),
                        0.95));
    }

    @Test
    void oneMeanAsStudent() {
        // R 4.2.2: t.test(c(14, 15, 18, 20, 11, 19, 14, 15))
        Limits limits = SampleMoments.of(A_BOTH).limits(0.95).orElseThrow();
        assertEquals(13.2320042743976, limits.low(), 1e-12);
        assertEquals(18.2679957256024, limits.high(), 1e-12);
    }

    @Test
    void valuesThatDontDifferHaveNoInterval() {
        SampleMoments four = SampleMoments.of(4, 4, 4, 4);
        assertEquals(0, four.variance());
        assertEquals(Optional.empty(), four.limits(0.95));
        assertEquals(Optional.empty(), MeanDifference.limits(four, SampleMoments.of(3, 3, 3), 0.95));
        // everybody rose by one
        assertEquals(
                Optional.empty(),
                MeanDifference.limits(SampleMoments.of(2, 3, 4), SampleMoments.of(1, 2, 3), 3, 1, 0.95));
    }

    @Test
    void aPairInCommonCountsAsNone() {
        SampleMoments first = SampleMoments.of(A_ONLY);
        SampleMoments second = SampleMoments.of(B_ONLY);
        assertEquals(MeanDifference.limits(first, second, 0.95), MeanDifference.limits(first, second, 1, 0.7, 0.95));
    }

    @Test
    void impossibleSamplesAreRefused() {
        SampleMoments one = SampleMoments.of(4);
        SampleMoments two = SampleMoments.of(4, 5);
        assertThrows(IllegalArgumentException.class, () -> MeanDifference.limits(one, two, 0.95));
        assertThrows(IllegalArgumentException.class, () -> MeanDifference.limits(two, two, 3, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> MeanDifference.limits(two, two, 2, 1.1, 0.95));
        assertThrows(IllegalArgumentException.class, () -> SampleMoments.of());
    }

    @Test
    void twoCasesEachAreEnough() {
        // scipy 1.17.1: ttest_ind([4, 6], [1, 4], equal_var=False).confidence_interval(0.95)
        assertLimits(
                -6.467061768081358,
                11.467061768081358,
                MeanDifference.limits(SampleMoments.of(4, 6), SampleMoments.of(1, 4), 0.95));
        // scipy 1.17.1: ttest_1samp([4, 6], 0).confidence_interval(0.95)
        Limits limits = SampleMoments.of(4, 6).limits(0.95).orElseThrow();
        assertEquals(-7.706204736174694, limits.low(), 1e-12);
        assertEquals(17.706204736174694, limits.high(), 1e-12);
    }

    /** Whatever rounding leaves of a variance of zero is no variance. */
    @Test
    void aChangeThatIsTheSameForAllHasNoInterval() {
        for (int cases = 2; cases < 60; cases++) {
            for (double variance : new double[] {0.1, 0.7, 1.3, 123.456}) {
                SampleMoments before = new SampleMoments(cases, 3, variance);
                SampleMoments after = new SampleMoments(cases, 4, variance);
                assertEquals(Optional.empty(), MeanDifference.limits(after, before, cases, 1, 0.95));
            }
        }
    }

    @Test
    void ofAPopulationOnlyTheUnseenPartIsUncertain() {
        SampleMoments sample = SampleMoments.of(4, 6, 11);
        assertEquals(new SampleMoments(3, 7, 13), sample);
        assertEquals(new SampleMoments(3, 7, 3.25), sample.ofFinite(0.25));
        assertEquals(Optional.empty(), sample.ofFinite(0).limits(0.95));
    }

    @Test
    void impossibleMomentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SampleMoments(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SampleMoments(2, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new SampleMoments(2, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> new SampleMoments(2, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new SampleMoments(2, 1, Double.POSITIVE_INFINITY));
    }
}
