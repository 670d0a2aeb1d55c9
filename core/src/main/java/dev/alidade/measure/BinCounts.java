// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts by a whole number, most of them small. Counts of small numbers lie in one array of ints, which is read
 * with one access to memory; what doesn't fit there, far numbers and counts beyond an int, lies in a map.
 */
final class BinCounts {
    private static final int NEAR = 8_192; // all minutes, quarter hours and hours up to 90 days, and ten years of days
    private static final int BLOCK = 512;

    private int[] near = new int[0];
    private final TreeMap<Integer, Long> rest = new TreeMap<>();
    private long total;

    interface Visitor {
        void visit(int bin, long count);
    }

    void add(int bin) {
        if (bin < near.length && near[bin] < Integer.MAX_VALUE && total < Long.MAX_VALUE) {
            near[bin]++;
            total++;
        } else {
            add(bin, 1);
        }
    }

    void add(int bin, long more) {
        total = Math.addExact(total, more);
        if (bin >= near.length && bin < NEAR) {
            int enough = (bin / BLOCK + 1) * BLOCK;
            near = Arrays.copyOf(near, Math.min(NEAR, Math.max(enough, near.length + near.length / 4)));
        }
        if (bin >= NEAR) {
            rest.merge(bin, more, Long::sum);
        } else if (near[bin] + more >= 0 && near[bin] + more <= Integer.MAX_VALUE) {
            near[bin] += (int) more;
        } else {
            rest.merge(bin, near[bin] + (more - 1), Long::sum);
            near[bin] = 1; // still shows that there is a count
        }
    }

    long total() {
        return total;
    }

    long count(int bin) {
        long here = bin < near.length ? near[bin] : 0;
        return rest.isEmpty() ? here : here + rest.getOrDefault(bin, 0L);
    }

    /** The first bin at or after one that holds a count, {@link Integer#MAX_VALUE} if there is none. */
    int next(int from) {
        for (int bin = from; bin < near.length; bin++) {
            if (near[bin] > 0) {
                return bin;
            }
        }
        @Nullable Integer far = rest.ceilingKey(Math.max(from, NEAR));
        return far == null ? Integer.MAX_VALUE : far;
    }

    void forEach(Visitor visitor) {
        for (int bin = next(0); bin < Integer.MAX_VALUE; bin = next(bin + 1)) {
            visitor.visit(bin, count(bin));
        }
    }

    void merge(BinCounts other) {
        other.forEach(this::add);
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
