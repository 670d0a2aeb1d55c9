// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Krippendorff's alpha for units that any number of coders gave a value to, missing values included. One call for data at
 * hand; {@link Coincidences} and {@link NominalCoincidences} for units that come one by one or in parts.
 *
 * <p>K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); "Content Analysis", 2nd edition (2004), chapter
 * 11. Units are rows here and columns there.
 */
public final class Krippendorff {

    /** Stands in the place of a code that a coder didn't give. */
    public static final int MISSING = -1;

    private Krippendorff() {}

    /**
     * Alpha of categories without order.
     *
     * @param units a row for each unit: what the coders gave, codes from 0 or {@link #MISSING}; rows may differ in length
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if a code is negative and not missing
     */
    public static Alpha nominal(int[][] units) {
        NominalCoincidences coincidences = new NominalCoincidences();
        for (int[] unit : units) {
            coincidences.add(unit);
        }
        return coincidences.alpha();
    }

    /**
     * Alpha of ranks, the codes being in the order of the ranks.
     *
     * @param units a row for each unit: what the coders gave, codes from 0 or {@link #MISSING}; rows may differ in length
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if a code is negative and not missing
     */
    public static Alpha ordinal(int[][] units) {
        return coincidences(units).ordinal();
    }

    /**
     * Alpha of numbers with equal steps.
     *
     * @param units a row for each unit: what the coders gave, codes from 0 or {@link #MISSING}; rows may differ in length
     * @param valueOf the number that a code stands for; finite
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if a code is negative and not missing, or a number is not finite
     */
    public static Alpha interval(int[][] units, IntToDoubleFunction valueOf) {
        return coincidences(units).interval(valueOf);
    }

    /**
     * Alpha of amounts with a true zero.
     *
     * @param units a row for each unit: what the coders gave, codes from 0 or {@link #MISSING}; rows may differ in length
     * @param valueOf the amount that a code stands for; finite and not negative
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if a code is negative and not missing, or an amount is negative or not finite
     */
    public static Alpha ratio(int[][] units, IntToDoubleFunction valueOf) {
        return coincidences(units).ratio(valueOf);
    }

    /**
     * Alpha with a distance of the caller's.
     *
     * @param units a row for each unit: what the coders gave, codes from 0 or {@link #MISSING}; rows may differ in length
     * @param distance the disagreement of two categories
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if a code is negative and not missing, or a distance is negative or not finite
     */
    public static Alpha alpha(int[][] units, Distance distance) {
        return coincidences(units).alpha(distance);
    }

    private static Coincidences coincidences(int[][] units) {
        Coincidences coincidences = new Coincidences();
        for (int[] unit : units) {
            coincidences.add(unit);
        }
        return coincidences;
    }

    static void checkCode(int code) {
        if (code < 0) {
            throw new IllegalArgumentException(
                    "Code %d is negative: codes count from 0, %d means missing.".formatted(code, MISSING));
        }
    }

    /** The codes that are not missing, sorted. */
    static int[] presentSorted(int[] codes) {
        int[] present = new int[codes.length];
        int size = 0;
        for (int code : codes) {
            if (code != MISSING) {
                checkCode(code);
                present[size++] = code;
            }
        }
        Arrays.sort(present, 0, size);
        return size == codes.length ? present : Arrays.copyOf(present, size);
    }

    /** The place after the last of the equal codes that begin at a place. */
    static int endOfRun(int[] sorted, int start) {
        int end = start + 1;
        while (end < sorted.length && sorted[end] == sorted[start]) {
            end++;
        }
        return end;
    }
}
