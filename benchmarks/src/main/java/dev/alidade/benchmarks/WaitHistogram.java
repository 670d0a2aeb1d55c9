// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Waits of one kind as the report counts them: by minute up to a day, by quarter of an hour up to 14 days, by hour up to
 * 90, by day beyond.
 */
final class WaitHistogram {
    static final int BINS = 1_440 + 13 * 96 + 76 * 24 + 110;

    final int[] counts = new int[BINS];

    void add(Instant from, Instant to) {
        counts[bin((int) from.until(to, ChronoUnit.MINUTES))]++;
    }

    void merge(WaitHistogram other) {
        Arrays.setAll(counts, bin -> counts[bin] + other.counts[bin]);
    }

    private static int bin(int minutes) {
        if (minutes < 1_440) {
            return minutes;
        } else if (minutes < 14 * 1_440) {
            return 1_440 + (minutes - 1_440) / 15;
        } else if (minutes < 90 * 1_440) {
            return 1_440 + 13 * 96 + (minutes - 14 * 1_440) / 60;
        }
        return 1_440 + 13 * 96 + 76 * 24 + minutes / 1_440 - 90;
    }

    static Duration duration(int bin) {
        if (bin < 1_440) {
            return Duration.ofMinutes(bin);
        } else if (bin < 1_440 + 13 * 96) {
            return Duration.ofMinutes(1_440 + 15L * (bin - 1_440));
        } else if (bin < 1_440 + 13 * 96 + 76 * 24) {
            return Duration.ofHours(14 * 24 + bin - 1_440L - 13 * 96);
        }
        return Duration.ofDays(90 + bin - 1_440L - 13 * 96 - 76 * 24);
    }
}
