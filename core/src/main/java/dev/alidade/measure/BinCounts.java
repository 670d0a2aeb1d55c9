// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.BitSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts by a whole number, in little memory, since a tally has a hundred of these for each group. Numbers from {@value
 * BitPlanes#MOST} on are few and lie in a map.
 */
final class BinCounts
        extends BitPlanes { // all minutes, quarter hours and hours up to 90 days are below, and 20 years of days
    private long total;
    private @Nullable TreeMap<Integer, Long> far;

    void add(int bin) {
        if (reaches(bin)) {
            total = Math.incrementExact(total);
            increment(bin);
        } else {
            add(bin, 1);
        }
    }

    void add(int bin, long more) {
        total = Math.addExact(total, more);
        if (bin >= MOST) {
            addFar(bin, more);
        } else {
            increase(bin, more);
        }
    }

    private void addFar(int bin, long more) {
        if (far == null) {
            far = new TreeMap<>();
        }
        far.merge(bin, more, Long::sum);
    }

    long total() {
        return total;
    }

    /** Marks the bins that hold a count. */
    void mark(BitSet used) {
        used.or(BitSet.valueOf(used()));
        if (far != null) {
            far.keySet().forEach(used::set);
        }
    }

    /** Visits the bins that hold a count, lowest first. */
    void forEach(Visitor visitor) {
        forEachPlaced(visitor);
        if (far != null) {
            far.forEach(visitor::visit);
        }
    }

    void merge(BinCounts other) {
        total = Math.addExact(total, other.total);
        increase(other);
        if (other.far != null) {
            other.far.forEach(this::addFar);
        }
    }

    void write(SavedWriter out) {
        int[] used = {0};
        forEach((bin, count) -> used[0]++);
        out.number(used[0]);
        int[] last = {-1};
        forEach((bin, count) -> {
            out.number(bin - last[0] - 1L);
            out.number(count);
            last[0] = bin;
        });
    }

    /** Reads what was written into new, empty counts; bins from {@code end} on are damage. */
    void read(SavedReader in, int end) {
        int used = in.size(2);
        long bin = -1;
        for (int i = 0; i < used; i++) {
            long gap = in.number();
            long count = in.number();
            if (gap >= end || bin + gap + 1 >= end || count == 0 || count > Long.MAX_VALUE - total) {
                throw in.damaged("a count is out of range");
            }
            bin += gap + 1;
            add((int) bin, count);
        }
    }
}
