// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.BitSet;

/** Counts of several kinds over the times at which any of them occurred, in columns: what the curves are made of. */
final class CountedTimes {
    private final Duration[] times;
    private final long[][] counts;

    private CountedTimes(Duration[] times, long[][] counts) {
        this.times = times;
        this.counts = counts;
    }

    static CountedTimes of(DurationCounts... columns) {
        Resolution resolution = columns[0].resolution();
        for (DurationCounts column : columns) {
            if (column.resolution() != resolution) {
                throw new IllegalArgumentException("Durations counted by %s and by %s can't be compared."
                        .formatted(resolution, column.resolution()));
            }
        }
        BitSet used = new BitSet();
        for (DurationCounts column : columns) {
            column.mark(used);
        }
        int[] bins = used.stream().toArray();
        Duration[] times = new Duration[bins.length];
        for (int i = 0; i < bins.length; i++) {
            times[i] = resolution.duration(resolution.floor(bins[i]));
        }
        long[][] counts = new long[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            counts[k] = counts(columns[k], bins);
        }
        return new CountedTimes(times, counts);
    }

    /** The counts of a column in bins, ascending, among which are all of its own. */
    private static long[] counts(DurationCounts column, int[] bins) {
        long[] counts = new long[bins.length];
        int[] at = {0};
        column.forEachBin((bin, count) -> {
            while (bins[at[0]] < bin) {
                at[0]++;
            }
            counts[at[0]] = count;
        });
        return counts;
    }

    /** A probability as the decimal number it is written as, so that 0.1 is a tenth. */
    static BigDecimal probability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "Probability %s is not between 0 and 1. Maybe it is a percentage.".formatted(p));
        }
        return BigDecimal.valueOf(p);
    }

    int size() {
        return times.length;
    }

    Duration at(int index) {
        return times[index];
    }

    long[] counts(int column) {
        return counts[column];
    }

    /** The sum of the first so many columns. */
    long[] sum(int columns) {
        long[] sum = new long[size()];
        for (int i = 0; i < sum.length; i++) {
            for (int k = 0; k < columns; k++) {
                sum[i] = Math.addExact(sum[i], counts[k][i]);
            }
        }
        return sum;
    }
}
