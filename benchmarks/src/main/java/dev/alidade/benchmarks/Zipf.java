// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import java.util.Arrays;
import java.util.Random;

/** Ranks from 0 drawn with probability proportional to 1 / (rank + 1), as words of a language roughly are. */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    int draw(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
