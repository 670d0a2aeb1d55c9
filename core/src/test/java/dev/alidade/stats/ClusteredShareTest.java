// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusteredShareTest {

    // Three answers a person; persons with 0, 1, 2, 3 matches; p, standard error without and with the staff known,
    // design
    // effect, limits without and with the staff known. R 4.2.2; the standard errors equal survey 4.1-1,
    // svymean(svydesign(id = ~person[, fpc = ~N])).
    @ParameterizedTest
    @CsvSource({
        "100,  4, 9, 17, 30, .7388888889, .0404709150, .0255960540, 1.5281080451, .6510094352, .8110617277, .6847106280, .7866580877",
        "100,  1, 4, 10, 45, .8833333333, .0294594532, .0186317942, 1.5158298689, .8115176316, .9301413001, .8408490062, .9156148852",
        "100, 14, 16, 16, 14, .5,         .0472069877, .0298563205, 1.6045197740, .4071809393, .5928190607, .4406795868, .5593204132",
        " 40,  0, 1, 3, 8,   .8611111111, .0643320162, .0538240264, 1.2457478006, .6683481881, .9501866286, .7048717763, .9415024784",
        " 40,  0, 1, 5, 30,  .9351851852, .0259542551, .0082074561, 1.2002424732, .8611904060, .9710612573, .9164590583, .9499430260"
    })
    void agreesWithRWithAndWithoutTheStaff(
            long staff,
            int none,
            int one,
            int two,
            int three,
            double share,
            double error,
            double errorOfStaff,
            double designEffect,
            double low,
            double high,
            double lowOfStaff,
            double highOfStaff) {
        ClusterSums sums = threeAnswersEach(none, one, two, three);

        ClusteredShare unbounded =
                ClusteredShare.of(sums, OptionalLong.empty(), 0.95).orElseThrow();
        assertEquals(share, unbounded.share(), 1e-9);
        assertEquals(error, unbounded.standardError(), 1e-9);
        assertEquals(designEffect, unbounded.designEffect(), 1e-9);
        assertEquals(sums.answers() / designEffect, unbounded.effectiveAnswers(), 1e-7);
        assertEquals(low, unbounded.limits().low(), 1e-9);
        assertEquals(high, unbounded.limits().high(), 1e-9);

        ClusteredShare ofStaff =
                ClusteredShare.of(sums, OptionalLong.of(staff), 0.95).orElseThrow();
        assertEquals(errorOfStaff, ofStaff.standardError(), 1e-9);
        assertEquals(lowOfStaff, ofStaff.limits().low(), 1e-9);
        assertEquals(highOfStaff, ofStaff.limits().high(), 1e-9);
    }

    @Test
    void theWholeStaffIsAPoint() {
        ClusterSums sums = threeAnswersEach(4, 9, 17, 30);
        ClusteredShare share =
                ClusteredShare.of(sums, OptionalLong.of(60), 0.95).orElseThrow();
        assertEquals(Limits.point(133 / 180.0), share.limits());
        assertEquals(0, share.standardError());
    }

    @Test
    void moreAnswersThanStaffIsAnError() {
        ClusterSums sums = threeAnswersEach(0, 1, 3, 8);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ClusteredShare.of(sums, OptionalLong.of(11), 0.95));
        assertTrue(refused.getMessage().startsWith("12 persons answered, but the staff is 11."));
    }

    @Test
    void onePersonShowsNoSpread() {
        ClusterSums one = threeAnswersEach(0, 0, 1, 0);
        assertEquals(Optional.empty(), ClusteredShare.of(one, OptionalLong.empty(), 0.95));
        assertEquals(Optional.empty(), ClusteredShare.of(one, OptionalLong.of(2), 0.95));
    }

    @Test
    void onePersonWhoIsTheWholeStaffIsAPoint() {
        ClusterSums one = threeAnswersEach(0, 0, 1, 0);
        assertEquals(
                Limits.point(2 / 3.0),
                ClusteredShare.of(one, OptionalLong.of(1), 0.95).orElseThrow().limits());
    }

    @Test
    void whenAllPersonsHaveTheSameShareThePersonsAreTheCases() {
        ClusteredShare share = ClusteredShare.of(threeAnswersEach(0, 0, 12, 0), OptionalLong.empty(), 0.95)
                .orElseThrow();
        assertEquals(12, share.effectiveAnswers(), 1e-12);
        assertEquals(3, share.designEffect());
        assertEquals(Wilson.limits(2 / 3.0, 12, StudentT.quantile(0.975, 11)), share.limits());
    }

    @Test
    void unanimityIsNoProofOfTheWholeStaff() {
        Limits limits = ClusteredShare.of(threeAnswersEach(0, 0, 0, 12), OptionalLong.of(40), 0.95)
                .orElseThrow()
                .limits();
        assertEquals(1, limits.high());
        assertEquals(
                Wilson.limits(1, 12 / (1 - 12 / 40.0), StudentT.quantile(0.975, 11))
                        .low(),
                limits.low(),
                1e-15);
    }

    @Test
    void anEvenSpreadOfMatchesIsNoBonus() {
        // One or two of three each: less spread than independent answers would have, so the design effect is held at 1.
        ClusteredShare share = ClusteredShare.of(threeAnswersEach(0, 6, 6, 0), OptionalLong.empty(), 0.95)
                .orElseThrow();
        assertEquals(1, share.designEffect());
        assertEquals(36, share.effectiveAnswers());
    }

    @Test
    void nobodyAndNobodyAreNobody() {
        assertEquals(ClusterSums.NONE, ClusterSums.NONE.plus(new ClusterSums(0, 0, 0, 0, 0, 0)));
    }

    @Test
    void nobodyHasNoShare() {
        assertThrows(
                IllegalArgumentException.class, () -> ClusteredShare.of(ClusterSums.NONE, OptionalLong.empty(), 0.95));
    }

    @Test
    void sumsThatNobodyCanHaveAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ClusterSums.NONE.withPerson(1, 0));
        assertThrows(IllegalArgumentException.class, () -> ClusterSums.NONE.withPerson(4, 3));
        assertThrows(IllegalArgumentException.class, () -> ClusterSums.NONE.withPerson(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> new ClusterSums(-1, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ClusterSums(2, 0, 1, 0, 0, 1)); // one without an answer
        assertThrows(IllegalArgumentException.class, () -> new ClusterSums(2, 4, 6, 7, 12, 18)); // spread below zero
        assertThrows(IllegalArgumentException.class, () -> new ClusterSums(2, 0, 4, 0, 0, 6)); // the same of answers
    }

    static ClusterSums threeAnswersEach(int none, int one, int two, int three) {
        ClusterSums sums = ClusterSums.NONE;
        int[] persons = {none, one, two, three};
        for (int matching = 0; matching <= 3; matching++) {
            for (int i = 0; i < persons[matching]; i++) {
                sums = sums.withPerson(matching, 3);
            }
        }
        return sums;
    }
}
