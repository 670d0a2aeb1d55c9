// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Exact values: fractions worked out in Python 3 (fractions.Fraction); the published three digits (Krippendorff 2004 and
 * 2011, Hayes and Krippendorff 2007) agree with them.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as printed by the origin
class KrippendorffTest {

    @Test
    void fourObserversWithMissingValues() {
        int[][] units = Reliability.FOUR_OBSERVERS;
        check(113 / 152.0, 0.2, 0.7794871794871796, 40, Krippendorff.nominal(units));
        check(108577 / 133160.0, 47.275, 256.07692307692298, 40, Krippendorff.ordinal(units));
        check(951 / 1120.0, 0.43333333333333335, 2.8717948717948723, 40, Krippendorff.interval(units, code -> code));
        check(
                0.79740277471161203,
                0.022432728647014365,
                0.11072574471383995,
                40,
                Krippendorff.ratio(units, code -> code));
    }

    @Test
    void theWrongOrdinalValueOfAnOldToolIsNotOurs() {
        // fast-krippendorff, issue 4: an old release gave 0.789 for this matrix; 0.815 is published.
        assertEquals(
                0.815, Krippendorff.ordinal(Reliability.FOUR_OBSERVERS).value().orElseThrow(), 5e-4);
    }

    @Test
    void threeCodersWithMissingValues() {
        int[][] units = Reliability.THREE_CODERS;
        check(56 / 81.0, 0.23076923076923078, 0.74769230769230766, 26, Krippendorff.nominal(units));
        check(112173 / 139048.0, 20.673076923076923, 106.96, 26, Krippendorff.ordinal(units));
        check(643 / 793.0, 0.46153846153846156, 2.44, 26, Krippendorff.interval(units, code -> code));
        check(
                0.80894367078424712,
                0.022370486656200943,
                0.11708843537414966,
                26,
                Krippendorff.ratio(units, code -> code));
    }

    @Test
    void twoObserversOfABinaryVariable() {
        check(2 / 21.0, 0.4, 0.442105263157895, 20, Krippendorff.nominal(Reliability.BINARY));
    }

    @Test
    void twoObserversOfANominalVariable() {
        check(127 / 173.0, 1 / 6.0, 0.62681159420289856, 24, Krippendorff.nominal(Reliability.TWO_OBSERVERS));
    }

    @Test
    void fiveObserversWithMissingValues() {
        int[][] units = Reliability.FIVE_OBSERVERS;
        assertEquals(6400 / 13431.0, Krippendorff.nominal(units).value().orElseThrow(), 1e-15);
        assertEquals(
                441835031 / 581492574.0, Krippendorff.ordinal(units).value().orElseThrow(), 1e-15);
        assertEquals(
                10111 / 13350.0,
                Krippendorff.interval(units, code -> code).value().orElseThrow(),
                1e-15);
    }

    @Test
    void thirtySubjectsOfFleiss() {
        assertEquals(
                0.43340982828202856,
                Krippendorff.nominal(Reliability.DIAGNOSES).value().orElseThrow(),
                1e-15);
    }

    @Test
    void withoutTwoValuesInAnyUnitThereIsNothingToCompare() {
        int[][] units = {{1, -1, -1}, {-1, -1, -1}, {-1, 2, -1}, {}};
        Alpha nothing = new Alpha(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);
        assertEquals(nothing, Krippendorff.nominal(units));
        assertEquals(nothing, Krippendorff.ordinal(units));
        assertEquals(nothing, Krippendorff.nominal(new int[0][]));
    }

    @Test
    void whenAllValuesAreTheSameAlphaIsUndefinedNeitherOneNorZero() {
        int[][] units = {{3, 3}, {3, 3, 3}};
        Alpha undefined = new Alpha(OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.of(0), 5);
        assertEquals(undefined, Krippendorff.nominal(units));
        assertEquals(undefined, Krippendorff.ordinal(units));
        assertEquals(undefined, Krippendorff.interval(units, code -> code));
        assertEquals(
                OptionalDouble.empty(),
                Krippendorff.alpha(new int[][] {{1, 2}}, (a, b) -> 0).value());
    }

    @Test
    void aLoneValueOfAnotherCategoryDoesNotMakeAlphaDefined() {
        assertEquals(
                OptionalDouble.empty(),
                Krippendorff.nominal(new int[][] {{3, 3, 3}, {1, -1, -1}}).value());
    }

