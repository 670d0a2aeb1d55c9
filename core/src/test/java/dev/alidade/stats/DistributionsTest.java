// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: mpmath 1.3.0 with 60 digits (ncdf; betainc with regularized=True; findroot on them). */
class DistributionsTest {

    @ParameterizedTest
    @CsvSource({
        "-30, 4.906713927148187059533809288e-198",
        "-20, 2.7536241186062336951e-89",
        "-37.3, 8.205494844930773346925595e-305",
        "-33.7, 2.890337256050583882707775e-249",
        "-25.7, 5.84441037438077433795577e-146",
        "-20.3, 6.429244467698346338571207e-92",
        "-12.1, 5.280558767433560334436836e-34",
        "-8, 6.2209605742717841235e-16",
        "-5.7, 5.9903714010635281878e-9",
        "-5.6, 1.071759025831092932e-8",
        "-3, 0.0013498980316300945267",
        "-1, 0.15865525393145705141",
        "-.68, 0.24825223045357051343",
        "-.67, 0.25142889509531010155",
        "0, 0.5",
        "0.25, 0.59870632568292372424",
        "0.7, 0.75803634777692697138",
        "2, 0.9772498680518207928",
        "6, 0.99999999901341235496",
        "8.2, 0.99999999999999987981",
        "Infinity, 1",
        "-Infinity, 0"
    })
    void theNormalProbabilityIsAccurateToItsLastDigits(double x, double expected) {
        assertEquals(expected, Normal.cdf(x), 6e-16 * expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.047096299361199237",
        "1e-20, -9.2623400897984075796",
        "1e-10, -6.3613409024040561991",
        "0.001, -3.0902323061678135354",
        "0.025, -1.9599639845400542118",
        "0.075, -1.4395314709384559349",
        "0.3, -0.52440051270804081597",
        "0.5, 0",
        "0.6, 0.25334710313579974132",
        "0.925, 1.4395314709384562291",
        "0.975, 1.9599639845400538556",
        "0.995, 2.5758293035489004539",
        "0.9999999, 5.1993375822906610937"
    })
    void theNormalQuantileIsAccurateToItsLastDigits(double p, double expected) {
        assertEquals(expected, Normal.quantile(p), 8e-16 * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.706204736174693314",
        "0.975, 2, 4.3026527297494617894",
        "0.975, 3, 3.1824463052837084359",
        "0.95, 3, 2.353363434801822899",
        "0.995, 7, 3.4994832973504932609",
        "0.975, 11, 2.2009851600916393594",
        "0.975, 59, 2.0009953780882673053",
        "0.9, 1.5, 2.1963984175655377638",
        "0.975, 30.7, 2.0403215378121418842",
        "0.001, 5, -5.8934295313560101001",
        "0.6, 4, 0.270722294707597363",
        "0.5, 4, 0",
        "1e-300, 120, -3369.704381498445631618668",
        "0.99999, 12, 6.7651692418104564294",
        "0.975, 1000.5, 1.9623378924593481035",
        "0.975, 1e6, 1.9599663568141066553",
        "0.995, 1e9, 2.5758293084654480613",
        "0.975, 1e15, 1.9599639845400538556",
        "0.975, Infinity, 1.9599639845400538556"
    })
    void studentsQuantileIsAccurateAtAnyDegreesOfFreedom(double p, double df, double expected) {
        assertEquals(expected, StudentT.quantile(p, df), 5e-15 * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 2, 3, 0.6875",
        "0.1, 0.5, 0.5, 0.20483276469913345754",
        "0.99, 30, 2, 0.96161048540476448783",
        "1e-6, 0.5, 40, 0.0071141378179729726122",
        "0.25, 250, 750, 0.5048565335036074465",
        "0.3, 250, 750, 0.99978613874619298632",
        "0, 2, 3, 0",
        "1, 2, 3, 1"
    })
    void theIncompleteBetaFunctionIsAccurate(double x, double a, double b, double expected) {
        assertEquals(expected, Beta.regularized(x, a, b), 1e-14 * expected);
    }

    @Test
    void impossibleArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Normal.cdf(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Normal.quantile(0));
        assertThrows(IllegalArgumentException.class, () -> Normal.quantile(1));
        assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(1, 3));
        assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(0.975, 0));
        assertThrows(IllegalArgumentException.class, () -> StudentT.quantile(0.975, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Beta.regularized(-0.1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Beta.regularized(0.1, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> Beta.quantile(0.1, 1, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Beta.upperQuantile(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Beta.quantile(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Beta.upperQuantile(0.5, -1, 1));
        IllegalArgumentException infinite =
                assertThrows(IllegalArgumentException.class, () -> Beta.regularized(0.5, Double.POSITIVE_INFINITY, 1));
        assertEquals("Beta distribution: shape a is Infinity, wanted above 0 and finite.", infinite.getMessage());
        IllegalArgumentException zero = assertThrows(IllegalArgumentException.class, () -> Beta.regularized(0.5, 1, 0));
        assertEquals("Beta distribution: shape b is 0.0, wanted above 0 and finite.", zero.getMessage());
    }

    @Test
    void betaQuantilesKeepTheirDigitsInBothTails() {
        double nearlyAll = 0.9999999999; // what it leaves is known to the digits of the double
        assertQuantile(0.9997075768387249, Beta.quantile(nearlyAll, 2, 3));
        assertQuantile(4.082494184702324e-06, Beta.upperQuantile(nearlyAll, 2, 3));
        assertQuantile(1.5786698446087828e-302, Beta.quantile(1e-150, 0.5, 50));
    }

    private static void assertQuantile(double expected, double actual) {
        assertEquals(expected, actual, 1e-13 * expected);
    }

    @ParameterizedTest
    @CsvSource({"1e15", "1e300", "Infinity"})
    void theTailsOfStudentWithHugeDegreesOfFreedomAreNormal(double df) {
        assertEquals(0.04999579029644087, StudentT.twoSided(1.96, df), 1e-16);
        assertEquals(0.04999579029644087, StudentT.twoSided(-1.96, df), 1e-16);
        assertEquals(1.1463447006630991e-201, StudentT.twoSided(30.3, df), 1e-215);
        assertEquals(1, StudentT.twoSided(0, df));
    }
}
