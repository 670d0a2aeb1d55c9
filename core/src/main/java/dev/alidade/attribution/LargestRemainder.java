// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.util.Arrays;

/**
 * Hands out what rounding down has left over: one unit each to the shares with the largest remainders, among equal ones to
 * the earlier. Keeps its room, so that nothing is allocated for each journey.
 */
final class LargestRemainder {
    private static final int FEW = 4; // so many are found one by one faster than by sorting

    private long[] sorted = new long[8];

    /**
     * Adds 1 to {@code left} of the shares.
     *
     * @param shares the shares rounded down
     * @param rests what rounding cut off of each, not negative; not to be used afterwards
     * @param size how many shares there are
     * @param left how many units are left over, from 0 to {@code size}
     */
    void handOut(long[] shares, long[] rests, int size, int left) {
        if (left == 0) {
            return;
        }
        if (left <= FEW) {
            for (int i = 0; i < left; i++) {
                int largest = largest(rests, size);
                shares[largest]++;
                rests[largest] = -1;
            }
            return;
        }
        if (sorted.length < size) {
            sorted = new long[rests.length];
        }
        System.arraycopy(rests, 0, sorted, 0, size);
        Arrays.sort(sorted, 0, size);
        long least = sorted[size - left]; // the smallest remainder that still gets a unit
        int atLeast = left;
        for (int i = 0; i < size; i++) {
            if (rests[i] > least) {
                shares[i]++;
                atLeast--;
            }
        }
        for (int i = 0; atLeast > 0; i++) {
            if (rests[i] == least) {
                shares[i]++;
                atLeast--;
            }
        }
    }

    private static int largest(long[] rests, int size) {
        int largest = 0;
        for (int i = 1; i < size; i++) {
            if (rests[i] > rests[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