    @Test
    void codesWithTheSameNumberDoNotDisagree() {
        int[][] units = {{0, 1}, {0, 2}, {1, 2}};
        assertEquals(
                Krippendorff.interval(new int[][] {{0, 0}, {0, 2}, {0, 2}}, code -> code),
                Krippendorff.interval(units, code -> code == 1 ? 0 : code));
        assertEquals(
                OptionalDouble.empty(), Krippendorff.ratio(units, code -> 0).value());
    }

    @Test
    void ratioKnowsATrueZeroAndIntervalDoesNot() {
        int[][] units = Reliability.FOUR_OBSERVERS;
        assertEquals(
                Krippendorff.interval(units, code -> code).value().orElseThrow(),
                Krippendorff.interval(units, code -> code + 100).value().orElseThrow(),
                1e-12);
        assertNotEquals(
                Krippendorff.ratio(units, code -> code).value().orElseThrow(),
                Krippendorff.ratio(units, code -> code + 100).value().orElseThrow(),
                1e-3);
    }

    @Test
    void impossibleCodesNumbersAndDistancesAreRefused() {
        int[][] units = {{0, 1}, {1, 2}};
        assertThrows(IllegalArgumentException.class, () -> Krippendorff.nominal(new int[][] {{0, -2}}));
        assertThrows(IllegalArgumentException.class, () -> Krippendorff.ordinal(new int[][] {{0, -2}}));
        assertThrows(IllegalArgumentException.class, () -> Krippendorff.interval(units, code -> Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Krippendorff.ratio(units, code -> -1));
        assertThrows(IllegalArgumentException.class, () -> Krippendorff.alpha(units, (a, b) -> -1));
        assertThrows(IllegalArgumentException.class, () -> Krippendorff.alpha(units, (a, b) -> Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> Krippendorff.alpha(units, (a, b) -> Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new Coincidences().addCounts(1, -1));
        NominalCoincidences nominal = new NominalCoincidences();
        assertThrows(IllegalArgumentException.class, () -> nominal.merge(nominal));
        Coincidences coincidences = new Coincidences();
        assertThrows(IllegalArgumentException.class, () -> coincidences.merge(coincidences));
    }

    @Test
    void countsBeyondTheRangeOfIntStayExact() {
        // 3,000,000,000 coders of each of two categories: 0.5 + 1/(2(2n-1)) of the pairs disagree, as by chance.
        Coincidences coincidences = new Coincidences();
        coincidences.addCounts(3_000_000_000L, 3_000_000_000L);
        check(0, 3e9 / (6e9 - 1), 3e9 / (6e9 - 1), 6_000_000_000L, coincidences.nominal());
    }

    private static void check(double value, double observed, double expected, long pairable, Alpha alpha) {
        assertEquals(value, alpha.value().orElseThrow(), 2e-15);
        assertEquals(observed, alpha.observed().orElseThrow(), 4e-15 * observed);
        assertEquals(expected, alpha.expected().orElseThrow(), 4e-15 * expected);
        assertEquals(pairable, alpha.pairable());
    }

    /** Nominal alpha, but for what a category would be away from itself. */
    @Test
    void aCategoryIsNeverComparedWithItself() {
        int[][] units = Reliability.FOUR_OBSERVERS;
        assertEquals(
                Krippendorff.nominal(units).value().orElseThrow(),
                Krippendorff.alpha(units, (a, b) -> a == b ? 7 : 1).value().orElseThrow(),
                1e-15);
    }

    @Test
    void twoAnswersAmongManyMissingOnesAreAPair() {
        int[] many = new int[20];
        Arrays.fill(many, Krippendorff.MISSING);
        many[3] = 1;
        many[17] = 2;
        NominalCoincidences inLong = new NominalCoincidences();
        inLong.add(many);
        inLong.add(1, 1);
        NominalCoincidences inShort = new NominalCoincidences();
        inShort.add(1, 2);
        inShort.add(1, 1);
        assertEquals(4, inLong.alpha().pairable());
        assertEquals(inShort.alpha(), inLong.alpha());
    }

    /** Five hundred categories, each given by two coders to a unit of its own: 1000 * 1000 - 500 * 4 pairs would differ. */
    @Test
    void hundredsOfCategoriesAreToldApart() {
        NominalCoincidences coincidences = new NominalCoincidences();
        for (int code = 0; code < 500; code++) {
            coincidences.add(code, code);
        }
        check(1, 0, 998_000 / 999_000.0, 1_000, coincidences.alpha());
    }
}
