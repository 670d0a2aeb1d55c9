// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The coincidences of values within units as far as nominal alpha needs them: how often each code was given, and how many
 * pairs disagree in units of each size. Whole numbers only, so units may come in any order and parts may be merged: the
 * result has the same bits. For the other levels see {@link Coincidences}. One thread at a time.
 */
public final class NominalCoincidences {

    private static final int LONGEST_COMPARED_IN_PAIRS = 16;

    private final LongCounts values = new LongCounts();
    private final LongCounts disagreements = new LongCounts();

    /** Starts without units. */
    public NominalCoincidences() {}

    /**
     * Adds a unit. A unit with fewer than two values has nothing to compare and is left out.
     *
     * @param codes what the coders gave, in any order: codes from 0, or {@link Krippendorff#MISSING}
     * @throws IllegalArgumentException if a code is negative and not missing
     */
    public void add(int... codes) {
        if (codes.length > LONGEST_COMPARED_IN_PAIRS) {
            addSorted(codes);
            return;
        }
        long size = 0;
        long agreeing = 0;
        for (int i = 0; i < codes.length; i++) {
            int code = codes[i];
            if (code == Krippendorff.MISSING) {
                continue;
            }
            Krippendorff.checkCode(code);
            size++;
            for (int j = 0; j < i; j++) {
                if (codes[j] == code) {
                    agreeing++;
                }
            }
        }
        if (size < 2) {
            return;
        }
        for (int code : codes) {
            if (code != Krippendorff.MISSING) {
                values.add(code, 1);
            }
        }
        disagreements.add(size, size * (size - 1) / 2 - agreeing);
    }

    private void addSorted(int[] codes) {
        int[] sorted = Krippendorff.presentSorted(codes);
        long size = sorted.length;
        if (size < 2) {
            return;
        }
        long agreeing = 0;
        int end;
        for (int start = 0; start < sorted.length; start = end) {
            end = Krippendorff.endOfRun(sorted, start);
            long run = (long) end - start;
            values.add(sorted[start], run);
            agreeing += run * (run - 1) / 2;
        }
        disagreements.add(size, size * (size - 1) / 2 - agreeing);
    }

    /**
     * Adds all units of another part. The other stays unchanged.
     *
     * @param other coincidences of other units
     * @throws IllegalArgumentException if it is this one itself
     */
    public void merge(NominalCoincidences other) {
        requireNonNull(other, "other");
        if (other == this) {
            throw new IllegalArgumentException(
                    "These coincidences can't be merged into themselves: units would count twice.");
        }
        values.addAll(other.values);
        disagreements.addAll(other.disagreements);
    }

    /**
     * Nominal alpha of the units so far.
     *
     * @return alpha with what it is made of
     */
    public Alpha alpha() {
        return alpha(values, disagreements);
    }

    /** From the count of each code, and the disagreeing pairs in units of each size. */
    static Alpha alpha(LongCounts values, LongCounts disagreements) {
        long[] codes = values.sortedKeys();
        long n = Arrays.stream(codes).map(values::get).reduce(0, Math::addExact);
        if (n == 0) {
            return Alpha.NOTHING_TO_COMPARE;
        }
        double observed = 0;
        for (long size : disagreements.sortedKeys()) {
            observed += disagreements.get(size) / (double) (size - 1);
        }
        BigInteger total = BigInteger.valueOf(n);
        BigInteger differing = total.multiply(total);
        for (long code : codes) {
            BigInteger count = BigInteger.valueOf(values.get(code));
            differing = differing.subtract(count.multiply(count));
        }
        double pairs = total.multiply(total.subtract(BigInteger.ONE)).doubleValue();
        return Alpha.of(2 * observed / n, differing.doubleValue() / pairs, n);
    }
}
