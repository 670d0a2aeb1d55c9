// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;

class KappaProperties {

    private static final int CATEGORIES = 4;

    @Provide
    Arbitrary<List<int[]>> twoRaters() {
        return ratings(2);
    }

    @Provide
    Arbitrary<List<int[]>> fiveRaters() {
        return ratings(5);
    }

    private static Arbitrary<List<int[]>> ratings(int raters) {
        return Arbitraries.integers()
                .between(0, CATEGORIES - 1)
                .array(int[].class)
                .ofSize(raters)
                .list()
                .ofMinSize(2)
                .ofMaxSize(40);
    }

    // Oracle: DKPro Statistics 2.2.1, CohenKappaAgreement.
    @Property
    void cohenAgreesWithDkpro(@ForAll @From("twoRaters") List<int[]> ratings) {
        CohenKappa kappa = CohenKappa.of(table(ratings));
        Assume.that(kappa.kappa().isPresent());
        CohenKappaAgreement oracle = new CohenKappaAgreement(study(ratings, 2));
        assertEquals(oracle.calculateAgreement(), kappa.kappa().getAsDouble(), 1e-12);
        assertEquals(oracle.calculateExpectedAgreement(), kappa.expected(), 1e-12);
    }

    // Oracle: DKPro Statistics 2.2.1, FleissKappaAgreement.
    @Property
    void fleissAgreesWithDkpro(@ForAll @From("fiveRaters") List<int[]> ratings) {
        FleissKappa kappa = FleissKappa.of(counts(ratings));
        Assume.that(kappa.kappa().isPresent());
        FleissKappaAgreement oracle = new FleissKappaAgreement(study(ratings, 5));
        assertEquals(oracle.calculateAgreement(), kappa.kappa().getAsDouble(), 1e-12);
        assertEquals(oracle.calculateExpectedAgreement(), kappa.expected(), 1e-12);
    }

    @Property
    void fleissDoesNotShowTheOrderOfTheSubjects(
            @ForAll @From("fiveRaters") List<int[]> ratings, @ForAll Random random) {
        FleissKappa inOrder = FleissKappa.of(counts(ratings));
        Collections.shuffle(ratings, random);
        assertEquals(inOrder, FleissKappa.of(counts(ratings)));
    }

    @Property
    void alphaIsFleissKappaButForASmallSampleCorrection(@ForAll @From("fiveRaters") List<int[]> ratings) {
        // 1 - alpha = (1 - kappa) (n - 1) / n with n ratings: De draws without replacement, Pe with.
        FleissKappa kappa = FleissKappa.of(counts(ratings));
        Assume.that(kappa.kappa().isPresent());
        double n = 5.0 * ratings.size();
        double alpha =
                Krippendorff.nominal(ratings.toArray(int[][]::new)).value().orElseThrow();
        assertEquals((1 - kappa.kappa().getAsDouble()) * (n - 1) / n, 1 - alpha, 1e-13);
    }

    @Property
    void kappaIsTheSameWhicheverRaterComesFirst(@ForAll @From("twoRaters") List<int[]> ratings) {
        CohenKappa one = CohenKappa.of(table(ratings));
        CohenKappa other = CohenKappa.of(table(
                ratings.stream().map(pair -> new int[] {pair[1], pair[0]}).toList()));
        assertEquals(one.kappa(), other.kappa());
        if (one.variance().isPresent()) {
            assertEquals(one.variance().getAsDouble(), other.variance().getAsDouble(), 1e-14);
            assertTrue(one.limits(0.95).orElseThrow().contains(one.kappa().getAsDouble()));
        }
    }

    private static CodingAnnotationStudy study(List<int[]> ratings, int raters) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(raters);
        for (int[] row : ratings) {
            study.addItemAsArray(Arrays.stream(row).boxed().toArray());
        }
        return study;
    }

    private static long[][] table(List<int[]> ratings) {
        long[][] table = new long[CATEGORIES][CATEGORIES];
        ratings.forEach(pair -> table[pair[0]][pair[1]]++);
        return table;
    }

    private static long[][] counts(List<int[]> ratings) {
        long[][] counts = new long[ratings.size()][CATEGORIES];
        for (int i = 0; i < counts.length; i++) {
            for (int code : ratings.get(i)) {
                counts[i][code]++;
            }
        }
        return counts;
    }
}
