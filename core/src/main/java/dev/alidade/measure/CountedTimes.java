// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;

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
        Column[] read = new Column[columns.length];
        int most = 0;
        for (int k = 0; k < columns.length; k++) {
            Column column = new Column();
            columns[k].forEachBin(column::add);
            read[k] = column;
            most += column.size;
        }
        return merged(resolution, read, most);
    }

    private static CountedTimes merged(Resolution resolution, Column[] columns, int most) {
        Duration[] times = new Duration[most];
        long[][] counts = new long[columns.length][most];
        int size = 0;
        for (int bin = next(columns); bin < Integer.MAX_VALUE; bin = next(columns)) {
            times[size] = resolution.duration(resolution.floor(bin));
            for (int k = 0; k < columns.length; k++) {
                counts[k][size] = columns[k].take(bin);
            }
            size++;
        }
        for (int k = 0; k < columns.length; k++) {
            counts[k] = Arrays.copyOf(counts[k], size);
        }
        return new CountedTimes(Arrays.copyOf(times, size), counts);
    }

    private static int next(Column[] columns) {
        int next = Integer.MAX_VALUE;
        for (Column column : columns) {
            next = Math.min(next, column.at < column.size ? column.bins[column.at] : Integer.MAX_VALUE);
        }
        return next;
    }

    /** The bins of one kind, ascending, with their counts, and how far they have been merged. */
    private static final class Column {
        private int[] bins = new int[64];
        private long[] counts = new long[64];
        private int size;
        private int at;

        void add(int bin, long count) {
            if (size == bins.length) {
                bins = Arrays.copyOf(bins, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            bins[size] = bin;
            counts[size] = count;
            size++;
        }

        /** The count of a bin, none if another one is next. */
        long take(int bin) {
            if (at == size || bins[at] != bin) {
                return 0;
            }
            long count = counts[at];
            at++;
            return count;
        }
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
