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
        BitSet bins = new BitSet();
        for (DurationCounts column : columns) {
            for (int bin = column.next(0); bin < Integer.MAX_VALUE; bin = column.next(bin + 1)) {
                bins.set(bin);
            }
        }
        int size = bins.cardinality();
        Duration[] times = new Duration[size];
        long[][] counts = new long[columns.length][size];
        int bin = -1;
        for (int i = 0; i < size; i++) {
            bin = bins.nextSetBit(bin + 1);
            times[i] = resolution.duration(resolution.floor(bin));
            for (int k = 0; k < columns.length; k++) {
                counts[k][i] = columns[k].count(bin);
            }
        }
        return new CountedTimes(times, counts);
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
