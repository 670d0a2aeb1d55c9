// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as printed by the origin
class KappaTest {

    private static final long[][] COHEN_PAGE_37 = {{25, 12, 3}, {13, 2, 15}, {12, 16, 2}};
    private static final long[][] COHEN_PAGE_45 = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    @Test
    void fleissOnHisOwnDiagnoses() {
        long[][] counts = new long[Reliability.DIAGNOSES.length][5];
        for (int i = 0; i < counts.length; i++) {
            for (int code : Reliability.DIAGNOSES[i]) {
                counts[i][code - 1]++;
            }
        }
        FleissKappa kappa = FleissKappa.of(counts);
        // R 4.2.2; printed by Fleiss 1971 as .430, and .248 .248 .517 .470 .565 from rounded shares.
        assertEquals(0.55555555555555558, kappa.observed(), 1e-15);
        assertEquals(0.21993827160493828, kappa.expected(), 1e-15);
        assertEquals(0.43024452006014086, kappa.kappa().orElseThrow(), 1e-15);
        double[] byCategory = {0.24475524475524477, 0.24475524475524477, 0.52, 0.47112727272727267, 0.56611780682396873
        };
        for (int j = 0; j < 5; j++) {
            assertEquals(byCategory[j], kappa.byCategory().get(j).orElseThrow(), 1e-15);
        }
    }

    @Test
    void fleissOnTheExampleOfWikipedia() {
        FleissKappa kappa = FleissKappa.of(new long[][] {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        });
        assertEquals(0.37802197802197801, kappa.observed(), 1e-15);
        assertEquals(0.21275510204081632, kappa.expected(), 1e-15);
        assertEquals(0.20993070442195522, kappa.kappa().orElseThrow(), 1e-15);
    }

    @Test
    void fleissIsUndefinedForASingleCategory() {
        FleissKappa kappa = FleissKappa.of(new long[][] {{0, 3}, {0, 3}});
        assertEquals(OptionalDouble.empty(), kappa.kappa());
        assertEquals(OptionalDouble.empty(), kappa.byCategory().get(0));
        assertEquals(OptionalDouble.empty(), kappa.byCategory().get(1));
    }

    @Test
    void fleissRefusesUnevenTables() {
        assertThrows(IllegalArgumentException.class, () -> FleissKappa.of(new long[0][]));
        assertThrows(IllegalArgumentException.class, () -> FleissKappa.of(new long[][] {{1, 0}}));
        assertThrows(IllegalArgumentException.class, () -> FleissKappa.of(new long[][] {{1, 1}, {2, 1}}));
        assertThrows(IllegalArgumentException.class, () -> FleissKappa.of(new long[][] {{1, 1}, {2}}));
        assertThrows(IllegalArgumentException.class, () -> FleissKappa.of(new long[][] {{3, -1}}));
    }

    @Test
    void cohenOnHisOwnTables() {
        CohenKappa below = CohenKappa.of(COHEN_PAGE_37);
        assertEquals(0.29, below.observed(), 1e-15);
        assertEquals(0.35, below.expected(), 1e-15);
        assertEquals(-6 / 65.0, below.kappa().orElseThrow(), 1e-15);

        CohenKappa above = CohenKappa.of(COHEN_PAGE_45);
        assertEquals(0.70, above.observed(), 1e-15);
        assertEquals(0.41, above.expected(), 1e-15);
        assertEquals(29 / 59.0, above.kappa().orElseThrow(), 1e-15);
    }

    @Test
    void cohensVarianceAndLimitsAgreeWithPsych() {
        // R 4.2.2, psych 2.2.9, cohen.kappa(table)
        CohenKappa kappa = CohenKappa.of(COHEN_PAGE_45);
        assertEquals(0.0026011851920562587, kappa.variance().orElseThrow(), 1e-16);
        Limits limits = kappa.limits(0.95).orElseThrow();
        assertEquals(0.391563702054, limits.low(), 1e-12);
        assertEquals(0.591487145404, limits.high(), 1e-12);
    }

    @Test
    void cohenOnTheTablesOfKrippendorff() {
        // Krippendorff 2004, p. 246: printed .186 and .258.
        assertEquals(
                0.1857659831121834,
                CohenKappa.of(new long[][] {{12, 9, 9}, {9, 14, 9}, {9, 9, 20}})
                        .kappa()
                        .orElseThrow(),
                1e-15);
        assertEquals(
                0.25824175824175827,
                CohenKappa.of(new long[][] {{12, 18, 18}, {0, 14, 18}, {0, 0, 20}})
                        .kappa()
                        .orElseThrow(),
                1e-15);
    }

    @Test
    void theSameAgreementWithUnevenMarginsHasALowerCohenKappa() {
        CohenKappa even = CohenKappa.of(new long[][] {{40, 9}, {6, 45}});
        CohenKappa uneven = CohenKappa.of(new long[][] {{80, 10}, {5, 5}});
        assertEquals(0.85, even.observed(), 1e-15);
        assertEquals(0.85, uneven.observed(), 1e-15);
        assertEquals(0.69951923076923073, even.kappa().orElseThrow(), 1e-15);
        assertEquals(7 / 22.0, uneven.kappa().orElseThrow(), 1e-15);
    }

    @Test
    void cohenIsUndefinedWhenBothUseOneAndTheSameCategory() {
        CohenKappa kappa = CohenKappa.of(new long[][] {{7, 0}, {0, 0}});
        assertEquals(OptionalDouble.empty(), kappa.kappa());
        assertEquals(OptionalDouble.empty(), kappa.variance());
        assertEquals(Optional.empty(), kappa.limits(0.95));
    }

    @Test
    void tablesThatNobodyCanHaveAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CohenKappa.of(new long[][] {{0, 0}, {0, 0}}));
        assertThrows(IllegalArgumentException.class, () -> CohenKappa.of(new long[][] {{1, 0}}));
        assertThrows(IllegalArgumentException.class, () -> CohenKappa.of(new long[][] {{1, -1}, {0, 1}}));
        assertThrows(IllegalArgumentException.class, () -> GwetAc1.of(new long[0][]));
    }

    @Test
    void gwetAgreesWithIrrCac() {
        // Fixtures of DKPro Statistics 2.2.1, made with irrCAC 1.4; again by hand.
        check(0.9, 0.255, 129 / 149.0, GwetAc1.of(new long[][] {{8, 1}, {0, 1}}));
        check(0.29, 0.3225, -0.04797047970479705, GwetAc1.of(COHEN_PAGE_37));
        check(0.70, 0.2925, 0.5759717314487632, GwetAc1.of(COHEN_PAGE_45));
        check(0.85, 0.21875, 0.808, GwetAc1.of(new long[][] {{80, 7}, {8, 5}}));
    }

    @Test
    void gwetIsUndefinedForASingleCategory() {
        assertEquals(OptionalDouble.empty(), GwetAc1.of(new long[][] {{5}}).coefficient());
    }

    private static void check(double observed, double expected, double coefficient, GwetAc1 ac1) {
        assertEquals(observed, ac1.observed(), 1e-15);
        assertEquals(expected, ac1.expected(), 1e-15);
        assertEquals(coefficient, ac1.coefficient().orElseThrow(), 2e-15);
    }

    /** By hand: two thirds of the pairs agree, a half by chance. */
    @Test
    void fleissKappaOfTwoRatersIsThatOfPairs() {
        FleissKappa kappa = FleissKappa.of(new long[][] {{2, 0}, {1, 1}, {0, 2}});
        assertEquals(1 / 3.0, kappa.kappa().orElseThrow(), 1e-15);
    }
}
