// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClusteredStrataTest {
    private static final double EXACT = 1e-12;
    private static final int CLUSTERS = 60;
    private static final int STRATA = 3;

    /**
     * Made-up cases of 60 clusters in three strata. Reference values: R 4.2.2, on the single cases: with
     * {@code u = ifelse(x == 1, f*n0/N*(y-mu1), -theta*f*n1/N*(y-mu0))}, {@code f = sqrt(N/(N-1))}, the variance
     * {@code sum(tapply(u, cluster, sum)^2)} over {@code sum(a*n0/N)^2} and over {@code sum(n1*n0/N)^2}; the last one with
     * {@code MASS::ginv} of the covariance of all three strata's parts less their share of the sum, and {@code pchisq(Q, 2)}.
     */
    private static long[][] pairs(boolean together) {
        long[][] pairs = new long[4 * STRATA][4 * STRATA];
        for (int cluster = 1; cluster <= CLUSTERS; cluster++) {
            for (int s = 0; s < STRATA; s++) {
                for (int t = 0; t < STRATA; t++) {
                    if (there(cluster, s) && there(cluster, t) && (together || s == t)) {
                        pairs[kind(cluster, s)][kind(cluster, t)]++;
                    }
                }
            }
        }
        return pairs;
    }

    private static boolean there(int cluster, int stratum) {
        return (cluster * 7 + stratum * 5) % 4 != 0;
    }

    private static int kind(int cluster, int stratum) {
        int exposed = (cluster * 3 + stratum) % 5 < 2 ? 1 : 0;
        boolean hit = (cluster * cluster + 2 * stratum + exposed) % 3 == 0 || (exposed == 1 && cluster % 4 == 0);
        return 4 * stratum + 2 * exposed + (hit ? 1 : 0);
    }

    @Test
    void casesOfOneClusterHangTogether() {
        ClusteredStrata told = ClusteredStrata.of(pairs(true));
        assertEquals(3.24348448116951e-02, told.logRatioVariance().orElseThrow(), EXACT);
        assertEquals(5.46849380868585e-03, told.differenceVariance().orElseThrow(), EXACT);
        assertEquals(1.47974238228122, told.score().orElseThrow(), EXACT);
        assertEquals(1.62051624036131e-07, told.sameRatio().orElseThrow(), 1e-18);
    }

    @Test
    void casesOfClustersOfTheirOwnDont() {
        ClusteredStrata told = ClusteredStrata.of(pairs(false));
        assertEquals(0.04274470483380517, told.logRatioVariance().orElseThrow(), EXACT);
        assertEquals(0.00655734297709606, told.differenceVariance().orElseThrow(), EXACT);
        assertEquals(1.36084884792753, told.score().orElseThrow(), EXACT);
    }

    /** McNemar's statistic without continuity correction, (b - c) / sqrt(b + c), for 3 and 1 pairs that differ. */
    @Test
    void theScoreOfPairsIsThatOfMcNemar() {
        long[][] pairs = new long[16][16];
        for (int stratum = 0; stratum < 4; stratum++) {
            int exposed = 4 * stratum + 2 + (stratum < 3 ? 1 : 0);
            int other = 4 * stratum + (stratum < 3 ? 0 : 1);
            pairs[exposed][exposed] = 1;
            pairs[other][other] = 1;
        }
        assertEquals(1.0, ClusteredStrata.of(pairs).score().orElseThrow(), EXACT);
    }

    /** Many independent cases: near what Greenland and Robins say, by {@link MantelHaenszel}. */
    @Test
    void manyIndependentCasesVaryAsGreenlandAndRobinsSay() {
        long[] hits = {120, 80, 200};
        long[] exposed = {400, 250, 600};
        long[] otherHits = {104, 150, 140};
        long[] others = {500, 600, 550};
        long[][] pairs = new long[12][12];
        for (int s = 0; s < 3; s++) {
            pairs[4 * s][4 * s] = others[s] - otherHits[s];
            pairs[4 * s + 1][4 * s + 1] = otherHits[s];
            pairs[4 * s + 2][4 * s + 2] = exposed[s] - hits[s];
            pairs[4 * s + 3][4 * s + 3] = hits[s];
        }
        ClusteredStrata told = ClusteredStrata.of(pairs);
        MantelHaenszel usual = MantelHaenszel.of(hits, exposed, otherHits, others);
        double variance = usual.logRatioVariance().orElseThrow();
        assertEquals(variance, told.logRatioVariance().orElseThrow(), 0.02 * variance);
        double ofDifference = usual.differenceVariance().orElseThrow();
        assertEquals(ofDifference, told.differenceVariance().orElseThrow(), 0.02 * ofDifference);
    }

    @Test
    void whatMustBeExpectedIsTheSmallestOfTheFourMargins() {
        long[][] pairs = new long[4][4];
        pairs[0][0] = 30;
        pairs[1][1] = 10;
        pairs[2][2] = 6;
        pairs[3][3] = 4;
        assertEquals(10 * 14 / 50.0, ClusteredStrata.of(pairs).smallestExpected(), EXACT);
    }

    @Test
    void withoutCasesThereIsNothing() {
        ClusteredStrata none = ClusteredStrata.of(new long[0][0]);
        assertEquals(OptionalDouble.empty(), none.logRatioVariance());
        assertEquals(OptionalDouble.empty(), none.differenceVariance());
        assertEquals(OptionalDouble.empty(), none.score());
        assertEquals(OptionalDouble.empty(), none.sameRatio());
        assertEquals(0, none.smallestExpected());
    }

    @Test
    void aTableThatIsNotSymmetricIsRefused() {
        long[][] pairs = new long[4][4];
        pairs[0][1] = 1;
        assertThrows(IllegalArgumentException.class, () -> ClusteredStrata.of(pairs));
        assertThrows(IllegalArgumentException.class, () -> ClusteredStrata.of(new long[3][3]));
    }

    /** A table and one more stratum of cases that are in no other. */
    private static ClusteredStrata with(long[][] pairs, long misses, long hits, long exposedMisses, long exposedHits) {
        int size = pairs.length;
        long[][] more = new long[size + 4][size + 4];
        for (int g = 0; g < size; g++) {
            System.arraycopy(pairs[g], 0, more[g], 0, size);
        }
        more[size][size] = misses;
        more[size + 1][size + 1] = hits;
        more[size + 2][size + 2] = exposedMisses;
        more[size + 3][size + 3] = exposedHits;
        return ClusteredStrata.of(more);
    }

    @Test
    void aStratumWithoutCasesOfBothKindsTellsNothing() {
        ClusteredStrata told = ClusteredStrata.of(pairs(true));
        long[][] lone = {{0, 0, 0, 0}, {1, 0, 0, 0}, {0, 5, 0, 0}, {0, 0, 1, 0}, {0, 0, 2, 7}};
        for (long[] cases : lone) {
            ClusteredStrata more = with(pairs(true), cases[0], cases[1], cases[2], cases[3]);
            assertEquals(told.logRatioVariance(), more.logRatioVariance());
            assertEquals(told.differenceVariance(), more.differenceVariance());
            assertEquals(told.score(), more.score());
            assertEquals(told.sameRatio(), more.sameRatio());
            assertEquals(told.smallestExpected(), more.smallestExpected());
        }
    }

    /** Any ratio is that of a stratum without hits. */
    @Test
    void aStratumWithoutHitsFitsAnyRatio() {
        assertEquals(
                ClusteredStrata.of(pairs(true)).sameRatio(),
                with(pairs(true), 3, 0, 4, 0).sameRatio());
    }

    @Test
    void oneStratumHasNoOtherToDifferFrom() {
        ClusteredStrata one = with(new long[0][0], 30, 10, 6, 4);
        assertEquals(0.23875, one.logRatioVariance().orElseThrow(), 0.05);
        assertEquals(OptionalDouble.empty(), one.sameRatio());
    }

    /** Fifty cases each: the exposed or the others are few, and hits or misses are. */
    @Test
    void anyOfTheFourMarginsMayBeTheSmallest() {
        assertEquals(10 * 14 / 50.0, with(new long[0][0], 30, 10, 6, 4).smallestExpected(), EXACT);
        assertEquals(10 * 14 / 50.0, with(new long[0][0], 10, 30, 4, 6).smallestExpected(), EXACT);
        assertEquals(10 * 14 / 50.0, with(new long[0][0], 6, 4, 30, 10).smallestExpected(), EXACT);
        assertEquals(10 * 14 / 50.0, with(new long[0][0], 4, 6, 10, 30).smallestExpected(), EXACT);
    }

    @Test
    void twoStrataWithTheSameSharesHaveOneRatio() {
        long[][] one = new long[4][4];
        one[0][0] = 30;
        one[1][1] = 10;
        one[2][2] = 6;
        one[3][3] = 4;
        assertEquals(1, with(one, 30, 10, 6, 4).sameRatio().orElseThrow(), 1e-12);
    }
}
