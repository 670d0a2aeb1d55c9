// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;

/**
 * Waits of one kind as the report counts them: by minute up to and including a day, by quarter of an hour up to 14 days,
 * by hour up to 90, by day beyond.
 */
final class WaitHistogram {
    private static final int DAY = 1_440;
    private static final int QUARTERS = DAY + 1;
    private static final int HOURS = QUARTERS + 13 * 96;
    private static final int DAYS = HOURS + 76 * 24;
    static final int BINS = DAYS + 110;

    final int[] counts = new int[BINS];

    /** Counts a wait. */
    void add(Instant from, Instant to, Duration agreed) {
        counts[bin(from, to, agreed)]++;
    }

    /** Takes over how often each bin occurred. */
    void add(Map<Integer, Long> bins) {
        bins.forEach((bin, count) -> counts[bin] += Math.toIntExact(count));
    }

    /** The bin of a wait; one longer than agreed never shares a bin with the agreed time. */
    static int bin(Instant from, Instant to, Duration agreed) {
        int bin = bin((int) from.until(to, ChronoUnit.MINUTES));
        return bin == bin((int) agreed.toMinutes()) && from.plus(agreed).isBefore(to) ? bin + 1 : bin;
    }

    void merge(WaitHistogram other) {
        Arrays.setAll(counts, bin -> counts[bin] + other.counts[bin]);
    }

    private static int bin(int minutes) {
        if (minutes <= DAY) {
            return minutes;
        } else if (minutes < 14 * DAY) {
            return QUARTERS + (minutes - DAY) / 15;
        } else if (minutes < 90 * DAY) {
            return HOURS + (minutes - 14 * DAY) / 60;
        }
        return DAYS + minutes / DAY - 90;
    }

    static Duration duration(int bin) {
        if (bin <= QUARTERS) {
            return Duration.ofMinutes(bin);
        } else if (bin < HOURS) {
            return Duration.ofMinutes(DAY + 15L * (bin - QUARTERS));
        } else if (bin < DAYS) {
            return Duration.ofHours(14 * 24L + bin - HOURS);
        }
        return Duration.ofDays(90L + bin - DAYS);
    }
}
